import { type ReactNode, useEffect, useState } from 'react';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import type { Route } from './+types/root.ts';
import { LanguageProvider } from './i18n/language-context.tsx';
import { defaultLanguage, localeOf } from './i18n/locales.ts';
import { now } from './platform/clock.ts';
import { readCookie } from './platform/cookies.server.ts';
import { env } from './platform/env.server.ts';
import { answerRequest, nonceContext } from './platform/page-security.server.ts';
import { requestLanguage } from './platform/request-language.server.ts';

export const middleware: Route.MiddlewareFunction[] = [answerRequest];

export const loader = ({ request, context }: Route.LoaderArgs) => ({
  lng: requestLanguage(request),
  theme: readCookie(request, 'kp-theme'),
  demo: env().DEMO,
  now: now().toISOString(),
  nonce: context.get(nonceContext),
});

/** Changing page inside the desk must not lose the language or the nonce of the document. */
export const shouldRevalidate = ({
  formAction,
  defaultShouldRevalidate,
}: {
  formAction?: string;
  defaultShouldRevalidate: boolean;
}) => (formAction ? defaultShouldRevalidate : true);

export const Layout = ({ children }: { children: ReactNode }) => {
  const root = useRouteLoaderData<typeof loader>('root');
  const wished = root?.lng ?? defaultLanguage;
  // The browser holds the words of one language; another one comes with a new document.
  const [lng] = useState(wished);
  useEffect(() => {
    if (wished !== lng) window.location.reload();
  }, [wished, lng]);
  const hydrate = useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate);
  const theme = root?.theme === 'light' || root?.theme === 'dark' ? root.theme : undefined;
  const { tag, direction } = localeOf(lng);
  return (
    <html lang={tag} dir={direction} data-theme={theme} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <meta property="csp-nonce" nonce={root?.nonce} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        <Links nonce={root?.nonce} />
      </head>
      <body>
        <LanguageProvider lng={lng} now={root?.now ?? '2026-01-01T00:00:00Z'}>
          {children}
        </LanguageProvider>
        {hydrate && <ScrollRestoration nonce={root?.nonce} />}
        {hydrate && <Scripts nonce={root?.nonce} />}
      </body>
    </html>
  );
};

const Root = () => <Outlet />;
export default Root;

export { ErrorPage as ErrorBoundary } from './ui/public/error-page.tsx';
