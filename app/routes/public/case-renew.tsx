import { data } from 'react-router';
import { type FormState, filled } from '../../domain/intake/components/form-state.ts';
import { readValues } from '../../domain/intake/form-values.ts';
import { askForLink } from '../../domain/own-case/ask-for-link.server.ts';
import { parseAddress } from '../../domain/own-case/colleague-form.ts';
import { OwnForm } from '../../domain/own-case/components/own-form.tsx';
import type { Key } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import type { Route } from './+types/case-renew.ts';

export const loader = () => ({ requestId: newRequestId() });

export const action = async ({ request }: Route.ActionArgs) => {
  const values = readValues(await readForm(request));
  const { answers, errors = {} } = parseAddress(values);
  const back = { values, errors, sent: false, problem: null as Key | null };
  if (!answers) return data(back, { status: 422 });
  try {
    await askForLink(request, answers);
  } catch (error) {
    const tooMany = error instanceof Refusal && error.status === 429;
    const problem: Key = tooMany ? 'case:error.too-many-acts' : 'case:not-sent';
    return data({ ...back, problem }, { status: tooMany ? 429 : 503 });
  }
  return data({ ...back, sent: true });
};

const CaseRenew = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const form: FormState = { values: actionData?.values ?? {}, errors: actionData?.errors ?? {} };
  const errors = Object.entries(form.errors).map(([id, key]) => ({ id, message: t(key) }));
  const title = t(actionData?.sent ? 'case:renew.sent-title' : 'case:renew.title');
  const wrong = actionData && !actionData.sent;
  return (
    <div className="frame sheet page">
      <title>{tabTitle(wrong ? t('form:title-error', { title }) : title)}</title>
      <div className="own-act">
        <ErrorSummary title={t('form:error.heading', { count: errors.length })} errors={errors} />
        {actionData?.problem && (
          <p className="request" role="alert">
            {t(actionData.problem)}
          </p>
        )}
        <h1>{title}</h1>
        {actionData?.sent ? (
          <p className="page-intro" role="status">
            {t('case:renew.sent')}
          </p>
        ) : (
          <>
            <p className="page-intro">{t('case:renew.intro')}</p>
            <OwnForm requestId={loaderData.requestId} submit={t('case:renew.send')}>
              <Field
                {...filled(form, 'email', t)}
                label={t('case:renew.email')}
                inputMode="email"
                autoComplete="email"
                spellCheck={false}
                dir="ltr"
              />
            </OwnForm>
          </>
        )}
      </div>
    </div>
  );
};
export default CaseRenew;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
