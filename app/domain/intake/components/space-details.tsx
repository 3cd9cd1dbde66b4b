import { ChevronDown } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { controlProps, FieldFrame } from '../../../ui/field-frame.tsx';
import { Icon } from '../../../ui/icon.tsx';
import {
  areaUnits,
  gmoAnswers,
  isOpen,
  type Requirement,
  requirementsOf,
  type SpaceKind,
} from '../../pipeline/needs-words.ts';
import { fieldOf } from '../../pipeline/spaces-form.ts';
import { firstValue } from '../form-values.ts';
import { type FormState, named } from './form-state.ts';
import { MoreQuestions } from './more-questions.tsx';
import { OpenBoxes } from './open-boxes.tsx';
import { RequirementQuestion } from './requirement-question.tsx';

/** What decides whether a room will do; the rest is asked under a fold. */
const first: Partial<Record<SpaceKind, readonly Requirement[]>> = {
  wet_lab: ['biosafety'],
  clean_room: ['clean_class'],
  cryostat_hall: ['refrigerators', 'base_temperature_mk', 'helium_recovery', 'vibration'],
};

/** What is asked about a kind of space once it is chosen. */
export const SpaceDetails = ({ form, kind }: { form: FormState; kind: SpaceKind }) => {
  const { t } = useTranslation();
  const ask = (name: Requirement) => <RequirementQuestion key={name} form={form} name={name} kind={kind} />;
  const shown = first[kind] ?? [];
  const folded = requirementsOf(kind).filter((name) => name !== 'gmo_class' && !shown.includes(name));
  return (
    <>
      <AreaQuestion form={form} kind={kind} />
      {kind === 'wet_lab' && <GmoQuestion form={form} />}
      {shown.map(ask)}
      {folded.length > 0 && (
        <MoreQuestions
          form={form}
          fields={folded.map((name) => fieldOf(name, kind))}
          title={t('needs:ask.more-room')}
        >
          {folded.map(ask)}
        </MoreQuestions>
      )}
    </>
  );
};

const GmoQuestion = ({ form }: { form: FormState }) => {
  const { t } = useTranslation();
  return (
    <ChoiceGroup
      {...named(form, 'gmo', t)}
      label={t('form:needs.gmo')}
      hint={t('form:needs.gmo-hint')}
      chosen={firstValue(form.values, 'gmo')}
      choices={gmoAnswers.map((answer) => ({
        value: answer,
        label: isOpen(answer) ? t(`needs:open.${answer}`) : t(`form:gmo.${answer}`),
        reveal: answer === 'yes' && <RequirementQuestion form={form} name="gmo_class" kind="wet_lab" />,
      }))}
    />
  );
};

const AreaQuestion = ({ form, kind }: { form: FormState; kind: SpaceKind }) => {
  const { t } = useTranslation();
  const words = {
    ...named(form, fieldOf('area', kind), t),
    label: t('form:needs.area', { space: t(`form:space.${kind}`) }),
  };
  const unit = fieldOf('unit', kind);
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
      <OpenBoxes name={words.name} values={form.values} />
    </FieldFrame>
  );
};
