import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes';

/** The table of contents: every page of the product. Paths are built with `paths.ts`. */
export default [
  index('routes/public/choose-language.ts'),
  ...prefix(':lng', [index('routes/public/front.tsx')]),
  route('design', 'routes/resources/design.tsx'),
  route('theme', 'routes/resources/theme.ts'),
  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig;
