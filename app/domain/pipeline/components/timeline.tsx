import { ArrowLeftRight, ArrowRight, Eye, Inbox, LockOpen, type LucideIcon, Pencil, UserRound } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type Entry, groupByDay, type Show, shows } from '../entries.ts';
import { useEntryWords } from './entry-words.ts';

const signs: Record<string, LucideIcon> = {
  enquiry: Inbox,
  stage: ArrowRight,
  status: ArrowRight,
  landing: ArrowRight,
  assignment: UserRound,
  openness: LockOpen,
  consent: LockOpen,
  ledger: LockOpen,
  hand_off: ArrowLeftRight,
  thread: ArrowLeftRight,
  correction: Pencil,
};

interface Timeline {
  address: string;
  entries: Entry[];
  next: string | null;
  show: Show;
  now: string;
}

/** What happened, by day, newest first. */
export const Timeline = ({ address, entries, next, show, now }: Timeline) => {
  const { t, format } = useTranslation();
  const to = (query: Record<string, string>) => `${paths.lead(address)}?${new URLSearchParams(query)}`;
  const today = groupByDay([{ at: now } as Entry])[0]?.date;
  return (
    <>
      <div className="tl-bar">
        <nav className="segments" aria-label={t('lead:timeline.show')}>
          {shows.map((each) => (
            <Link key={each} to={to({ show: each })} aria-current={each === show ? 'true' : undefined} preventScrollReset>
              {t(`lead:timeline.${each}`)}
            </Link>
          ))}
        </nav>
      </div>
      {entries.length === 0 && <p className="soft">{t('lead:timeline.empty')}</p>}
      {groupByDay(entries).map((day) => (
        <div key={day.date}>
          <h3 className="day">{day.date === today ? t('lead:timeline.today') : format.date(`${day.date}T12:00:00Z`)}</h3>
          <ol className="entries">
            {day.entries.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ol>
        </div>
      ))}
      {next && (
        <p className="more-rows">
          <Link className="btn btn-small" to={to({ show, before: next })}>
            {t('lead:timeline.more')}
          </Link>
        </p>
      )}
    </>
  );
};

const EntryLine = ({ entry }: { entry: Entry }) => {
  const { t, format } = useTranslation();
  const words = useEntryWords()(entry);
  const Sign = signs[entry.kind];
  const own = entry.actor.kind === 'company';
  const who = words.who;
  return (
    <li className={`entry${own ? ' from-company' : ''}${entry.circle ? ` circle-${entry.circle}` : ''}`}>
      <span className="mark" aria-hidden="true">
        {Sign && !entry.text ? <Icon of={Sign} /> : <Avatar large name={who} me={entry.actor.me} />}
      </span>
      <div>
        <p className="line">
          <span>
            <b>{who}</b>
            {entry.actor.organisation && !entry.actor.me ? `, ${entry.actor.organisation.short_name},` : ''} {words.did}
          </span>
          <time dateTime={entry.at} title={format.full(entry.at)}>
            {format.time(entry.at)}
          </time>
        </p>
        {entry.text && (
          <p className="said" dir="auto">
            {entry.text}
          </p>
        )}
        {(entry.readers.length > 0 || words.tail || entry.hand_off) && (
          <p className="tail">
            {entry.readers.length > 0 && (
              <span>
                <Icon of={Eye} label={t('lead:timeline.read-by')} />
                {entry.circle === 'company'
                  ? format.list([...entry.readers, t('lead:timeline.company-name')])
                  : format.list(entry.readers)}
              </span>
            )}
            {words.tail && <span>{words.tail}</span>}
            {entry.hand_off && <Link to={paths.handOffs({ open: entry.hand_off })}>{t('lead:hand-offs.open')}</Link>}
          </p>
        )}
      </div>
    </li>
  );
};
