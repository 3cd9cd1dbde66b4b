import { Search } from 'lucide-react';
import { Form } from 'react-router';
import { Icon } from './icon.tsx';

/** A search that is a page: the query stands in the address. */
export const SearchField = ({
  action,
  name = 'q',
  label,
  value,
  shortcut,
}: {
  action: string;
  name?: string;
  label: string;
  value?: string | null;
  /** The key that focuses the field, shown at its end. */
  shortcut?: string;
}) => (
  <Form className="search" role="search" action={action} method="get">
    <Icon of={Search} />
    <label className="visually-hidden" htmlFor={`search-${name}`}>
      {label}
    </label>
    <input
      id={`search-${name}`}
      key={value}
      name={name}
      type="search"
      defaultValue={value ?? ''}
      placeholder={label}
      dir="auto"
      autoComplete="off"
      data-search
    />
    {shortcut && (
      <kbd>
        <span aria-hidden="true">{shortcut}</span>
      </kbd>
    )}
  </Form>
);
