import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** What went wrong, how to go on, and a way back. The way back is a full page load, which mends most. */
export const ErrorPanel = ({
  title,
  children,
  wayBack,
  place,
}: {
  title: string;
  children: ReactNode;
  wayBack: { to: string; label: string };
  place: 'public' | 'desk';
}) => (
  <div className={classNames(place === 'public' ? 'frame sheet page' : 'error-page')}>
    <div>
      <h1>{title}</h1>
      <div className="page-intro">{children}</div>
      <p className="acts sent-act">
        <a className={place === 'public' ? 'button' : 'btn btn-primary'} href={wayBack.to}>
          {wayBack.label}
        </a>
      </p>
    </div>
  </div>
);
