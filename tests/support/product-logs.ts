import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What no line of a log may hold, whatever was typed. */
const never: [what: string, pattern: RegExp][] = [
  ['an e-mail address', /[\w.+-]+@[\w-]+\.[a-z]{2,}/i],
  ['a session token', /\beyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a key of Supabase', /\bsb_(secret|publishable)_\w+/],
  ['the hash of a password', /\$2[aby]\$\d\d\$/],
  ['parameters of a statement', /\bparams: \[|\bqueryOptions\b/],
  ['a name that tests type', /Whitfield|Grace Demo/],
];

interface Mail {
  subject: string;
  text: string;
}

/** The codes and keys that were mailed, and the secrets of the installation. */
const secretsOf = async (mailboxUrl: string, dataDir: string): Promise<string[]> => {
  const mails = (await fetch(`${mailboxUrl}/api/email`)
    .then((answer) => answer.json())
    .catch(() => [])) as Mail[];
  const codes = mails.flatMap(({ subject }) => subject.match(/\b\d{6}\b/g) ?? []);
  const keys = mails.flatMap(({ text }) =>
    [...text.matchAll(/\/case\/([\w-]{43})/g)].map(([, key]) => key ?? ''),
  );
  const file = join(dataDir, 'secrets.json');
  const own = existsSync(file)
    ? Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
    : [];
  return [...codes, ...keys, ...own];
};

/** Keeps what a product printed for the check at the end of the run, with the secrets it must not hold. */
export const keepOutput = async (product: { mailboxUrl: string; dataDir: string; output: () => string }) => {
  const folder = process.env.PRODUCT_LOGS;
  if (!folder) return () => {};
  const secrets = await secretsOf(product.mailboxUrl, product.dataDir);
  const name = randomUUID();
  return () =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ output: product.output(), secrets }));
};

/** The lines that hold what no log may hold, the value itself left out. */
export const findLeaks = (folder: string): string[] => {
  const leaks: string[] = [];
  for (const file of readdirSync(folder)) {
    const { output, secrets } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      output: string;
      secrets: string[];
    };
    const words = new Set(output.match(/[\w-]{6,}/g));
    for (const secret of secrets)
      if (words.has(secret)) leaks.push(`${/^\d{6}$/.test(secret) ? 'a code' : 'a secret'} stands in a log`);
    for (const line of output.split('\n'))
      for (const [what, pattern] of never)
        if (pattern.test(line)) leaks.push(`${what}: ${line.replace(pattern, '…').slice(0, 200)}`);
  }
  return leaks;
};
