import { ArrowLeft, Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../icon.tsx';

export const BackLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link className="back" to={to}>
    <Icon of={ArrowLeft} turns />
    {children}
  </Link>
);

/** What the margin of a form carries: back, the step with its bars, what was saved and how long it is kept, a way to stop. */
export const FormMargin = ({
  back,
  step,
  saved,
  kept,
  later,
}: {
  back?: { to: string; label: string };
  step?: { words: string; at: number; of: number };
  saved?: string | null;
  kept?: string;
  later?: ReactNode;
}) => (
  <div className="margin page-margin stays">
    {back && <BackLink to={back.to}>{back.label}</BackLink>}
    {step && (
      <div className="step-wrap">
        <p className="step">{step.words}</p>
        <div className="step-bar" aria-hidden="true">
          {Array.from({ length: step.of }, (_, place) => place + 1).map((place) => (
            <span key={place} className={place <= step.at ? 'done' : undefined} />
          ))}
        </div>
      </div>
    )}
    {saved && (
      <p className="saved">
        <span className="with-icon">
          <Icon of={Check} />
          <span>{saved}</span>
        </span>
      </p>
    )}
    {kept && <p>{kept}</p>}
    {later && <p>{later}</p>}
  </div>
);
