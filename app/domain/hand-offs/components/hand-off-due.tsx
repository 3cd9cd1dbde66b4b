import { useTranslation } from '../../../i18n/language-context.tsx';
import { Due } from '../../../ui/due.tsx';
import { otherSide } from '../hand-off-words.ts';
import type { HandOff } from '../hand-offs.ts';

const TWO_DAYS = 48 * 3_600_000;

/** When the answer is due, or how it stands. A clock of the demo that waits is shown as running. */
export const HandOffDue = ({ handOff }: { handOff: HandOff }) => {
  const { t, format } = useTranslation();
  const { due, state, path, ended_at, offered_at } = handOff;
  const at = (act: string) => path.findLast((step) => step.act === act)?.at;
  if (state === 'draft') return <span>{t('hand-offs:due.draft')}</span>;
  if (state === 'asked' && (!due || due.pause_reason === 'asked')) {
    const asked = at('ask') ?? offered_at ?? handOff.created_at;
    const date = format.date(asked);
    return (
      <Due tone="paused" at={asked} full={format.full(asked)}>
        {handOff.mine === 'receiver'
          ? t('hand-offs:due.paused-mine', { date })
          : t('hand-offs:due.paused-theirs', { date, name: otherSide(handOff).short_name })}
      </Due>
    );
  }
  if (due?.paused && due.pause_reason === 'asked')
    return <Due tone="paused">{t('hand-offs:due.paused-company')}</Due>;
  if (due && (state === 'offered' || state === 'asked')) {
    const near = Math.abs(Date.parse(due.due_at) - Date.parse(due.now)) < TWO_DAYS;
    const soon = format.isToday(due.due_at);
    return (
      <Due tone={due.late ? 'late' : soon ? 'soon' : 'plain'} at={due.due_at} full={format.full(due.due_at)}>
        {due.late || near
          ? format.due(due.due_at)
          : t('hand-offs:due.until', { date: format.dateTime(due.due_at) })}
      </Due>
    );
  }
  if (state === 'accepted') {
    const accepted = at('accept') ?? ended_at ?? handOff.created_at;
    return (
      <Due tone="done" at={accepted} full={format.full(accepted)}>
        {t('hand-offs:due.accepted', { date: format.date(accepted) })}
      </Due>
    );
  }
  const ended = ended_at ?? path.at(-1)?.at;
  if (!ended) return null;
  return (
    <Due tone={state === 'completed' ? 'done' : 'plain'} at={ended} full={format.full(ended)}>
      {t('hand-offs:due.ended', { state: t(`hand-offs:state.${state}`), date: format.date(ended) })}
    </Due>
  );
};
