import { ChevronRight } from 'lucide-react';
import { Link, redirect } from 'react-router';
import { changeDraft } from '../../domain/hand-offs/change-draft.server.ts';
import { HandOffName } from '../../domain/hand-offs/components/hand-off-name.tsx';
import { NewHandOffForm } from '../../domain/hand-offs/components/new-hand-off-form.tsx';
import { getHandOff } from '../../domain/hand-offs/get-hand-off.server.ts';
import { prepareHandOff } from '../../domain/hand-offs/prepare-hand-off.server.ts';
import { saveHandOff } from '../../domain/hand-offs/save-hand-off.server.ts';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId, requestIdFrom } from '../../platform/request-id.ts';
import { Icon } from '../../ui/icon.tsx';
import { WithParts } from '../../ui/with-parts.tsx';
import type { Route } from './+types/hand-off-draft.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const draft = await orErrorPage(getHandOff(request, params.id));
  if (request.method === 'GET' && draft.state !== 'draft')
    throw redirect(paths.handOffs({ open: params.id }));
  const start = await orErrorPage(prepareHandOff(request, draft.address ?? ''));
  return { draft, start, requestId: newRequestId() };
};

export const action = async ({ request, params: { id } }: Route.ActionArgs) => {
  await requireMember(request);
  const form = await readForm(request);
  const target = { requestId: requestIdFrom(form), id, version: Number(form.get('version')) };
  return saveHandOff(form, (input, offer) => changeDraft(request, target, input, offer));
};

/** After a refusal the page knows the draft, the consents and the offers of this moment. */
export const shouldRevalidate = () => true;

const HandOffDraftPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { draft, start, requestId } = loaderData;
  return (
    <>
      <title>{tabTitle(t('hand-offs:new.change'))}</title>
      <nav className="crumbs" aria-label={t('hand-offs:title')}>
        <Link to={paths.handOffs({ open: draft.id })}>{t('hand-offs:title')}</Link>
        <Icon of={ChevronRight} turns />
        <span>{t('hand-offs:new.change')}</span>
      </nav>
      <div className="head">
        <h1>
          <WithParts text={t('hand-offs:new.heading')} parts={{ case: <HandOffName of={start.row} /> }} />
        </h1>
      </div>
      <NewHandOffForm start={start} requestId={requestId} draft={draft} returned={actionData ?? null} />
    </>
  );
};
export default HandOffDraftPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
