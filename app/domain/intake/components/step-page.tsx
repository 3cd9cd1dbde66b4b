import { useTranslation } from '../../../i18n/language-context.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Button } from '../../../ui/public/button.tsx';
import type { AnswerStep, CompanyAnswers } from '../answers.ts';
import type { FieldErrors, Values } from '../form-values.ts';
import { notSaved, type Problem } from '../problem.ts';
import { firstControlOf } from '../step-form.ts';
import { CompanyQuestions } from './company-questions.tsx';
import { ContactQuestions } from './contact-questions.tsx';
import { EnquiryMargin } from './enquiry-margin.tsx';
import { NeedsQuestions } from './needs-questions.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { SharingQuestions } from './sharing-questions.tsx';

interface Page {
  step: AnswerStep;
  away: boolean;
  basedOn: string;
  company: CompanyAnswers | undefined;
  codeName: string;
  savedAt: string | null;
  until: string | null;
  /** Where the reader came from, while nothing is saved yet. */
  origin: string | null;
  desk: string | null;
  reach: string | null;
  notice: string | null;
}

/** One group of questions, and nothing else that competes with saving it. */
export const StepPage = ({
  page,
  values,
  errors,
  problem,
}: {
  page: Page;
  values: Values;
  errors: FieldErrors;
  problem: Problem | null;
}) => {
  const { t } = useTranslation();
  const { step } = page;
  const desk = page.desk ?? t('form:desk');
  const wrong = Object.entries(errors);
  const form = { values, errors };
  return (
    <div className="frame sheet page">
      <EnquiryMargin step={step} savedAt={page.savedAt} until={page.until} />
      <div>
        <ErrorSummary
          title={t('form:error.heading', { count: wrong.length })}
          errors={wrong.map(([field, message]) => ({ id: firstControlOf(field), message: t(message) }))}
        />
        <ProblemSummary problem={problem ?? (page.away ? notSaved : null)} desk={desk} reach={page.reach} />
        {page.notice === 'gone' && <p className="request">{t('form:notice.gone')}</p>}
        {page.notice === 'gone-kept' && <p className="request">{t('form:notice.gone-kept')}</p>}
        <h1>{t(`form:${step}.title`)}</h1>
        <p className="page-intro">{t(`form:${step}.intro`, { desk })}</p>
        <form className="questions-form" id="questions" method="post" noValidate>
          <input type="hidden" name="based_on" value={values.based_on?.[0] ?? page.basedOn} />
          {page.origin !== null && (
            <input type="hidden" name="origin" value={values.origin?.[0] ?? page.origin} />
          )}
          {step === 'company' && <CompanyQuestions form={form} />}
          {step === 'needs' && <NeedsQuestions form={form} sector={page.company?.sector} />}
          {step === 'contact' && <ContactQuestions form={form} />}
          {step === 'sharing' && (
            <SharingQuestions form={form} company={page.company} codeName={page.codeName} desk={desk} />
          )}
          <div className="form-end">
            <Button type="submit">{t('form:save')}</Button>
          </div>
        </form>
        <script src="/form.js" defer />
      </div>
    </div>
  );
};
