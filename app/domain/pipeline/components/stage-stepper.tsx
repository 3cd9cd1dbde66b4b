import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { Case } from '../cases.ts';
import { stagePosition, stages } from '../stages.ts';
import { daysSince } from './pipeline-table.tsx';

/** The seven stages; each is a button that moves the case there, if its reader may. */
export const StageStepper = ({ found, requestId }: { found: Case; requestId: string }) => {
  const { t, format } = useTranslation();
  const { row, rights, stage_history: history } = found;
  const reached = (stage: string) => history.filter((step) => step.stage === stage).at(-1)?.at;
  return (
    <Form method="post" action={`${paths.lead(row.address)}/stage`} className="stepper">
      <input type="hidden" name="request_id" value={requestId} />
      <input type="hidden" name="version" value={row.version ?? ''} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the drawing asks */}
      <div role="group" aria-label={t('lead:stage.choose')}>
        <ol className="steps">
          {stages.map((stage) => {
            const current = stage === row.stage;
            const done = stagePosition(stage) < stagePosition(row.stage);
            const at = reached(stage);
            return (
              <li key={stage} className={done ? 'done' : undefined}>
                <button
                  type="submit"
                  name="stage"
                  value={stage}
                  aria-current={current ? 'step' : undefined}
                  disabled={!rights.move && !current}
                >
                  <span>
                    {t(`pipeline:stage.${stage}`)}
                    {done && <span className="sr">, {t('lead:stage.done')}</span>}
                  </span>
                  <small>
                    {current && row.stage_since
                      ? t('lead:stage.since', {
                          date: format.date(row.stage_since),
                          count: daysSince(row.stage_since, found.now),
                        })
                      : done && at
                        ? format.date(at)
                        : '\u00a0'}
                  </small>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </Form>
  );
};
