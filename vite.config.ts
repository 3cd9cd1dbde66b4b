import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB', 'da-DK'] }), enforce: 'pre' },
    reactRouter(),
  ],
  build: { assetsInlineLimit: 0 },
});
