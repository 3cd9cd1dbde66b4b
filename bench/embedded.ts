import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../server/local/database.ts';
import { testSecrets } from '../tests/support/database.ts';
import { startProduct } from '../tests/support/start-product.ts';
import { ask } from './client.ts';
import { countKept, measureEnquiries } from './enquiries.ts';
import { fill } from './fill.ts';
import { gatherMaterial, type Material } from './material.ts';
import { compare, type Figures } from './measure.ts';
import type { Options } from './options.ts';
import { weighScripts } from './page-scripts.ts';
import { readingPages, writingPages } from './pages.ts';
import { memoryBelow } from './processes.ts';
import { signIn } from './visitor.ts';

const account = 'officer@copcap.example';

const timed = async (dataDir: string) => {
  const began = performance.now();
  const product = await startProduct({ dataDir, env: { LIMIT_FACTOR: '10000' } });
  return { product, seconds: (performance.now() - began) / 1000 };
};

/** Loads the cases through the stopped product's folder. */
const load = async (dataDir: string, options: Options): Promise<Material> => {
  const { connection } = await openDatabase(join(dataDir, 'database'), testSecrets, async () => {});
  try {
    await fill(connection.driver, {
      ...options,
      leads: options.embedded,
      companies: Math.ceil(options.embedded * 0.4),
    });
    return await gatherMaterial(connection.driver, account, 400);
  } finally {
    await connection.close();
  }
};

const scriptPages = (address: string) => [
  '/en',
  '/en/enquire',
  '/sign-in',
  '/inbox',
  '/pipeline',
  '/pipeline/board',
  `/leads/${address}`,
  '/hand-offs',
  '/companies',
];

/** The same pages on the embedded default, its memory, its starts, and the JavaScript of its pages. */
export const measureEmbedded = async (options: Options, say: (line: string) => void) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kontaktpunkt-bench-'));
  try {
    say('embedded: first start');
    const first = await timed(dataDir);
    const demoMemory = memoryBelow(first.product.pid);
    await first.product.stop();
    say(`embedded: loading ${options.embedded} leads`);
    const material = await load(dataDir, options);
    say('embedded: second start');
    const second = await timed(dataDir);
    const { url, pid } = second.product;
    try {
      const rows: { name: string; page: Figures; calls: string }[] = [];
      for (const subject of [...readingPages(material), ...writingPages(material)]) {
        if (!subject.name.includes(options.only)) continue;
        say(`embedded: ${subject.name}`);
        const session = { url, cookies: await signIn(url, account) };
        const wanted = subject.page(session);
        // Lists that every page shows are asked again every half minute, whoever comes first.
        if (wanted?.method !== 'POST' && wanted) await ask(wanted);
        const timing = wanted ? (await ask(wanted)).headers['server-timing'] : undefined;
        const { page } = await compare(
          { page: { next: () => subject.page(session), loadSeconds: 3 } },
          options.seconds / 2,
        );
        rows.push({ name: subject.name, page, calls: /\d+/.exec(String(timing))?.[0] ?? '' });
      }
      const memory = memoryBelow(pid);
      const cookies = await signIn(url, account);
      const scripts: { path: string; kilobytes: number }[] = [];
      for (const path of scriptPages(material.address))
        scripts.push({ path, kilobytes: await weighScripts(url, path, cookies) });
      return {
        rows,
        memory,
        demoMemory,
        scripts,
        leads: options.embedded,
        starts: [first.seconds, second.seconds],
      };
    } finally {
      await second.product.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};

/** Enquiries on the embedded default with the limits of an installation. */
export const measureEmbeddedEnquiries = async (say: (line: string) => void) => {
  say('embedded: enquiries');
  const dataDir = mkdtempSync(join(tmpdir(), 'kontaktpunkt-bench-'));
  try {
    const product = await startProduct({ dataDir });
    const figures = await measureEnquiries(product.url).finally(() => product.stop());
    const { connection } = await openDatabase(join(dataDir, 'database'), testSecrets, async () => {});
    try {
      return { ...figures, ...(await countKept((sql) => connection.driver.query(sql), figures.references)) };
    } finally {
      await connection.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};
