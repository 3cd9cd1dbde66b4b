import { gunzipSync, gzipSync } from 'node:zlib';
import { ask } from './client.ts';

/** The JavaScript that a page loads, in kilobytes of gzip: what its head preloads and what its scripts import. */
export const weighScripts = async (url: string, path: string, cookies: string): Promise<number> => {
  const page = await ask({ url: url + path, headers: { cookie: cookies } });
  const html = (page.headers['content-encoding'] === 'gzip' ? gunzipSync(page.body) : page.body).toString();
  const addresses = new Set([...html.matchAll(/["'(](\/[\w/.-]+\.js)["')]/g)].map((match) => match[1] ?? ''));
  let bytes = 0;
  for (const address of addresses) {
    const script = await ask({ url: url + address, headers: { 'accept-encoding': 'identity' } });
    if (script.status === 200) bytes += gzipSync(script.body).length;
  }
  return Math.round(bytes / 1000);
};
