import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';

export const Section = ({
  title,
  wide,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) => {
  const id = useId();
  return (
    <section className={classNames(wide && 'wide')} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};
