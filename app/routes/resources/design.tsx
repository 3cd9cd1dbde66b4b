import { data, Link, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { env } from '../../platform/env.server.ts';
import { DeskParts } from '../../ui/design/desk-parts.tsx';
import { DeskRows } from '../../ui/design/desk-rows.tsx';
import { PublicParts } from '../../ui/design/public-parts.tsx';
import { MenuChoice } from '../../ui/desk/menu-choice.tsx';
import deskStyles from '../../ui/desk.css?url';
import publicStyles from '../../ui/public.css?url';
import type { Route } from './+types/design.ts';

/** For those who build: every component in every state. Closed where real people work. */
export const loader = () => {
  const { DEMO, NODE_ENV } = env();
  if (!DEMO && NODE_ENV !== 'development') throw data(null, { status: 404 });
  return null;
};

export const meta: Route.MetaFunction = () => [{ title: 'Design – Kontaktpunkt' }];

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
];

export const handle = { hydrate: true };

const Choices = ({ other }: { other: 'public' | 'desk' }) => (
  <nav aria-label="Part and theme" className="acts">
    <Link to={`?part=${other}`} reloadDocument>
      {other === 'public' ? 'Public pages' : 'The desk'}
    </Link>
    <MenuChoice action={paths.theme()} label="Theme" name="theme" choices={themes} />
  </nav>
);

const DesignPage = () => {
  const [query] = useSearchParams();
  return query.get('part') === 'public' ? (
    <>
      <link rel="stylesheet" href={publicStyles} precedence="default" />
      <PublicParts>
        <Choices other="desk" />
      </PublicParts>
    </>
  ) : (
    <>
      <link rel="stylesheet" href={deskStyles} precedence="default" />
      <DeskParts>
        <DeskRows />
        <Choices other="public" />
      </DeskParts>
    </>
  );
};
export default DesignPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
