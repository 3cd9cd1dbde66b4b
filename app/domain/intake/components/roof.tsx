const seams = Array.from({ length: 36 }, (_, place) => `M${44 + 17 * place} 64V30`).join('');

/** One roof over the reference. */
export const Roof = () => (
  <svg viewBox="0 0 672 64" aria-hidden="true">
    <path className="roof" d="M0 64L26 30H646L672 64Z" />
    <path className="roof-light" d="M0 64L26 30H52L40 64Z" />
    <path className="seam" d={seams} />
    <path className="roof-deep" d="M26 26h620v4H26z" />
  </svg>
);
