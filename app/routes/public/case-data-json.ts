import { exportOwnCase } from '../../domain/own-case/export-own-case.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import type { Route } from './+types/case-data-json.ts';

/** The company's copy of everything, as a file for machines. */
export const loader = async ({ request }: Route.LoaderArgs) => {
  const copy = await orErrorPage(exportOwnCase(readCookie(request, 'kp-case')));
  if (!copy) return new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } });
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${copy.reference}.json"`,
      'cache-control': 'private, no-store',
    },
  });
};
