import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** Only the desk's pages come alive in the browser; these areas are read on the server alone. */
const serverOnly = ['account', 'case', 'mail', 'public'];

/** Node reads the files of words; the built server holds all of them, the browser is given one language as one file. */
const words: Plugin = {
  name: 'words',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source !== './resources.ts') return null;
    const where = this.environment.name === 'client' ? 'browser' : 'build';
    return this.resolve(`./resources-in-${where}.ts`, importer);
  },
  load(id) {
    if (!id.endsWith('.json?words')) return null;
    const folder = dirname(id);
    const areas = readdirSync(folder).filter((file) => !serverOnly.includes(basename(file, '.json')));
    for (const file of areas) this.addWatchFile(join(folder, file));
    const texts = areas.map((file) => [
      basename(file, '.json'),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]);
    return { code: `export default ${JSON.stringify(Object.fromEntries(texts))}`, moduleType: 'js' };
  },
};

/** Solves proofs of work in the browser: a file of its own, since a worker shares nothing with its page. */
const proofWorker: Plugin = {
  name: 'proof-worker',
  buildStart() {
    if (this.environment.name === 'client' && this.environment.mode === 'build')
      this.emitFile({ type: 'chunk', id: 'app/platform/solve-proof.ts', fileName: 'solve-proof.js' });
  },
  configureServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      if (request.url === '/solve-proof.js') request.url = '/app/platform/solve-proof.ts';
      next();
    });
  },
};

export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB', 'da-DK'] }), enforce: 'pre' },
    words,
    proofWorker,
    reactRouter(),
  ],
  build: { assetsInlineLimit: 0, target: 'es2022' },
});
