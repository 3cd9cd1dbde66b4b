import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Select } from '../../../ui/select.tsx';
import {
  knownOf,
  type Measure,
  openAnswers,
  type Requirement,
  rangeOf,
  requirementsOf,
  type Space,
  type SpaceKind,
  spaceKinds,
} from '../needs-words.ts';
import { fieldOf, fillSpace } from '../spaces-form.ts';
import type { Question } from './act-form.ts';
import { useNeedsInWords } from './needs-in-words.ts';
import { NumberOrOpen, type OpenForm, useOpenQuestion } from './open-question.tsx';

/** The questions of every kind of space, by field. */
export const useSpaceQuestions = (spaces: readonly Space[]): Record<string, Question> => {
  const { t, lng } = useTranslation();
  const openQuestion = useOpenQuestion();
  const { inWords } = useNeedsInWords();
  const open = openAnswers.map((value) => ({ value: value as string, label: t(`lead:needs.form.${value}`) }));
  const questionsOf = (kind: SpaceKind): Record<string, Question> => {
    const space = spaces.find((each) => each.kind === kind);
    const filled = space ? fillSpace(space) : {};
    const spaceName = t(`lead:needs.space-kind.${kind}`);
    const required = requirementsOf(kind).map((name) => {
      const field = fieldOf(name, kind);
      const label = `${t(`needs:requirement.${name}`)} (${spaceName})`;
      if (rangeOf(name)) return openQuestion(field, label, space?.[name]);
      const known = knownOf(name).map((value) => ({
        value: value as string,
        label: inWords(value),
      }));
      return { [field]: { label, now: filled[field], options: [...known, ...open] } };
    });
    const area = t('lead:needs.form.area', { space: spaceName });
    return Object.assign({}, openQuestion(fieldOf('area', kind), area, space?.area), ...required);
  };
  return {
    spaces: {
      label: t('lead:needs.form.spaces'),
      now: spaces.map(({ kind }) => kind),
      options: spaceKinds.map((kind) => ({
        value: kind,
        label: startUpper(t(`lead:needs.space-kind.${kind}`), lng),
      })),
    },
    ...Object.assign({}, ...spaceKinds.map(questionsOf)),
  };
};

/** The kinds of space, each with its area and what is required of it once it is chosen. */
export const SpaceFields = ({ form }: { form: OpenForm }) => {
  const { t, lng } = useTranslation();
  return (
    <ChoiceGroup
      kind="checkbox"
      {...form.choose('spaces')}
      choices={spaceKinds.map((kind) => ({
        value: kind,
        label: startUpper(t(`lead:needs.space-kind.${kind}`), lng),
        reveal: (
          <>
            <NumberOrOpen form={form} field={fieldOf('area', kind)} />
            {requirementsOf(kind).map((name) => (
              <RequirementField key={name} form={form} name={name} kind={kind} />
            ))}
          </>
        ),
      }))}
    />
  );
};

const RequirementField = ({ form, name, kind }: { form: OpenForm; name: Requirement; kind: SpaceKind }) => {
  const { t } = useTranslation();
  const field = fieldOf(name, kind);
  if (rangeOf(name))
    return <NumberOrOpen form={form} field={field} unit={t(`needs:unit.${name as Measure}`)} />;
  return <Select {...form.pick(field)} empty={t('needs:ask.none')} />;
};
