import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { inOrder, wantsMyAnswer } from '../hand-off-words.ts';
import type { HandOff, HandOffShow } from '../hand-offs.ts';
import { HandOffItem } from './hand-off-item.tsx';

interface Props {
  side: 'received' | 'sent';
  handOffs: HandOff[];
  open: string | null;
  show: HandOffShow;
  empty: ReactNode;
}

/** Received or sent, with how many want an answer. */
export const HandOffList = ({ side, handOffs, open, show, empty }: Props) => {
  const { t } = useTranslation();
  const waiting = handOffs.filter(wantsMyAnswer).length;
  const rows = show === 'open' ? inOrder(handOffs) : handOffs;
  return (
    <section aria-labelledby={side}>
      <div className="group-head">
        <h2 id={side}>{t(`hand-offs:${side}`)}</h2>
        {rows.length > 0 && (
          <span className="num">
            {waiting === 0
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
    </section>
  );
};
