import { data, Link, useSearchParams } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { env } from '../../platform/env.server.ts';
import { DeskParts } from '../../ui/design/desk-parts.tsx';
import { DeskRows } from '../../ui/design/desk-rows.tsx';
import { PublicParts } from '../../ui/design/public-parts.tsx';
import deskStyles from '../../ui/desk.css?url';
import publicStyles from '../../ui/public.css?url';
import type { Route } from './+types/design.ts';

/** For those who build: every component in every state. Closed where real people work. */
export const loader = () => {
  if (!env().DEMO && process.env.NODE_ENV === 'production') throw data(null, { status: 404 });
  return null;
};

export const meta: Route.MetaFunction = () => [{ title: 'Design – Kontaktpunkt' }];

export const handle = { hydrate: true };

const DesignPage = () => {
  const [query] = useSearchParams();
  const { lng } = useTranslation();
  const part = query.get('part') === 'public' ? 'public' : 'desk';
  const theme = query.get('theme') ?? undefined;
  return (
    <div data-theme={theme} lang={lng}>
      <link rel="stylesheet" href={part === 'public' ? publicStyles : deskStyles} precedence="default" />
      {part === 'public' ? (
        <PublicParts />
      ) : (
        <DeskParts>
          <DeskRows />
        </DeskParts>
      )}
      <p className="design-links">
        {['light', 'dark'].map((name) => (
          <Link key={name} to={`?part=${part}&theme=${name}`} reloadDocument>
            {name}{' '}
          </Link>
        ))}
        <Link to={`?part=${part === 'public' ? 'desk' : 'public'}`} reloadDocument>
          {part === 'public' ? 'desk' : 'public'}
        </Link>
      </p>
    </div>
  );
};
export default DesignPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
