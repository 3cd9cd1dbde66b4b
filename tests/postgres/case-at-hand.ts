import { expect } from 'vitest';
import { type Answer, type Api, type Caller, openApi } from '../support/api.ts';

/** The people of the races: the desk's officer and, for each other, somebody the demo does not have. */
export const desk: Caller = { account: 'officer@copcap.example' };
export const dtu: Caller = { account: 'partner@dtu.example' };
export const dtuColleague: Caller = { account: 'second@dtu.example' };
export const ku: Caller = { account: 'partner@ku.example' };
export const administrator: Caller = { account: 'admin@kontaktpunkt.example' };

export interface Case {
  id: string;
  reference: string;
}

export async function openRace(): Promise<Api> {
  const api = await openApi({ demo: true });
  await api.database.exec(`
    insert into public.members (organisation_id, email, full_name, role)
      select id, 'second@' || slug || '.example', 'Second at ' || short_name, case slug when 'dtu' then 'partner' else 'officer' end
      from public.organisations where slug in ('dtu', 'copcap');
    insert into auth.users (id, aud, role, email, email_confirmed_at)
      values (gen_random_uuid(), 'authenticated', 'authenticated', 'second@dtu.example', now());`);
  return api;
}

/** A case at the desk, open to all partners, with consent for DTU and KU. */
export async function newCase(api: Api): Promise<Case> {
  const made = await api.database.exec(`do $$ declare company uuid; lead uuid; place record; begin
      insert into public.companies (legal_name, country) values ('Race Demo', 'JP') returning id into company;
      insert into public.leads (reference, company_id, responsible_organisation_id, responsible_member_id, sector, confirmed_at)
        select private.new_reference(), company, organisation_id, id, 'quantum', now() from public.members
        where email = 'officer@copcap.example' returning id into lead;
      insert into public.lead_codes (lead_id, slug, code_name) values (lead, 'race-' || lead, 'Race ' || lead);
      insert into public.contacts (lead_id, full_name, email) values (lead, 'Person', 'person@race.example');
      insert into public.disclosures (lead_id, organisation_id, field_group, ground)
        select lead, o.id, g, 'enquiry' from public.organisations o,
          unnest(array['summary','company','needs','contact','documents','dialogue']) g where slug = 'copcap';
      for place in select id from public.organisations where slug in ('dtu', 'ku') loop
        insert into public.consents (lead_id, organisation_id, field_groups, source, given_at)
          values (lead, place.id, array['coded_listing','summary','company','needs','contact','dialogue'], 'message', now());
      end loop;
      perform set_config('race.lead', lead::text, false);
    end $$;
    select id, reference from public.leads where id = current_setting('race.lead')::uuid`);
  return made.at(-1)?.rows[0] as unknown as Case;
}

const groups = ['summary', 'company', 'needs', 'contact', 'dialogue'].map((field_group) => ({
  field_group,
  opens: 'acceptance',
  ground: 'consent',
  reason: null,
}));

export const draft = async (
  api: Api,
  { reference }: Case,
  receiver: string,
  kind: string,
  offer: boolean,
) => {
  const answer = await api.rpc(desk, 'draft_hand_off', {
    p_request_id: crypto.randomUUID(),
    p_address: reference,
    p_receiver: receiver,
    p_kind: kind,
    p_need: 'A cold room',
    p_reason: 'They asked',
    p_groups: groups,
    p_offer: offer,
  });
  expect(answer.status, answer.text).toBe(200);
  return answer.body as { id: string; version: number };
};

export const act = (
  api: Api,
  caller: Caller,
  handOff: { id: string; version: number },
  name: string,
  input: object = { text: 'because' },
  requestId: string = crypto.randomUUID(),
) =>
  api.rpc(caller, 'act_on_hand_off', {
    p_request_id: requestId,
    p_hand_off: handOff.id,
    p_version: handOff.version,
    p_act: name,
    p_input: input,
  });

export async function accept(api: Api, caller: Caller, handOff: { id: string; version: number }) {
  const { rows } = await api.database.query<{ id: string }>(
    'select id from public.members where email = $1',
    [caller.account],
  );
  return () => act(api, caller, handOff, 'accept', { handler: rows[0]?.id });
}

export const moveStage = (
  api: Api,
  caller: Caller,
  { reference }: Case,
  version: number,
  stage = 'qualified',
  requestId: string = crypto.randomUUID(),
) =>
  api.rpc(caller, 'move_stage', {
    p_request_id: requestId,
    p_address: reference,
    p_version: version,
    p_stage: stage,
    p_reason: 'Known from the telephone',
  });

/**
 * Makes the calls meet: a third transaction holds a row that they need until each waits in turn, on a connection of its
 * own, and then lets go.
 */
export async function atOnce(
  api: Api,
  row: { table: string; where: string },
  calls: (() => Promise<Answer>)[],
): Promise<Answer[]> {
  const running: Promise<Answer>[] = [];
  await api.database.transaction(async (transaction) => {
    await transaction.query(`select 1 from ${row.table} where ${row.where} for update`);
    for (const call of calls) {
      let over = false;
      running.push(
        call().finally(() => {
          over = true;
        }),
      );
      // One that needs none of what is held ends by itself.
      for (let tries = 0; tries < 100 && !over; tries += 1) {
        const waiting = await transaction.query<{ count: number }>(
          'select count(distinct pid)::int as count from pg_locks where not granted',
        );
        if ((waiting.rows[0]?.count ?? 0) >= running.length) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  });
  return Promise.all(running);
}

/** Met after an act holds its case and before it writes the first thing. */
export const onChain = ({ id }: Case) => ({ table: 'private.audit_chains', where: `chain = '${id}'` });
export const onCase = ({ id }: Case) => ({ table: 'public.leads', where: `id = '${id}'` });

/** What must be true whatever happened: one organisation, one transfer, unbroken chains, rows that rest on something. */
export async function expectSound(api: Api): Promise<void> {
  const faults = await api.database.query<{ fault: string }>(`
    select 'chain ' || chain as fault from private.audit_chains where private.broken_at(chain) is not null
    union all select 'two open transfers ' || lead_id from public.hand_offs
      where kind = 'transfer' and state in ('offered', 'asked') group by lead_id having count(*) > 1
    union all select 'two open assists ' || lead_id from public.hand_offs
      where kind = 'assist' and state in ('offered', 'asked', 'accepted') group by lead_id, receiver_organisation_id having count(*) > 1
    union all select 'a row of an ended hand-off ' || h.id from public.hand_offs h join public.disclosures d on d.hand_off_id = h.id
      where d.closed_at is null and h.state not in ('offered', 'asked', 'accepted')
    union all select 'a row on a withdrawn consent ' || d.id from public.disclosures d join public.consents c on c.id = d.consent_id
      where d.closed_at is null and c.withdrawn_at is not null
    union all select 'responsible without a summary ' || l.reference from public.leads l
      where l.confirmed_at is not null and not private.is_closed(l.status) and not exists (select 1 from public.disclosures d
        where d.lead_id = l.id and d.organisation_id = l.responsible_organisation_id and d.field_group = 'summary' and d.closed_at is null)
    union all select 'a clock of an ended hand-off ' || h.id from public.hand_offs h join public.clocks k on k.hand_off_id = h.id
      where k.stopped_at is null and h.state not in ('offered', 'asked')
    union all select 'work of an inactive organisation ' || o.slug from public.organisations o where not o.active
      and private.open_work(o.id) <> '{"cases": 0, "hand_offs": 0}'
    union all select 'work of an inactive member ' || m.email from public.members m where not m.active
      and private.open_work(m.organisation_id, m.id) <> '{"cases": 0, "hand_offs": 0}'
    union all select 'deadlocks ' || deadlocks from pg_stat_database where datname = current_database() and deadlocks > 0`);
  expect(faults.rows).toEqual([]);
}
