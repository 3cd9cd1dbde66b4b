import { ChevronDown, Globe } from 'lucide-react';
import { useTranslation } from '../../i18n/language-context.tsx';
import { Icon } from '../icon.tsx';

export interface LanguageLink {
  lng: string;
  /** BCP 47 */
  tag: string;
  /** The same page in that language. */
  to: string;
  label: string;
  current: boolean;
}

export interface Choosing {
  languages: LanguageLink[];
  /** Where the choice is kept: looking at an address keeps nothing. */
  action: string;
  /** The id of the page's own form. It is sent along to the page in the other language, which shows what was typed. */
  typedForm: string | null;
}

const Choice = ({
  language,
  action,
  typedForm,
}: { language: LanguageLink } & Omit<Choosing, 'languages'>) => {
  const { lng, tag, to, label, current } = language;
  const named = { lang: tag, 'aria-current': current || undefined } as const;
  if (typedForm)
    return (
      <button
        {...named}
        type="submit"
        form={typedForm}
        formAction={to}
        formNoValidate
        name="to_language"
        value={lng}
      >
        {label}
      </button>
    );
  return (
    <form method="post" action={action}>
      <input type="hidden" name="to" value={to} />
      <button {...named} type="submit" name="language" value={lng}>
        {label}
      </button>
    </form>
  );
};

/** The languages by their own names. Works without script, and loses nothing that was typed. */
export const LanguageChooser = ({ languages, action, typedForm }: Choosing) => {
  const { t } = useTranslation();
  const current = languages.find((language) => language.current);
  return (
    <>
      {/* The first submit button of a form is the one that Enter presses: it must not change the language. */}
      {typedForm && (
        <button type="submit" form={typedForm} className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      )}
      <details className="language">
        <summary>
          <Icon of={Globe} />
          <span>
            <span className="visually-hidden">{t('ui:language')}: </span>
            {current?.label}
          </span>
          <Icon of={ChevronDown} />
        </summary>
        <ul>
          {languages.map((language) => (
            <li key={language.lng}>
              <Choice language={language} action={action} typedForm={typedForm} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
