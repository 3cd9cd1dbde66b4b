import { redirect } from 'react-router';
import { EmbedQuestion } from '../../domain/intake/components/embed-question.tsx';
import { originOf } from '../../domain/intake/origin.ts';
import { listEmbedHosts } from '../../domain/settings/list-embed-hosts.server.ts';
import { listLanguages } from '../../domain/settings/list-languages.server.ts';
import { defaultLanguage } from '../../i18n/locales.ts';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { env } from '../../platform/env.server.ts';
import { framedByContext } from '../../platform/page-security.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { visitOf } from '../../platform/visit.server.ts';
import { FrameContext } from '../../ui/frame-context.ts';
import '../../ui/public.css';
import type { Route } from './+types/embed.ts';

export const loader = async ({ request, params, context }: Route.LoaderArgs) => {
  const lng = requireLanguage(params);
  const [hosts, offered] = await Promise.all([listEmbedHosts(), listLanguages()]);
  context.set(framedByContext, hosts);
  if (!offered.includes(lng)) throw redirect(paths.embed(defaultLanguage));
  return { hosts: hosts.join(' '), origin: originOf(visitOf(request)), demo: env().DEMO };
};

export const meta = ({ matches }: Titled) => [
  ...pageTitle(matches, 'form:embed.title'),
  { name: 'robots', content: 'noindex' },
];

const Embed = ({ loaderData: { hosts, origin, demo } }: Route.ComponentProps) => (
  <FrameContext value="public">
    <EmbedQuestion origin={origin} demo={demo} />
    <script src="/embed.js" data-hosts={hosts} defer />
  </FrameContext>
);
export default Embed;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
