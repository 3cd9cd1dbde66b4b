import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes';

/** The table of contents: every page of the product. Paths are built with `paths.ts`. */
export default [
  index('routes/public/choose-language.ts'),
  route(':lng', 'routes/public/layout.tsx', [
    index('routes/public/front.tsx'),
    ...prefix('enquire', [
      index('routes/public/enquire.ts'),
      route('check', 'routes/public/enquire-check.tsx'),
      route('sent', 'routes/public/enquire-sent.tsx'),
      route('later', 'routes/public/enquire-later.tsx'),
      route(':step', 'routes/public/enquire-step.tsx'),
    ]),
    route('case', 'routes/public/case.tsx'),
    route('case/:token', 'routes/public/case-link.tsx'),
    route('privacy', 'routes/public/privacy.tsx'),
    route('accessibility', 'routes/public/accessibility.tsx'),
  ]),
  route('design', 'routes/resources/design.tsx'),
  layout('routes/desk/layout.tsx', [
    route('inbox', 'routes/desk/inbox.tsx'),
    route('inbox/new-enquiry', 'routes/desk/new-enquiry.tsx'),
    route('pipeline', 'routes/desk/pipeline.tsx'),
    route('pipeline/board', 'routes/desk/board.tsx'),
    ...prefix('leads/:address', [
      index('routes/desk/lead.tsx'),
      route('enquiry', 'routes/desk/lead-enquiry.tsx'),
      route('stage', 'routes/desk/lead-stage.tsx'),
      route('status', 'routes/desk/lead-status.tsx'),
      route('assign', 'routes/desk/lead-assign.tsx'),
      route('openness', 'routes/desk/lead-openness.tsx'),
      route('consent', 'routes/desk/lead-consent.tsx'),
      route('close/:organisation', 'routes/desk/lead-close.tsx'),
      route('needs', 'routes/desk/lead-needs.tsx'),
      route('company', 'routes/desk/lead-company.tsx'),
      route('contact/:contact?', 'routes/desk/lead-contact.tsx'),
      route('verify', 'routes/desk/lead-verify.ts'),
    ]),
  ]),
  layout('routes/account/layout.tsx', [
    route('sign-in', 'routes/account/sign-in.tsx'),
    route('sign-in/code', 'routes/account/enter-code.tsx'),
    route('sign-in/kept', 'routes/account/kept-text.tsx'),
  ]),
  route('sign-in/demo', 'routes/account/demo-sign-in.ts'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('language', 'routes/resources/language.ts'),
  route('theme', 'routes/resources/theme.ts'),
  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig;
