import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { NeedsAnswers } from '../answers.ts';
import { missingAnswers } from '../recommended.ts';

/** What an officer will ask; it warns and blocks nothing. */
export const RecommendedAnswers = ({ needs }: { needs: NeedsAnswers }) => {
  const { t, lng } = useTranslation();
  const missing = missingAnswers(needs);
  if (missing.length === 0) return null;
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
        </ul>
        <p className="fine soft">{t('needs:recommended.text')}</p>
      </div>
    </aside>
  );
};
