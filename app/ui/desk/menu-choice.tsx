import { Check } from 'lucide-react';
import { Form, useLocation } from 'react-router';
import { Icon } from '../icon.tsx';

/** A lasting choice of the person in the account menu, kept by the server: it works without script. */
export const MenuChoice = ({
  action,
  label,
  name,
  choices,
}: {
  /** Takes `name` and `to`, where the person is now. */
  action: string;
  label: string;
  name: string;
  choices: { value: string; label: string; lang?: string; current?: boolean }[];
}) => {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={action} reloadDocument aria-label={label}>
      <input type="hidden" name="to" value={pathname + search} />
      <p className="menu-title">{label}</p>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="submit"
          name={name}
          value={choice.value}
          lang={choice.lang}
          aria-current={choice.current || undefined}
        >
          {choice.label}
          {choice.current && <Icon of={Check} />}
        </button>
      ))}
    </Form>
  );
};
