import {
  ArrowLeftRight,
  ArrowRight,
  Eraser,
  Eye,
  Inbox,
  KeyRound,
  LockOpen,
  type LucideIcon,
  Pencil,
  Phone,
  UserRound,
} from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { paths } from '../../../paths.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Segments } from '../../../ui/desk/segments.tsx';
import { TimelineDay, TimelineEntry } from '../../../ui/desk/timeline.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { DocumentList } from '../../documents/components/document-list.tsx';
import type { AttachedDocument } from '../../documents/documents.ts';
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
  addition: Pencil,
  key: KeyRound,
  call_time: Phone,
  erasure: Eraser,
};

interface Timeline {
  address: string;
  entries: Entry[];
  /** The documents of the case; null where they are not open to the reader. */
  documents: AttachedDocument[] | null;
  next: string | null;
  show: Show;
  now: string;
  /** The list the case was opened from, kept in its links. */
  list?: string;
}

/** What happened, by day, newest first. */
export const Timeline = ({ address, entries, documents, next, show, now, list }: Timeline) => {
  const { t, lng, format } = useTranslation();
  const to = (query: Record<string, string>) => paths.lead(address, { ...query, list });
  const today = groupByDay([{ at: now } as Entry])[0]?.date;
  return (
    <>
      <div className="tl-bar">
        <Segments
          label={t('lead:timeline.show')}
          items={shows.map((each) => ({
            to: to({ show: each }),
            label: t(`lead:timeline.${each}`),
            current: each === show,
          }))}
        />
      </div>
      {entries.length === 0 && <p className="soft">{t('lead:timeline.empty')}</p>}
      {groupByDay(entries).map((day) => (
        <TimelineDay
          key={day.date}
          label={
            day.date === today
              ? t('lead:timeline.today')
              : startUpper(format.date(`${day.date}T12:00:00Z`), lng)
          }
        >
          {day.entries.map((entry) => (
            <EntryLine
              key={entry.id}
              entry={entry}
              address={address}
              documents={documents?.filter((document) => document.entry === entry.id) ?? []}
            />
          ))}
        </TimelineDay>
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

interface EntryLineProps {
  entry: Entry;
  address: string;
  documents: AttachedDocument[];
}

const EntryLine = ({ entry, address, documents }: EntryLineProps) => {
  const { t, format } = useTranslation();
  const words = useEntryWords()(entry);
  const Sign = signs[entry.kind];
  const { who, did, tail } = words;
  const readers = entry.circle === 'company' ? [...entry.readers, t('lead:composer.company')] : entry.readers;
  return (
    <TimelineEntry
      mark={Sign && !entry.text ? <Icon of={Sign} /> : <Avatar large name={who} me={entry.actor.me} />}
      fromCompany={entry.actor.kind === 'company'}
      said={entry.text}
      below={
        documents.length > 0 && (
          <DocumentList documents={documents} addressOf={({ id }) => paths.leadDocument(address, id)} />
        )
      }
      time={{ at: entry.at, words: format.time(entry.at), full: format.full(entry.at) }}
      line={
        <>
          <b>{who}</b>
          {entry.actor.kind === 'member' && entry.actor.organisation && !entry.actor.me
            ? `, ${entry.actor.organisation.short_name},`
            : ''}{' '}
          {did}
        </>
      }
      tail={
        (readers.length > 0 || tail || entry.hand_off) && (
          <>
            {readers.length > 0 && (
              <span className={`circle circle-${entry.circle}`}>
                <Icon of={Eye} label={t('lead:timeline.read-by')} />
                {format.list(readers)}
              </span>
            )}
            {tail && <span>{tail}</span>}
            {entry.hand_off && (
              <Link to={paths.handOffs({ open: entry.hand_off })}>{t('lead:hand-offs.open')}</Link>
            )}
          </>
        )
      }
    />
  );
};
