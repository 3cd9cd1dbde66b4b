import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Problem } from '../problem.ts';

/** Something failed that is not in the answers. */
export const ProblemSummary = ({
  problem,
  desk,
  reach = null,
  children,
}: {
  problem: (Pick<Problem, 'title' | 'text'> & { minutes?: number }) | null;
  desk: string;
  /** How a person is reached there. */
  reach?: string | null;
  /** Where it is mended. */
  children?: ReactNode;
}) => {
  const { t } = useTranslation();
  if (!problem) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the problem is what the reader came back for
    <div className="error-summary" role="alert" aria-labelledby="problem-title" tabIndex={-1} autoFocus>
      <h2 id="problem-title">{t(problem.title)}</h2>
      <p>{t(problem.text, { minutes: problem.minutes ?? 1, desk })}</p>
      {reach && (
        <p>
          {desk}: <span dir="auto">{reach}</span>
        </p>
      )}
      {children}
    </div>
  );
};
