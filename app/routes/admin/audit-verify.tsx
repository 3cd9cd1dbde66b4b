import { Form, useActionData, useNavigation } from 'react-router';
import type { Verification } from '../../domain/audit/audit.ts';
import { VerificationOutcome } from '../../domain/audit/components/verification-outcome.tsx';
import { verifyAudit } from '../../domain/audit/verify-audit.server.ts';
import { VerifyForm } from '../../domain/audit/verify-form.ts';
import { AdminRefused } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { tryAct } from '../../platform/answer-act.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { Button, LinkButton } from '../../ui/desk/button.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/audit-verify.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  return null;
};

/** Verifying changes nothing, so it may be sent again; each press goes on where the last one stopped. */
export const action = async ({ request }: Route.ActionArgs) => {
  await requireAdmin(request);
  return tryAct({
    form: await readForm(request),
    schema: VerifyForm,
    act: async ({ sign, position, checked, chains, broken = [] }): Promise<{ found: Verification }> => {
      const more = await verifyAudit(request, sign ? { sign, position } : null);
      return {
        found: {
          checked: checked + more.checked,
          chains: chains + more.chains,
          broken: [...broken, ...more.broken],
          next: more.next,
        },
      };
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:audit.verify-title');

const VerifyPage = () => {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting';
  const found = answer && 'found' in answer ? answer.found : null;
  const carried = found?.next && {
    ...found.next,
    checked: found.checked,
    chains: found.chains,
    broken: JSON.stringify(found.broken),
  };
  return (
    <>
      <AdminCrumbs part="audit" here={t('admin:audit.verify-title')} />
      <PageHead title={t('admin:audit.verify-title')} />
      <div className="admin narrow">
        <p>{t('admin:audit.verify-intro')}</p>
        <p className="soft">{t('admin:audit.verify-bounded')}</p>
        <AdminRefused problem={answer && 'errors' in answer ? answer : undefined} />
        {found && <VerificationOutcome {...found} />}
        <Form method="post" className="presses">
          {Object.entries(carried ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button look="primary" type="submit" busy={busy}>
            {t(carried ? 'admin:audit.verify-on' : 'admin:audit.verify-act')}
          </Button>
          <LinkButton look="quiet" to={paths.adminAudit()}>
            {t('admin:cancel')}
          </LinkButton>
        </Form>
      </div>
    </>
  );
};
export default VerifyPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
