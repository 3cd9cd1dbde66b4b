import { useTranslation } from '../../../i18n/language-context.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { projectKinds, spaceKinds } from '../../pipeline/needs-words.ts';
import type { Sector } from '../answers.ts';
import { storyLength } from '../needs-form.ts';
import { type FormState, filled, named } from './form-state.ts';
import { ProjectQuestions } from './project-questions.tsx';
import { MonthQuestion, PeopleQuestion } from './size-questions.tsx';
import { SpaceDetails } from './space-details.tsx';

export const NeedsQuestions = ({ form, sector }: { form: FormState; sector: Sector | undefined }) => {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceGroup
        {...named(form, 'project_kinds', t)}
        kind="checkbox"
        label={t('form:needs.planning')}
        hint={t('form:all-that-apply')}
        chosen={[...(form.values.project_kinds ?? [])]}
        choices={projectKinds.map((kind) => ({
          value: kind,
          label: t(`form:project.${kind}`),
          ...(kind === 'clinical_trial' && { hint: t('form:project.clinical_trial-hint') }),
          ...(kind === 'undecided' && { before: t('form:or') }),
        }))}
      />
      <ChoiceGroup
        {...named(form, 'spaces', t)}
        kind="checkbox"
        label={t('form:needs.space')}
        hint={t('form:all-that-apply')}
        chosen={[...(form.values.spaces ?? [])]}
        choices={[
          ...spaceKinds.map((kind) => ({
            value: kind,
            label: t(`form:space.${kind}`),
            reveal: <SpaceDetails form={form} kind={kind} />,
          })),
          { value: 'none', label: t('form:space.none'), before: t('form:or') },
          { value: 'unknown', label: t('form:space.unknown') },
        ]}
      />
      <PeopleQuestion form={form} />
      <MonthQuestion form={form} name="start" label={t('form:needs.start')} />
      <TextArea
        {...filled(form, 'story', t)}
        label={t('form:needs.story')}
        hint={t('form:needs.story-hint')}
        note={t('form:needs.story-warning')}
        rows={5}
        data-limit={storyLength}
        data-limit-text={t('form:characters-left', { count: '#' })}
      />
      <ProjectQuestions form={form} sector={sector} />
    </>
  );
};
