import { ChevronDown, Globe, Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { BrandMark } from '../brand-mark.tsx';
import { FrameContext } from '../frame-context.ts';
import { Icon } from '../icon.tsx';

export interface FrameLink {
  to: string;
  label: string;
}

interface Props {
  home: string;
  /** The same page in each language, and where the choice is kept: looking at an address keeps nothing. */
  languages: (FrameLink & { lng: string; current: boolean })[];
  chooseLanguage: string;
  contact: FrameLink;
  footer: FrameLink[];
  demo: boolean;
  children: ReactNode;
}

const LanguageChooser = ({ languages, action }: Pick<Props, 'languages'> & { action: string }) => {
  const { t } = useTranslation();
  const current = languages.find((language) => language.current);
  return (
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
        {languages.map(({ lng, to, label, current: here }) => (
          <li key={lng}>
            <form method="post" action={action}>
              <input type="hidden" name="to" value={to} />
              <button type="submit" name="language" value={lng} lang={lng} aria-current={here || undefined}>
                {label}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** A letterhead: skip link, demo ribbon, masthead, the page, footer. The page brings its own `main`'s content. */
export const PublicFrame = ({ home, languages, chooseLanguage, contact, footer, demo, children }: Props) => {
  const { t } = useTranslation();
  return (
    <FrameContext value="public">
      <a className="skip" href="#content">
        {t('ui:skip')}
      </a>
      {demo && (
        <aside className="ribbon" aria-label={t('ui:demo-about')}>
          <p className="frame">
            <strong>{t('ui:demo-title')}</strong> {t('ui:demo-text')}
          </p>
        </aside>
      )}
      <header className="masthead">
        <div className="frame">
          <Link className="brand" to={home}>
            <BrandMark />
            <span>
              <span className="brand-name" lang="da" dir="ltr">
                Kontaktpunkt
              </span>
              <span className="brand-place">Innovation District Copenhagen</span>
            </span>
          </Link>
          <nav className="tools" aria-label={t('ui:tools')}>
            <LanguageChooser languages={languages} action={chooseLanguage} />
            <a href={contact.to}>
              <Icon of={Mail} />
              {contact.label}
            </a>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer" id="contact">
        <div className="frame">
          <div>
            <p>{t('ui:footer')}</p>
            <nav aria-label={t('ui:about-site')}>
              <ul>
                {footer.map(({ to, label }) => (
                  <li key={to}>
                    <Link to={to}>{label}</Link>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </div>
      </footer>
    </FrameContext>
  );
};
