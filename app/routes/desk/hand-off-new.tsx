import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { ClosedCase } from '../../domain/hand-offs/components/closed-case.tsx';
import { HandOffName } from '../../domain/hand-offs/components/hand-off-name.tsx';
import { NewHandOffForm } from '../../domain/hand-offs/components/new-hand-off-form.tsx';
import { draftHandOff } from '../../domain/hand-offs/draft-hand-off.server.ts';
import { prepareHandOff } from '../../domain/hand-offs/prepare-hand-off.server.ts';
import { saveHandOff } from '../../domain/hand-offs/save-hand-off.server.ts';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { closesCase } from '../../domain/pipeline/stages.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId, requestIdFrom } from '../../platform/request-id.ts';
import { Icon } from '../../ui/icon.tsx';
import { WithParts } from '../../ui/with-parts.tsx';
import type { Route } from './+types/hand-off-new.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const start = await orErrorPage(prepareHandOff(request, params.address));
  return { start, requestId: newRequestId() };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  const form = await readForm(request);
  return saveHandOff(form, (input, offer) =>
    draftHandOff(request, requestIdFrom(form), params.address, input, offer),
  );
};

/** After a refusal the page knows the consents and offers of this moment. */
export const shouldRevalidate = () => true;

const NewHandOffPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { start, requestId } = loaderData;
  const { row } = start;
  return (
    <>
      <title>{tabTitle(t('hand-offs:new.title'))}</title>
      <nav className="crumbs" aria-label={t('hand-offs:new.crumb')}>
        <Link to={paths.lead(row.address)}>{row.address}</Link>
        <Icon of={ChevronRight} turns />
        <span>{t('hand-offs:new.title')}</span>
      </nav>
      <div className="head">
        <h1>
          <WithParts text={t('hand-offs:new.heading')} parts={{ case: <HandOffName of={row} /> }} />
        </h1>
      </div>
      {row.status && closesCase(row.status) ? (
        <ClosedCase address={row.address} />
      ) : (
        <NewHandOffForm start={start} requestId={requestId} returned={actionData ?? null} />
      )}
    </>
  );
};
export default NewHandOffPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
