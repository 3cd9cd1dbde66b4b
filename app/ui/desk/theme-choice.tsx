import { Form, useLocation } from 'react-router';

/** Light, dark or as the system has it; kept by the server, so it works without script. */
export const ThemeChoice = ({
  action,
  label,
  choices,
}: {
  action: string;
  label: string;
  choices: { value: 'light' | 'dark' | 'system'; label: string }[];
}) => {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={action} reloadDocument aria-label={label}>
      <input type="hidden" name="to" value={pathname + search} />
      <p className="menu-title">{label}</p>
      {choices.map((choice) => (
        <button key={choice.value} type="submit" name="theme" value={choice.value}>
          {choice.label}
        </button>
      ))}
    </Form>
  );
};
