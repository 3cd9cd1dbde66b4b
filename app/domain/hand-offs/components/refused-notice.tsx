import { CircleAlert } from 'lucide-react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Notice } from '../../../ui/desk/notice.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import type { PathStep } from '../hand-offs.ts';
import { groupsIn, type Refused, type Returned, ruleOf, stateIn, whoMay } from '../refusals.ts';
import { useGroupNames } from './group-names.ts';
import { StepWords } from './step-words.tsx';

/** Why nothing was changed, who did what meanwhile, and that what was typed is still there. */
export const RefusedNotice = ({ returned, path = [] }: { returned: Returned; path?: PathStep[] }) => {
  const { t, format } = useTranslation();
  const reason = useReason();
  if (!returned.refused) return null;
  const { text } = returned.values;
  const gone = returned.refused.status === 409 && text;
  const meanwhile = returned.refused.code === 'stale' ? path.at(-1) : undefined;
  return (
    <div role="alert">
      <Notice tone="brick" icon={CircleAlert}>
        <b className="strong">{t('hand-offs:refused.title')}</b>
        <p>
          {meanwhile ? (
            <WithParts
              text={t('hand-offs:refused.meanwhile', { date: format.dateTime(meanwhile.at) })}
              parts={{ what: <StepWords step={meanwhile} /> }}
            />
          ) : (
            reason(returned.refused)
          )}
        </p>
        {gone ? (
          <p>
            {t('hand-offs:refused.yours')}:{' '}
            <span className="quote" dir="auto">
              {text}
            </span>
          </p>
        ) : (
          <p>{t('hand-offs:refused.kept')}</p>
        )}
      </Notice>
    </div>
  );
};

const useReason = () => {
  const { t, format } = useTranslation();
  const names = useGroupNames();
  return ({ status, code, detail }: Refused): string => {
    const state = stateIn(detail);
    const stateWord = state ? t(`hand-offs:state.${state}`) : '';
    if (code === 'request_reused') return t('errors:rule.request_reused');
    if (code === 'stale') {
      const { changed_by: name, changed_at: at } = detail;
      const date = typeof at === 'string' ? format.dateTime(at) : '';
      return t('hand-offs:refused.stale', { name: String(name ?? 'Kontaktpunkt'), date, state: stateWord });
    }
    if (status === 409) return t('hand-offs:refused.not_in_this_state', { state: stateWord });
    if (status === 403)
      return t('hand-offs:refused.forbidden', { who: t(`hand-offs:refused.who.${whoMay(detail)}`) });
    if (status >= 500) return t('hand-offs:refused.unavailable');
    return t(`hand-offs:refused.rule.${ruleOf(code)}`, { groups: names(groupsIn(detail)) });
  };
};

/** The message of one field, if it has one. */
export const useFieldError = (returned: Returned | null) => {
  const { t } = useTranslation();
  return (name: string): string | undefined => {
    const key = returned?.errors[name];
    return key ? t(key as Key) : undefined;
  };
};
