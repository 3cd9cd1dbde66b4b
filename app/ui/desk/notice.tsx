import { CircleAlert, CircleCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';

/** A notice in the flow of the page. */
export const Notice = ({
  tone,
  icon,
  children,
}: {
  tone?: 'violet' | 'brick' | 'amber';
  icon: LucideIcon;
  children: ReactNode;
}) => (
  <div className={classNames('notice', tone)}>
    <Icon of={icon} />
    <div>{children}</div>
  </div>
);

/** What just happened, rendered by the server after a redirect. `bad` is read at once. */
export const Toast = ({
  bad,
  children,
  action,
}: {
  bad?: boolean;
  children: ReactNode;
  action?: ReactNode;
}) => (
  <div className={classNames('toast', bad && 'bad')} role={bad ? 'alert' : 'status'}>
    <Icon of={bad ? CircleAlert : CircleCheck} />
    <p>{children}</p>
    {action}
  </div>
);
