import { Inbox } from 'lucide-react';
import { Link, useLoaderData } from 'react-router';
import { z } from 'zod';
import { worksOnCases } from '../../domain/organisations/me.ts';
import { requireMember, withMember } from '../../domain/organisations/require-member.server.ts';
import { InboxBand } from '../../domain/pipeline/components/inbox-band.tsx';
import { AddEnquiry } from '../../domain/pipeline/components/pipeline-head.tsx';
import { SetAsideLink } from '../../domain/pipeline/components/set-aside-link.tsx';
import { listInbox } from '../../domain/pipeline/list-inbox.server.ts';
import { ErasureTasks } from '../../domain/privacy/components/erasure-work.tsx';
import { confirmErasure } from '../../domain/privacy/confirm-erasure.server.ts';
import { listErasures } from '../../domain/privacy/list-erasures.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { EmptyState } from '../../ui/desk/empty-state.tsx';
import { KeyHints } from '../../ui/desk/key-list.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { Segments } from '../../ui/desk/segments.tsx';
import type { Route } from './+types/inbox.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const wished = new URL(request.url).searchParams.get('scope');
  const scope = wished === 'organisation' ? wished : 'mine';
  const [me, [{ rows, total, set_aside: setAside }, erasures]] = await withMember(request, () =>
    Promise.all([listInbox(request, scope), listErasures(request)]),
  );
  return {
    erasures,
    confirmIds: erasures.confirmations.map(newRequestId),
    rows,
    total,
    setAside,
    scope,
    organisation: me.organisation.name,
    mayAdd: me.member.role === 'officer',
    works: worksOnCases(me.member.role),
  };
};

const ConfirmForm = z.object({ requestId: z.uuid(), confirmation: z.uuid() });

export const action = async ({ request }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: ConfirmForm,
    act: async (input) => {
      await confirmErasure(request, input);
      return paths.inbox();
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'pipeline:inbox.title');

const bands = ['late', 'today', 'new'] as const;

const InboxPage = () => {
  const { t } = useTranslation();
  const { rows, total, setAside, scope, organisation, mayAdd, works, erasures, confirmIds } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t('pipeline:inbox.title')}
        action={
          <>
            <Segments
              label={t('pipeline:inbox.scope')}
              items={[
                { to: paths.inbox(), label: t('pipeline:inbox.scope-mine'), current: scope === 'mine' },
                { to: `${paths.inbox()}?scope=organisation`, label: organisation, current: scope !== 'mine' },
              ]}
            />
            {mayAdd && <AddEnquiry />}
          </>
        }
      />
      <ErasureTasks work={erasures} requestIds={confirmIds} />
      {rows.length === 0 && <SetAsideLink of={setAside} />}
      {rows.length === 0 ? (
        <EmptyState
          icon={Inbox}
          title={t('pipeline:inbox.empty-title')}
          action={<LinkButton to={paths.pipeline()}>{t('pipeline:inbox.to-pipeline')}</LinkButton>}
        >
          {t('pipeline:inbox.empty-text')}
        </EmptyState>
      ) : (
        <>
          {bands.map((band) => (
            <InboxBand key={band} band={band} rows={rows.filter((row) => row.band === band)} works={works} />
          ))}
          {total > rows.length && (
            <p className="more-rows">
              {t('pipeline:inbox.part', { count: rows.length, total })}
              <Link className="btn btn-small" to={paths.pipeline({ mine: 1, sort: 'due' })}>
                {t('pipeline:inbox.part-on')}
              </Link>
            </p>
          )}
          <SetAsideLink of={setAside} />
          <KeyHints />
        </>
      )}
    </>
  );
};
export default InboxPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
