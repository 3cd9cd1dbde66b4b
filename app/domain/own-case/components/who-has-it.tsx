import { useTranslation } from '../../../i18n/language-context.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import type { OwnCase } from '../own-case.ts';

export const WhoHasIt = ({ responsible }: Pick<OwnCase, 'responsible'>) => {
  const { t, format } = useTranslation();
  const since = format.date(responsible.since);
  if (!responsible.person)
    return <p>{t('case:organisation-since', { organisation: responsible.name, since })}</p>;
  return (
    <p>
      <WithParts
        text={t('case:person-since', { organisation: responsible.name, since })}
        parts={{
          person: (
            <>
              <strong>{responsible.person}</strong>
              {responsible.person_title && `, ${responsible.person_title}`}
            </>
          ),
        }}
      />
    </p>
  );
};
