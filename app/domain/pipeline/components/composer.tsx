import { Eye, Mail, Phone, StickyNote, Users } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { FieldError } from '../../../ui/field-error.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { limits } from '../case-forms.ts';
import type { Rights } from '../cases.ts';

type Kind = 'note' | 'case' | 'message' | 'call';
const signs = { note: StickyNote, case: Users, message: Mail, call: Phone };

interface Composer {
  rights: Rights;
  /** Short names of who reads the dialogue, and mine. */
  readers: { dialogue: string[]; mine: string };
  requestId: string;
  start?: { kind?: string; text?: string; error?: string };
}

/** The circle of a text is chosen before writing, and the composer always says who will read it. */
export const Composer = ({ rights, readers, requestId, start = {} }: Composer) => {
  const { t, format } = useTranslation();
  const kinds: Kind[] = [
    ...(rights.internal_note ? (['note'] as const) : []),
    ...(rights.case_note ? (['case'] as const) : []),
    ...(rights.message ? (['message'] as const) : []),
    ...(rights.internal_note ? (['call'] as const) : []),
  ];
  const [kind, setKind] = useState<Kind>(kinds.find((each) => each === start.kind) ?? kinds[0] ?? 'note');
  if (kinds.length === 0) return null;
  const names = kind === 'note' || kind === 'call' ? [readers.mine] : readers.dialogue;
  const all = kind === 'message' ? [...names, t('lead:timeline.company-name')] : names;
  return (
    <Form method="post" className={`composer circle-${kind}`} aria-label={t('lead:composer.label')} id="composer">
      <input type="hidden" name="request_id" value={requestId} />
      <fieldset className="kinds">
        <legend className="sr">{t('lead:composer.kind')}</legend>
        {kinds.map((each) => (
          <label key={each}>
            <input type="radio" name="kind" value={each} checked={kind === each} onChange={() => setKind(each)} />
            <Icon of={signs[each]} size="small" />
            {t(`lead:composer.${each}`)}
          </label>
        ))}
      </fieldset>
      <p className="circle">{t(`lead:composer.circle-${kind}`)}</p>
      <label className="sr" htmlFor="text">
        {t(`lead:composer.text-${kind}`)}
      </label>
      <textarea
        id="text"
        name="text"
        dir="auto"
        required
        maxLength={limits.text}
        defaultValue={start.text}
        placeholder={t(`lead:composer.hint-${kind}`)}
        aria-invalid={start.error ? true : undefined}
        aria-describedby={start.error ? 'text-error' : 'readers'}
      />
      {start.error && <FieldError id="text-error">{start.error}</FieldError>}
      <footer>
        <span className="readers" id="readers" aria-live="polite">
          <Icon of={Eye} />
          {t('lead:composer.read-by', { names: format.list(all) })}
        </span>
        <button className="btn btn-small" type="submit">
          {t(kind === 'message' ? 'lead:composer.send' : 'lead:composer.save')}
        </button>
      </footer>
    </Form>
  );
};
