import { Languages } from 'lucide-react';
import { getT } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { localeOf } from '../../i18n/locales.ts';
import { Icon } from '../icon.tsx';

/** Says of a translation that no person has read it and that the English text is binding, and shows the way there. */
export const Unreviewed = ({ english, typedForm }: { english: string; typedForm: string | null }) => {
  const { t, lng } = useTranslation();
  if (localeOf(lng).reviewed) return null;
  const inEnglish = getT('en')('ui:unreviewed.text');
  return (
    <aside className="unreviewed" aria-label={t('ui:unreviewed.about')}>
      <p className="frame">
        <span className="with-icon">
          <Icon of={Languages} />
          <span>
            {t('ui:unreviewed.text')}{' '}
            {typedForm ? (
              <button
                type="submit"
                className="button-link"
                lang="en"
                dir="ltr"
                form={typedForm}
                formAction={english}
                formNoValidate
                name="to_language"
                value="en"
              >
                {inEnglish}
              </button>
            ) : (
              <a href={english} lang="en" hrefLang="en" dir="ltr">
                {inEnglish}
              </a>
            )}
          </span>
        </span>
      </p>
    </aside>
  );
};
