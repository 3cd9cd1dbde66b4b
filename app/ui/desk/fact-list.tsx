import { Fragment, type ReactNode } from 'react';

/** Facts in pairs; those without a value are left out. */
export const FactList = ({ facts }: { facts: { label: string; value: ReactNode }[] }) => (
  <dl className="facts">
    {facts
      .filter(({ value }) => value !== null && value !== undefined && value !== '')
      .map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
  </dl>
);
