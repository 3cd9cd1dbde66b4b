import { useTranslation } from '../../../i18n/language-context.tsx';
import { CodeName } from '../../../ui/code-name.tsx';
import type { HandOff } from '../hand-offs.ts';

/** The case under the name its reader may know; null name and code name mean it was closed meanwhile. */
export const HandOffName = ({ of }: { of: Pick<HandOff, 'name' | 'code_name'> }) => {
  const { t } = useTranslation();
  if (of.name) return <bdi>{of.name}</bdi>;
  if (of.code_name) return <CodeName>{of.code_name}</CodeName>;
  return t('hand-offs:case-closed');
};
