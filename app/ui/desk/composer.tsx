import { Eye, type LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon } from '../icon.tsx';
import { Button } from './button.tsx';

/** Lines of a prepared text that are shown at once. */
const longest = 24;

export interface ComposerKind {
  value: string;
  label: string;
  icon: LucideIcon;
  /** Who will read it, in words. */
  readers: string;
  submit: string;
  /** A further choice beside its button. */
  choice?: ReactNode;
}

/**
 * The inside of a form for writing: kinds as radios, the text, and for each kind who reads it with its own
 * button. At most four kinds. The caller brings the form and its hidden fields.
 */
export const Composer = ({
  label,
  kindsLabel,
  name,
  kindName = 'kind',
  kinds,
  chosen = kinds[0]?.value,
  placeholder,
  value,
  error,
  busy,
}: {
  label: string;
  kindsLabel: string;
  name: string;
  kindName?: string;
  kinds: ComposerKind[];
  chosen?: string;
  placeholder?: string;
  value?: string;
  error?: string;
  busy?: boolean;
}) => {
  const id = useId();
  return (
    <div className="composer">
      {kinds.length > 1 ? (
        <div className="kinds" role="radiogroup" aria-label={kindsLabel}>
          {kinds.map((kind) => (
            <label key={kind.value}>
              <input type="radio" name={kindName} value={kind.value} defaultChecked={kind.value === chosen} />
              <Icon of={kind.icon} size="small" />
              {kind.label}
            </label>
          ))}
        </div>
      ) : (
        <input type="hidden" name={kindName} value={kinds[0]?.value} />
      )}
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        dir="auto"
        required
        rows={value ? Math.min(longest, value.split('\n').length + 2) : undefined}
        placeholder={placeholder}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {kinds.map((kind) => (
        <footer key={kind.value}>
          <span className="readers">
            <Icon of={Eye} />
            {kind.readers}
          </span>
          {kind.choice}
          <Button small type="submit" busy={busy}>
            {kind.submit}
          </Button>
        </footer>
      ))}
    </div>
  );
};
