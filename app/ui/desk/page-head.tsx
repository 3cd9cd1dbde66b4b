import type { ReactNode } from 'react';

/** The heading, the view switch, and at the end the one primary action. */
export const PageHead = ({
  title,
  views,
  action,
}: {
  title: ReactNode;
  views?: ReactNode;
  action?: ReactNode;
}) => (
  <div className="head">
    <h1>{title}</h1>
    {views}
    <span className="grow" />
    {action}
  </div>
);
