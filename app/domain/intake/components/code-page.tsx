import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Field } from '../../../ui/field.tsx';
import { Button } from '../../../ui/public/button.tsx';
import { FormMargin } from '../../../ui/public/form-page.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import type { Problem } from '../problem.ts';
import type { Sign } from '../signs.ts';
import { ProblemSummary } from './problem-summary.tsx';

interface Props {
  email: string;
  desk: string;
  reach: string | null;
  why: Sign[];
  error: Key | null;
  problem: Problem | null;
  again: boolean;
}

/** Asks for the mailed code, says why, and what to do when none comes. */
export const CodePage = ({ email, desk, reach, why, error, problem, again }: Props) => {
  const { t, lng } = useTranslation();
  const said = error && t(error);
  return (
    <div className="frame sheet page">
      <FormMargin back={{ to: paths.enquiryCheck(lng), label: t('form:code.back') }} />
      <div>
        <ErrorSummary title={t('form:code.problem')} errors={said ? [{ id: 'code', message: said }] : []} />
        <ProblemSummary problem={problem} desk={desk} reach={reach} />
        <h1>{t('form:code.title')}</h1>
        <p className="page-intro">
          <WithParts text={t('form:code.intro')} parts={{ email: <bdi className="address">{email}</bdi> }} />{' '}
          {t('form:code.life')}
        </p>
        <p role="status">{again && t('form:code.sent-again')}</p>
        <form className="questions-form compact" method="post" noValidate>
          <Field
            label={t('form:code.label')}
            name="code"
            id="code"
            error={said ?? undefined}
            className="code-boxes"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
          <div className="form-end">
            <Button type="submit">{t('form:send')}</Button>
            <Button type="submit" look="link" name="act" value="again">
              {t('form:code.again')}
            </Button>
          </div>
        </form>
        <section className="code-why" aria-labelledby="why">
          <h2 id="why">{t('form:code.why')}</h2>
          {why.length > 0 && (
            <ul>
              {why.map((sign) => (
                <li key={sign}>{t(`form:code.sign.${sign}`)}</li>
              ))}
            </ul>
          )}
          <p className="soft">{t('form:code.why-text')}</p>
          <p className="soft">{t('form:code.no-mail', { desk })}</p>
          {reach && (
            <p className="soft">
              {desk}: <span dir="auto">{reach}</span>
            </p>
          )}
        </section>
        <script src="/form.js" defer />
      </div>
    </div>
  );
};
