import { useTranslation } from '../../../i18n/language-context.tsx';

/** Trees: x, y, radius. */
const trees = [
  [604, 211, 4],
  [634, 199, 5],
  [664, 180, 6],
  [717, 152, 7],
  [747, 133, 4],
  [772, 121, 5],
  [830, 86, 6],
  [860, 67, 7],
  [615, 183, 4],
  [645, 164, 5],
  [670, 152, 6],
  [728, 117, 7],
  [758, 105, 4],
  [811, 70, 5],
  [841, 51, 6],
  [866, 39, 7],
  [626, 148, 4],
  [684, 120, 5],
  [709, 101, 6],
  [767, 73, 7],
  [792, 54, 4],
  [850, 19, 5],
] as const;

/** Houses: x, y, turn in degrees, half length, half depth. */
const houses = [
  [405, 203, -30, 37, 11],
  [478, 161, -30, 38, 11],
  [540, 148, 60, 29, 10],
  [468, 203, -30, 30, 10],
  [489, 328, 45, 14, 10],
  [527, 431, 45, 23, 11],
  [404, 141, -30, 18, 14],
  [268, 84, -30, 27, 13],
  [652, 338, -30, 78, 13],
  [632, 393, 60, 26, 11],
  [676, 368, 60, 26, 11],
  [720, 343, 60, 26, 11],
] as const;

/** Land to be built on: x, y, turn in degrees, half length, half depth. */
const plots = [
  [521, 206, -30, 12, 11],
  [470, 286, 45, 21, 17],
  [347, 177, -30, 31, 16],
  [336, 44, -30, 30, 14],
] as const;

const streets = [
  [13, 'M-60 445.8L780 -38.9'],
  [13, 'M60 -65L600 475'],
  [13, 'M412 617L640 -82'],
  [13, 'M360 613.5L960 267.3'],
  [5, 'M296 171L640 -27.5'],
  [5, 'M252 127L560 -50.7'],
  [4, 'M100 620L470 406'],
  [4, 'M600 40L960 -60'],
  [4, 'M120 340L300 520'],
] as const;

const House = ({ half, depth }: { half: number; depth: number }) => {
  const ridge = half - depth;
  return (
    <>
      <path className="roof" d={`M-${half} -${depth}H${half}V${depth}H-${half}Z`} />
      <path className="roof-light" d={`M-${half} -${depth}H${half}L${ridge} 0H-${ridge}Z`} />
      <path className="roof-deep" d={`M-${half} ${depth}H${half}L${ridge} 0H-${ridge}Z`} />
    </>
  );
};

/** North up, never mirrored; the same places stand as a list below the map. */
export const DistrictMap = () => {
  const { t } = useTranslation();
  return (
    <svg
      viewBox="0 0 888 560"
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-labelledby="map-title map-text"
      direction="ltr"
    >
      <title id="map-title">{t('public:district.map')}</title>
      <desc id="map-text">{t('public:district.map-text')}</desc>
      <path className="park" d="M604 96L562 226Q556 246 574 236L888 55V-10H742Z" />
      {trees.map(([x, y, radius]) => (
        <circle key={`${x} ${y}`} className="tree" cx={x} cy={y} r={radius} />
      ))}
      <g transform="rotate(-30 690 518)">
        <rect className="water" x="400" y="491" width="172" height="54" rx="20" />
        <rect className="water" x="588" y="491" width="204" height="54" rx="20" />
        <rect className="water" x="808" y="491" width="260" height="54" rx="20" />
      </g>
      {streets.map(([width, line]) => (
        <path key={line} className="street" strokeWidth={width} d={line} />
      ))}
      {houses.map(([x, y, turn, half, depth]) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y}) rotate(${turn})`}>
          <House half={half} depth={depth} />
        </g>
      ))}
      {plots.map(([x, y, turn, half, depth]) => (
        <rect
          key={`${x} ${y}`}
          className="plot"
          x={-half}
          y={-depth}
          width={2 * half}
          height={2 * depth}
          rx="2"
          transform={`translate(${x} ${y}) rotate(${turn})`}
        />
      ))}
      <path className="leader" d="M299 192L322 188M408 331L452 300M466 444L505 436" />
      <text className="street-name" x="180" y="300" transform="rotate(-30 180 300)">
        Jagtvej
      </text>
      <text className="street-name" x="150" y="44" transform="rotate(45 150 44)">
        Tagensvej
      </text>
      <text className="street-name" x="588" y="116" transform="rotate(-72 588 116)">
        Nørre Allé
      </text>
      <text className="street-name" x="770" y="370" transform="rotate(-30 770 370)">
        Blegdamsvej
      </text>
      <text x="450" y="246" textAnchor="middle">
        Universitetsparken
      </text>
      <text x="402" y="337" textAnchor="end">
        Ole Maaløes Vej
      </text>
      <text x="460" y="451" textAnchor="end">
        Tagensvej 22
      </text>
      <text x="622" y="288" textAnchor="middle">
        Rigshospitalet
      </text>
      <text x="294" y="198" textAnchor="end">
        Rådmandsgade
      </text>
      <text x="380" y="48">
        Sigurdsgade
      </text>
      <text className="water-name" x="690" y="523" textAnchor="middle" transform="rotate(-30 690 523)">
        {t('public:district.lakes')}
      </text>
    </svg>
  );
};

const Swatch = ({ land }: { land: boolean }) => (
  <svg className="swatch" viewBox="0 0 28 16" aria-hidden="true">
    {land ? (
      <rect className="plot" x="1" y="1.5" width="26" height="13" rx="2" />
    ) : (
      <>
        <path className="roof" d="M0 1h28v14H0z" />
        <path className="roof-light" d="M0 1h28l-7 7H7z" />
        <path className="roof-deep" d="M0 15h28l-7-7H7z" />
      </>
    )}
  </svg>
);

/** What the signs on the map mean. */
export const MapKey = () => {
  const { t } = useTranslation();
  return (
    <figcaption>
      <span>{t('public:district.schematic')}</span>
      <span className="with-icon">
        <Swatch land={false} />
        {t('public:district.houses')}
      </span>
      <span className="with-icon">
        <Swatch land />
        {t('public:district.land')}
      </span>
    </figcaption>
  );
};
