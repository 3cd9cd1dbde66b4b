import { createHmac } from 'node:crypto';
import { migrate, openDatabase, seed } from '../../server/local/database.ts';
import { throughGateway } from '../../server/local/gateway.ts';
import type { Connection } from './connection.ts';
import { testSecrets } from './database.ts';
import { openSupabase } from './real/supabase.ts';
import { sharedCluster, world } from './world.ts';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the sign-in service makes it, or any other that a test wants to be refused. */
export function signToken(claims: object, secret = testSecrets.jwtSecret, algorithm = 'HS256'): string {
  const now = Math.floor(Date.now() / 1000);
  const body = `${encode({ alg: algorithm, typ: 'JWT' })}.${encode({ aud: 'authenticated', iat: now, exp: now + 3600, ...claims })}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

export type Answer = { status: number; body: unknown; text: string };
export type Caller = { account?: string; token?: string; secret?: boolean };

export type Api = {
  database: Connection;
  /** Calls the Supabase address as an account of the demo, with any token, or with the publishable key alone. */
  call: (caller: Caller, method: string, path: string, body?: unknown) => Promise<Answer>;
  rpc: (caller: Caller, name: string, args?: object) => Promise<Answer>;
};

type Supabase = { database: Connection; fetch: (request: Request) => Promise<Response> };

/** The embedded Supabase as the product runs it, gateway included, on a database in memory. */
async function openEmbedded(options: { demo: boolean }): Promise<Supabase> {
  const embedded = await openDatabase('memory://', testSecrets, async () => {});
  await migrate(embedded);
  await seed(embedded, testSecrets, options.demo);
  return {
    database: embedded.connection.driver,
    fetch: (request) =>
      throughGateway(request, { ...testSecrets, passwords: options.demo }, (passed) =>
        embedded.app.fetch(passed, { peerAddress: '127.0.0.1' } as never),
      ),
  };
}

/** A Supabase of its own for a file of tests, embedded or of real parts. */
export async function openApi(options: { demo: boolean }): Promise<Api> {
  const { database, fetch } =
    world === 'postgres'
      ? await openSupabase(sharedCluster(), options.demo ? 'demo' : 'seeded', testSecrets)
      : await openEmbedded(options);
  const tokens = new Map<string, string>();
  const tokenOf = async (account: string) => {
    const known = tokens.get(account);
    if (known) return known;
    const { rows } = await database.query<{ user_id: string }>(
      'select user_id from public.members where email = $1',
      [account],
    );
    if (!rows[0]?.user_id) throw new Error(`no user for ${account}`);
    const token = signToken({ sub: rows[0].user_id, role: 'authenticated', email: account });
    tokens.set(account, token);
    return token;
  };
  const call: Api['call'] = async (caller, method, path, body) => {
    const key = caller.secret ? testSecrets.secretKey : testSecrets.publishableKey;
    const token = caller.token ?? (caller.account ? await tokenOf(caller.account) : undefined);
    const request = new Request(`http://127.0.0.1/rest/v1/${path}`, {
      method,
      headers: {
        apikey: key,
        'content-type': 'application/json',
        prefer: 'return=representation',
        authorization: `Bearer ${token ?? key}`,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const response = await fetch(request);
    const text = await response.text();
    let parsed: unknown = text;
    try {
      parsed = JSON.parse(text);
    } catch {}
    return { status: response.status, body: parsed, text };
  };
  return { database, call, rpc: (caller, name, args = {}) => call(caller, 'POST', `rpc/${name}`, args) };
}

export const accounts = [
  'officer@copcap.example',
  'officer@investindk.example',
  'partner@dtu.example',
  'partner@ku.example',
  'partner@rigshospitalet.example',
  'partner@regionh.example',
  'partner@kp.example',
  'viewer@regionh.example',
  'admin@kontaktpunkt.example',
] as const;

/** What a web server says of a sender whose browser did the proof of work: without it, sending at once asks for a code. */
export const provenBy = (key: string) => ({ p_given: { proof: key.slice(0, 43) } });
