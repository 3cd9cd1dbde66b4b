import { Notice } from '../../domain/directory/components/notice.tsx';
import { getDoor } from '../../domain/intake/get-door.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import type { Route } from './+types/privacy.ts';

/** The notice stands also when the database is away, then without the name of the desk. */
export const loader = async () => ({ desk: (await getDoor().catch(() => null))?.desk.name ?? null });

export const meta = ({ matches }: Titled) => pageTitle(matches, 'public:privacy.title');

const PrivacyPage = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const desk = loaderData.desk ?? t('form:desk');
  return (
    <Notice
      title={t('public:privacy.title')}
      intro={t('public:privacy.intro')}
      parts={[
        [t('public:privacy.who'), t('public:privacy.who-text', { desk })],
        [t('public:privacy.what'), t('public:privacy.what-text')],
        [t('public:privacy.why'), t('public:privacy.why-text')],
        [t('public:privacy.sees'), t('public:privacy.sees-text', { desk })],
        [t('public:privacy.withdraw'), t('public:privacy.withdraw-text')],
        [t('public:privacy.documents'), t('public:privacy.documents-text')],
        [t('public:privacy.long'), t('public:privacy.long-text')],
        [t('public:privacy.rights'), t('public:privacy.rights-text')],
        [t('public:privacy.cookies'), t('public:privacy.cookies-text')],
      ]}
    />
  );
};
export default PrivacyPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
