import { connect } from '../tests/support/real/connection.ts';
import { callsOfPage, longestChain, rpcsOf } from './calls.ts';
import { type Ask, ask } from './client.ts';
import { countKept, measureEnquiries } from './enquiries.ts';
import { fill } from './fill.ts';
import { openDatabase } from './in-database.ts';
import { gatherMaterial } from './material.ts';
import { compare, type Figures } from './measure.ts';
import type { Options } from './options.ts';
import { type Page, type Rpc, readingPages, writingPages } from './pages.ts';
import type { Plan } from './plans.ts';
import { memoryBelow } from './processes.ts';
import { startConstantServer } from './start-constant-server.ts';
import { startWorld } from './start-world.ts';
import { fetchToken, signIn } from './visitor.ts';

const account = 'officer@copcap.example';

export interface Row {
  name: string;
  page: Figures;
  bare: Figures;
  constant: Figures;
  calls: number;
  /** Calls that waited for one another. */
  chain: number;
  /** The functions that the page called, with their milliseconds in the database. */
  inDatabase: { name: string; ms: number }[];
  plan: Plan | null;
}

type World = Awaited<ReturnType<typeof startWorld>>;

const bareAsk = (postgrestUrl: string, token: string | null, { name, args }: Rpc): Ask => ({
  url: `${postgrestUrl}/rpc/${name}`,
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  },
  body: JSON.stringify(args),
});

const measureRow = async (
  subject: Page,
  at: {
    world: World;
    database: ReturnType<typeof openDatabase>;
    constantUrl: string;
    seconds: number;
  },
): Promise<Row> => {
  const { world, database, constantUrl, seconds } = at;
  // A session lives for a quarter of an hour, so each row begins one.
  const session = { url: world.url, cookies: await signIn(world.url, account) };
  const token = subject.anonymous ? null : await fetchToken(world.supabaseUrl, account);
  const next = (wanted: Ask | undefined) => {
    if (!wanted) throw new Error(`There is nothing left to measure ${subject.name} with.`);
    return wanted;
  };
  const first = await ask(next(subject.page(session)));
  const calls = callsOfPage(await world.callsDuring(() => ask(next(subject.page(session)))));

  const inDatabase: Row['inDatabase'] = [];
  const data = subject.data();
  for (const call of rpcsOf(calls)) {
    // What an act wrote cannot be written twice, so another of its kind is asked.
    const asked = data && call.name === data.name ? data : call;
    const email = subject.anonymous || call.name === 'get_door' || call.name === 'count_act' ? null : account;
    inDatabase.push({ name: call.name, ms: await database.time(email, asked) });
  }
  const figures = await compare(
    {
      page: { next: () => subject.page(session), loadSeconds: 5 },
      bare: {
        next: () => {
          const call = subject.data();
          return call && bareAsk(world.postgrestUrl, token, call);
        },
        loadSeconds: 3,
      },
      constant: { next: () => ({ url: `${constantUrl}/${first.bytes}` }), loadSeconds: 1 },
    },
    seconds,
  );
  return {
    name: subject.name,
    ...figures,
    calls: calls.length,
    chain: longestChain(calls),
    inDatabase,
    plan: data ? await database.plan(subject.anonymous ? null : account, data) : null,
  };
};

/** The product on PostgreSQL and PostgREST: every row of the table, and the memory of each process afterwards. */
export const measureReal = async (options: Options, say: (line: string) => void) => {
  say('PostgreSQL and PostgREST: starting');
  const world = await startWorld();
  const constant = await startConstantServer();
  const superuser = connect(world.adminUrl, { max: 1 });
  const database = openDatabase(world.adminUrl);
  try {
    say(`PostgreSQL and PostgREST: loading ${options.leads} leads`);
    const began = performance.now();
    await fill(superuser, options);
    const loaded = (performance.now() - began) / 1000;
    const material = await gatherMaterial(superuser, account, Math.max(400, Math.ceil(options.leads / 20)));
    const rows: Row[] = [];
    for (const page of [...readingPages(material), ...writingPages(material)]) {
      if (!page.name.includes(options.only)) continue;
      say(`PostgreSQL and PostgREST: ${page.name}`);
      rows.push(
        await measureRow(page, { world, database, constantUrl: constant.url, seconds: options.seconds }),
      );
    }
    const unequal = await superuser.query('select * from private.unequal_entries()');
    return { rows, loaded, unequal: unequal.rows.length, memory: memoryBelow(world.pid) };
  } finally {
    await database.close();
    await superuser.close();
    constant.stop();
    await world.stop();
  }
};

/** Enquiries on the product with the limits of an installation, on PostgreSQL and PostgREST. */
export const measureRealEnquiries = async (say: (line: string) => void) => {
  say('PostgreSQL and PostgREST: enquiries');
  const world = await startWorld(true);
  const superuser = connect(world.adminUrl, { max: 1 });
  try {
    const figures = await measureEnquiries(world.url);
    return { ...figures, ...(await countKept((sql) => superuser.query(sql), figures.references)) };
  } finally {
    await superuser.close();
    await world.stop();
  }
};
