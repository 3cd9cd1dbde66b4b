/** Where a case is, as a line of named dots. `at` is the place of the present one, from 0. */
export const StageLine = ({
  label,
  stages,
  at,
  doneWord,
}: {
  label: string;
  stages: string[];
  at: number;
  doneWord: string;
}) => (
  <ol className="stage-line" aria-label={label}>
    {stages.map((stage, place) => (
      <li
        key={stage}
        className={place < at ? 'done' : undefined}
        aria-current={place === at ? 'step' : undefined}
      >
        {stage}
        {place < at && <span className="visually-hidden"> ({doneWord})</span>}
      </li>
    ))}
  </ol>
);
