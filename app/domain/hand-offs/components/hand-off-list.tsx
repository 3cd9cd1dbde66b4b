import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { inOrder, wantsMyAnswer } from '../hand-off-words.ts';
import type { HandOff, HandOffShow, Side } from '../hand-offs.ts';
import { HandOffItem } from './hand-off-item.tsx';

interface Props {
  side: Side;
  handOffs: HandOff[];
  /** The addresses of the older ones and of the newest, where these are not all. */
  older: string | null;
  newest: string | null;
  /** How many there are in all, where that is counted. */
  total: number | null;
  open: string | null;
  show: HandOffShow;
  empty: ReactNode;
}

/** Received or sent, with how many want an answer. */
export const HandOffList = ({ side, handOffs, older, newest, total, open, show, empty }: Props) => {
  const { t } = useTranslation();
  const waiting = handOffs.filter(wantsMyAnswer).length;
  const rows = show === 'open' ? inOrder(handOffs) : handOffs;
  const part = older !== null || newest !== null;
  return (
    <section aria-labelledby={side}>
      <div className="group-head">
        <h2 id={side}>{t(`hand-offs:${side}`)}</h2>
        {rows.length > 0 && (
          <span className="num">
            {part
              ? t(total === null ? 'hand-offs:part' : 'hand-offs:part-of', {
                  count: rows.length,
                  total: total ?? 0,
                })
              : waiting === 0
                ? t('hand-offs:count', { count: rows.length })
                : waiting === rows.length
                  ? t('hand-offs:count-all', { count: waiting })
                  : t('hand-offs:count-some', { count: waiting, total: rows.length })}
          </span>
        )}
      </div>
      {rows.length > 0 ? (
        <ul className="sentences">
          {rows.map((handOff) => (
            <HandOffItem key={handOff.id} handOff={handOff} open={handOff.id === open} show={show} />
          ))}
        </ul>
      ) : (
        <div className="empty">{empty}</div>
      )}
      {part && (
        <p className="more-rows">
          {newest && <Link to={newest}>{t('hand-offs:newest')}</Link>}
          {older && (
            <Link className="btn btn-small" to={older}>
              {t('hand-offs:older')}
            </Link>
          )}
        </p>
      )}
    </section>
  );
};
