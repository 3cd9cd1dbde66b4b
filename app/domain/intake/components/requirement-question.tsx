import { useTranslation } from '../../../i18n/language-context.tsx';
import { controlProps, FieldFrame } from '../../../ui/field-frame.tsx';
import { Select } from '../../../ui/select.tsx';
import { useNeedsInWords } from '../../pipeline/components/needs-in-words.ts';
import {
  knownOf,
  type Measure,
  openAnswers,
  type Requirement,
  rangeOf,
  type SpaceKind,
} from '../../pipeline/needs-words.ts';
import { fieldOf } from '../../pipeline/spaces-form.ts';
import { firstValue } from '../form-values.ts';
import { type FormState, filled, named } from './form-state.ts';
import { OpenBoxes } from './open-boxes.tsx';

const hints = ['biosafety', 'gmo_class', 'clean_class', 'vibration'] as const;
const hasHint = (name: Requirement): name is (typeof hints)[number] =>
  (hints as readonly string[]).includes(name);

/** One thing that may be required of a room: a class of a scale, or a number with its unit. */
export const RequirementQuestion = ({
  form,
  name,
  kind,
}: {
  form: FormState;
  name: Requirement;
  kind: SpaceKind;
}) => {
  const { t } = useTranslation();
  const { inWords } = useNeedsInWords();
  const words = {
    label: t(`needs:requirement.${name}`),
    hint: hasHint(name) ? t(`needs:hint.${name}`) : undefined,
    optional: true,
  };
  if (rangeOf(name)) return <MeasureQuestion form={form} name={name as Measure} kind={kind} />;
  return (
    <Select
      {...filled(form, fieldOf(name, kind), t)}
      {...words}
      empty={t('needs:ask.none')}
      options={[
        ...knownOf(name).map((value) => ({ value: value as string, label: inWords(value) })),
        ...openAnswers.map((value) => ({ value: value as string, label: t(`needs:open.${value}`) })),
      ]}
    />
  );
};

const MeasureQuestion = ({ form, name, kind }: { form: FormState; name: Measure; kind: SpaceKind }) => {
  const { t } = useTranslation();
  const words = {
    ...named(form, fieldOf(name, kind), t),
    label: t(`needs:requirement.${name}`),
    optional: true,
  };
  const { id, ...control } = controlProps(words);
  const unit = `${id}-unit`;
  return (
    <FieldFrame words={words}>
      <div className="joined short-joined">
        <input
          {...control}
          id={id}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={firstValue(form.values, words.name)}
          aria-describedby={[control['aria-describedby'], unit].filter(Boolean).join(' ')}
        />
        <span className="unit" id={unit}>
          {t(`needs:unit.${name}`)}
        </span>
      </div>
      <OpenBoxes name={words.name} values={form.values} />
    </FieldFrame>
  );
};
