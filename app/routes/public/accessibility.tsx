import { Notice } from '../../domain/directory/components/notice.tsx';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';

export const meta = ({ matches }: Titled) => pageTitle(matches, 'public:accessibility.title');

const AccessibilityPage = () => {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('public:accessibility.title')}
      intro={t('public:accessibility.intro')}
      parts={[
        [t('public:accessibility.aim'), t('public:accessibility.aim-text')],
        [t('public:accessibility.status'), t('public:accessibility.status-text')],
        [t('public:accessibility.wrong'), t('public:accessibility.wrong-text')],
        [t('public:accessibility.complain'), t('public:accessibility.complain-text')],
      ]}
    />
  );
};
export default AccessibilityPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
