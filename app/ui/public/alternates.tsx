import type { LanguageLink } from './language-chooser.tsx';

/** Tells search engines the lasting address of a page and the same page in other languages. `host` has no final slash. */
export const Alternates = ({ host, languages }: { host: string; languages: LanguageLink[] }) => {
  const absolute = (to: string) => `${host}${to}`;
  const current = languages.find((language) => language.current);
  const english = languages.find((language) => language.lng === 'en');
  return (
    <>
      {current && <link rel="canonical" href={absolute(current.to)} />}
      {languages.map(({ lng, tag, to }) => (
        <link key={lng} rel="alternate" hrefLang={tag} href={absolute(to)} />
      ))}
      {english && <link rel="alternate" hrefLang="x-default" href={absolute(english.to)} />}
    </>
  );
};
