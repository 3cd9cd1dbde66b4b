import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useChoices } from '../../settings/components/choices-context.tsx';
import type { Case } from '../cases.ts';
import { statuses } from '../stages.ts';
import { useActForm } from './act-form.ts';

export const useStatusForm = (problem: Unanswered | undefined, { row }: Case) => {
  const { t } = useTranslation();
  const choices = useChoices();
  return useActForm(problem, {
    status: {
      label: t('lead:status-form.status'),
      now: row.status,
      options: statuses.map((status) => ({ value: status, label: t(`pipeline:status.${status}`) })),
    },
    until: { label: t('lead:status-form.until'), now: row.status_until },
    lost: { label: t('lead:status-form.lost'), options: choices.options('lost') },
    referred_out: { label: t('lead:status-form.referred_out'), options: choices.options('referred') },
    reason: { label: t('lead:status-form.reason') },
  });
};

/** The status, and under it what only that status asks. */
export const StatusFields = ({ form }: { form: ReturnType<typeof useStatusForm> }) => {
  const { t } = useTranslation();
  const choose = t('lead:field.choose');
  const { choices, ...status } = form.choose('status');
  const asks: Record<string, React.ReactNode> = {
    on_hold: <Field {...form.line('until')} type="date" width="medium" />,
    lost: <Select {...form.pick('lost')} empty={choose} />,
    referred_out: <Select {...form.pick('referred_out')} empty={choose} />,
  };
  return (
    <>
      <ChoiceGroup
        {...status}
        choices={choices.map((choice) => ({ ...choice, reveal: asks[choice.value] }))}
        hint={t('lead:status-form.closing')}
      />
      <TextArea {...form.line('reason')} hint={t('lead:status-form.reason-hint')} />
    </>
  );
};
