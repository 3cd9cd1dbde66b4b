import type { ReactNode } from 'react';

/** A part of the letter, its heading in the margin. */
export const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="sheet part" aria-labelledby={id}>
    <h2 id={id} className="margin margin-heading">
      {title}
    </h2>
    {children}
  </section>
);
