import { callRpc } from '../../platform/call-rpc.server.ts';
import { type Changed, changeArguments } from '../pipeline/changes.ts';
import type { MatchChange } from './match-forms.ts';

/** The desk says whether two companies are one, or takes that word back. */
export const decideCompany = (request: Request, change: MatchChange) =>
  change.act === 'undo'
    ? callRpc<Changed>(request, 'undo_company_verdict', {
        ...changeArguments(change),
        p_verdict: change.verdict,
      })
    : callRpc<Changed>(request, 'decide_company', {
        ...changeArguments(change),
        p_other: change.other,
        p_verdict: change.act,
      });
