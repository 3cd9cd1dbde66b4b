import { Info } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { projectKinds, spaceKinds } from '../answers.ts';
import { storyLength } from '../needs-form.ts';
import { Choice, type FormState, LongTextQuestion, QuestionSet } from './question.tsx';
import { SpaceDetails } from './space-details.tsx';
import { PeopleQuestion, StartQuestion } from './size-questions.tsx';

export const NeedsQuestions = ({ form }: { form: FormState }) => {
  const { t } = useTranslation();
  return (
    <>
      <QuestionSet
        form={form}
        name="project_kinds"
        label={t('form:needs.planning')}
        hint={t('form:all-that-apply')}
      >
        <div className="choices">
          {projectKinds.map((kind) => (
            <ProjectChoice key={kind} form={form} kind={kind} />
          ))}
        </div>
      </QuestionSet>
      <QuestionSet form={form} name="spaces" label={t('form:needs.space')} hint={t('form:all-that-apply')}>
        <div className="choices">
          {spaceKinds.map((kind) => (
            <SpaceDetails key={kind} form={form} kind={kind} />
          ))}
          <p className="or">{t('form:or')}</p>
          <Choice form={form} type="checkbox" name="spaces" value="none" label={t('form:space.none')} excludes />
          <Choice form={form} type="checkbox" name="spaces" value="unknown" label={t('form:space.unknown')} excludes />
        </div>
      </QuestionSet>
      <PeopleQuestion form={form} />
      <StartQuestion form={form} />
      <LongTextQuestion
        form={form}
        name="story"
        label={t('form:needs.story')}
        hint={t('form:needs.story-hint')}
        maxLength={storyLength}
        below={
          <p className="note">
            <Info className="icon" aria-hidden="true" />
            <span>{t('form:needs.story-warning')}</span>
          </p>
        }
      />
    </>
  );
};

const ProjectChoice = ({ form, kind }: { form: FormState; kind: (typeof projectKinds)[number] }) => {
  const { t } = useTranslation();
  return (
    <>
      {kind === 'undecided' && <p className="or">{t('form:or')}</p>}
      <Choice
        form={form}
        type="checkbox"
        name="project_kinds"
        value={kind}
        label={t(`form:project.${kind}`)}
        hint={kind === 'clinical_trial' ? t('form:project.clinical_trial-hint') : undefined}
        excludes={kind === 'undecided'}
      />
    </>
  );
};
