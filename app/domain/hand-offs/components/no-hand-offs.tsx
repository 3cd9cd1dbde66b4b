import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { HandOffShow } from '../hand-offs.ts';

/** What to do where nothing was received or sent. */
export const NoHandOffs = ({ side, show }: { side: 'received' | 'sent'; show: HandOffShow }) => {
  const { t } = useTranslation();
  return (
    <>
      <p>{t(`hand-offs:empty.${side}-${show}`)}</p>
      {side === 'sent' && show === 'open' && (
        <Link className="btn btn-small" to={paths.pipeline()}>
          {t('hand-offs:empty.to-pipeline')}
        </Link>
      )}
    </>
  );
};
