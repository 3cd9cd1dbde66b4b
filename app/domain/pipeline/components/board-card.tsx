import { GripVertical } from 'lucide-react';
import { Button as DragButton, GridListItem } from 'react-aria-components';
import { Form, Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { CodeName } from '../../../ui/code-name.tsx';
import { keyTargets } from '../../../ui/desk/keys.ts';
import { Icon } from '../../../ui/icon.tsx';
import { rowKeys } from '../row-keys.ts';
import type { LeadRow } from '../rows.ts';
import { stages } from '../stages.ts';
import { CaseName, nameOf } from './case-name.tsx';
import { Deadline, useTone } from './deadline.tsx';
import { daysSince } from './pipeline-table.tsx';

interface Card {
  row: LeadRow;
  now: string;
  mayMove: boolean;
  requestId: string;
  /** Where a move without script comes back to. */
  back: string;
}

/** Three lines: name, need, who has it for how long. What is hidden is violet and says why. */
export const BoardCard = ({ row, now, mayMove, requestId, back }: Card) => {
  const { t, format } = useTranslation();
  const tone = useTone()(row.due);
  const edge = tone === 'late' ? ' late very' : tone === 'soon' ? ' late' : '';
  const place = row.country ? format.country(row.country) : t(`pipeline:region.${row.region}`);
  return (
    <GridListItem
      id={row.address}
      textValue={nameOf(row)}
      className={`card${edge}`}
      data-lead={row.address}
      data-row
      {...rowKeys(row, mayMove, back)}
      {...(mayMove && keyTargets({ s: 'select' }))}
    >
      <div className="card-name">
        <DragButton
          slot="drag"
          className="card-drag"
          isDisabled={!mayMove}
          aria-label={t('pipeline:board.move', { name: nameOf(row) })}
        >
          <Icon of={GripVertical} size="small" />
        </DragButton>
        <h3>
          <Link to={paths.lead(row.address)} draggable={false}>
            <CaseName row={row} />
          </Link>
        </h3>
      </div>
      <Need row={row} />
      <p className="card-foot">
        {row.responsible ? (
          <>
            <span>{row.responsible.short_name}</span>
            {row.stage_since && (
              <>
                <span aria-hidden="true">·</span>
                <span className="num">
                  {t('pipeline:board.days', { count: daysSince(row.stage_since, now) })}
                  <span className="sr"> {t('pipeline:board.in-stage')}</span>
                </span>
              </>
            )}
          </>
        ) : (
          <span>{[t(`pipeline:sector.${row.sector}`), place].join(', ')}</span>
        )}
        {row.due && tone !== 'plain' && <Deadline due={row.due} />}
      </p>
      {mayMove && (
        <Form
          method="post"
          action={`${paths.lead(row.address)}/stage?${new URLSearchParams({ back })}`}
          className="card-stage"
          preventScrollReset
        >
          <input type="hidden" name="request_id" value={`${requestId}`} />
          <input type="hidden" name="version" value={row.version ?? ''} />
          <select name="stage" aria-label={t('lead:stage.choose')} defaultValue={row.stage} key={row.stage}>
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {t(`pipeline:stage.${stage}`)}
              </option>
            ))}
          </select>
          <button type="submit" className="btn btn-quiet btn-small">
            {t('pipeline:board.move-act')}
          </button>
        </Form>
      )}
    </GridListItem>
  );
};

const Need = ({ row }: { row: LeadRow }) => {
  const { t } = useTranslation();
  if (row.level === 'coded') return <p className="why">{t('pipeline:coded-why')}</p>;
  if (row.headline)
    return (
      <p className="soft" title={row.headline}>
        {row.headline}
      </p>
    );
  if (row.level === 'full') return <p className="soft">{t(`pipeline:sector.${row.sector}`)}</p>;
  return (
    <p>
      <CodeName lite>{t('pipeline:needs-not-shared')}</CodeName>
    </p>
  );
};
