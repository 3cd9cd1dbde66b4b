import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Answer, type Api, accounts, type Caller, openApi } from '../support/api.ts';
import { closedWords } from './closed-words.ts';
import { anyJson, anyText, bounds } from './values.ts';

type Door = { name: string; args: { name: string; type: string }[] };

let api: Api;
let doors: Door[];
let tables: { name: string; columns: string[] }[];
let known: Record<'text' | 'uuid', string[]>;
const callers: [string | null, Caller][] = [
  ...accounts.map((account): [string, Caller] => [account, { account }]),
  [null, {}],
];

const list = async (sql: string) =>
  (await api.database.query<{ value: string }>(sql)).rows.map(({ value }) => value);

beforeAll(async () => {
  api = await openApi({ demo: true });
  const { rows } = await api.database.query<{ name: string; names: string[]; types: string[] }>(
    `select p.proname as name, coalesce(p.proargnames, '{}') as names,
       array(select format_type(t, null) from unnest(p.proargtypes) with ordinality u (t, n) order by n) as types
     from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`,
  );
  doors = rows.map(({ name, names, types }) => ({
    name,
    args: types.map((type, place) => ({ name: names[place] ?? '', type })),
  }));
  const columns = await api.database.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema = 'public' group by 1 order by 1`,
  );
  tables = columns.rows;
  known = {
    text: [
      ...(await list('select reference as value from public.leads order by 1')),
      ...(await list('select slug as value from public.lead_codes order by 1')),
      ...(await list('select slug as value from public.organisations order by 1')),
      ...[
        'new',
        'qualified',
        'visit',
        'active',
        'lost',
        'on_hold',
        'internal',
        'case',
        'note',
        'accept',
        'offer',
      ],
      ...[
        'transfer',
        'assist',
        'coded',
        'open',
        'closed',
        'en',
        'da',
        'company',
        'needs',
        'contact',
        'sharing',
      ],
      'a'.repeat(64),
    ],
    uuid: [
      ...(await list('select id::text as value from public.hand_offs')),
      ...(await list('select id::text as value from public.companies')),
      ...(await list('select id::text as value from public.members')),
      randomUUID(),
    ],
  };
});

const argument = (type: string) => {
  const right =
    type === 'uuid'
      ? fc.oneof(fc.constantFrom(...known.uuid), fc.uuid())
      : type === 'integer'
        ? fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer())
        : type === 'jsonb'
          ? fc.dictionary(
              fc.constantFrom(
                'q',
                'text',
                'stages',
                'field_group',
                'legal_name',
                'country',
                'email',
                'handler',
              ),
              anyJson,
            )
          : type.endsWith('[]')
            ? fc.array(fc.constantFrom('summary', 'company', 'needs', 'contact', 'x'), { maxLength: 5 })
            : fc.constantFrom(...known.text);
  return fc.oneof({ weight: 4, arbitrary: right }, { weight: 2, arbitrary: anyJson });
};

const call = fc.nat().chain((place) => {
  const door = doors[place % doors.length] as Door;
  return fc.tuple(
    fc.constant(door.name),
    fc.record(
      Object.fromEntries(door.args.map(({ name, type }) => [name, argument(type)])),
      // Now and then an argument is missing.
      { requiredKeys: place % 5 === 0 ? [] : undefined } as object,
    ),
    fc.nat({ max: callers.length - 1 }),
  );
});

/** No fault of ours, and no word of a case that is closed to the caller, unless the caller said it. */
const expectDecent = async (who: string | null, answer: Answer, asked: string) => {
  const said = `${who} ${asked}`;
  expect(answer.status, `${said} ${answer.text.slice(0, 300)}`).toBeLessThan(500);
  const leaked = (await closedWords(api.database, who)).filter(
    ({ word }) => !asked.includes(word) && answer.text.includes(JSON.stringify(word).slice(1, -1)),
  );
  expect(leaked, said).toEqual([]);
};

test('the words looked for are there: most cases are closed to most accounts', async () => {
  for (const who of ['partner@kp.example', 'admin@kontaktpunkt.example', null])
    expect((await closedWords(api.database, who)).length).toBeGreaterThan(20);
});

test('no function answers with a fault or a closed case, whatever it is given by whomever', async () => {
  await fc.assert(
    fc.asyncProperty(call, async ([name, args, place]) => {
      const [who, caller] = callers[place] as [string | null, Caller];
      await expectDecent(who, await api.rpc(caller, name, args), `${name} ${JSON.stringify(args)}`);
    }),
    bounds(400, 30),
  );
}, 3_600_000);

test('no table as a whole shows a closed case to any account', async () => {
  for (const { name } of tables)
    for (const [who, caller] of callers)
      await expectDecent(who, await api.call(caller, 'GET', `${name}?select=*`), name);
}, 240_000);

test('no table answers with a fault or a closed case, whatever is asked of it', async () => {
  const question = fc
    .tuple(fc.nat(), fc.nat(), fc.nat({ max: callers.length - 1 }))
    .chain(([table, column, place]) => {
      const { name, columns } = tables[table % tables.length] as (typeof tables)[number];
      return fc.tuple(
        fc.constant(name),
        fc.constant(columns[column % columns.length] as string),
        fc.constantFrom('eq', 'neq', 'gt', 'like', 'ilike', 'in', 'is', 'cs', 'not.eq', 'fts', 'x'),
        anyText,
        fc.constantFrom('*', 'id', 'leads(*)', '*,leads(*)', 'id::text', 'x', '*,companies(*,contacts(*))'),
        fc.constant(place),
      );
    });
  await fc.assert(
    fc.asyncProperty(question, async ([table, column, operator, value, select, place]) => {
      const [who, caller] = callers[place] as [string | null, Caller];
      const query = new URLSearchParams({ select, [column]: `${operator}.${value.slice(0, 300)}` });
      const answer = await api.call(caller, 'GET', `${table}?${query}`);
      await expectDecent(who, answer, `${table}?${query}`);
    }),
    bounds(150, 20),
  );
}, 3_600_000);

test('no list is longer than a thousand rows, whatever limit is asked for', async () => {
  await api.database.query(
    `insert into public.members (organisation_id, email, full_name, role, active)
     select o.id, 'many-' || n || '@many.example', 'Many Demo ' || n, 'viewer', false
     from public.organisations o, generate_series(1, 1500) n where o.slug = 'kp'`,
  );
  for (const query of ['', '&limit=100000', '&limit=1400&offset=10'])
    for (const caller of [{ account: accounts[0] }, { secret: true }]) {
      const { body } = await api.call(caller, 'GET', `members?select=id${query}`);
      expect((body as unknown[]).length, query).toBe(1000);
    }
});
