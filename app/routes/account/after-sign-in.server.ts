import { redirect } from 'react-router';
import type { Me, OneFactor, Role } from '../../domain/organisations/me.ts';
import { paths } from '../../paths.ts';
import { readCookie, writeCookie } from '../../platform/cookies.server.ts';
import { findKeptForm } from '../../platform/kept-form.server.ts';
import { localPath } from '../../platform/local-path.ts';
import { endPendingSignIn } from './pending-sign-in.server.ts';

const firstPage: Record<Role, string> = {
  officer: paths.inbox(),
  partner: paths.handOffs(),
  viewer: paths.pipeline(),
  admin: paths.pipeline(),
};

/**
 * Where a member goes who is signed in: to the second factor if it is asked for, to what was typed before, to the page
 * asked for, or to the day's work.
 */
export const goOn = async (request: Request, me: Me | OneFactor, to: string) => {
  const headers = new Headers();
  if (me === 'one-factor') {
    if (request.method === 'POST') headers.append('set-cookie', endPendingSignIn());
    return redirect(paths.signInFactor({ to: to || undefined }), { status: 303, headers });
  }
  // Looking at the sign-in page changes nothing, not even a cookie.
  if (request.method === 'POST') {
    headers.append('set-cookie', endPendingSignIn());
    if (!readCookie(request, 'kp-language'))
      headers.append('set-cookie', writeCookie('kp-language', me.member.language));
  }
  const wished = localPath(to, firstPage[me.member.role]);
  const kept = await findKeptForm(request).catch(() => null);
  return redirect(kept ? paths.signInKept() : wished, { status: 303, headers });
};
