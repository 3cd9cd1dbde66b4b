import { Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { BrandMark } from '../brand-mark.tsx';
import { FrameContext } from '../frame-context.ts';
import { Icon } from '../icon.tsx';
import { type Choosing, LanguageChooser } from './language-chooser.tsx';
import { Unreviewed } from './unreviewed.tsx';

export interface FrameLink {
  to: string;
  label: string;
}

interface Props {
  home: string;
  choosing: Choosing;
  contact: FrameLink;
  footer: FrameLink[];
  demo: boolean;
  children: ReactNode;
}

/** A letterhead: skip link, demo ribbon, masthead, the page, footer. The page brings its own `main`'s content. */
export const PublicFrame = ({ home, choosing, contact, footer, demo, children }: Props) => {
  const { t } = useTranslation();
  const english = choosing.languages.find(({ lng }) => lng === 'en')?.to ?? home;
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
            <LanguageChooser {...choosing} />
            <a href={contact.to}>
              <Icon of={Mail} />
              {contact.label}
            </a>
          </nav>
        </div>
      </header>
      <Unreviewed english={english} typedForm={choosing.typedForm} />
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
