import { useTranslation } from '../../../i18n/language-context.tsx';
import { type Composer, MessageForm } from './dialogue.tsx';

/** The database is away: says so, and keeps what was written. */
export const NotSent = ({ to, composer }: { to: string; composer: Composer }) => {
  const { t } = useTranslation();
  return (
    <div className="frame sheet page">
      <div>
        <h1>{t('case:not-sent-title')}</h1>
        <p className="page-intro">{t('case:not-sent')}</p>
        <MessageForm to={to} composer={composer} />
      </div>
    </div>
  );
};
