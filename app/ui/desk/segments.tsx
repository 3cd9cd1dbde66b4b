import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { Icon } from '../icon.tsx';

/** The place an arrow leads to from one of `count`, or null; arrows follow the direction of writing. */
const placeAfter = (key: string, place: number, count: number, rtl: boolean) => {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const step = (key === 'ArrowRight') === rtl ? -1 : 1;
  return (place + step + count) % count;
};

const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  const links = [...event.currentTarget.querySelectorAll('a')];
  const here = links.indexOf(document.activeElement as HTMLAnchorElement);
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const next = here === -1 ? null : placeAfter(event.key, here, links.length, rtl);
  if (next === null) return;
  event.preventDefault();
  links[next]?.focus();
};

/** Views of one page, each with its own address; links that Tab reaches and arrows move between. */
export const Segments = ({
  label,
  items,
}: {
  label: string;
  items: { to: string; label: string; current: boolean; icon?: LucideIcon }[];
}) => (
  <nav className="segments" aria-label={label} onKeyDown={moveFocus}>
    {items.map((item) => (
      <Link key={item.to} to={item.to} aria-current={item.current || undefined}>
        {item.icon && <Icon of={item.icon} size="small" />}
        {item.label}
      </Link>
    ))}
  </nav>
);

/** One choice among few inside a form; arrows move. */
export const SegmentChoice = ({
  label,
  name,
  choices,
  chosen,
  onChange,
}: {
  label: string;
  name: string;
  choices: { value: string; label: string; id?: string }[];
  chosen: string;
  onChange?: (value: string) => void;
}) => (
  <div className="segments fill" role="radiogroup" aria-label={label}>
    {choices.map((choice) => (
      <label key={choice.value}>
        <input
          type="radio"
          name={name}
          id={choice.id}
          value={choice.value}
          defaultChecked={choice.value === chosen}
          onChange={() => onChange?.(choice.value)}
        />
        {choice.label}
      </label>
    ))}
  </div>
);
