/** A QR code. It stays dark on light in either theme, with the quiet edge that cameras need. */
export const QrCode = ({ size, path, label }: { size: number; path: string; label: string }) => (
  <svg
    className="qr-code"
    viewBox={`-4 -4 ${size + 8} ${size + 8}`}
    role="img"
    aria-label={label}
    shapeRendering="crispEdges"
  >
    <path d={path} />
  </svg>
);
