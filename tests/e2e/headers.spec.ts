import type { APIResponse } from '@playwright/test';
import { expect, signInAs, test } from '../support/product-test.ts';
import { startProduct } from '../support/start-product.ts';

const officer = 'officer@copcap.example';

const expectStrict = (answer: APIResponse, path: string) => {
  const headers = answer.headers();
  const policy = headers['content-security-policy'] ?? '';
  for (const rule of [
    "default-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])
    expect(policy, path).toContain(rule);
  expect(policy.match(/script-src[^;]*/)?.[0] ?? '', path).not.toMatch(/unsafe|\*|http/);
  expect(headers, path).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
    'cache-control': expect.stringMatching(/no-store|immutable|max-age=3600/),
  });
  for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
    expect(headers[name], `${path} ${name}`).toBeUndefined();
};

test('every answer carries the headers: pages, their parts, redirects, errors, files', async ({ page }) => {
  const html = await (await page.request.get('/en')).text();
  const asset = html.match(/\/assets\/[^"]+\.css/)?.[0] ?? 'none';
  await signInAs(page, officer);
  const paths = [
    '/',
    '/en',
    '/da/privacy',
    '/en/enquire',
    '/sign-in',
    '/sign-in/code',
    '/en/case/no-such-key',
  ];
  const inside = [
    '/inbox',
    '/inbox.data',
    '/pipeline/board',
    '/leads/AAA-AAA',
    '/leads/AAA-AAA.data',
    '/admin',
  ];
  const rest = [
    '/no/such/page',
    '/assets/none.js',
    '/icon.svg',
    '/solve-proof.js',
    '/challenge',
    '/healthz',
    '/readyz',
    '/%E0%A4%A',
    asset,
  ];
  for (const path of [...paths, ...inside, ...rest]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expectStrict(answer, path);
    if (answer.status() >= 400)
      expect(await answer.text(), path).not.toMatch(/\bat .+\.[jt]sx?:\d+|node_modules/);
  }
});

test('each page has a nonce of its own', async ({ request }) => {
  const nonces = new Set<string>();
  for (let asked = 0; asked < 4; asked += 1) {
    const policy = (await request.get('/en')).headers()['content-security-policy'] ?? '';
    nonces.add(policy.match(/script-src[^;]*'nonce-([^']{20,})'/)?.[1] ?? '');
  }
  expect(nonces.has('')).toBe(false);
  expect(nonces.size).toBe(4);
});

test('looking at a page keeps nothing in the browser', async ({ request, baseURL }) => {
  for (const path of [
    '/',
    '/sign-in?lng=da',
    '/sign-in/code?lng=da',
    '/da',
    '/da/enquire',
    '/en/case',
    '/language',
    '/theme',
  ])
    expect(
      (await request.get(path, { maxRedirects: 0, headers: { referer: `${baseURL}/en` } })).headers()[
        'set-cookie'
      ],
      path,
    ).toBeUndefined();
});

test('the language of the sign-in page is chosen by a button', async ({ page }) => {
  await page.goto('/sign-in');
  await page.locator('details.language').click();
  await page.getByRole('button', { name: 'Dansk' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
});

test('a form of another site is refused, and one of ours is not', async ({ request, baseURL }) => {
  const post = async (headers: Record<string, string>) =>
    (
      await request.post('/language', { form: { language: 'da', to: '/da' }, headers, maxRedirects: 0 })
    ).status();
  const own = new URL(baseURL ?? '').origin;
  expect(await post({ 'sec-fetch-site': 'same-origin', origin: own })).toBe(303);
  expect(await post({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(303);
  expect(await post({ origin: own })).toBe(303);
  expect(await post({})).toBe(303);
  for (const site of ['cross-site', 'same-site']) expect(await post({ 'sec-fetch-site': site })).toBe(403);
  for (const origin of ['https://evil.example', 'null', 'nonsense', `${own}.evil.example`])
    expect(await post({ origin }), origin).toBe(403);
});

test('behind TLS cookies are bound to this host, and plain connections are left for good', async () => {
  test.setTimeout(240_000);
  const product = await startProduct({
    env: { PUBLIC_URL: 'https://kontaktpunkt.example', TRUSTED_PROXIES: 'loopback, 10.0.0.0/8' },
  });
  try {
    const answer = await fetch(`${product.url}/language`, {
      method: 'POST',
      headers: {
        origin: 'https://kontaktpunkt.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'language=da&to=/da',
      redirect: 'manual',
    });
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-kp-language=da; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/i,
    );
    const signedIn = await fetch(`${product.url}/sign-in/demo`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: `account=${officer}`,
      redirect: 'manual',
    });
    const cookies = signedIn.headers.getSetCookie().filter((cookie) => !/Max-Age=0/i.test(cookie));
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-kp.*HttpOnly/i);
    for (const cookie of cookies) expect(cookie).toMatch(/; Secure/i);
    const session = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    const inbox = await fetch(`${product.url}/inbox`, { headers: { cookie: session }, redirect: 'manual' });
    expect(inbox.status).toBe(200);
  } finally {
    await product.stop();
  }
});

test('a network that is none is named when the product starts', async () => {
  test.setTimeout(120_000);
  const problem = await startProduct({
    env: {
      TRUSTED_PROXIES: 'everybody',
      SUPABASE_URL: 'http://127.0.0.1:9',
      SUPABASE_PUBLISHABLE_KEY: 'x',
    },
  }).catch((error: Error) => error.message);
  expect(problem).toContain('TRUSTED_PROXIES');
});
