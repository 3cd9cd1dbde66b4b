import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import { useChoices } from '../../settings/components/choices-context.tsx';
import { sentenceOf } from '../hand-off-words.ts';
import type { HandOff } from '../hand-offs.ts';
import { HandOffName } from './hand-off-name.tsx';

/** "Copenhagen Capacity offers you Silver Heron: ..." The case is the link that opens the hand-off. */
export const HandOffSentence = ({ handOff, to, open }: { handOff: HandOff; to: string; open: boolean }) => {
  const { t } = useTranslation();
  const choices = useChoices();
  const { sender, receiver, need, better, re_routed_to, decline_reason, outcome } = handOff;
  const why = decline_reason
    ? choices.label('decline', decline_reason)
    : outcome
      ? choices.label('outcome', outcome)
      : need;
  return (
    <p className="said">
      <WithParts
        text={t(`hand-offs:sentence.${sentenceOf(handOff)}`)}
        parts={{
          sender: <b>{sender.name}</b>,
          receiver: <b>{receiver.name}</b>,
          better: <b>{(better ?? re_routed_to)?.name}</b>,
          need: <bdi>{need}</bdi>,
          why: <bdi>{why}</bdi>,
          case: (
            <Link className="open-link" to={to} aria-current={open || undefined} preventScrollReset>
              <HandOffName of={handOff} />
            </Link>
          ),
        }}
      />
    </p>
  );
};
