import { useState } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/desk/button.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { limits } from '../case-limits.ts';
import type { LeadRow } from '../rows.ts';
import type { Stage } from '../stages.ts';
import { nameOf } from './case-name.tsx';

interface Props {
  move: { row: LeadRow; stage: Stage };
  send: (reason: string) => void;
  cancel: () => void;
}

/** Asks why a case moves against its gate or backwards, then sends the move with the reason. */
export const MoveReason = ({ move: { row, stage }, send, cancel }: Props) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <form
      className="move-reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) send(reason.trim());
      }}
    >
      <TextArea
        name="reason"
        id="move-reason"
        rows={2}
        label={t('pipeline:board.why', { name: nameOf(row), stage: t(`pipeline:stage.${stage}`) })}
        maxLength={limits.reason}
        required
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="acts">
        <Button small look="primary" type="submit">
          {t('pipeline:board.send')}
        </Button>
        <Button small look="quiet" type="button" onClick={cancel}>
          {t('pipeline:board.cancel')}
        </Button>
      </div>
    </form>
  );
};
