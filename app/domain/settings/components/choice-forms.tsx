import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/desk/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { type AdminProblem, useFields } from '../../organisations/components/admin-form.tsx';
import type { ManagedSettings } from '../settings.ts';

type Known = ManagedSettings['choices']['lost'][number];

interface Props {
  problem: AdminProblem | undefined;
  requestId: string;
  choice?: Known;
}

/** The words of one choice in both languages, and whether it is offered; without a choice, a new one. */
export const ChoiceForm = ({ problem, requestId, choice }: Props) => {
  const { t } = useTranslation();
  const returned = (problem?.values.code?.[0] ?? '') === (choice?.code ?? '') ? problem : undefined;
  const { field } = useFields(returned);
  const id = choice?.code ?? 'new';
  const languages = [
    ['en', t('admin:settings.label-en')],
    ['da', t('admin:settings.label-da')],
  ] as const;
  return (
    <Form
      method="post"
      className="choice-form"
      noValidate
      data-choice={id}
      aria-label={choice?.labels.en ?? t('admin:settings.add-choice')}
    >
      <input type="hidden" name="request_id" value={requestId} />
      {choice && <input type="hidden" name="code" value={choice.code} />}
      {choice && <input type="hidden" name="version" value={choice.version} />}
      {languages.map(([lng, name]) => (
        <Field
          key={lng}
          {...field(lng, choice?.labels[lng])}
          id={`${id}-${lng}`}
          label={name}
          maxLength={80}
          lang={lng}
          required
        />
      ))}
      <div className="presses">
        <Button type="submit" name="act" value={choice && !choice.active ? 'off' : 'save'} small>
          {t(choice ? 'admin:save' : 'admin:settings.add')}
        </Button>
        {choice && (
          <Button type="submit" name="act" value={choice.active ? 'off' : 'on'} look="quiet" small>
            {t(choice.active ? 'admin:settings.off' : 'admin:settings.on')}
          </Button>
        )}
      </div>
    </Form>
  );
};
