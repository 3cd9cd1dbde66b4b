import { Clock } from 'lucide-react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Waiting } from '../own-case.ts';

const words: Readonly<Record<string, Key>> = {
  first_answer: 'case:waiting.first_answer',
  hand_off_answer: 'case:waiting.hand_off_answer',
  call_time: 'case:waiting.call_time',
  question: 'case:waiting.question',
};

const DueBy = ({ due }: { due: NonNullable<Waiting['due']> }) => {
  const { t, format } = useTranslation();
  // A demo clock waits until somebody acts; the reader sees it run.
  if (due.paused && due.pause_reason !== 'demo')
    return <span className="due">{t('case:waiting.paused')}</span>;
  const when = format.dateTime(due.due_at);
  const soon = due.late || format.isToday(due.due_at);
  return (
    <span className={soon ? 'due due-soon' : 'due'}>
      <Icon of={Clock} />
      {t(due.late ? 'case:waiting.late' : 'case:waiting.due', { when })}
    </span>
  );
};

const From = ({ waiting }: { waiting: Waiting }) => {
  const { t } = useTranslation();
  if (waiting.from === 'you') return t('case:waiting.from-you');
  return waiting.organisation
    ? t('case:waiting.from', { organisation: waiting.organisation.name })
    : t('case:waiting.from-us');
};

/** What the case waits for, ours and yours alike. */
export const WaitingList = ({ waiting }: { waiting: readonly Waiting[] }) => {
  const { t } = useTranslation();
  if (waiting.length === 0) return <p>{t('case:waiting.nothing')}</p>;
  return (
    <ul className="ruled">
      {waiting.map((one) => (
        <li key={`${one.kind} ${one.organisation?.slug} ${one.due?.due_at}`}>
          <p className="wait-who">
            <b>
              <From waiting={one} />
            </b>
            {one.due && <DueBy due={one.due} />}
          </p>
          <p>{t(words[one.kind] ?? 'case:waiting.other')}</p>
        </li>
      ))}
    </ul>
  );
};
