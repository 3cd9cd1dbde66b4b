import { redirect } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { takeArchiveCopy } from '../../domain/privacy/take-archive-copy.server.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { requestIdFrom } from '../../platform/request-id.ts';
import type { Route } from './+types/lead-erasure-archive.ts';

export const loader = ({ params }: Route.LoaderArgs) => redirect(paths.leadErasure(params.address));

/** The copy for the archive, as a file. */
export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  const requestId = requestIdFrom(await readForm(request));
  const copy = await orErrorPage(takeArchiveCopy(request, { requestId, address: params.address }));
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${params.address}-archive.json"`,
      'cache-control': 'private, no-store',
    },
  });
};
