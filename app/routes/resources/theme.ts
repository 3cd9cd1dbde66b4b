import { redirect } from 'react-router';
import { clearCookie, writeCookie } from '../../platform/cookies.server.ts';
import { localPath } from '../../platform/local-path.ts';
import { readForm } from '../../platform/read-form.server.ts';
import type { Route } from './+types/theme.ts';

export const loader = () => redirect('/');

/** Keeps the chosen appearance; `system` forgets the choice. */
export const action = async ({ request }: Route.ActionArgs) => {
  const form = await readForm(request);
  const theme = form.get('theme');
  const to = localPath(form.get('to'), '/');
  const cookie =
    theme === 'light' || theme === 'dark' ? writeCookie('kp-theme', theme) : clearCookie('kp-theme');
  return redirect(to, { status: 303, headers: { 'set-cookie': cookie } });
};
