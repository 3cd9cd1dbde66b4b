import type { LucideIcon } from 'lucide-react';
import { Keyboard } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Link, NavLink, useNavigation } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { locales } from '../../i18n/locales.ts';
import { Avatar } from '../avatar.tsx';
import { BrandMark } from '../brand-mark.tsx';
import { classNames } from '../class-names.ts';
import { FrameContext } from '../frame-context.ts';
import { Icon } from '../icon.tsx';
import { SearchField } from '../search-field.tsx';
import { KeyList } from './key-list.tsx';

export interface RailItem {
  to: string;
  label: string;
  icon: LucideIcon;
  count?: number;
  /** The count holds something late. */
  late?: boolean;
  /** Stands apart, at the end. */
  apart?: boolean;
}

interface Props {
  home: string;
  rail: RailItem[];
  railLabel: string;
  search: { action: string; label: string; value?: string | null };
  person: { name: string; organisation: string };
  /** Forms and links of the account menu, such as signing out. */
  account: ReactNode;
  demo: string | null;
  children: ReactNode;
}

const Rail = ({ home, rail, railLabel, demo }: Pick<Props, 'home' | 'rail' | 'railLabel' | 'demo'>) => (
  <nav className="rail" aria-label={railLabel}>
    <div className="rail-inside">
      <Link className="brand" to={home} aria-label="Kontaktpunkt">
        <BrandMark />
        <span lang="da">Kontaktpunkt</span>
      </Link>
      <ul>
        {rail.map((item) => (
          <li key={item.to} className={item.apart ? 'rail-end' : undefined}>
            <NavLink to={item.to} prefetch="intent">
              <Icon of={item.icon} />
              <span>{item.label}</span>
              {item.count ? (
                <span className={classNames('count', item.late && 'late')}>
                  <span className="visually-hidden">, </span>
                  {item.count}
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
      {demo && <p className="demo">{demo}</p>}
    </div>
  </nav>
);

const AccountMenu = ({
  person,
  account,
  showKeys,
}: Pick<Props, 'person' | 'account'> & { showKeys: () => void }) => {
  const { t } = useTranslation();
  return (
    <details className="me-menu" data-menu>
      <summary className="me">
        <Avatar name={person.name} me large />
        <span>
          <span>{person.name}</span>
          <span>{person.organisation}</span>
        </span>
        <span className="visually-hidden">, {t('ui:account')}</span>
      </summary>
      <div className="menu">
        {/* Where the screen is too narrow for the name in the bar, it stands here. */}
        <p className="menu-title">
          {person.name}, {person.organisation}
        </p>
        <button type="button" onClick={showKeys}>
          <Icon of={Keyboard} />
          {t('desk:keys.title')}
          <kbd>
            <span aria-hidden="true">?</span>
          </kbd>
        </button>
        <hr />
        {account}
      </div>
    </details>
  );
};

/** A line under the top bar while the next page is fetched; the page itself stays as it is. */
const Loading = () => {
  const { t } = useTranslation();
  const loads = useNavigation().state !== 'idle';
  return (
    <div className="loading" role="status">
      {loads && <span className="visually-hidden">{t('ui:loading')}</span>}
    </div>
  );
};

/** Rail, top bar and the page. On a phone the rail is a bar below. */
export const DeskFrame = (props: Props) => {
  const { t, lng } = useTranslation();
  const keys = useRef<HTMLDialogElement>(null);
  return (
    <I18nProvider locale={locales[lng].intl}>
      <a className="skip" href="#main">
        {t('ui:skip')}
      </a>
      <div className="desk">
        <Rail {...props} />
        <header className="top">
          <Link className="mobile-brand" to={props.home} aria-label="Kontaktpunkt">
            <BrandMark />
          </Link>
          <SearchField {...props.search} shortcut="/" />
          <AccountMenu
            person={props.person}
            account={props.account}
            showKeys={() => keys.current?.showModal()}
          />
          <Loading />
        </header>
        <main id="main" tabIndex={-1}>
          <FrameContext value="desk">{props.children}</FrameContext>
          {/* Where the rail is folded, the page itself says it. */}
          {props.demo && <p className="demo-foot">{props.demo}</p>}
        </main>
      </div>
      <KeyList dialog={keys} />
    </I18nProvider>
  );
};
