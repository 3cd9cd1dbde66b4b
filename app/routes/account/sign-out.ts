import { redirect, redirectDocument } from 'react-router';
import { signOut } from '../../domain/organisations/sign-in.server.ts';
import { paths } from '../../paths.ts';
import { dropKeptForm } from '../../platform/kept-form.server.ts';
import type { Route } from './+types/sign-out.ts';

export const loader = () => redirect(paths.signIn());

export const action = async ({ request }: Route.ActionArgs) => {
  await signOut(request);
  const ended = await dropKeptForm(request);
  return redirectDocument(paths.signIn(), { status: 303, headers: { 'set-cookie': ended } });
};
