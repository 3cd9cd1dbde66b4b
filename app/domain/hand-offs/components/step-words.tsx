import { useTranslation } from '../../../i18n/language-context.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import { useChoices } from '../../settings/components/choices-context.tsx';
import { endReasons, type PathStep } from '../hand-offs.ts';

/** One step of the path as a sentence: "Katrine Demo Dahl declined: no capacity". */
export const StepWords = ({ step }: { step: PathStep }) => {
  const { t } = useTranslation();
  const { act, who, me, to } = step;
  const why = useWhy(step);
  const words = t(`hand-offs:path.${act}`);
  return (
    <WithParts
      text={why ? `${words}: <why/>` : words}
      parts={{
        who: <b className="strong">{me ? t('hand-offs:path.you') : who}</b>,
        to: to ? <bdi>{to}</bdi> : t(`hand-offs:path.${act === 're_route' ? 'elsewhere' : 'colleague'}`),
        why,
      }}
    />
  );
};

const useWhy = ({ act, code }: PathStep): string | null => {
  const { t, lng } = useTranslation();
  const choices = useChoices();
  const small = (text: string) => text.charAt(0).toLocaleLowerCase(lng) + text.slice(1);
  const ended = endReasons.find((each) => each === code);
  if (act === 'end') return ended ? t(`hand-offs:end.${ended}`) : null;
  if (act === 'decline') return code ? small(choices.label('decline', code)) : null;
  if (act === 'complete') return code ? small(choices.label('outcome', code)) : null;
  return null;
};
