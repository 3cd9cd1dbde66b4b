import { useActionData, useLoaderData } from 'react-router';
import { getManagedMember } from '../../domain/members/get-managed-member.server.ts';
import { handOverMember } from '../../domain/members/hand-over-member.server.ts';
import { HandOverForm } from '../../domain/members/member-form.ts';
import { AdminForm, useFields } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { Select } from '../../ui/select.tsx';
import type { Route } from './+types/member-hand-over.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireAdmin(request);
  return { member: await orErrorPage(getManagedMember(request, params.id)), requestId: newRequestId() };
};

export const action = async ({ request, params: { id } }: Route.ActionArgs) => {
  await requireAdmin(request);
  return answerAct({
    form: await readForm(request),
    schema: HandOverForm,
    act: async (change) => {
      await handOverMember(request, id, change);
      return paths.adminMember(id, { done: change.deactivate ? 'closed' : 'handed' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:hand-over.title');

const HandOverPage = () => {
  const { t } = useTranslation();
  const { member, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { typed, error } = useFields(problem);
  const { full_name: name, open, organisation } = member;
  return (
    <>
      <AdminCrumbs
        part="members"
        between={{ to: paths.adminMember(member.id), label: name }}
        here={t('admin:hand-over.title')}
      />
      <PageHead title={t('admin:hand-over.title')} />
      <div className="admin narrow">
        <p>
          {t('admin:hand-over.what', { name })} {t('admin:cases', { count: open.cases })}{' '}
          {t('admin:hand-offs', { count: open.hand_offs })}
        </p>
        <AdminForm
          problem={problem}
          requestId={requestId}
          version={member.version}
          submit={t('admin:hand-over.act')}
          cancel={paths.adminMember(member.id)}
          danger
        >
          <Select
            name="to"
            label={t('admin:hand-over.to')}
            hint={t('admin:hand-over.to-hint', { organisation: organisation.name })}
            options={[
              { value: 'nobody', label: t('admin:hand-over.nobody') },
              ...member.colleagues.map(({ id, full_name }) => ({ value: id, label: full_name })),
            ]}
            defaultValue={typed('to', member.colleagues[0]?.id ?? 'nobody')}
            error={error('to')}
          />
          <ChoiceGroup
            name="after"
            label={t('admin:hand-over.after')}
            choices={[
              { value: 'close', label: t('admin:hand-over.close'), hint: t('admin:hand-over.close-hint') },
              { value: 'keep', label: t('admin:hand-over.keep') },
            ]}
            chosen={typed('after', 'close')}
            error={error('after')}
          />
        </AdminForm>
      </div>
    </>
  );
};
export default HandOverPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
