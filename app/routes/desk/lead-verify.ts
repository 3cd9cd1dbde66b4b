import { redirect } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { VersionForm } from '../../domain/pipeline/case-forms.ts';
import { verifyLanding } from '../../domain/pipeline/verify-landing.server.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { requestIdFrom } from '../../platform/request-id.ts';
import type { Route } from './+types/lead-verify.ts';

/** Another organisation verifies that the company has landed. */
export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  const form = await readForm(request);
  const change = VersionForm.parse({ version: form.get('version'), requestId: requestIdFrom(form) });
  await orErrorPage(verifyLanding(request, { address: params.address, ...change }));
  return redirect(paths.lead(params.address), 303);
};

export const loader = ({ params }: Route.LoaderArgs) => redirect(paths.lead(params.address));
