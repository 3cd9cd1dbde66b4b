import { ChevronRight, SearchX } from 'lucide-react';
import { Link } from 'react-router';
import { CaseChoices } from '../../domain/hand-offs/components/case-choices.tsx';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { listPipeline } from '../../domain/pipeline/list-pipeline.server.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { EmptyState } from '../../ui/desk/empty-state.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import type { Route } from './+types/hand-off-choose.ts';

const longestSearch = 200;

/** The live cases of my organisation: nobody else hands them off. */
export const loader = async ({ request }: Route.LoaderArgs) => {
  const { member, organisation } = await requireMember(request);
  requireRight(member.role === 'officer' || member.role === 'partner', 'officer_or_partner');
  const { searchParams } = new URL(request.url);
  const q = searchParams.get('q')?.trim().slice(0, longestSearch) || undefined;
  const after = searchParams.get('after');
  const { rows, next } = await orErrorPage(listPipeline(request, { mine: true, q, sort: 'name' }, after));
  return { q, after, rows, next, me: member.id, organisation: organisation.name };
};

const ChooseCasePage = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { q, after, rows, next, me, organisation } = loaderData;
  const title = t('hand-offs:choose.title');
  return (
    <>
      <title>{tabTitle(title)}</title>
      <nav className="crumbs" aria-label={t('hand-offs:title')}>
        <Link to={paths.handOffs()}>{t('hand-offs:title')}</Link>
        <Icon of={ChevronRight} turns />
        <span>{t('hand-offs:new.title')}</span>
      </nav>
      <PageHead title={title} />
      {rows.length > 0 || q ? (
        <CaseChoices rows={rows} q={q} me={me} />
      ) : (
        <EmptyState
          icon={SearchX}
          title={t('hand-offs:choose.none-title')}
          action={<LinkButton to={paths.pipeline()}>{t('hand-offs:empty.to-pipeline')}</LinkButton>}
        >
          {t('hand-offs:choose.none', { name: organisation })}
        </EmptyState>
      )}
      {after && <Pagination to={paths.newHandOff({ q })} label={t('hand-offs:choose.first')} />}
      <Pagination to={next && paths.newHandOff({ q, after: next })} label={t('hand-offs:choose.more')} />
    </>
  );
};
export default ChooseCasePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
