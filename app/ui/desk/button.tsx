import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';

interface Looks {
  /** One primary action a page. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
  icon?: LucideIcon;
  /** Shows only the icon; the children become its name. */
  iconOnly?: boolean;
}

const className = ({ look = 'plain', small, iconOnly }: Looks, more?: string) =>
  classNames('btn', look !== 'plain' && `btn-${look}`, small && 'btn-small', iconOnly && 'btn-icon', more);

export const Button = ({
  look,
  small,
  icon,
  iconOnly,
  busy,
  children,
  ...rest
}: Looks & { busy?: boolean } & ComponentProps<'button'>) => (
  <button
    {...rest}
    aria-busy={busy || undefined}
    className={className({ look, small, iconOnly }, rest.className)}
  >
    {busy ? <Icon of={LoaderCircle} /> : icon && <Icon of={icon} />}
    {iconOnly ? <span className="visually-hidden">{children}</span> : children}
  </button>
);

export const LinkButton = ({
  look,
  small,
  icon,
  iconOnly,
  children,
  ...rest
}: Looks & ComponentProps<typeof Link>) => (
  <Link {...rest} className={className({ look, small, iconOnly }, rest.className)}>
    {icon && <Icon of={icon} />}
    {iconOnly ? <span className="visually-hidden">{children}</span> : children}
  </Link>
);
