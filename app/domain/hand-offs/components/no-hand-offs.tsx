import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { HandOffShow } from '../hand-offs.ts';

interface Props {
  side: 'received' | 'sent';
  show: HandOffShow;
  /** Whether the reader's role hands off at all. */
  works: boolean;
}

/** What to do where nothing was received or sent. */
export const NoHandOffs = ({ side, show, works }: Props) => {
  const { t } = useTranslation();
  if (!works) return <p>{t('hand-offs:empty.not-yours')}</p>;
  return (
    <>
      <p>{t(`hand-offs:empty.${side}-${show}`)}</p>
      {side === 'sent' && show === 'open' && (
        <Link className="btn btn-small" to={paths.newHandOff()}>
          {t('hand-offs:empty.choose')}
        </Link>
      )}
    </>
  );
};
