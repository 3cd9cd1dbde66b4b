import { data, redirect } from 'react-router';
import { documentLink } from '../../domain/documents/document-link.server.ts';
import { openOwnDocument } from '../../domain/documents/open-document.server.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import type { Route } from './+types/case-document.ts';

/** Checks the key of the case and goes on to a link that works for a minute. */
export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const key = readCookie(request, 'kp-case');
  if (!key) throw data(null, { status: 404 });
  const document = await orErrorPage(openOwnDocument(key, params.id));
  return redirect(paths.file(documentLink({ document: document.id, for: 'company' })));
};

const CaseDocument = () => null;
export default CaseDocument;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
