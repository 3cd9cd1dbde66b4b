import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Answer,
  type Api,
  accounts,
  type Caller,
  openApi,
  provenBy,
  signToken,
} from '../support/api.ts';
import { world } from '../support/world.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const outsiders = accounts.filter((account) => account !== 'officer@copcap.example');

/** Words that appear nowhere else; none of them may ever reach an outsider. */
const secrets = {
  name: 'Xylopharm Zephyr',
  website: 'xylopharm-zephyr.example',
  story: 'Quokkastory about a hidden freezer',
  places: 'Numbatville and Potoroo Bay',
  person: 'Ottoline Quillfeather',
  email: 'ottoline@xylopharm-zephyr.example',
  phone: '+1 555 0199 777',
  note: 'Wombatnote for the desk',
  document: 'numbatplan.pdf',
  addition: 'Numbatfact added later',
  message: 'Potoroomessage with a file',
  attached: 'potoroomap.pdf',
};
let api: Api;
const references: Record<string, string> = {};
const documents: string[] = [];
/** Under which the store has them. */
const fileNames: string[] = [];
const before: Record<string, string> = {};

const boardOf = async (caller: Caller) => {
  const answers = await Promise.all([
    api.rpc(caller, 'get_board', { p_filter: {} }),
    api.rpc(caller, 'list_pipeline', { p_filter: { sort: 'newest' }, p_limit: 100 }),
    api.rpc(caller, 'list_inbox', { p_scope: 'organisation' }),
    api.rpc(caller, 'list_companies', {}),
    api.rpc(caller, 'list_hand_offs', { p_show: 'open' }),
  ]);
  return answers.map((answer) => answer.text.replaceAll(/"(now|due_at)": ?"[^"]*"/g, '')).join('\n');
};

async function ask(openness: 'closed' | 'coded', trap = false): Promise<string> {
  const key = sha(`draft ${openness} ${trap}`);
  const fine = (answer: Answer) => {
    expect(answer.status, answer.text).toBe(200);
    return answer.body as Record<string, unknown>;
  };
  fine(await api.rpc({}, 'start_draft', { p_key_hash: key, p_language: 'en', p_origin: {} }));
  const steps = {
    company: {
      legal_name: secrets.name,
      country: 'US',
      website: secrets.website,
      sector: 'quantum',
      field: 'sensing',
    },
    needs: {
      project_kinds: ['greenfield'],
      spaces: [{ kind: 'cryostat_hall', area: 40, refrigerators: 3, vibration: 'vc_e' }],
      platform: 'ion',
      other_places: secrets.places,
      story: secrets.story,
      people_12: 7,
      people_36: 19,
      start: 'unknown',
    },
    contact: {
      full_name: secrets.person,
      email: secrets.email,
      phone: secrets.phone,
      role: 'Head',
      language: 'en',
    },
    sharing: { openness },
  };
  for (const [step, answers] of Object.entries(steps))
    fine(
      await api.rpc({}, 'save_draft', { p_key_hash: key, p_version: null, p_step: step, p_answers: answers }),
    );
  const begun = fine(
    await api.rpc({}, 'begin_draft_upload', {
      p_key_hash: key,
      p_name: secrets.document,
      p_sha256: sha(openness),
    }),
  );
  const added = fine(
    await api.rpc({}, 'add_draft_document', {
      p_key_hash: key,
      p_path: begun.path,
      p_document: { name: secrets.document, type: 'pdf', size: 10, sha256: sha(openness), scan: 'clean' },
    }),
  );
  documents.push(added.id as string);
  fileNames.push(begun.path as string);
  const sent = fine(
    await api.rpc({}, 'submit_enquiry', {
      p_key_hash: key,
      p_case_key_hash: sha(`case ${openness} ${trap}`),
      ...(trap ? { p_given: { trap } } : provenBy(key)),
    }),
  );
  const again = fine(
    await api.rpc({}, 'submit_enquiry', {
      p_key_hash: key,
      p_case_key_hash: sha(`case ${openness} ${trap}`),
      ...(trap ? { p_given: { trap } } : provenBy(key)),
    }),
  );
  expect(again.reference).toBe(sent.reference);
  const own = (name: string, args: object) =>
    api.rpc({}, name, {
      p_key_hash: sha(`case ${openness} ${trap}`),
      p_request_id: crypto.randomUUID(),
      ...args,
    });
  for (const group of ['company', 'needs', 'contact'])
    fine(await own('add_to_enquiry', { p_group: group, p_field: 'other', p_text: secrets.addition }));
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  fine(await own('propose_call', { p_zone: 'America/New_York', p_times: [soon] }));
  const slot = fine(await api.rpc({}, 'begin_own_upload', { p_key_hash: sha(`case ${openness} ${trap}`) }));
  const file = {
    path: slot.path,
    name: secrets.attached,
    type: 'pdf',
    size: 10,
    sha256: sha(secrets.attached),
  };
  fine(await own('send_company_message', { p_text: secrets.message, p_documents: [file] }));
  fileNames.push(slot.path as string);
  fine(await own('ask_for_erasure', {}));
  return sent.reference as string;
}

beforeAll(async () => {
  api = await openApi({ demo: true });
  for (const account of outsiders) before[account] = await boardOf({ account });
  references.closed = await ask('closed');
  references.coded = await ask('coded');
  references.aside = await ask('coded', true);
  const noted = await api.rpc({ account: 'officer@copcap.example' }, 'write_note', {
    p_request_id: crypto.randomUUID(),
    p_address: references.coded,
    p_circle: 'case',
    p_kind: 'note',
    p_text: secrets.note,
  });
  expect(noted.status, noted.text).toBe(200);
}, 120_000);

const leaks = (answers: Answer[]) =>
  answers.flatMap((answer) =>
    [...Object.values(secrets), ...Object.values(references), ...fileNames].filter((secret) =>
      answer.text.includes(secret),
    ),
  );

/** Every door there is, tried with what an outsider could guess. */
async function tryEveryDoor(caller: Caller): Promise<Answer[]> {
  const answers: Answer[] = [];
  const tables = await api.database.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')",
  );
  for (const { name } of tables.rows)
    answers.push(await api.call(caller, 'GET', `${name}?select=*&limit=1000`));
  answers.push(
    await api.call(caller, 'GET', 'leads?select=reference,companies(legal_name),contacts(full_name)'),
  );
  answers.push(await api.call(caller, 'GET', `open_listings?name=ilike.*${secrets.name.slice(0, 6)}*`));
  answers.push(await api.call(caller, 'GET', `companies?legal_name=eq.${encodeURIComponent(secrets.name)}`));
  answers.push(await api.call(caller, 'POST', 'companies', { legal_name: secrets.name, country: 'US' }));
  for (const q of [
    secrets.name,
    secrets.name.slice(2, 9),
    secrets.person,
    secrets.story.slice(0, 10),
    references.closed,
    references.coded,
    references.aside,
  ])
    for (const sort of ['due', 'newest', 'name', 'stage'])
      answers.push(await api.rpc(caller, 'list_pipeline', { p_filter: { q, sort }, p_limit: 100 }));
  answers.push(await api.rpc(caller, 'list_erasures', {}));
  answers.push(await api.rpc(caller, 'list_companies', { p_q: secrets.name.slice(0, 5) }));
  // What is like a closed company is asked from every case the caller may see.
  const listed = await api.rpc(caller, 'list_pipeline', { p_filter: {}, p_limit: 100 });
  const rows = (listed.body as { rows?: { address: string }[] } | null)?.rows ?? [];
  for (const { address } of rows)
    answers.push(await api.rpc(caller, 'list_company_candidates', { p_address: address }));
  answers.push(await api.rpc(caller, 'list_set_aside', {}));
  for (const address of [references.closed, references.coded, references.aside]) {
    for (const verdict of ['same', 'different'])
      answers.push(
        await api.rpc(caller, 'decide_company', {
          p_request_id: crypto.randomUUID(),
          p_address: rows[0]?.address ?? address,
          p_version: 1,
          p_other: address,
          p_verdict: verdict,
        }),
      );
    for (const name of [
      'get_case',
      'list_timeline',
      'list_consent_sources',
      'prepare_hand_off',
      'list_company_candidates',
      'get_staff_side',
      'get_erasure',
      'get_archive_copy',
      'begin_case_upload',
    ])
      answers.push(await api.rpc(caller, name, { p_address: address }));
    answers.push(
      await api.rpc(caller, 'move_stage', {
        p_request_id: crypto.randomUUID(),
        p_address: address,
        p_version: 1,
        p_stage: 'visit',
        p_reason: 'x',
      }),
      await api.rpc(caller, 'write_note', {
        p_request_id: crypto.randomUUID(),
        p_address: address,
        p_circle: 'case',
        p_kind: 'note',
        p_text: 'x',
      }),
    );
  }
  for (const address of Object.keys(references))
    answers.push(await api.rpc(caller, 'begin_own_upload', { p_key_hash: sha(`guess ${address}`) }));
  for (const id of documents) {
    answers.push(await api.rpc(caller, 'open_document', { p_id: id }));
    answers.push(await api.rpc(caller, 'open_own_document', { p_key_hash: sha(`guess ${id}`), p_id: id }));
    answers.push(await api.rpc(caller, 'list_unknown_files', { p_paths: fileNames }));
    answers.push(await api.call(caller, 'GET', `documents?id=eq.${id}`));
    answers.push(await api.call(caller, 'GET', `leads?select=documents(name,path)`));
  }
  return answers;
}

describe.each(outsiders)('%s', (account) => {
  test('learns nothing of either case by any door but the coded listing', async () => {
    const answers = await tryEveryDoor({ account });
    expect(leaks(answers)).toEqual([]);
  }, 120_000);

  test('sees the same lists and sums as before the closed and the unconfirmed case came', async () => {
    expect(await boardOf({ account })).toBe(before[account]);
  });

  test('gets 404 for the reference, as if it did not exist', async () => {
    for (const address of [references.closed, references.coded, references.aside, 'AAA-222'])
      expect((await api.rpc({ account }, 'get_case', { p_address: address })).status).toBe(404);
  });
});

test('the publishable key alone learns nothing', async () => {
  expect(leaks(await tryEveryDoor({}))).toEqual([]);
}, 120_000);

test('a coded case shows its listing and nothing beyond, once the sender confirmed its address', async () => {
  const lead = await api.database.query<{ id: string }>('select id from public.leads where reference = $1', [
    references.coded,
  ]);
  await api.database.exec(`update public.leads set confirmed_at = now() where id = '${lead.rows[0]?.id}'`);
  await api.database.exec(`insert into public.disclosures (lead_id, field_group, ground, consent_id)
    select lead_id, 'coded_listing', 'consent', id from public.consents where lead_id = '${lead.rows[0]?.id}'
    and not exists (select 1 from public.disclosures d where d.lead_id = consents.lead_id and d.organisation_id is null and d.closed_at is null)`);
  const code = await api.database.query<{ slug: string; code_name: string }>(
    'select slug, code_name from public.lead_codes where lead_id = $1 and replaced_at is null',
    [lead.rows[0]?.id],
  );
  const caller = { account: 'partner@ku.example' };
  const page = await api.rpc(caller, 'get_case', { p_address: code.rows[0]?.slug });
  expect(page.status).toBe(200);
  expect(page.text).toContain(code.rows[0]?.code_name);
  expect(leaks([page, ...(await tryEveryDoor(caller))])).toEqual([]);
  const row = (page.body as { row: Record<string, unknown> }).row;
  expect(row).toMatchObject({ level: 'coded', sector: 'quantum', region: 'north_america', stage: 'new' });
  for (const closed of [
    'name',
    'country',
    'field',
    'headline',
    'responsible',
    'status',
    'created_at',
    'due',
    'people',
  ])
    expect(row[closed], closed).toBeNull();
}, 120_000);

test('a signed token that names another role of the database is refused', async () => {
  // Supabase itself takes a token for service_role that is signed with its secret; docs/differences.md.
  const roles = ['postgres', 'supabase_admin', 'pg_read_all_data', 'authenticator', ''];
  for (const role of world === 'embedded' ? [...roles, 'service_role'] : roles)
    expect([400, 401, 403], role).toContain(
      (await api.call({ token: signToken({ sub: crypto.randomUUID(), role }) }, 'GET', 'leads')).status,
    );
});

test('a token without a signature, or with another key, is refused', async () => {
  const good = signToken({ sub: crypto.randomUUID(), role: 'authenticated' });
  const [head, body] = good.split('.');
  for (const token of [
    `${head}.${body}.`,
    `${head}.${body}`,
    'garbage',
    signToken({ role: 'authenticated' }, 'another secret'),
    signToken({ role: 'authenticated' }, undefined, 'none'),
  ])
    expect((await api.call({ token }, 'GET', 'leads')).status).toBe(401);
});
