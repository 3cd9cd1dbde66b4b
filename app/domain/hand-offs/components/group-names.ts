import { useTranslation } from '../../../i18n/language-context.tsx';
import type { FieldGroup } from '../../pipeline/ledger.ts';

/** Field groups as a list inside a sentence: "summary, company and needs". */
export const useGroupNames = () => {
  const { t, format, lng } = useTranslation();
  return (groups: readonly FieldGroup[]) =>
    format.list(groups.map((group) => t(`hand-offs:group.${group}`).toLocaleLowerCase(lng)));
};

/** The same at the start of a line. */
export const atStart = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
