/** A plain page of headed paragraphs, headings in the margin. */
export const Notice = ({
  title,
  intro,
  parts,
}: {
  title: string;
  intro: string;
  parts: readonly (readonly [heading: string, text: string])[];
}) => (
  <div className="frame page">
    <div className="sheet">
      <div>
        <h1>{title}</h1>
        <p className="page-intro">{intro}</p>
      </div>
    </div>
    {parts.map(([heading, text]) => (
      <section className="sheet part" key={heading}>
        <h2 className="margin margin-heading">{heading}</h2>
        <p>{text}</p>
      </section>
    ))}
  </div>
);
