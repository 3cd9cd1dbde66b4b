import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Stepper } from '../../../ui/desk/stepper.tsx';
import type { Case } from '../cases.ts';
import { type Stage, stagePosition, stages } from '../stages.ts';
import { daysSince } from './pipeline-table.tsx';

/** The seven stages; each is a button that moves the case there, if its reader may. */
export const StageStepper = ({ found, requestId }: { found: Case; requestId: string }) => {
  const { t, format } = useTranslation();
  const { row, rights, stage_history: history, now } = found;
  const note = (stage: Stage) => {
    if (stage === row.stage && row.stage_since)
      return t('lead:stage.since', {
        date: format.date(row.stage_since),
        count: daysSince(row.stage_since, now),
      });
    const at = history.filter((step) => step.stage === stage).at(-1)?.at;
    return at && stagePosition(stage) < stagePosition(row.stage) ? format.date(at) : undefined;
  };
  return (
    <Form method="post" action={`${paths.lead(row.address)}/stage`}>
      <input type="hidden" name="request_id" value={requestId} />
      <input type="hidden" name="version" value={row.version ?? ''} />
      <Stepper
        label={t('lead:stage.choose')}
        doneWord={t('lead:stage.done')}
        name={rights.move ? 'stage' : undefined}
        steps={stages.map((stage) => ({
          value: stage,
          label: t(`pipeline:stage.${stage}`),
          note: note(stage),
          state:
            stage === row.stage
              ? 'current'
              : stagePosition(stage) < stagePosition(row.stage)
                ? 'done'
                : 'ahead',
        }))}
      />
    </Form>
  );
};
