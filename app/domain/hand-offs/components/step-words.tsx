import { useTranslation } from '../../../i18n/language-context.tsx';
import { declineReasons, endReasons, outcomes, type PathStep } from '../hand-offs.ts';
import { WithParts } from './with-parts.tsx';

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
  const small = (text: string) => text.charAt(0).toLocaleLowerCase(lng) + text.slice(1);
  const ended = endReasons.find((each) => each === code);
  if (act === 'end') return ended ? t(`hand-offs:end.${ended}`) : null;
  const declined = declineReasons.find((each) => each === code);
  if (act === 'decline') return declined ? small(t(`hand-offs:decline.${declined}`)) : null;
  const outcome = outcomes.find((each) => each === code);
  if (act === 'complete') return outcome ? small(t(`hand-offs:outcome.${outcome}`)) : null;
  return null;
};
