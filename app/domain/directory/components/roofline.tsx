/** Kind of surface and its outline, drawn in this order; coordinates in a box of 1600 by 140. */
const surfaces: readonly (readonly [string, string])[] = [
  ['wall', 'M5 98h150v42h-150z'],
  [
    'window',
    'M23.5 109h5v9h-5zM41.5 109h5v9h-5zM59.5 109h5v9h-5zM77.5 109h5v9h-5zM95.5 109h5v9h-5zM113.5 109h5v9h-5zM131.5 109h5v9h-5zM45 62h8v16h-8z',
  ],
  ['roof', 'M2 98L18 72H142L158 98Z'],
  ['roof-light', 'M2 98L18 72L37 98Z'],
  ['seam', 'M48 98V72M59 98V72M70 98V72M81 98V72M92 98V72M103 98V72M114 98V72M125 98V72M136 98V72'],
  ['wall', 'M165 80h74v60h-74z'],
  ['roof', 'M163 75h78v5h-78z'],
  [
    'window',
    'M181.5 91h5v7h-5zM199.5 91h5v7h-5zM217.5 91h5v7h-5zM181.5 107h5v7h-5zM199.5 107h5v7h-5zM217.5 107h5v7h-5zM181.5 123h5v7h-5zM199.5 123h5v7h-5zM217.5 123h5v7h-5z',
  ],
  ['wall', 'M252 94h30v46h-30z'],
  ['roof-light', 'M267 16C265.5 53.4 259 78.4 248 94H267Z'],
  ['roof-deep', 'M267 16C268.5 53.4 275 78.4 286 94H267ZM266.3 9h1.4v9h-1.4z'],
  ['wall', 'M289 104h128v36h-128z'],
  [
    'window',
    'M305.5 115h5v9h-5zM323.5 115h5v9h-5zM341.5 115h5v9h-5zM359.5 115h5v9h-5zM377.5 115h5v9h-5zM395.5 115h5v9h-5z',
  ],
  ['roof', 'M286 104l5 -22.2H415l5 22.2Z'],
  ['roof-light', 'M291 81.8l12 -7.8H403l12 7.8Z'],
  [
    'wall',
    'M305.3 98v-11l5-4l5 4v11zM348 98v-11l5-4l5 4v11zM390.7 98v-11l5-4l5 4v11zM425 100h46v40h-46zM425 100L448 74L471 100Z',
  ],
  ['roof-light', 'M421 102L448 69V75L425 102Z'],
  ['roof-deep', 'M475 102L448 69V75L471 102Z'],
  ['window', 'M445.5 111h5v8h-5z'],
  ['wall', 'M471 100h46v40h-46zM471 100L494 74L517 100Z'],
  ['roof-light', 'M467 102L494 69V75L471 102Z'],
  ['roof-deep', 'M521 102L494 69V75L517 102Z'],
  ['window', 'M491.5 111h5v8h-5z'],
  ['wall', 'M529 90h176v50h-176z'],
  [
    'window',
    'M551.5 101h5v9h-5zM569.5 101h5v9h-5zM587.5 101h5v9h-5zM605.5 101h5v9h-5zM623.5 101h5v9h-5zM641.5 101h5v9h-5zM659.5 101h5v9h-5zM677.5 101h5v9h-5zM551.5 121h5v9h-5zM569.5 121h5v9h-5zM587.5 121h5v9h-5zM605.5 121h5v9h-5zM623.5 121h5v9h-5zM641.5 121h5v9h-5zM659.5 121h5v9h-5zM677.5 121h5v9h-5zM645 56h8v16h-8z',
  ],
  ['roof', 'M526 90L542 66H692L708 90Z'],
  ['roof-light', 'M526 90L542 66L561 90Z'],
  [
    'seam',
    'M572 90V66M583 90V66M594 90V66M605 90V66M616 90V66M627 90V66M638 90V66M649 90V66M660 90V66M671 90V66M682 90V66',
  ],
  ['roof', 'M721 28h44v112h-44z'],
  ['roof-light', 'M721 28h14.1v112h-14.1z'],
  ['seam-deep', 'M725 140V28M731 140V28M737 140V28M743 140V28M749 140V28M755 140V28M761 140V28'],
  ['wall', 'M765 106h96v34h-96z'],
  ['roof', 'M763 101h100v5h-100z'],
  ['window', 'M783.5 117h5v9h-5zM801.5 117h5v9h-5zM819.5 117h5v9h-5zM837.5 117h5v9h-5z'],
  ['wall', 'M873 96h60v44h-60zM886 82h34v58h-34z'],
  ['roof', 'M883 82C883 65 896 58 898 50H908C910 58 923 65 923 82Z'],
  ['roof-light', 'M883 82C883 65 896 58 898 50H902C901 60 897.05 66 897.9 82Z'],
  ['wall', 'M898 38h10v12h-10z'],
  ['roof-deep', 'M896 38q7 -3 7 -15q0 12 7 15z'],
  ['wall', 'M935 100h140v40h-140z'],
  [
    'window',
    'M957.5 111h5v9h-5zM975.5 111h5v9h-5zM993.5 111h5v9h-5zM1011.5 111h5v9h-5zM1029.5 111h5v9h-5zM1047.5 111h5v9h-5z',
  ],
  ['roof', 'M932 100l5 -23.68H1073l5 23.68Z'],
  ['roof-light', 'M937 76.3l12 -8.3H1061l12 8.3Z'],
  [
    'wall',
    'M947.5 94v-11l5-4l5 4v11zM982.5 94v-11l5-4l5 4v11zM1017.5 94v-11l5-4l5 4v11zM1052.5 94v-11l5-4l5 4v11zM1085 68h196v72h-196z',
  ],
  ['roof', 'M1083 63h200v5h-200z'],
  [
    'window',
    'M1102 79h6v6h-6zM1115 79h6v6h-6zM1128 79h6v6h-6zM1141 79h6v6h-6zM1154 79h6v6h-6zM1167 79h6v6h-6zM1180 79h6v6h-6zM1193 79h6v6h-6zM1206 79h6v6h-6zM1219 79h6v6h-6zM1232 79h6v6h-6zM1245 79h6v6h-6zM1258 79h6v6h-6zM1102 95h6v6h-6zM1115 95h6v6h-6zM1128 95h6v6h-6zM1141 95h6v6h-6zM1154 95h6v6h-6zM1167 95h6v6h-6zM1180 95h6v6h-6zM1193 95h6v6h-6zM1206 95h6v6h-6zM1219 95h6v6h-6zM1232 95h6v6h-6zM1245 95h6v6h-6zM1258 95h6v6h-6zM1102 111h6v6h-6zM1115 111h6v6h-6zM1128 111h6v6h-6zM1141 111h6v6h-6zM1154 111h6v6h-6zM1167 111h6v6h-6zM1180 111h6v6h-6zM1193 111h6v6h-6zM1206 111h6v6h-6zM1219 111h6v6h-6zM1232 111h6v6h-6zM1245 111h6v6h-6zM1258 111h6v6h-6z',
  ],
  ['wall', 'M1293 102h118v38h-118z'],
  [
    'window',
    'M1313.5 113h5v9h-5zM1331.5 113h5v9h-5zM1349.5 113h5v9h-5zM1367.5 113h5v9h-5zM1385.5 113h5v9h-5z',
  ],
  ['roof', 'M1290 102L1306 74H1398L1414 102Z'],
  ['roof-light', 'M1290 102L1306 74L1325 102Z'],
  ['seam', 'M1336 102V74M1347 102V74M1358 102V74M1369 102V74M1380 102V74M1391 102V74'],
  ['wall', 'M1421 98h140v42h-140z'],
  [
    'window',
    'M1443.5 109h5v9h-5zM1461.5 109h5v9h-5zM1479.5 109h5v9h-5zM1497.5 109h5v9h-5zM1515.5 109h5v9h-5zM1533.5 109h5v9h-5z',
  ],
  ['roof', 'M1418 98l5 -22.2H1559l5 22.2Z'],
  ['roof-light', 'M1423 75.8l12 -7.8H1547l12 7.8Z'],
  [
    'wall',
    'M1433.5 92v-11l5-4l5 4v11zM1468.5 92v-11l5-4l5 4v11zM1503.5 92v-11l5-4l5 4v11zM1538.5 92v-11l5-4l5 4v11zM1572 96h22v44h-22z',
  ],
  ['roof-light', 'M1583 40C1581.5 66.9 1576.7 84.8 1568 96H1583Z'],
  ['roof-deep', 'M1583 40C1584.5 66.9 1589.3 84.8 1598 96H1583ZM1582.3 33h1.4v9h-1.4z'],
];

/** The roofs of the town where the front page meets the district: decoration, hidden from screen readers. */
export const Roofline = () => (
  <svg className="roofline" viewBox="0 0 1600 140" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    {surfaces.map(([surface, outline]) => (
      <path key={outline} className={surface} d={outline} />
    ))}
  </svg>
);
