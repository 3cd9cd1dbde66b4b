import { createContext, type ReactNode, useContext } from 'react';
import { type Formatter, formatter } from './format.ts';
import { getT, type Translate } from './get-t.ts';
import { type Language, localeOf } from './locales.ts';

interface Words {
  t: Translate;
  lng: Language;
  direction: 'ltr' | 'rtl';
  format: Formatter;
}

const LanguageContext = createContext<Words | null>(null);

/** The words of the page: set once in the root. */
export const LanguageProvider = ({
  lng,
  now,
  children,
}: {
  lng: Language;
  /** The moment the page was made, ISO; relative dates are counted from it, so that both renderings agree. */
  now: string;
  children: ReactNode;
}) => (
  <LanguageContext
    value={{
      t: getT(lng),
      lng,
      direction: localeOf(lng).direction,
      format: formatter(lng, () => new Date(now)),
    }}
  >
    {children}
  </LanguageContext>
);

/** `const { t, lng, direction, format } = useTranslation()`; keys carry their area: `t('error-page:not-found.title')`. */
export const useTranslation = (): Words => {
  const words = useContext(LanguageContext);
  if (!words) throw new Error('useTranslation needs the LanguageProvider of the root');
  return words;
};
