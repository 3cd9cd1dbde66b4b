import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';

/** An empty or broken list: what to do, how to go on. */
export const EmptyState = ({
  icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <div className="empty">
    <Icon of={icon} size="large" />
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {action}
  </div>
);

/** Rows that keep their height while a list loads. */
export const SkeletonRows = ({ rows = 6, label }: { rows?: number; label: string }) => (
  <div role="status">
    <span className="visually-hidden">{label}</span>
    <ul className="skeleton" aria-hidden="true">
      {Array.from({ length: rows }, (_, place) => place).map((place) => (
        <li key={place}>
          <i />
          <i />
          <i />
          <i />
        </li>
      ))}
    </ul>
  </div>
);
