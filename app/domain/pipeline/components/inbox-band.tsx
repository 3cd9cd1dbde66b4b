import { Clock, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { Translate } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { rowKeys } from '../row-keys.ts';
import type { Band, InboxRow } from '../rows.ts';
import { CaseName } from './case-name.tsx';
import { Deadline, useTone } from './deadline.tsx';
import { Holder, OrganisationMark } from './holder.tsx';
import { useHere } from './way-back.ts';
import './pipeline.css';

/** One quiet band of the inbox: late, today or new. */
export const InboxBand = ({ band, rows, works }: { band: Band; rows: InboxRow[]; works: boolean }) => {
  const { t } = useTranslation();
  return (
    <section className="band" aria-labelledby={`band-${band}`}>
      <header>
        <h2 id={`band-${band}`}>{t(`pipeline:inbox.band.${band}`)}</h2>
        <span className="num">{rows.length}</span>
        <span className="small">{t(`pipeline:inbox.hint.${band}`)}</span>
      </header>
      {rows.length === 0 ? (
        <p className="band-empty small faint">{t(`pipeline:inbox.band-empty.${band}`)}</p>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <RowLine key={`${row.address}-${row.hand_off ?? ''}`} row={row} works={works} />
          ))}
        </ul>
      )}
    </section>
  );
};

const withoutHeadline = (row: InboxRow, t: Translate) =>
  row.level === 'full'
    ? t(`pipeline:sector.${row.sector}`)
    : t(row.level === 'coded' ? 'pipeline:coded-offer' : 'pipeline:needs-not-shared');

const RowLine = ({ row, works }: { row: InboxRow; works: boolean }) => {
  const { t, format } = useTranslation();
  const here = useHere();
  const address = row.hand_off ? paths.handOffs({ open: row.hand_off }) : paths.lead(row.address);
  return (
    <li data-lead={row.address} data-row {...rowKeys(row, works, here)}>
      <Flag row={row} />
      <span className="who clip">
        <Link className="row-link" to={address}>
          <CaseName row={row} />
        </Link>
      </span>
      <span className="want clip soft">{row.headline ?? withoutHeadline(row, t)}</span>
      <span className="land clip soft">
        {row.country ? format.country(row.country) : t(`pipeline:region.${row.region}`)}
      </span>
      <span className="lang faint small">
        {row.language && <abbr title={format.language(row.language)}>{row.language.toUpperCase()}</abbr>}
      </span>
      <span className="wait">
        <span className="sr">{t('pipeline:inbox.waiting-for')} </span>
        <WaitingFor waiting={row.waiting_for} />
      </span>
      {row.due ? (
        <Deadline due={row.due} />
      ) : (
        <span className="due faint">{t('pipeline:inbox.no-deadline')}</span>
      )}
    </li>
  );
};

const Flag = ({ row }: { row: InboxRow }) => {
  const { t } = useTranslation();
  const tone = useTone()(row.due);
  if (tone === 'late')
    return (
      <span className="flag late">
        <Icon of={TriangleAlert} />
        <span className="sr">{t('pipeline:inbox.flag.late')}</span>
      </span>
    );
  if (tone === 'soon')
    return (
      <span className="flag soon">
        <Icon of={Clock} />
        <span className="sr">{t('pipeline:inbox.flag.today')}</span>
      </span>
    );
  return (
    <span className={row.unread ? 'flag new' : 'flag'}>
      <span className="sr">{t(row.unread ? 'pipeline:inbox.flag.unread' : 'pipeline:inbox.flag.read')}</span>
    </span>
  );
};

const WaitingFor = ({ waiting }: { waiting: InboxRow['waiting_for'] }) => {
  const { t } = useTranslation();
  if (waiting.kind === 'me')
    return (
      <Holder className="strong" mark={<Avatar me name={waiting.name ?? ''} />}>
        {t('pipeline:inbox.waiting.me')}
      </Holder>
    );
  if (waiting.kind === 'unassigned')
    return (
      <Holder className="faint" mark={<Avatar />}>
        {t('pipeline:inbox.waiting.unassigned')}
      </Holder>
    );
  if (waiting.kind === 'member')
    return <Holder mark={<Avatar name={waiting.name ?? ''} />}>{waiting.name}</Holder>;
  return (
    <Holder mark={<OrganisationMark organisation={null} />}>
      {waiting.name ?? t('pipeline:inbox.waiting.company')}
    </Holder>
  );
};
