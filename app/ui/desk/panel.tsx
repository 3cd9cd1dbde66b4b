import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { Icon } from '../icon.tsx';

/** The open row at the side. `peek` hides it where there is no room for two columns. */
export const Panel = ({
  title,
  bar,
  tools,
  closeTo,
  peek,
  intro,
  children,
}: {
  title: ReactNode;
  bar: ReactNode;
  tools?: ReactNode;
  closeTo: string;
  peek?: boolean;
  intro?: ReactNode;
  children: ReactNode;
}) => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <aside className={peek ? 'panel peek' : 'panel'} aria-labelledby={id}>
      <header>
        <div className="panel-bar">
          <span>{bar}</span>
          {tools}
          <Link className="btn btn-quiet btn-icon" to={closeTo} preventScrollReset data-close>
            <Icon of={X} label={t('ui:close')} />
          </Link>
        </div>
        <h2 id={id}>{title}</h2>
        {intro}
      </header>
      {children}
    </aside>
  );
};

export const PanelSection = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
};
