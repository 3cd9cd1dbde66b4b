import { classNames } from './class-names.ts';

const initials = (name: string) => {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
};

/** People are round, organisations square; nobody yet is a dashed circle. Always beside the name. */
export const Avatar = ({
  name,
  kind = 'person',
  short,
  me,
  large,
}: {
  name?: string;
  kind?: 'person' | 'organisation';
  /** The short name of an organisation, at most four letters. */
  short?: string;
  me?: boolean;
  large?: boolean;
}) => (
  <span
    aria-hidden="true"
    className={classNames(
      'avatar',
      large && 'avatar-28',
      me && 'avatar-me',
      kind === 'organisation' && 'avatar-org',
      !name && !short && 'avatar-none',
    )}
  >
    {short ?? (name ? initials(name) : '')}
  </span>
);
