import { useTranslation } from '../../../i18n/language-context.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { projectKinds, spaceKinds } from '../case-forms.ts';
import type { Case } from '../cases.ts';
import { typed, typedList, useFieldErrors } from './act-page.tsx';
import type { Problem } from './problem-notice.tsx';

/** What is known of the project, to be mended. */
export const NeedsFields = ({ found, problem }: { found: Case; problem: Problem | undefined }) => {
  const { t } = useTranslation();
  const error = useFieldErrors(problem);
  const needs = found.needs;
  const spaces = needs?.spaces ?? [];
  const text = (name: 'headline' | 'decider' | 'people_12' | 'people_36' | 'start' | 'decision_date') => ({
    name,
    label: t(`lead:needs.form.${name}`),
    defaultValue: typed(problem, name, needs?.[name]),
    error: error(name),
  });
  return (
    <>
      <Field {...text('headline')} maxLength={200} dir="auto" />
      <ChoiceGroup
        kind="checkbox"
        name="project_kinds"
        label={t('lead:needs.form.project_kinds')}
        choices={projectKinds.map((kind) => ({ value: kind, label: t(`lead:needs.kind.${kind}`) }))}
        chosen={typedList(problem, 'project_kinds', needs?.project_kinds ?? [])}
        error={error('project_kinds')}
      />
      <ChoiceGroup
        kind="checkbox"
        name="spaces"
        label={t('lead:needs.form.spaces')}
        choices={spaceKinds.map((kind) => ({
          value: kind,
          label: t(`lead:needs.space-kind.${kind}`),
          reveal: (
            <Field
              name={`area_${kind}`}
              inputMode="decimal"
              width="short"
              label={t('lead:needs.form.area', { space: t(`lead:needs.space-kind.${kind}`) })}
              defaultValue={typed(problem, `area_${kind}`, spaces.find((space) => space.kind === kind)?.area)}
              error={error(`area_${kind}`)}
            />
          ),
        }))}
        chosen={typedList(
          problem,
          'spaces',
          spaces.map(({ kind }) => kind),
        )}
      />
      <Select
        name="unit"
        label={t('lead:needs.form.unit')}
        options={(['m2', 'sqft'] as const).map((unit) => ({
          value: unit,
          label: t(`lead:needs.unit.${unit}`),
        }))}
        defaultValue={typed(problem, 'unit', spaces[0]?.unit ?? 'm2')}
      />
      <Select
        name="gmo"
        label={t('lead:needs.form.gmo')}
        empty=""
        options={(['yes', 'no', 'unknown'] as const).map((word) => ({
          value: word,
          label: t(`lead:needs.yes-no.${word}`),
        }))}
        defaultValue={typed(problem, 'gmo', needs?.gmo)}
      />
      <Field {...text('people_12')} inputMode="numeric" width="short" />
      <Field {...text('people_36')} inputMode="numeric" width="short" />
      <Field {...text('start')} width="medium" hint={t('lead:needs.form.start-hint')} />
      <Field {...text('decider')} maxLength={200} dir="auto" />
      <Field {...text('decision_date')} type="date" width="medium" />
      <TextArea
        name="story"
        rows={8}
        label={t('lead:needs.story')}
        hint={t('lead:needs.story-hint')}
        defaultValue={typed(problem, 'story', needs?.story)}
        error={error('story')}
      />
    </>
  );
};
