-- Fills a database that has migrations, seed and demo members with cases for the speed table. Run by its owner with
-- triggers off; needs the settings bench.leads, bench.companies and bench.entries (timeline entries for each case).

set session_replication_role = replica;
set synchronous_commit = off;

create temp table size as select current_setting('bench.leads')::int as leads,
  current_setting('bench.companies')::int as companies, current_setting('bench.entries')::int as entries;
create temp table body as select id, slug, (row_number() over (order by position, slug))::int as n from public.organisations;
-- Half of the cases are the desk's, three tenths Invest in Denmark's, the rest spread over the institutions.
create temp table responsible as
  select b.id, least_share, next_share from (values
    ('copcap', 0.0, 0.5), ('investindk', 0.5, 0.8), ('dtu', 0.8, 0.88), ('ku', 0.88, 0.94),
    ('rigshospitalet', 0.94, 0.97), ('regionh', 0.97, 0.99), ('kp', 0.99, 1.0)) s (slug, least_share, next_share)
  join body b using (slug);

-- The same figures in every run: a number from 0 to 1 for a case and a purpose.
create function pg_temp.chance(p_n int, p_for text) returns numeric language sql immutable as $$
  select (('x' || substr(md5(p_n || p_for), 1, 7))::bit(28)::int)::numeric / 268435456
$$;
create function pg_temp.pick(p_n int, p_for text, p_from text[]) returns text language sql immutable as $$
  select p_from[1 + floor(pg_temp.chance(p_n, p_for) * cardinality(p_from))::int]
$$;

insert into public.companies (legal_name, native_name, country, website, created_at)
select 'Demo ' || pg_temp.pick(n, 'a', array['Helix', 'Aurora', 'Nordwind', 'Lumen', 'Keystone', 'Ribo', 'Cryo', 'Photon', 'Vector',
    'Morpho', 'Quanta', 'Sero', 'Toka', 'Basalt', 'Éclair', 'Øresund', 'Ångström', 'Zürich'])
  || ' ' || pg_temp.pick(n, 'b', array['Therapeutics', 'Biosciences', 'Quantum', 'Diagnostics', 'Medical', 'Photonics', 'Genomics', 'Instruments'])
  || ' ' || n || ' ' || pg_temp.pick(n, 'c', array['Inc.', 'GmbH', 'Ltd', 'K.K.', 'SAS', 'AB', 'S.L.']),
  case when n % 10 = 0 then pg_temp.pick(n, 'd', array['東京', '上海', '서울', 'القاهرة', 'Αθήνα', 'Київ']) || ' ' || n end,
  pg_temp.pick(n, 'e', array['US', 'DE', 'JP', 'GB', 'SE', 'FR', 'CN', 'KR', 'ES', 'CH', 'NL', 'CA', 'IN', 'IL', 'AE']),
  'https://company-' || n || '.example', private.now() - make_interval(hours => (n % 20000))
from generate_series(1, (select companies from size)) n;

create temp table company as select id, row_number() over (order by created_at, id)::int as n
  from public.companies where website like 'https://company-%';

create temp table bench_case as
select gen_random_uuid() as id, s.n, c.id as company_id, r.id as responsible, gen_random_uuid() as enquiry_id,
  private.now() - make_interval(mins => (s.n * 26)) as created_at,
  pg_temp.pick(s.n, 'stage', array['new', 'new', 'qualified', 'qualified', 'exploring', 'exploring', 'visit', 'offer', 'decision', 'landed']) as stage,
  pg_temp.pick(s.n, 'status', array['active', 'active', 'active', 'active', 'active', 'active', 'on_hold', 'lost', 'lost', 'referred_out']) as status,
  pg_temp.pick(s.n, 'open', array['open', 'open', 'open', 'coded', 'coded', 'coded', 'coded', 'coded', 'closed', 'closed']) as openness
from generate_series(1, (select leads from size)) as s (n)
join company c on c.n = 1 + (s.n * 7) % (select companies from size)
join responsible r on pg_temp.chance(s.n, 'responsible') >= r.least_share and pg_temp.chance(s.n, 'responsible') < r.next_share;

create function pg_temp.signs(p_n int, p_length int) returns text language sql immutable as $$
  select string_agg(substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 1 + (p_n >> (5 * i)) % 32, 1), '' order by i desc)
  from generate_series(0, p_length - 1) i
$$;

insert into public.leads (id, reference, company_id, stage, stage_since, status, status_until, status_reason_code,
  responsible_organisation_id, responsible_member_id, sector, field, language, confirmed_at, first_opened_at, created_at, changed_at)
select id, 'Z' || pg_temp.signs(n / 32768, 2) || '-' || pg_temp.signs(n % 32768, 3),
  company_id, stage, created_at + interval '2 days', status,
  case when status = 'on_hold' then (private.now() + interval '60 days')::date end,
  case when status = 'lost' then 'other' end, responsible,
  (select m.id from public.members m where m.organisation_id = responsible and m.role in ('officer', 'partner') order by m.email limit 1),
  pg_temp.pick(n, 'sector', array['life_science', 'life_science', 'quantum']), null,
  pg_temp.pick(n, 'language', array['en', 'de', 'ja', 'fr']), created_at, created_at, created_at, created_at + interval '2 days'
from bench_case;

insert into public.lead_codes (lead_id, slug, code_name, created_at)
select id, 'bench' || lpad(n::text, 15, 'x'), 'Bench Heron ' || n, created_at from bench_case;
insert into public.lead_needs (lead_id, project_kinds, spaces, people_12, people_36, start)
select id, array[pg_temp.pick(n, 'kind', array['expansion', 'rd_collaboration', 'soft_landing'])],
  '[{"kind": "wet_lab", "area": 400, "unit": "m2"}]', (n % 40), (n % 120), '2027-03' from bench_case;
insert into public.lead_stories (lead_id, headline, story)
select id, 'Laboratory and offices for ' || (n % 120) || ' people near a hospital',
  'We plan a site with laboratories and offices and want to know what the district offers. ' || repeat('We need space from next spring. ', 8) from bench_case;
insert into public.contacts (lead_id, full_name, role, email, language, first, created_at)
select id, 'Demo ' || pg_temp.pick(n, 'first', array['Ana', 'Yuki', 'Lars', 'Fatima', 'Jürgen', 'Chloé', 'Mei', 'Ömer']) || ' '
    || pg_temp.pick(n, 'last', array['Sato', 'Nielsen', 'Haddad', 'Müller', 'García', 'Kim', 'Okafor', 'Lindqvist']) || ' ' || n,
  'Head of expansion', 'person-' || n || '@company.example', 'en', true, created_at from bench_case;
insert into public.enquiries (id, lead_id, received_at, language, channel) select enquiry_id, id, created_at, 'en', 'form' from bench_case;
insert into public.enquiry_parts (enquiry_id, lead_id, field_group, answers)
select enquiry_id, id, g, jsonb_build_object('legal_name', 'Demo ' || n, 'country', 'US', 'full_name', 'Demo ' || n)
from bench_case, unnest(array['company', 'needs', 'contact']) g;
insert into public.consents (lead_id, organisation_id, field_groups, source, given_at)
select id, null, array[openness || '_listing'], 'form', created_at from bench_case where openness <> 'closed';

-- The ledger: the responsible organisation, the desk, all partners, and an assisting one in every fourth case.
insert into public.disclosures (lead_id, organisation_id, field_group, ground, opened_at)
select id, responsible, g, 'enquiry', created_at from bench_case,
  unnest(array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue', 'screening']) g;
insert into public.disclosures (lead_id, organisation_id, field_group, ground, opened_at)
select c.id, b.id, 'summary', 'desk', c.created_at from bench_case c join body b on b.slug = 'copcap' where c.responsible <> b.id;
insert into public.disclosures (lead_id, organisation_id, field_group, ground, opened_at)
select id, null, openness || '_listing', 'consent', created_at from bench_case where openness <> 'closed';

create temp table assist as
select gen_random_uuid() as hand_off_id, c.id as lead_id, c.n, c.responsible, b.id as receiver, c.created_at,
  case when c.n % 40 = 0 then 'offered' when c.n % 8 = 0 then 'accepted' else 'completed' end as state
from bench_case c join body b on b.n = 1 + c.n % 7 where c.n % 4 = 0 and b.id <> c.responsible;
insert into public.hand_offs (id, lead_id, kind, state, sender_organisation_id, receiver_organisation_id, need, reason,
  created_at, offered_at, accepted_at, ended_at, changed_at, outcome)
select hand_off_id, lead_id, 'assist', state, responsible, receiver, 'A look at the laboratory plan', 'They asked for it.',
  created_at, created_at, case when state <> 'offered' then created_at + interval '1 day' end,
  case when state = 'completed' then created_at + interval '9 days' end, created_at,
  case when state = 'completed' then 'delivered' end from assist;
insert into public.hand_off_groups (hand_off_id, lead_id, field_group, opens, ground, ground_reason)
select hand_off_id, lead_id, g, case g when 'coded_listing' then 'offer' else 'acceptance' end, 'essential', 'Agreed by telephone'
from assist, unnest(array['coded_listing', 'summary', 'company', 'needs']) g;
insert into public.disclosures (lead_id, organisation_id, field_group, ground, ground_reason, hand_off_id, opened_at, closed_at, closed_reason)
select lead_id, receiver, g, 'essential', 'Agreed by telephone', hand_off_id, created_at,
  case when state = 'completed' then created_at + interval '9 days' end, case when state = 'completed' then 'completed' end
from assist, unnest(array['coded_listing', 'summary', 'company', 'needs']) g
where g = 'coded_listing' or state <> 'offered';

-- One case in fifty waits for its first answer.
insert into public.clocks (lead_id, organisation_id, kind, started_at, due_at)
select id, responsible, 'first_answer', private.now(), private.now() + make_interval(hours => (n % 200) - 40)
from bench_case where n % 50 = 0 and status = 'active';
insert into public.clocks (lead_id, hand_off_id, organisation_id, kind, started_at, due_at)
select lead_id, hand_off_id, receiver, 'hand_off_answer', private.now(), private.now() + make_interval(hours => (n % 90) - 10)
from assist where state = 'offered';

insert into public.timeline_entries (id, lead_id, at, kind, circle, organisation_id, member_id, from_company, facts)
select gen_random_uuid(), c.id, c.created_at + make_interval(hours => i * 5), k.kind,
  case k.kind when 'note' then 'internal' when 'message' then 'company' when 'call' then 'case' end, c.responsible,
  case when k.kind = 'message' and i % 2 = 0 then null else (select m.id from public.members m where m.organisation_id = c.responsible and m.role in ('officer', 'partner') order by m.email limit 1) end,
  k.kind = 'message' and i % 2 = 0, case k.kind when 'stage' then '{"from": "new", "to": "qualified"}' else '{}' end::jsonb
from bench_case c, generate_series(1, (select entries from size)) i,
  lateral (select (array['note', 'message', 'call', 'stage', 'message'])[1 + i % 5] as kind) k;
insert into public.timeline_texts (entry_id, lead_id, text)
select e.id, e.lead_id, 'They asked about laboratories and the hospital. ' || repeat('We answered with two sites. ', 4)
from public.timeline_entries e join bench_case c on c.id = e.lead_id where e.kind in ('note', 'message', 'call');

set session_replication_role = origin;

-- All entries at once and their indexes afterwards, which takes a quarter of the time.
set work_mem = '256MB';
set maintenance_work_mem = '256MB';
create temp table entry_index as select indexname, indexdef from pg_indexes
  where schemaname = 'private' and tablename = 'pipeline_entries' and indexname <> 'pipeline_entries_pkey';
do $$ begin
  execute (select string_agg(format('drop index private.%I', indexname), '; ') from entry_index);
  insert into private.pipeline_entries select * from private.computed_entries(array(select id from bench_case));
  execute (select string_agg(indexdef, '; ') from entry_index);
end $$;
reset work_mem;
reset maintenance_work_mem;
reset synchronous_commit;
