import { redirect } from 'react-router';
import { documentLink } from '../../domain/documents/document-link.server.ts';
import { openDocument } from '../../domain/documents/open-document.server.ts';
import { withMember } from '../../domain/organisations/require-member.server.ts';
import { paths } from '../../paths.ts';
import type { Route } from './+types/lead-document.ts';

/** Checks who asks and goes on to a link that works for a minute. */
export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const [, document] = await withMember(request, () => openDocument(request, params.id));
  return redirect(paths.file(documentLink({ document: document.id, for: 'member' })));
};

const LeadDocument = () => null;
export default LeadDocument;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
