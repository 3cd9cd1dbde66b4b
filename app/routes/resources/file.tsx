import { data, type MiddlewareFunction } from 'react-router';
import { serveDocument } from '../../domain/documents/document-link.server.ts';

/** The bytes of a document are no page, so they are answered before one is made. */
export const middleware: MiddlewareFunction<Response>[] = [
  async ({ request, params }, next) =>
    (request.method === 'GET' && (await serveDocument(request, params.link ?? ''))) || next(),
];

/** The link is over, or what it opens is closed. */
export const loader = () => {
  throw data(null, { status: 404 });
};

const File = () => null;
export default File;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
