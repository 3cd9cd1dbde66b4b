/** Stands above the heading of a form that came back. Takes focus when the page opens. */
export const ErrorSummary = ({
  title,
  errors,
}: {
  title: string;
  errors: { id: string; message: string }[];
}) =>
  errors.length > 0 && (
    // biome-ignore lint/a11y/noAutofocus: the summary of errors is what the reader came back for
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
