import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { Answers } from '../answers.ts';
import { missingAnswers } from '../recommended.ts';

/** What an officer will ask; it warns and blocks nothing. */
export const RecommendedAnswers = ({ answers }: { answers: Answers }) => {
  const { t, lng } = useTranslation();
  const { needs, sharing, contact } = answers;
  const withoutClient = contact?.asks_for === 'client' && !contact.client_email;
  const missing = needs ? missingAnswers(needs) : [];
  if (missing.length === 0 && sharing?.openness && !withoutClient) return null;
  return (
    <aside className="sheet pointer" aria-labelledby="recommended">
      <div>
        <h2 id="recommended" className="margin-heading">
          {t('needs:recommended.title')}
        </h2>
        <ul>
          {missing.map(({ name, control }) => (
            <li key={name}>
              <a href={`${paths.enquire(lng, 'needs')}#${control}`}>{t(`needs:recommended.${name}`)}</a>
            </li>
          ))}
          {withoutClient && (
            <li>
              <a href={`${paths.enquire(lng, 'contact')}#client_email`}>{t('needs:recommended.client')}</a>
            </li>
          )}
          {!sharing?.openness && (
            <li>
              <a href={`${paths.enquire(lng, 'sharing')}#openness-open`}>{t('needs:recommended.sharing')}</a>
            </li>
          )}
        </ul>
        <p className="fine soft">{t('needs:recommended.text')}</p>
      </div>
    </aside>
  );
};
