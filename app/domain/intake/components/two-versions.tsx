import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/public/button.tsx';
import { type AnswerStep, type Answers, stepAfter } from '../answers.ts';
import type { Draft } from '../draft.ts';
import type { Values } from '../form-values.ts';
import { fingerprint } from '../step-form.ts';
import { AnswerRows } from './answer-rows.tsx';
import { EnquiryMargin } from './enquiry-margin.tsx';

/** Two tabs or devices wrote to the same page: both versions side by side, and a choice. */
export const TwoVersions = ({
  step,
  values,
  mine,
  saved,
  desk,
}: {
  step: AnswerStep;
  values: Values;
  mine: Answers;
  saved: Draft;
  desk: string | null;
}) => {
  const { t, lng, format } = useTranslation();
  const versions = [
    { id: 'mine', title: t('form:two.mine'), answers: mine },
    { id: 'saved', title: t('form:two.saved'), answers: saved.answers },
  ];
  return (
    <div className="frame page">
      <div className="sheet">
        <EnquiryMargin step={step} savedAt={saved.saved_at} until={saved.expires_at} />
        <div>
          <h1>{t('form:two.title')}</h1>
          <p className="page-intro">
            {t('form:two.intro', { when: format.dateTime(saved.saved_at ?? saved.now) })}
          </p>
        </div>
      </div>
      {versions.map(({ id, title, answers }) => (
        <section className="answers" key={id} aria-labelledby={id}>
          <div className="sheet">
            <div className="answers-head">
              <h2 id={id} className="margin-heading">
                {title}
              </h2>
            </div>
          </div>
          <dl>
            <AnswerRows
              step={step}
              answers={answers}
              codeName={saved.code_name}
              desk={desk ?? t('form:desk')}
            />
          </dl>
          <div className="sheet sent-act">
            {id === 'mine' ? (
              <form id="questions" method="post">
                {Object.entries({ ...values, based_on: [fingerprint(saved.answers[step])] }).flatMap(
                  ([name, entries]) =>
                    entries.map((value) => (
                      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
                    )),
                )}
                <Button type="submit">{t('form:two.keep-mine')}</Button>
              </form>
            ) : (
              <p>
                <a className="button button-quiet" href={paths.enquire(lng, stepAfter(step))}>
                  {t('form:two.keep-saved')}
                </a>
              </p>
            )}
          </div>
        </section>
      ))}
    </div>
  );
};
