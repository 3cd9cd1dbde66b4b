import { ChevronDown } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { controlProps, FieldFrame } from '../../../ui/field-frame.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { areaUnits, type SpaceKind } from '../answers.ts';
import { firstValue, hasValue } from '../form-values.ts';
import { type FormState, named } from './form-state.ts';
import { UnknownBox } from './unknown-box.tsx';

/** What is asked about a kind of space once it is chosen. */
export const SpaceDetails = ({ form, kind }: { form: FormState; kind: SpaceKind }) => {
  const { t } = useTranslation();
  return (
    <>
      <AreaQuestion form={form} kind={kind} />
      {kind === 'wet_lab' && (
        <ChoiceGroup
          {...named(form, 'gmo', t)}
          label={t('form:needs.gmo')}
          hint={t('form:needs.gmo-hint')}
          chosen={firstValue(form.values, 'gmo')}
          choices={(['yes', 'no', 'unknown'] as const).map((answer) => ({
            value: answer,
            label: t(`form:gmo.${answer}`),
          }))}
        />
      )}
    </>
  );
};

const AreaQuestion = ({ form, kind }: { form: FormState; kind: SpaceKind }) => {
  const { t } = useTranslation();
  const words = {
    ...named(form, `area_${kind}`, t),
    label: t('form:needs.area', { space: t(`form:space.${kind}`) }),
  };
  const unit = `unit_${kind}`;
  return (
    <FieldFrame words={words}>
      <div className="joined">
        <input
          {...controlProps(words)}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={firstValue(form.values, words.name)}
        />
        <span className="select-wrap">
          <label className="visually-hidden" htmlFor={unit}>
            {t('form:needs.unit')}
          </label>
          <select
            className="select"
            id={unit}
            name={unit}
            defaultValue={firstValue(form.values, unit) || 'm2'}
          >
            {areaUnits.map((value) => (
              <option key={value} value={value}>
                {t(`form:unit.${value}`)}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} />
        </span>
      </div>
      <UnknownBox
        name="area_unknown"
        value={kind}
        checked={hasValue(form.values, 'area_unknown', kind)}
        label={t('form:needs.area-unknown')}
      />
    </FieldFrame>
  );
};
