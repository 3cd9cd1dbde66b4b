import { serve } from '@hono/node-server';
import type { Secrets } from '../../../server/local/secrets.ts';
import { freePort } from '../free-port.ts';
import { type Cluster, databaseUrl, startCluster } from './cluster.ts';
import { connect } from './connection.ts';
import { makeGateway } from './gateway.ts';
import { startPostgrest } from './postgrest.ts';
import { type Content, createDatabase, makeTemplates, openSignIn } from './template.ts';

/** A call to Supabase: what was asked, with which key, and when, in milliseconds of this process. */
export interface Call {
  path: string;
  body: string;
  apiKey: string;
  began: number;
  ended: number;
}
/** Returns whether calls are of interest now. */
export type Watch = (call?: Call) => boolean;

type Fetch = (request: Request) => Promise<Response>;

const watched =
  (fetch: Fetch, watch: Watch): Fetch =>
  async (request) => {
    if (!watch()) return fetch(request);
    const body = await request.clone().text();
    const began = performance.now();
    const answer = await fetch(request);
    const apiKey = request.headers.get('apikey') ?? '';
    watch({ path: new URL(request.url).pathname, body, apiKey, began, ended: performance.now() });
    return answer;
  };

type SendCode = Parameters<typeof openSignIn>[3];

/** A database with PostgREST and the sign-in service over it, behind one gateway. */
export async function openSupabase(
  cluster: Cluster,
  content: Content,
  secrets: Secrets,
  sendCode: SendCode = async () => {},
) {
  const { name, drop } = await createDatabase(cluster, content);
  const postgrest = await startPostgrest(cluster, name, secrets.jwtSecret);
  const signIn = await openSignIn(cluster, name, secrets, sendCode);
  const database = connect(databaseUrl(cluster, 'postgres', name));
  return {
    name,
    database,
    postgrestUrl: postgrest.url,
    postgrestPid: postgrest.pid,
    fetch: makeGateway(
      postgrest.url,
      async (request) => signIn.app.fetch(request, { peerAddress: '127.0.0.1' } as never),
      secrets,
    ),
    close: async () => {
      await postgrest.stop();
      await signIn.close();
      await database.close();
      await drop();
    },
  };
}

export interface RealSupabase {
  /** The address of the gateway, for SUPABASE_URL. */
  url: string;
  /** PostgREST without the gateway, for measuring. */
  postgrestUrl: string;
  /** The database as `postgres`, who owns the product. */
  databaseUrl: string;
  /** The database as superuser, for statistics and plans. */
  adminUrl: string;
  database: ReturnType<typeof connect>;
  postgrestPid: () => number | undefined;
  postgresPid: () => number | undefined;
  stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL, PostgREST and the sign-in service from nothing, on free ports of loopback.
 * @param content what is in the database: nothing, the migrations, with the seed, or with the demo
 * @param durable writes reach the disk before they are acknowledged
 * @param settings of the database server
 * @param watch is told of every call
 * @throws Error with one sentence why it cannot be started here
 */
export async function startRealSupabase(options: {
  content: Content;
  secrets: Secrets;
  port?: number;
  durable?: boolean;
  settings?: Record<string, string>;
  sendCode?: SendCode;
  watch?: Watch;
}): Promise<RealSupabase> {
  const cluster = await startCluster({ durable: options.durable, settings: options.settings });
  try {
    await makeTemplates(cluster, options.secrets, [options.content]);
    const supabase = await openSupabase(cluster, options.content, options.secrets, options.sendCode);
    const port = options.port ?? (await freePort());
    const fetch = options.watch ? watched(supabase.fetch, options.watch) : supabase.fetch;
    const server = serve({ port, hostname: '127.0.0.1', fetch });
    return {
      url: `http://127.0.0.1:${port}`,
      postgrestUrl: supabase.postgrestUrl,
      databaseUrl: databaseUrl(cluster, 'postgres', supabase.name),
      adminUrl: databaseUrl(cluster, 'supabase_admin', supabase.name),
      database: supabase.database,
      postgrestPid: supabase.postgrestPid,
      postgresPid: cluster.pid,
      stop: async () => {
        await new Promise((resolve) => {
          server.close(resolve);
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
        await supabase.close();
        await cluster.stop();
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
