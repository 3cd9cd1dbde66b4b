import { data } from 'react-router';
import { getT } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { isLanguage } from '../../i18n/locales.ts';
import type { Route } from './+types/front.ts';

export const loader = ({ params }: Route.LoaderArgs) => {
  if (!isLanguage(params.lng)) throw data(null, { status: 404 });
  return { lng: params.lng };
};

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: getT(loaderData?.lng ?? 'en')('public:front.title') },
];

const FrontPage = () => {
  const { t } = useTranslation();
  return (
    <main id="content" tabIndex={-1}>
      <h1>{t('public:front.title')}</h1>
    </main>
  );
};
export default FrontPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
