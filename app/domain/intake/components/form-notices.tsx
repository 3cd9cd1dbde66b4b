import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Key } from '../../../i18n/get-t.ts';
import type { FieldErrors } from '../form-values.ts';
import { firstControlOf } from '../step-form.ts';

/** Names every answer that needs attention, with links; the script gives it the focus. */
export const ErrorSummary = ({ errors }: { errors: FieldErrors }) => {
  const { t } = useTranslation();
  const fields = Object.entries(errors);
  if (fields.length === 0) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-title" tabIndex={-1} data-focus>
      <h2 id="error-title">{t('form:error.heading', { count: fields.length })}</h2>
      <ul>
        {fields.map(([field, message]) => (
          <li key={field}>
            <a href={`#${firstControlOf(field)}`}>{t(message)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Something went wrong that is not in the answers; nothing typed is lost. */
export const Problem = ({ title, text }: { title: Key; text: Key }) => {
  const { t } = useTranslation();
  return (
    <div className="error-summary" role="alert" aria-labelledby="problem-title" tabIndex={-1} data-focus>
      <h2 id="problem-title">{t(title)}</h2>
      <p>{t(text)}</p>
    </div>
  );
};
