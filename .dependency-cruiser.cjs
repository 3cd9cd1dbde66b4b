/** The import rules of the project: routes → domain → platform; routes and domain components → ui → i18n. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** Domain areas from low to high; an area imports only areas below it. */
const areas = [
  ['organisations'],
  ['members', 'settings', 'audit', 'second-factor'],
  ['directory'],
  ['premises'],
  ['access', 'documents'],
  ['pipeline'],
  ['intake', 'matching', 'hand-offs', 'clocks', 'tasks', 'timeline', 'company-page', 'visits', 'screening'],
  ['answering'],
  ['reports', 'privacy'],
];
const downward = areas.flatMap((level, index) =>
  level.map((area) => {
    const allowed = [area, ...areas.slice(0, index).flat()];
    return forbid(
      `domain-${area}-imports-downward`,
      { path: `^app/domain/${area}/` },
      { path: '^app/domain/', pathNot: `^app/domain/(${allowed.join('|')})/` },
      'A domain area imports only areas below it.',
    );
  }),
);

module.exports = {
  forbidden: [
    forbid('no-circular', {}, { circular: true }, 'Two files that need each other are one file.'),
    forbid(
      'routes-stand-alone',
      { path: '^app/routes/([^/]+)/' },
      { path: '^app/routes/', pathNot: '^app/routes/$1/' },
      'A route never imports a route of another part.',
    ),
    forbid(
      'only-the-table-names-routes',
      { path: '^app/(domain|platform|ui|i18n)/' },
      { path: '^app/routes/' },
      'Routes are the top.',
    ),
    forbid(
      'platform-knows-no-domain',
      { path: '^app/platform/' },
      { path: '^app/(domain|ui|routes)/' },
      'Platform is the outside world.',
    ),
    forbid(
      'ui-knows-no-domain',
      { path: '^app/ui/' },
      { path: '^app/(domain|platform|routes)/' },
      'The design system knows no domain noun.',
    ),
    forbid(
      'i18n-stands-below',
      { path: '^app/i18n/' },
      { path: '^app/(domain|platform|ui|routes)/' },
      'Languages know nobody.',
    ),
    forbid(
      'operations-know-no-page',
      { path: '^app/domain/.+[.]server[.]ts$' },
      { path: '^(app/(ui|routes)/|node_modules/react/)' },
      'Operations know no page.',
    ),
    forbid(
      'rules-are-pure',
      { path: '^app/domain/[^/]+/[^/]+[.]ts$', pathNot: '([.]server|[.]test|[.]db-test)[.]ts$' },
      { path: '^(app/platform/|node_modules/react/)|[.]server[.]ts$' },
      'Pure rules import types, zod and other pure files.',
    ),
    forbid(
      'components-reach-no-server',
      { path: '^app/domain/.+/components/' },
      { path: '[.]server[.]ts$' },
      'Components never reach the server.',
    ),
    forbid(
      'service-key-only-in-the-worker',
      { path: '^app/' },
      { path: '^server/' },
      'The web pages never import the server folder.',
    ),
    forbid(
      'the-product-knows-no-measuring',
      { path: '^(app|server)/', pathNot: '[.]test[.]ts$' },
      { path: '^(bench|tests)/' },
      'Nothing of the product imports tests or the speed table.',
    ),
    ...downward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\+types|[.]react-router|^build/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
