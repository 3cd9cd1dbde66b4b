import { useActionData, useLoaderData } from 'react-router';
import { MemberFields } from '../../domain/members/components/member-fields.tsx';
import { inviteMember } from '../../domain/members/invite-member.server.ts';
import { InviteForm } from '../../domain/members/member-form.ts';
import { AdminForm, useFields } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { listManagedOrganisations } from '../../domain/organisations/list-managed-organisations.server.ts';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { Route } from './+types/member-new.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const organisations = await orErrorPage(listManagedOrganisations(request));
  return {
    organisations: organisations.filter(({ active }) => active).map(({ slug, name }) => ({ slug, name })),
    wished: new URL(request.url).searchParams.get('organisation'),
    requestId: newRequestId(),
  };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireAdmin(request);
  return answerAct({
    form: await readForm(request),
    schema: InviteForm,
    act: async (invitation) => {
      const { id } = await inviteMember(request, invitation);
      return paths.adminMember(id, { done: 'invited' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:member.invite');

const InvitePage = () => {
  const { t } = useTranslation();
  const { organisations, wished, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { field, typed, error } = useFields(problem);
  return (
    <>
      <AdminCrumbs part="members" here={t('admin:member.invite')} />
      <PageHead title={t('admin:member.invite')} />
      <div className="admin narrow">
        <p className="soft">{t('admin:member.invite-intro')}</p>
        <AdminForm
          problem={problem}
          requestId={requestId}
          submit={t('admin:member.invite-act')}
          cancel={paths.adminMembers()}
        >
          <Select
            name="organisation"
            label={t('admin:member.organisation')}
            empty={t('admin:member.choose-organisation')}
            options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
            defaultValue={typed('organisation', wished)}
            error={error('organisation')}
          />
          <Field
            {...field('email', '')}
            type="email"
            label={t('admin:member.email')}
            hint={t('admin:member.email-hint')}
            maxLength={254}
            autoComplete="off"
            required
          />
          <MemberFields problem={problem} />
        </AdminForm>
      </div>
    </>
  );
};
export default InvitePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
