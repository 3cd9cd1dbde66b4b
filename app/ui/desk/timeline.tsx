import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export const TimelineDay = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <h3 className="day">{label}</h3>
    <ol className="entries">{children}</ol>
  </>
);

/** One line of a timeline. The words of the company carry a verdigris line at their start. */
export const TimelineEntry = ({
  mark,
  line,
  time,
  said,
  below,
  tail,
  late,
  fromCompany,
}: {
  /** An Icon, or a large Avatar for what a person wrote. */
  mark: ReactNode;
  line: ReactNode;
  time: { at: string; words: string; full: string };
  /** What was written; blank lines begin a new paragraph. */
  said?: string | null;
  /** What came with it, such as files. */
  below?: ReactNode;
  tail?: ReactNode;
  late?: boolean;
  fromCompany?: boolean;
}) => (
  <li className={classNames('entry', late && 'is-late', fromCompany && 'from-company')}>
    <span className="mark" aria-hidden="true">
      {mark}
    </span>
    <div>
      <p className="line">
        <span>{line}</span>
        <time dateTime={time.at} title={time.full}>
          {time.words}
        </time>
      </p>
      {said
        ?.split(/\n{2,}/)
        .map((paragraph) => ({ paragraph, key: paragraph.slice(0, 40) + paragraph.length }))
        .map(({ paragraph, key }) => (
          <p className="said" key={key}>
            {paragraph}
          </p>
        ))}
      {below}
      {tail && <p className="tail">{tail}</p>}
    </div>
  </li>
);
