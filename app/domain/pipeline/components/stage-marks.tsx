import { type Stage, stagePosition, stages } from '../stages.ts';

/** Seven marks, filled up to the stage; the word beside them carries the meaning. */
export const StageMarks = ({ stage }: { stage: Stage }) => (
  <span className="marks" aria-hidden="true">
    {stages.map((each) => (
      <i key={each} className={stagePosition(each) <= stagePosition(stage) ? 'y' : undefined} />
    ))}
  </span>
);
