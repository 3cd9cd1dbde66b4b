import type { ReactNode } from 'react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';

/** What to do when there is no key, or one that opens nothing. */
export const NoCase = ({ title, text, children }: { title: Key; text: Key; children?: ReactNode }) => {
  const { t, lng } = useTranslation();
  return (
    <div className="frame sheet page">
      <div>
        <h1>{t(title)}</h1>
        <p className="page-intro">{t(text)}</p>
        {children}
        <p className="page-intro">
          <a href={paths.caseAct(lng, 'renew')}>{t('case:no-case.renew')}</a>
        </p>
        <p className="page-intro">
          {t('case:no-case.new')} <a href={paths.enquire(lng)}>{t('public:front.start')}</a>
        </p>
      </div>
    </div>
  );
};
