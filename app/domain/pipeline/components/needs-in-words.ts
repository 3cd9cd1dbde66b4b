import { useTranslation } from '../../../i18n/language-context.tsx';
import {
  isOpen,
  type Maturity,
  type Measure,
  type Modality,
  type OpenAnswer,
  type Platform,
  type RequiredClass,
  requirementsOf,
  type Space,
} from '../needs-words.ts';

/** Needs as words: every number with its unit, every open answer said. */
export const useNeedsInWords = () => {
  const { t, format } = useTranslation();
  const open = (answer: OpenAnswer) => t(`needs:open-short.${answer}`);
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
            : t(`needs:class.${answer as RequiredClass}`);
        return [`${t(`needs:requirement.${name}`)}: ${value}`];
      }),
    modality: (answer: Modality) => (isOpen(answer) ? open(answer) : t(`needs:modality.${answer}`)),
    platform: (answer: Platform) => (isOpen(answer) ? open(answer) : t(`needs:platform.${answer}`)),
    maturity: (answer: Maturity) => (isOpen(answer) ? open(answer) : t(`needs:maturity.${answer}`)),
    /** `120.5 m²`, `not known`; null where nobody answered. */
    area: ({ area, unit }: Space): string | null =>
      area === null || area === undefined
        ? null
        : isOpen(area)
          ? open(area)
          : `${format.number(area, 2)} ${t(`lead:needs.unit.${unit ?? 'm2'}`)}`,
  };
};
