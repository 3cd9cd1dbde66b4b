import { data } from 'react-router';
import { NoCase } from '../../domain/own-case/components/no-case.tsx';
import { OwnCopyPage } from '../../domain/own-case/components/own-copy-page.tsx';
import { exportOwnCase } from '../../domain/own-case/export-own-case.server.ts';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import type { Route } from './+types/case-data.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const copy = await orErrorPage(exportOwnCase(readCookie(request, 'kp-case')));
  return data({ copy }, { status: copy ? 200 : 404 });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'case:data.title');

const CaseData = ({ loaderData: { copy } }: Route.ComponentProps) =>
  copy ? <OwnCopyPage copy={copy} /> : <NoCase title="case:no-case.title" text="case:no-case.text" />;
export default CaseData;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
