import { Maximize2 } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startLower } from '../../../i18n/start-upper.ts';
import { paths } from '../../../paths.ts';
import { CodeName } from '../../../ui/code-name.tsx';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { Panel, PanelSection } from '../../../ui/desk/panel.tsx';
import type { GateFact } from '../../settings/settings.ts';
import type { Case } from '../cases.ts';
import { placeIn } from '../place.ts';
import type { LeadRow } from '../rows.ts';
import { stagePosition, stages } from '../stages.ts';
import { CaseName } from './case-name.tsx';
import { NeedsFacts } from './needs-facts.tsx';
import { NextDeadline } from './next-deadline.tsx';
import { Pager } from './pager.tsx';
import { daysSince } from './pipeline-table.tsx';
import { WhoHasWhat } from './who-has-what.tsx';

interface Props {
  found: Case;
  closeTo: string;
  rows: LeadRow[];
  /** The rows are the whole list, not one page of it. */
  whole: boolean;
  query: string;
}

/** The row opened in place: what presses, how far it is, what it needs, who has what. */
export const CasePanel = ({ found, closeTo, rows, whole, query }: Props) => {
  const { t, lng, format } = useTranslation();
  const { row, needs, ledger, gate } = found;
  const place = placeIn({ rows, whole, list: query }, row.address);
  const beside = (address: string) =>
    `${paths.pipeline()}?${new URLSearchParams([...new URLSearchParams(query), ['open', address]])}`;
  const position = stagePosition(row.stage) + 1;
  return (
    <Panel
      peek
      closeTo={closeTo}
      title={<CaseName row={row} />}
      bar={<span className="num">{row.level === 'coded' ? t('pipeline:level.coded') : row.address}</span>}
      tools={
        <>
          {place && <Pager place={place} to={beside} />}
          <LinkButton look="quiet" iconOnly icon={Maximize2} to={paths.lead(row.address, { list: query })}>
            {t('pipeline:panel.as-page')}
          </LinkButton>
        </>
      }
      intro={
        found.coded_as && (
          <p className="small">
            <CodeName>{t('pipeline:panel.others-see', { name: found.coded_as })}</CodeName>
          </p>
        )
      }
    >
      {row.level === 'full' && (
        <section aria-label={t('lead:clock.label')}>
          <NextDeadline
            due={row.due}
            answer={found.rights.message ? `${paths.lead(row.address)}#composer` : undefined}
          />
        </section>
      )}
      <PanelSection title={t('pipeline:list.stage')}>
        <p>
          <b>{t(`pipeline:stage.${row.stage}`)}</b>{' '}
          <span className="faint small">
            {row.stage_since
              ? t('pipeline:panel.stage-of-days', { position, count: daysSince(row.stage_since, found.now) })
              : t('pipeline:panel.stage-of', { position })}
          </span>
        </p>
        <span className="marks" aria-hidden="true">
          {stages.map((stage) => (
            <i key={stage} className={stagePosition(stage) < position ? 'y' : undefined} />
          ))}
        </span>
        {gate && gate.missing.length > 0 && (
          <p className="soft">
            {t('lead:gate.missing', {
              count: gate.missing.length,
              before: t(`lead:gate.before.${gate.stage}`),
            })}
            :{' '}
            {format.list(
              gate.missing.map((fact) => startLower(t(`lead:gate.fact.${fact as GateFact}`), lng)),
            )}
          </p>
        )}
      </PanelSection>
      <PanelSection title={t('lead:needs.label')}>
        {needs ? <NeedsFacts needs={needs} /> : <CodeName lite>{t('lead:needs.not-shared')}</CodeName>}
      </PanelSection>
      {ledger.length > 0 && (
        <PanelSection title={t('lead:who-has-what')}>
          <WhoHasWhat short ledger={ledger} address={row.address} codedAs={found.coded_as} />
        </PanelSection>
      )}
    </Panel>
  );
};
