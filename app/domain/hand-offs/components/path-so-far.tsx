import { useTranslation } from '../../../i18n/language-context.tsx';
import { PathLong } from '../../../ui/path-dots.tsx';
import { otherSide, waitingFor } from '../hand-off-words.ts';
import type { HandOffPage } from '../hand-offs.ts';
import { WithParts } from './with-parts.tsx';

/** What happened, who did it, what was said, and who has to act next. */
export const PathSoFar = ({ handOff }: { handOff: HandOffPage }) => {
  const { t, format } = useTranslation();
  const { path, due } = handOff;
  const next = waitingFor(handOff);
  const steps = path.map(({ act, at, who, me, text }) => ({
    key: act + at,
    at: format.dateTime(at),
    quote: text,
    what: (
      <WithParts
        text={t(`hand-offs:path.${act}`)}
        parts={{ who: <b className="strong">{me ? t('hand-offs:path.you') : who}</b> }}
      />
    ),
  }));
  const last = next && {
    key: 'next',
    next: true,
    at:
      due && due.pause_reason !== 'asked'
        ? t('hand-offs:due.until', { date: format.dateTime(due.due_at) })
        : undefined,
    what: t(`hand-offs:path.${next}`, { name: otherSide(handOff).short_name }),
  };
  return <PathLong steps={last ? [...steps, last] : steps} />;
};
