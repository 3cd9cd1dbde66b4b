import { useTranslation } from '../../../i18n/language-context.tsx';
import type { OwnCase } from '../own-case.ts';

export const WhoHasIt = ({ responsible }: Pick<OwnCase, 'responsible'>) => {
  const { t, format } = useTranslation();
  const since = format.date(responsible.since);
  if (!responsible.person)
    return <p>{t('case:organisation-since', { organisation: responsible.name, since })}</p>;
  return (
    <p>
      <strong>{responsible.person}</strong>
      {responsible.person_title && `, ${responsible.person_title}`}{' '}
      {t('case:person-since', { organisation: responsible.name, since })}
    </p>
  );
};
