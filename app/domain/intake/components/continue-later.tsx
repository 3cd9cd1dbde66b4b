import { Check } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Field } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Button } from '../../../ui/public/button.tsx';
import { BackLink, FormMargin } from '../../../ui/public/form-page.tsx';
import { hasValue } from '../form-values.ts';
import type { Problem } from '../problem.ts';
import { type FormState, filled } from './form-state.ts';
import { ProblemSummary } from './problem-summary.tsx';

interface Props {
  form: FormState;
  requestId: string;
  until: string;
  mailed: boolean;
  problem: Problem | null;
  desk: string;
}

/** Until when the answers are kept, and a link that opens them on another device. */
export const ContinueLater = ({ form, requestId, until, mailed, problem, desk }: Props) => {
  const { t, lng, format } = useTranslation();
  const wrong = Object.entries(form.errors);
  return (
    <div className="frame sheet page">
      <FormMargin later={<BackLink to={paths.enquire(lng)}>{t('form:continue-later.continue')}</BackLink>} />
      <div>
        <ErrorSummary
          title={t('form:error.heading', { count: wrong.length })}
          errors={wrong.map(([field, message]) => ({ id: field, message: t(message) }))}
        />
        <ProblemSummary problem={problem} desk={desk} />
        {mailed && (
          <p className="result" role="status">
            <Icon of={Check} />
            <span>{t('form:continue-later.mailed')}</span>
          </p>
        )}
        <h1>{t('form:continue-later.title')}</h1>
        <p className="page-intro">{t('form:continue-later.text', { until: format.date(until) })}</p>
        <h2 className="follows">{t('form:continue-later.elsewhere')}</h2>
        <p className="page-intro">{t('form:continue-later.elsewhere-text')}</p>
        <form id="mail-link" className="questions-form compact" method="post" noValidate>
          <input type="hidden" name="request_id" value={requestId} />
          <Field
            {...filled(form, 'email', t)}
            label={t('form:continue-later.email')}
            hint={t('form:continue-later.email-hint')}
            type="email"
            autoComplete="email"
            dir="ltr"
          />
          <ChoiceGroup
            kind="checkbox"
            name="remind"
            label={t('form:continue-later.reminder')}
            labelHidden
            chosen={hasValue(form.values, 'remind', 'yes') ? 'yes' : null}
            choices={[
              {
                value: 'yes',
                label: t('form:continue-later.remind'),
                hint: t('form:continue-later.remind-hint'),
              },
            ]}
          />
          <div className="form-end">
            <Button type="submit">{t('form:continue-later.mail')}</Button>
          </div>
        </form>
        <form className="sent-act follows" method="post" action={`${paths.enquire(lng)}?index`}>
          <Button type="submit" look="link">
            {t('form:continue-later.fresh')}
          </Button>
        </form>
        <script src="/form.js" defer />
      </div>
    </div>
  );
};
