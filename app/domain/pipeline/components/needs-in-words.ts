import { useTranslation } from '../../../i18n/language-context.tsx';
import {
  isOpen,
  type Maturity,
  type Measure,
  type Modality,
  type maturities,
  type OpenAnswer,
  type Platform,
  type RequiredClass,
  requirementsOf,
  type Space,
} from '../needs-words.ts';

type Scale = 'bsl' | 'gmo' | 'iso' | 'gmp' | 'vc' | 'trl';
const isReadinessLevel = (answer: Maturity): answer is (typeof maturities.quantum)[number] =>
  answer.startsWith('trl_');

/** Needs as words: every number with its unit, every open answer said. */
export const useNeedsInWords = () => {
  const { t, format } = useTranslation();
  const open = (answer: OpenAnswer) => t(`needs:open-short.${answer}`);
  const onScale = (answer: `${Scale}_${string}`) => {
    const [scale, level = ''] = answer.split('_');
    return t(`needs:scale.${scale as Scale}`, { level: level.toUpperCase() });
  };
  /** A class as it is written on its scale: `ISO 14644-1 class 7`, `VC-E`. */
  const inWords = (answer: RequiredClass) =>
    answer === 'yes' || answer === 'no' ? t(`form:gmo.${answer}`) : onScale(answer);
  const stage = (answer: Exclude<Maturity, OpenAnswer>) =>
    isReadinessLevel(answer) ? onScale(answer) : t(`needs:maturity.${answer}`);
  return {
    open,
    /** `Biosafety level: BSL-2`, one text for each thing that is required of a room. */
    requirements: (space: Space): string[] =>
      requirementsOf(space.kind).flatMap((name) => {
        const answer = space[name];
        if (answer === undefined || answer === null) return [];
        const value = isOpen(answer)
          ? open(answer)
          : typeof answer === 'number'
            ? `${format.number(answer, 2)} ${t(`needs:unit.${name as Measure}`)}`
            : inWords(answer);
        return [`${t(`needs:requirement.${name}`)}: ${value}`];
      }),
    modality: (answer: Modality) => (isOpen(answer) ? open(answer) : t(`needs:modality.${answer}`)),
    platform: (answer: Platform) => (isOpen(answer) ? open(answer) : t(`needs:platform.${answer}`)),
    maturity: (answer: Maturity) => (isOpen(answer) ? open(answer) : stage(answer)),
    stage,
    inWords,
    /** `120.5 m²`, `not known`; null where nobody answered. */
    area: ({ area, unit }: Space): string | null =>
      area === null || area === undefined
        ? null
        : isOpen(area)
          ? open(area)
          : `${format.number(area, 2)} ${t(`form:unit.${unit ?? 'm2'}`)}`,
  };
};
