import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Product, startProduct } from '../support/start-product.ts';

test.describe.configure({ timeout: 240_000 });

const secret = 'Clara Secret Whitfield';
const address = 'secret.address@elsewhere.example';

/** Straight at the embedded Supabase, as nobody's page would ask. */
const provoke = async ({ supabaseUrl, dataDir }: Product) => {
  const { publishableKey, secretKey } = JSON.parse(
    readFileSync(join(dataDir, 'secrets.json'), 'utf8'),
  ) as Record<string, string>;
  const post = (path: string, key: string | undefined, body: object) =>
    fetch(`${supabaseUrl}/${path}`, {
      method: 'POST',
      headers: { apikey: key ?? '', 'content-type': 'application/json', 'x-request-id': 'asked-in-vain' },
      body: JSON.stringify(body),
    }).then((answer) => answer.status);
  return [
    await post('rest/v1/rpc/send_company_message', publishableKey, {
      p_key_hash: 'x',
      p_request_id: secret,
      p_text: secret,
    }),
    await post('rest/v1/rpc/get_draft', publishableKey, { p_key_hash: { secret } }),
    await post('rest/v1/rpc/mail_failed', secretKey, { p_id: randomUUID(), p_error: `\0${secret}` }),
    await post('rest/v1/contacts', secretKey, { full_name: secret, email: address }),
    await post('auth/v1/token?grant_type=password', publishableKey, { email: address, password: secret }),
    await post('auth/v1/otp', publishableKey, { email: address, create_user: true }),
  ];
};

test('what fails in the database is told by code, function and request, never by value', async () => {
  const product = await startProduct();
  try {
    expect(await provoke(product)).toEqual([400, 404, 400, 400, 400, 200]);
    await expect.poll(product.output).toContain('"path":"/rest/v1/rpc/send_company_message"');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(product.output()).toContain('"id":"asked-in-vain"');
    for (const value of [secret, address, 'params', 'select * from', '$2a$'])
      expect(product.output()).not.toContain(value);
  } finally {
    await product.stop();
  }
});
