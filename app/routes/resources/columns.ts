import { redirect } from 'react-router';
import { formatColumns } from '../../domain/pipeline/columns.ts';
import { writeCookie } from '../../platform/cookies.server.ts';
import { localPath } from '../../platform/local-path.ts';
import { readForm } from '../../platform/read-form.server.ts';
import type { Route } from './+types/columns.ts';

export const loader = () => redirect('/');

/** Keeps the chosen columns of the pipeline list. */
export const action = async ({ request }: Route.ActionArgs) => {
  const form = await readForm(request);
  return redirect(localPath(form.get('to'), '/'), {
    status: 303,
    headers: { 'set-cookie': writeCookie('kp-columns', formatColumns(form.getAll('column'))) },
  });
};
