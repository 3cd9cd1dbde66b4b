import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Addition } from '../own-case.ts';
import { Paragraphs } from './paragraphs.tsx';

/** What the company corrected or added, in the order it came. */
export const Additions = ({ additions }: { additions: readonly Addition[] }) => {
  const { t, format } = useTranslation();
  return (
    <ul className="ruled additions">
      {additions.map(({ id, at, field, field_group: group, text, by }) => (
        <li key={id}>
          <p className="wait-who">
            <b>
              {t(`form:about.${group}`)}: {t(`form:about.field.${field}` as 'form:about.field.other')}
            </b>
            <span>
              {by
                ? t('case:additions.by', { name: by, when: format.dateTime(at) })
                : t('case:additions.by-nobody', { when: format.dateTime(at) })}
            </span>
          </p>
          <Paragraphs text={text} />
        </li>
      ))}
    </ul>
  );
};
