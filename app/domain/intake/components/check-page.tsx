import { useTranslation } from '../../../i18n/language-context.tsx';
import { locales } from '../../../i18n/locales.ts';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/public/button.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import { DocumentsPart } from '../../documents/components/documents-part.tsx';
import { type AnswerStep, answerSteps } from '../answers.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';
import { copenhagenTime } from '../reader-time.ts';
import { AnswerRows } from './answer-rows.tsx';
import { EnquiryMargin } from './enquiry-margin.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { Proof } from './proof.tsx';
import { RecommendedAnswers } from './recommended-answers.tsx';
import { TrialNote } from './trial-note.tsx';

const Group = ({ step, draft, desk }: { step: AnswerStep; draft: Draft; desk: string }) => {
  const { t, lng } = useTranslation();
  const title = t(`form:${step}.title`);
  const answers = { sharing: {}, ...draft.answers };
  const answered = Boolean(answers[step]);
  return (
    <section className="answers" aria-labelledby={`group-${step}`}>
      <div className="sheet">
        <div className="answers-head">
          <h2 id={`group-${step}`} className="margin-heading">
            {title}
          </h2>
          <a href={paths.enquire(lng, step)}>
            {answered ? t('form:change') : t('form:check.fill-in')}
            <span className="visually-hidden">: {title}</span>
          </a>
        </div>
      </div>
      <dl>
        {answered ? (
          <AnswerRows step={step} answers={answers} codeName={draft.code_name} desk={desk} />
        ) : (
          <div className="row">
            <dt>{title}</dt>
            <dd>{t('form:check.missing-part')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
};

const DocumentsGroup = ({ draft }: { draft: Draft }) => {
  const { t, lng } = useTranslation();
  return (
    <section className="answers" id="documents" aria-labelledby="group-documents">
      <div className="sheet">
        <div className="answers-head">
          <h2 id="group-documents" className="margin-heading">
            {t('documents:title')}
          </h2>
          <span className="optional">{t('documents:optional')}</span>
        </div>
      </div>
      <div className="documents-row sheet">
        <div>
          <p className="soft">
            {t('documents:intro')} {t('documents:personal')}
          </p>
          <DocumentsPart documents={draft.documents} action={paths.enquiryDocuments(lng)} />
        </div>
      </div>
    </section>
  );
};

const MissingParts = ({ draft }: { draft: Draft }) => {
  const { t, lng } = useTranslation();
  return (
    <ul>
      {answerSteps
        .filter((step) => !draft.answers[step])
        .map((step) => (
          <li key={step}>
            <a href={paths.enquire(lng, step)}>{t(`form:${step}.title`)}</a>
          </li>
        ))}
    </ul>
  );
};

/** Everything once more, each group with its way back, and the promise before the last button. */
export const CheckPage = ({
  draft,
  desk,
  reach,
  due,
  missing,
  problem,
}: {
  draft: Draft;
  desk: string;
  reach: string | null;
  due: string;
  missing: boolean;
  problem: Problem | null;
}) => {
  const { t, lng } = useTranslation();
  const lacking = missing
    ? ({ title: 'form:check.missing', text: 'form:check.missing-text' } as const)
    : null;
  return (
    <div className="frame page">
      <div className="sheet">
        <EnquiryMargin step="check" savedAt={draft.saved_at} until={draft.expires_at} />
        <div>
          <ProblemSummary problem={problem ?? lacking} desk={desk} reach={problem && reach}>
            {lacking && <MissingParts draft={draft} />}
          </ProblemSummary>
          <h1>{t('form:check.title')}</h1>
          <p className="page-intro">{t('form:check.intro', { desk })}</p>
        </div>
      </div>
      {answerSteps.map((step) => (
        <Group key={step} step={step} draft={draft} desk={desk} />
      ))}
      <DocumentsGroup draft={draft} />
      <RecommendedAnswers answers={draft.answers} />
      {draft.answers.needs?.project_kinds.includes('clinical_trial') && <TrialNote />}
      <div className="sheet before-sending">
        <form method="post" noValidate data-proof={paths.challenge()}>
          <h2 className="margin-heading">{t('form:check.when')}</h2>
          <p className="soft sending">
            {t('form:check.promise', { desk, due: copenhagenTime(due, locales[lng].intl) })}{' '}
            <WithParts
              text={t('form:check.privacy')}
              parts={{ link: <a href={paths.privacy(lng)}>{t('form:check.privacy-link')}</a> }}
            />
          </p>
          <div className="form-end">
            <Button type="submit">{t('form:send')}</Button>
          </div>
          <Proof />
        </form>
        <script src="/proof.js" defer />
        <script src="/form.js" defer />
        <script src="/documents.js" defer />
      </div>
    </div>
  );
};
