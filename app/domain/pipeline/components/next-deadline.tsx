import { useTranslation } from '../../../i18n/language-context.tsx';
import { Clock } from '../../../ui/desk/clock.tsx';
import type { Deadline } from '../rows.ts';
import { useDeadlineWords, useTone } from './deadline.tsx';

/** Two working days with a weekend between; the ring is filled in this proportion. */
const LONGEST = 4 * 24 * 3600 * 1000;

/** The next promised deadline with its ring. `answer` is where one answers. */
export const NextDeadline = ({ due, answer }: { due: Deadline | null; answer?: string }) => {
  const { t, format } = useTranslation();
  const tone = useTone()(due);
  const words = useDeadlineWords();
  if (!due) return <p className="soft">{t('lead:clock.none')}</p>;
  return (
    <Clock
      tone={tone === 'late' || tone === 'soon' ? tone : 'plain'}
      elapsed={1 - (Date.parse(due.due_at) - Date.parse(due.now)) / LONGEST}
      what={t(`lead:clock.${due.kind}`)}
      words={words(due)}
      due={
        <time dateTime={due.due_at} title={format.full(due.due_at)}>
          {t('lead:clock.due', { date: format.dateTime(due.due_at) })}
        </time>
      }
      action={
        answer && (
          <a className="btn btn-small" href={answer}>
            {t('lead:clock.answer')}
          </a>
        )
      }
    />
  );
};
