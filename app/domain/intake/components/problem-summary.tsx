import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Problem } from '../problem.ts';

/** Something failed that is not in the answers. */
export const ProblemSummary = ({ problem }: { problem: Pick<Problem, 'title' | 'text'> | null }) => {
  const { t } = useTranslation();
  if (!problem) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="problem-title" tabIndex={-1}>
      <h2 id="problem-title">{t(problem.title)}</h2>
      <p>{t(problem.text)}</p>
    </div>
  );
};
