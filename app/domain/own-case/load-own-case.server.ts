import { data } from 'react-router';
import { readCookie } from '../../platform/cookies.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { findOwnCase } from './find-own-case.server.ts';
import type { OwnCase } from './own-case.ts';

/**
 * The case of this browser's key for a page of one act: null without one, `away` while the database is. `forms` counts
 * the further forms of the page, each of which gets an id of its own.
 */
export const loadOwnCase = async (request: Request, forms: (ownCase: OwnCase) => number = () => 0) => {
  const ownCase = await findOwnCase(readCookie(request, 'kp-case')).catch(() => 'away' as const);
  const status = ownCase === 'away' ? 503 : ownCase ? 200 : 404;
  const done = new URL(request.url).searchParams.get('done');
  const more = ownCase && ownCase !== 'away' ? forms(ownCase) : 0;
  const ids = Array.from({ length: more }, newRequestId);
  return data({ ownCase, requestId: newRequestId(), ids, done }, { status });
};
