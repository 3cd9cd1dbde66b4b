import { ArrowRight } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';

interface Looks {
  /** The filled button is the one act of the page. `link` looks like a link. */
  look?: 'primary' | 'quiet' | 'small' | 'link';
  /** An arrow along the line, for what starts something. */
  arrow?: boolean;
}

const look = {
  primary: 'button',
  quiet: 'button button-quiet',
  small: 'button button-quiet button-small',
  link: 'button-link',
};

export const Button = ({
  look: name = 'primary',
  arrow,
  children,
  ...rest
}: Looks & ComponentProps<'button'>) => (
  <button {...rest} className={classNames(look[name], rest.className)}>
    {children}
    {arrow && <Icon of={ArrowRight} turns />}
  </button>
);

export const LinkButton = ({
  look: name = 'primary',
  arrow,
  children,
  ...rest
}: Looks & ComponentProps<typeof Link>) => (
  <Link {...rest} className={classNames(look[name], rest.className)}>
    {children}
    {arrow && <Icon of={ArrowRight} turns />}
  </Link>
);
