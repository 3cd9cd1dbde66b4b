import type { LucideIcon } from 'lucide-react';

const sizes = { small: 'icon-12', normal: '', large: 'icon-20' };

/**
 * A line icon. The page imports the lucide sign it needs and passes it, so that no other is shipped.
 * Without `label` it stands beside a word and is hidden from screen readers.
 */
export const Icon = ({
  of: Sign,
  label,
  size = 'normal',
  turns = false,
}: {
  of: LucideIcon;
  label?: string;
  size?: keyof typeof sizes;
  /** Points along the line, and so mirrors in right-to-left languages. */
  turns?: boolean;
}) => (
  <Sign
    className={['icon', sizes[size], turns ? 'icon-turns' : ''].filter(Boolean).join(' ')}
    strokeWidth={1.5}
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  />
);
