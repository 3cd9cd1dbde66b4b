import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { defaultLanguage, isLanguage } from './i18n/locales.ts';
import { loadLanguage } from './i18n/resources-in-browser.ts';

const lng = document.documentElement.lang;
await loadLanguage(isLanguage(lng) ? lng : defaultLanguage);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});
