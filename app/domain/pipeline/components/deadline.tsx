import { useTranslation } from '../../../i18n/language-context.tsx';
import { Due, type DueTone } from '../../../ui/due.tsx';
import type { Deadline as DeadlineOf } from '../rows.ts';

const TWO_DAYS = 48 * 3600 * 1000;

/** How pressing a deadline is; a clock of the demo that waits is shown as running. */
export const useTone = () => {
  const { format } = useTranslation();
  return (due: DeadlineOf | null): DueTone => {
    if (!due) return 'plain';
    if (due.paused && due.pause_reason === 'asked') return 'paused';
    if (due.late) return 'late';
    return format.isToday(due.due_at) ? 'soon' : 'plain';
  };
};

/** Relative for two days, then the date. */
export const useDeadlineWords = () => {
  const { t, format } = useTranslation();
  const tone = useTone();
  return (due: DeadlineOf) => {
    if (tone(due) === 'paused') return t('pipeline:clock-paused');
    const near = Math.abs(Date.parse(due.due_at) - Date.parse(due.now)) < TWO_DAYS;
    return due.late || near ? format.due(due.due_at) : format.date(due.due_at);
  };
};

/** A deadline in a row; the full date and zone on hover and for the machine. */
export const Deadline = ({ due }: { due: DeadlineOf }) => {
  const { format } = useTranslation();
  const tone = useTone()(due);
  const words = useDeadlineWords()(due);
  return (
    <Due tone={tone} at={due.due_at} full={format.full(due.due_at)}>
      {words}
    </Due>
  );
};
