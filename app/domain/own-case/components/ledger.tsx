import { Lock } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { CodeName } from '../../../ui/code-name.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LedgerTable } from '../../../ui/ledger-table.tsx';
import { Button } from '../../../ui/public/button.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import { holdsEverything, type LedgerLine, type OwnCase, sortLedger } from '../own-case.ts';

const Who = ({ line }: { line: LedgerLine }) => {
  const { t, format } = useTranslation();
  if (!line.organisation) return t('case:ledger.all-partners');
  return (
    <>
      {line.organisation.name}
      <span className="sub">
        {line.last_read_at
          ? t('case:ledger.last-read', { when: format.dateTime(line.last_read_at) })
          : t('case:ledger.not-read')}
      </span>
    </>
  );
};

const What = ({ line, codeName }: { line: LedgerLine; codeName: string | null }) => {
  const { t, lng, format } = useTranslation();
  if (holdsEverything(line)) return t('case:ledger.everything');
  const words = format.list(line.groups.map((group) => t(`case:group.${group}`)));
  if (!line.organisation && codeName && line.groups.includes('coded_listing'))
    return <WithParts text={t('case:ledger.coded')} parts={{ code: <CodeName>{codeName}</CodeName> }} />;
  return startUpper(words, lng);
};

const Since = ({ line }: { line: LedgerLine }) => {
  const { t, format } = useTranslation();
  const since = format.date(line.since);
  const closed = line.closed_at && format.date(line.closed_at);
  if (closed) return closed === since ? since : t('case:ledger.from-to', { from: since, to: closed });
  if (!line.until) return since;
  return (
    <>
      {since}
      <span className="sub">{t('case:ledger.until', { until: format.date(line.until) })}</span>
    </>
  );
};

const Why = ({ line, openness }: { line: LedgerLine; openness: OwnCase['openness'] }) => {
  const { t, format } = useTranslation();
  const chosen = !line.organisation && line.ground === 'consent' && openness !== 'closed';
  return (
    <>
      {chosen
        ? t(`case:openness.${openness}`)
        : t(`case:ground.${line.part === 'agreed' ? 'agreed' : line.ground}`)}
      {line.reason && <bdi> {line.reason}</bdi>}
      {line.closed_at && ` ${t('case:ground.closed', { when: format.dateTime(line.closed_at) })}`}
    </>
  );
};

const WithdrawForm = ({ line, requestId }: { line: LedgerLine; requestId: string }) => {
  const { t } = useTranslation();
  const name = line.organisation?.name ?? t('case:ledger.all-partners');
  return (
    <form method="post">
      <input type="hidden" name="act" value="withdraw" />
      <input type="hidden" name="request_id" value={`${requestId}`} />
      <input type="hidden" name="organisation" value={line.organisation?.slug ?? ''} />
      <Button type="submit" look="small">
        {t('case:ledger.withdraw')}
        <span className="visually-hidden"> {t('case:ledger.withdraw-from', { organisation: name })}</span>
      </Button>
    </form>
  );
};

const Act = ({ line, requestId }: { line: LedgerLine; requestId: string }) => {
  const { t } = useTranslation();
  if (line.closed_at)
    return (
      <span className="state">
        <Icon of={Lock} />
        {t('case:ledger.closed')}
      </span>
    );
  if (line.withdrawable) return <WithdrawForm line={line} requestId={requestId} />;
  return line.part === 'responsible' ? <span className="faint">{t('case:ledger.responsible')}</span> : null;
};

/** Who holds which part, since when and why. `requestIds` has one id for each line, so each press counts once. */
export const Ledger = ({ ownCase, requestIds }: { ownCase: OwnCase; requestIds: readonly string[] }) => {
  const { t } = useTranslation();
  const lines = sortLedger(ownCase.ledger);
  return (
    <LedgerTable
      label={t('case:ledger.title')}
      columns={[
        { label: t('case:ledger.who') },
        { label: t('case:ledger.what') },
        { label: t('case:ledger.since'), repeat: true },
        { label: t('case:ledger.why') },
        { label: t('case:ledger.act'), hidden: true },
      ]}
      rows={lines.map((line, place) => ({
        key: `${line.organisation?.slug ?? 'all'} ${line.ground} ${line.since} ${line.closed_at} ${line.groups}`,
        closed: line.closed_at !== null,
        cells: [
          <Who key="who" line={line} />,
          <What key="what" line={line} codeName={ownCase.code_name} />,
          <Since key="since" line={line} />,
          <Why key="why" line={line} openness={ownCase.openness} />,
          <Act key="act" line={line} requestId={requestIds[place] ?? ''} />,
        ],
      }))}
    />
  );
};
