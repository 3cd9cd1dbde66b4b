import { type ReactNode, useContext } from 'react';
import { FrameContext } from './frame-context.ts';

/** What went wrong, how to go on, and a way back. The way back is a full page load, which mends most. */
export const ErrorPanel = ({
  title,
  children,
  wayBack,
}: {
  title: string;
  children: ReactNode;
  wayBack: { to: string; label: string };
}) => {
  const desk = useContext(FrameContext) === 'desk';
  return (
    <div className={desk ? 'error-page' : 'frame sheet page'}>
      <div>
        <h1>{title}</h1>
        <div className="page-intro">{children}</div>
        <p className="acts sent-act">
          <a className={desk ? 'btn btn-primary' : 'button'} href={wayBack.to}>
            {wayBack.label}
          </a>
        </p>
      </div>
    </div>
  );
};
