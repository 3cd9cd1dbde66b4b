import { Outlet, redirect, useMatches } from 'react-router';
import { carriedOn, originOf } from '../../domain/intake/origin.ts';
import { listLanguages } from '../../domain/settings/list-languages.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { defaultLanguage, locales } from '../../i18n/locales.ts';
import { paths, withQuery } from '../../paths.ts';
import { env, publicUrl } from '../../platform/env.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { visitOf } from '../../platform/visit.server.ts';
import { Alternates } from '../../ui/public/alternates.tsx';
import { PublicFrame } from '../../ui/public/public-frame.tsx';
import '../../ui/public.css';
import type { Route } from './+types/layout.ts';

export const loader = async ({ params, request }: Route.LoaderArgs) => {
  const lng = requireLanguage(params);
  const path = new URL(request.url).pathname.replace(/\.data$/, '');
  const offered = await listLanguages();
  // A link of an old mail may name a language that is no longer offered.
  if (!offered.includes(lng)) throw redirect(path.replace(`/${lng}`, paths.front(defaultLanguage)));
  const carried = carriedOn(originOf(visitOf(request)));
  return { demo: env().DEMO, path, offered, carried, host: publicUrl().replace(/\/$/, '') };
};

/** The form of the page that may hold what is not sent yet, by its id; pages name theirs in their `handle`. */
const useTypedForm = (): string | null => {
  const page = useMatches().at(-1);
  const named = (page?.handle as { typedForm?: (loaded: unknown) => string | null } | undefined)?.typedForm;
  // A page that met an error shows no form.
  return page?.loaderData === undefined ? null : (named?.(page.loaderData) ?? null);
};

const PublicLayout = ({ loaderData }: Route.ComponentProps) => {
  const { t, lng } = useTranslation();
  const typedForm = useTypedForm();
  const { carried } = loaderData;
  const rest = loaderData.path.split('/').slice(2).join('/');
  const languages = loaderData.offered.map((code) => ({
    lng: code,
    tag: locales[code].tag,
    to: rest ? `${paths.front(code)}/${rest}` : paths.front(code),
    label: locales[code].name,
    current: code === lng,
  }));
  // Only what is followed from here carries where the reader came from, not the lasting address of a page.
  const choices = languages.map((language) => ({ ...language, to: withQuery(language.to, carried) }));
  return (
    <PublicFrame
      home={paths.front(lng, carried)}
      demo={loaderData.demo}
      choosing={{ languages: choices, action: paths.language(), typedForm }}
      contact={{ to: '#contact', label: t('public:footer.contact') }}
      footer={[
        { to: paths.privacy(lng), label: t('public:footer.privacy') },
        { to: paths.accessibility(lng), label: t('public:footer.accessibility') },
        { to: paths.enquire(lng, undefined, carried), label: t('public:footer.contact') },
        { to: paths.signIn(), label: t('public:footer.sign-in') },
      ]}
    >
      {/* An address with a key in it is nobody's to find. */}
      {!/^(case|enquire\/(resume|stop))/.test(rest) && (
        <Alternates host={loaderData.host} languages={languages} />
      )}
      <Outlet />
    </PublicFrame>
  );
};
export default PublicLayout;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
