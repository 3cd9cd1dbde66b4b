import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';

export const Badge = ({
  tone,
  icon,
  children,
}: {
  tone?: 'verdigris' | 'violet' | 'amber' | 'brick' | 'moss';
  icon?: LucideIcon;
  children: ReactNode;
}) => (
  <span className={classNames('badge', tone)}>
    {icon && <Icon of={icon} />}
    {children}
  </span>
);

/** A filter in force. `remove` leads to the same list without it. */
export const Chip = ({
  name,
  children,
  remove,
}: {
  name: string;
  children: ReactNode;
  remove: { to: string; label: string };
}) => (
  <span className="chip">
    <span>{name}</span> {children}
    <Link to={remove.to} aria-label={remove.label}>
      <Icon of={X} />
    </Link>
  </span>
);
