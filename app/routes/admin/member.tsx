import { useActionData, useLoaderData } from 'react-router';
import { MemberActs } from '../../domain/members/components/member-acts.tsx';
import { MemberFields } from '../../domain/members/components/member-fields.tsx';
import { getManagedMember } from '../../domain/members/get-managed-member.server.ts';
import { inviteAgain } from '../../domain/members/invite-again.server.ts';
import { MemberActForm, MemberForm } from '../../domain/members/member-form.ts';
import { memberState } from '../../domain/members/members.ts';
import { reactivateMember } from '../../domain/members/reactivate-member.server.ts';
import { resetSecondFactor } from '../../domain/members/reset-second-factor.server.ts';
import { saveMember } from '../../domain/members/save-member.server.ts';
import { AdminDone, AdminForm } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { FactList } from '../../ui/desk/fact-list.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/member.ts';

const dones = ['invited', 'invite_again', 'saved', 'closed', 'handed', 'reactivate', 'reset'] as const;

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const done = new URL(request.url).searchParams.get('done');
  return {
    member: await orErrorPage(getManagedMember(request, params.id)),
    requestId: newRequestId(),
    done: dones.find((each) => each === done) ?? null,
  };
};

export const action = async ({ request, params: { id } }: Route.ActionArgs) => {
  await requireAdmin(request);
  const form = await readForm(request);
  if (!form.has('act'))
    return answerAct({
      form,
      schema: MemberForm,
      act: async (change) => {
        await saveMember(request, id, change);
        return paths.adminMember(id, { done: 'saved' });
      },
    });
  return answerAct({
    form,
    schema: MemberActForm,
    act: async ({ requestId, version, act }) => {
      if (act === 'invite_again') await inviteAgain(request, requestId, id);
      else if (act === 'reset') await resetSecondFactor(request, requestId, id, version);
      else await reactivateMember(request, requestId, id, version);
      return paths.adminMember(id, { done: act });
    },
  });
};

export const meta = ({ matches, loaderData }: Titled<{ member: { full_name: string } }>) =>
  pageTitle(matches, 'admin:part.members', loaderData?.member.full_name);

const MemberPage = () => {
  const { t, format } = useTranslation();
  const { member, requestId, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { full_name: name, email, organisation, open } = member;
  return (
    <>
      <AdminCrumbs part="members" here={name} />
      <PageHead title={<bdi>{name}</bdi>} />
      <AdminDone words={done && t(`admin:member.done.${done}`, { name, email })} />
      <div className="admin narrow">
        <FactList
          facts={[
            { label: t('admin:member.email'), value: <bdi>{email}</bdi> },
            { label: t('admin:member.organisation'), value: <bdi>{organisation.name}</bdi> },
            {
              label: t('admin:member.sign-in'),
              value: t(`admin:${memberState(member, organisation.active)}`),
            },
            {
              label: t('admin:member.two-step'),
              value: t(member.second_factor ? 'admin:member.two-step-on' : 'admin:member.two-step-off'),
            },
            { label: t('admin:member.since'), value: format.date(member.created_at) },
            {
              label: t('admin:organisation.open'),
              value: `${t('admin:cases', { count: open.cases })} ${t('admin:hand-offs', { count: open.hand_offs })}`,
            },
          ]}
        />
        <AdminForm
          problem={problem}
          requestId={requestId}
          version={member.version}
          submit={t('admin:save')}
          cancel={paths.adminMembers()}
        >
          <MemberFields problem={problem} known={member} />
        </AdminForm>
        <MemberActs member={member} requestId={requestId} />
      </div>
    </>
  );
};
export default MemberPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
