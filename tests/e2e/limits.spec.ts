import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Product, startProduct } from '../support/start-product.ts';
import { startWeb } from '../support/start-web.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** A tenth of the usual limits: twelve drafts an hour from one network. */
const env = { LIMIT_FACTOR: '0.1' };
let product: Product;
let second: { url: string; stop: () => void };

test.beforeAll(async () => {
  test.setTimeout(240_000);
  product = await startProduct({ env });
  second = await startWeb(product, env);
});
test.afterAll(async () => {
  second?.stop();
  await product?.stop();
});

const post = (url: string, fields: Record<string, string>, cookie = '', network = '192.0.2.1') =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': network,
      cookie,
    },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

test('two servers count drafts together, and who is refused keeps what was typed', async () => {
  const start = (url: string, network?: string) =>
    post(
      `${url}/en/enquire/company`,
      { legal_name: 'Kept Words Demo', country: 'DK', sector: 'other' },
      '',
      network,
    );
  for (let begun = 0; begun < 12; begun += 1)
    expect((await start(begun % 2 === 0 ? product.url : second.url)).status).toBe(303);
  for (const url of [product.url, second.url]) {
    const refused = await start(url);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    const page = await refused.text();
    expect(page).toContain('Kept Words Demo');
    expect(page).toMatch(/try again in (5\d|60) min, or telephone Copenhagen Capacity/);
  }
  expect((await start(product.url, '192.0.2.2')).status).toBe(303);
});

test('wrong codes are counted by both servers, and a stranger who guesses locks nobody out', async () => {
  const ask = (network: string) =>
    post(`${product.url}/sign-in`, { email: 'officer@copcap.example' }, '', network);
  const guess = (url: string, cookie: string, network: string) =>
    post(`${url}/sign-in/code`, { code: '000000' }, cookie, network);
  const stranger = cookiesOf(await ask('192.0.2.3'));
  const answers: number[] = [];
  for (let tried = 0; tried < 12; tried += 1)
    answers.push((await guess(tried % 2 === 0 ? second.url : product.url, stranger, '192.0.2.3')).status);
  expect(answers).toContain(429);
  // A tenth of the usual limit: one request for a code from the stranger's network for this address.
  expect((await ask('192.0.2.3')).status).toBe(429);
  const officer = await ask('192.0.2.4');
  expect(officer.status).toBe(303);
  expect((await guess(second.url, cookiesOf(officer), '192.0.2.4')).status).toBe(422);
});

test('who asks for too many codes reads why, whom to reach, and keeps the enquiry', async () => {
  const steps = {
    company: { legal_name: 'Many Codes Demo', country: 'DK', sector: 'other' },
    needs: {
      project_kinds: 'greenfield',
      spaces: 'unknown',
      story: 'www.a.example www.b.example www.c.example',
    },
    contact: { full_name: 'Clara Demo', email: 'many.codes@demo.example', language: 'en' },
    sharing: { openness: 'coded' },
  };
  let cookie = '';
  const ask = async (step: string, fields: Record<string, string>) => {
    const answer = await post(`${product.url}/en/enquire/${step}`, fields, cookie, '192.0.2.9');
    cookie ||= cookiesOf(answer);
    return answer;
  };
  for (const [step, fields] of Object.entries(steps)) expect((await ask(step, fields)).status).toBe(303);
  const sent = await ask('check', {});
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toMatch(/^\/en\/enquire\/code\?why=(fast\.)?links$/);
  // A tenth of the usual limit: three codes an hour from one network.
  for (let asked = 0; asked < 2; asked += 1) expect((await ask('code', { act: 'again' })).status).toBe(200);
  const refused = await ask('code', { act: 'again' });
  expect(refused.status).toBe(429);
  const page = await refused.text();
  expect(page).toContain('many.codes@demo.example');
  expect(page).toContain('+45 00 00 00 00, desk@copcap.example');
});

test('nothing that is counted says whose acts they are', async () => {
  const { publishableKey } = JSON.parse(readFileSync(join(product.dataDir, 'secrets.json'), 'utf8')) as {
    publishableKey: string;
  };
  const rest = (path: string, body?: object) =>
    fetch(`${product.supabaseUrl}/rest/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { apikey: publishableKey, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  expect((await rest('act_counts')).status).toBe(404);
  // A stranger with the publishable key cannot make the key of anybody else.
  const known = await rest('rpc/count_act', { p_buckets: [{ key: '192.0.2.1', most: 1, seconds: 60 }] });
  expect(known.status).toBe(422);
});
