import { callRpc } from '../../platform/call-rpc.server.ts';

/** The company's own messages and its enquiry, which has no text of its own, to point at. */
export const listConsentSources = (request: Request, address: string) =>
  callRpc<{ id: string; at: string; text: string | null }[]>(request, 'list_consent_sources', {
    p_address: address,
  });
