import { callRpc } from '../../platform/call-rpc.server.ts';

/** Everything of a case that the reader may read, for the archive, and the note that it was taken. Throws `Refusal`. */
export const takeArchiveCopy = async (request: Request, act: { requestId: string; address: string }) => {
  const copy = await callRpc<Record<string, unknown>>(request, 'get_archive_copy', {
    p_address: act.address,
  });
  await callRpc<object>(request, 'note_erasure_export', {
    p_request_id: act.requestId,
    p_address: act.address,
  });
  return copy;
};
