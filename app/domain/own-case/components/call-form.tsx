import { useTranslation } from '../../../i18n/language-context.tsx';
import { zoneLabel, zoneNames } from '../../../i18n/zone-time.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { filled } from '../../intake/components/form-state.ts';
import type { FieldErrors, Values } from '../../intake/form-values.ts';
import { slots } from '../call-form.ts';
import type { Call } from '../own-case.ts';
import { BothTimes } from './call-times.tsx';
import { OwnForm } from './own-form.tsx';

interface Props {
  form: { values: Values; errors: FieldErrors };
  requestId: string;
}

/** Up to three days and times, in the zone of the company. */
export const ProposeCall = ({ form, requestId }: Props) => {
  const { t } = useTranslation();
  return (
    <OwnForm id="own-form" act="propose" requestId={requestId} submit={t('case:call.send')}>
      <Select
        {...filled(form, 'zone', t)}
        label={t('case:call.zone')}
        empty={t('case:add.choose')}
        options={zoneNames().map((zone) => ({ value: zone, label: zoneLabel(zone) }))}
      />
      {slots.map((slot) => (
        <fieldset className="field" key={slot}>
          <legend>{t('case:call.slot', { number: slot })}</legend>
          <div className="call-slot">
            <Field
              {...filled(form, `day_${slot}`, t)}
              label={t('case:call.day', { number: slot })}
              type="date"
              labelHidden
            />
            <Field
              {...filled(form, `time_${slot}`, t)}
              label={t('case:call.time', { number: slot })}
              type="time"
              labelHidden
            />
          </div>
        </fieldset>
      ))}
    </OwnForm>
  );
};

/** The times we propose, of which the company takes one. */
export const AcceptCall = ({ form, requestId, call, zone }: Props & { call: Call; zone: string | null }) => {
  const { t } = useTranslation();
  const error = form.errors.chosen;
  return (
    <OwnForm act="accept" requestId={requestId} hidden={{ proposal: call.id }} submit={t('case:call.accept')}>
      <ChoiceGroup
        name="chosen"
        label={t('case:call.choose')}
        error={error && t(error)}
        choices={call.times.map((time) => ({ value: time, label: <BothTimes at={time} zone={zone} /> }))}
      />
    </OwnForm>
  );
};
