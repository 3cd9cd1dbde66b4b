import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** The server knows all languages; the browser is given the one of its page. */
const oneLanguageInBrowser: Plugin = {
  name: 'one-language-in-browser',
  enforce: 'pre',
  resolveId(source, importer) {
    if (this.environment.name !== 'client' || source !== './resources.ts') return null;
    return this.resolve('./resources-in-browser.ts', importer);
  },
};

export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB', 'da-DK'] }), enforce: 'pre' },
    oneLanguageInBrowser,
    reactRouter(),
  ],
  build: { assetsInlineLimit: 0, target: 'es2022' },
});
