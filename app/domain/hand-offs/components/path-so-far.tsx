import { useTranslation } from '../../../i18n/language-context.tsx';
import { PathLong } from '../../../ui/path-dots.tsx';
import { otherSide, waitingFor } from '../hand-off-words.ts';
import type { HandOffPage } from '../hand-offs.ts';
import { StepWords } from './step-words.tsx';

/** What happened, who did it, what was said, and who has to act next. */
export const PathSoFar = ({ handOff }: { handOff: HandOffPage }) => {
  const { t, format } = useTranslation();
  const { path, due, state, reason } = handOff;
  const next = waitingFor(handOff);
  const steps = path.map((step) => ({
    key: step.act + step.at,
    at: format.dateTime(step.at),
    quote: step.text,
    what: <StepWords step={step} />,
  }));
  const last = next && {
    key: 'next',
    next: true,
    at:
      due && due.pause_reason !== 'asked'
        ? t('hand-offs:due.until', { date: format.dateTime(due.due_at) })
        : undefined,
    what: t(`hand-offs:path.${next}`, { name: otherSide(handOff).short_name }),
    quote: state === 'draft' ? reason : undefined,
  };
  return <PathLong steps={last ? [...steps, last] : steps} />;
};
