import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { callSlots } from '../call-form.ts';
import type { Call } from '../cases.ts';
import { useActForm } from './act-form.ts';
import { BothClocks } from './call-facts.tsx';

export const useCallForm = (problem: Unanswered | undefined, call: Call | null) => {
  const { t } = useTranslation();
  const open = call && !call.chosen && call.from === 'company' ? call : null;
  const slots = Object.fromEntries(
    callSlots.flatMap((slot) => [
      [`day_${slot}`, { label: t('lead:call.day', { number: slot }) }],
      [`time_${slot}`, { label: t('lead:call.time', { number: slot }) }],
    ]),
  );
  const form = useActForm(problem, { chosen: { label: t('lead:call.choose') }, ...slots });
  return { form, open, standing: call };
};

/** The company's times as choices, and room for up to three of ours. */
export const CallFields = ({ form, open, standing }: ReturnType<typeof useCallForm>) => {
  const { t } = useTranslation();
  const ours = (
    <>
      {callSlots.map((slot) => (
        <div className="call-slot" key={slot}>
          <Field {...form.line(`day_${slot}` as 'chosen')} type="date" />
          <Field {...form.line(`time_${slot}` as 'chosen')} type="time" />
        </div>
      ))}
    </>
  );
  return (
    <>
      <input type="hidden" name="proposal" value={standing?.id ?? ''} />
      {open ? (
        <ChoiceGroup
          name="chosen"
          label={t('lead:call.choose')}
          error={form.line('chosen').error}
          chosen={form.line('chosen').defaultValue || null}
          choices={[
            ...open.times.map((time) => ({ value: time, label: <BothClocks at={time} zone={open.zone} /> })),
            { value: 'other', label: t('lead:call.others'), reveal: ours },
          ]}
        />
      ) : (
        ours
      )}
    </>
  );
};
