import { Clock, Pause, TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Deadline as DeadlineOf } from '../rows.ts';

const TWO_DAYS = 48 * 3600 * 1000;

export type Urgency = 'late' | 'soon' | 'paused' | 'later';

/** How pressing a deadline is; a clock of the demo that waits is shown as running. */
export const useUrgency = () => {
  const { format } = useTranslation();
  return (due: DeadlineOf): Urgency => {
    if (due.paused && due.pause_reason === 'asked') return 'paused';
    if (due.late) return 'late';
    return format.isToday(due.due_at) ? 'soon' : 'later';
  };
};

/** The words of a deadline: relative for two days, then the date. */
export const useDeadlineWords = () => {
  const { t, format } = useTranslation();
  return (due: DeadlineOf) => {
    if (due.paused && due.pause_reason === 'asked') return t('pipeline:clock-paused');
    const away = Math.abs(Date.parse(due.due_at) - Date.parse(due.now));
    return due.late || away < TWO_DAYS ? format.due(due.due_at) : format.date(due.due_at);
  };
};

const signs = { late: TriangleAlert, soon: Clock, paused: Pause, later: null };

/** Sign, word and colour of a deadline, with the full date and zone on hover and for the machine. */
export const Deadline = ({ due, sign = true }: { due: DeadlineOf; sign?: boolean }) => {
  const { format } = useTranslation();
  const urgency = useUrgency()(due);
  const words = useDeadlineWords()(due);
  const Sign = sign ? signs[urgency] : null;
  return (
    <time
      className={urgency === 'later' ? 'due' : `due ${urgency}`}
      dateTime={due.due_at}
      title={format.full(due.due_at)}
      suppressHydrationWarning
    >
      {Sign && <Sign className="icon" aria-hidden />}
      {words}
    </time>
  );
};
