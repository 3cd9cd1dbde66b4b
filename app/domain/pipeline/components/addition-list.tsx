import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import type { Addition } from '../cases.ts';

/** What the company corrected or added after sending, beside the enquiry and never in its place. */
export const AdditionList = ({ additions }: { additions: readonly Addition[] }) => {
  const { t, lng, format } = useTranslation();
  if (additions.length === 0) return null;
  return (
    <section aria-labelledby="additions">
      <h2 id="additions">{t('lead:additions.title')}</h2>
      <ul className="additions">
        {additions.map(({ id, at, field, field_group: group, text, by }) => (
          <li key={id}>
            <p className="small faint">
              {t(`form:about.${group}`)}: {t(`form:about.field.${field}` as 'form:about.field.other')} ·{' '}
              {by && `${by} · `}
              <time dateTime={at} title={format.full(at)}>
                {startUpper(format.dateTime(at), lng)}
              </time>
            </p>
            <p dir="auto" className="typed-text">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
