import type { LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import { Icon } from '../icon.tsx';

/** Views of one page, each with its own address. */
export const Segments = ({
  label,
  items,
}: {
  label: string;
  items: { to: string; label: string; current: boolean; icon?: LucideIcon }[];
}) => (
  <nav className="segments" aria-label={label}>
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
