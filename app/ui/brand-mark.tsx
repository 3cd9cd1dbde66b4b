/** A copper spire over the point. */
export const BrandMark = () => (
  <svg viewBox="0 0 24 34" aria-hidden="true">
    <path className="roof-light" d="M12 0C11.6 9 8.6 16.4 1 21h11Z" />
    <path className="roof-deep" d="M12 0c.4 9 3.4 16.4 11 21H12Z" />
    <circle cx="12" cy="28.6" r="4.4" fill="currentColor" />
  </svg>
);
