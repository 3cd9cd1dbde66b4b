begin;
set local search_path = public, extensions;
select plan(91);

insert into public.organisations (slug, name, short_name) values ('copcap', 'Copenhagen Capacity', 'CopCap')
  on conflict (slug) do nothing;
create function pg_temp.key(p_name text) returns text language sql as $$
  select encode(sha256(convert_to(p_name, 'utf8')), 'hex')
$$;
create function pg_temp.code_and_hint(p_sql text) returns text language plpgsql as $$
declare rule text;
begin
  execute p_sql;
  return 'no error';
exception when others then
  get stacked diagnostics rule = pg_exception_hint;
  return sqlstate || ' ' || rule;
end $$;
create function pg_temp.lead() returns uuid language sql as $$
  select lead_id from private.drafts where key_hash = pg_temp.key('draft')
$$;

-- ---------- drafts ----------
select isnt(public.start_draft(pg_temp.key('draft'), 'en', '{}') ->> 'code_name', null, 'a draft has a code name from its start');
select is(public.start_draft(pg_temp.key('draft'), 'en', '{}'), public.start_draft(pg_temp.key('draft'), 'en', '{}'),
  'starting a draft twice gives the same draft');
select is(pg_temp.code_and_hint($$select public.start_draft(pg_temp.key('x'), 'klingon')$$), 'PT422 unknown_value', 'an unknown language is refused');
select is(pg_temp.code_and_hint($$select public.get_draft(pg_temp.key('guess'))$$), 'PT404 not_found', 'a draft is not there without its key');
create temporary table refused (what text) on commit drop;
grant insert on refused to anon;
grant usage on schema extensions to anon;
do $$
begin
  set local role anon;
  begin perform 1 from private.drafts; exception when insufficient_privilege then insert into refused values ('drafts'); end;
  begin perform 1 from private.case_keys; exception when insufficient_privilege then insert into refused values ('keys'); end;
  reset role;
end $$;
select is((select count(*)::int from refused), 2, 'nobody reads the tables of drafts and keys');

select is((public.save_draft(pg_temp.key('draft'), 1, 'company', '{"legal_name": "Pgtap Demo Labs", "country": "NL",
  "sector": "life_science", "field": "medtech", "registration": "KVK 1234.5678", "lei": "5493 001k jtiigc8y1r12", "unasked": "dropped"}') ->> 'version')::int, 2, 'a saved step raises the version');
select is(public.get_draft(pg_temp.key('draft')) -> 'answers' -> 'company' ->> 'unasked', null, 'only known answers are kept');
select is(pg_temp.code_and_hint($$select public.save_draft(pg_temp.key('draft'), 1, 'sharing', '{"openness": "open"}')$$),
  'PT409 stale', 'a stale version changes nothing');
select is(pg_temp.code_and_hint($$select public.save_draft(pg_temp.key('draft'), null, 'company', '{"country": "QQ"}')$$),
  'PT422 unknown_value', 'an unknown country is refused');
select is(pg_temp.code_and_hint($$select public.save_draft(pg_temp.key('draft'), null, 'company', '{"lei": "5493001KJTIIGC8Y1R13"}')$$),
  'PT422 unknown_value', 'an LEI whose check digits are wrong is refused');
select is(pg_temp.code_and_hint($$select public.save_draft(pg_temp.key('draft'), null, 'needs', jsonb_build_object('story', repeat('a', 10001)))$$),
  'PT422 too_long', 'a story of more than 10,000 signs is refused');
select is(pg_temp.code_and_hint($$select public.submit_enquiry(pg_temp.key('draft'), pg_temp.key('browser'))$$),
  'PT422 empty', 'an unfinished draft is not sent');

-- ---------- sending ----------
select lives_ok($$
  select public.save_draft(pg_temp.key('draft'), null, 'needs', '{"project_kinds": ["expansion"], "spaces": [{"kind": "wet_lab", "area": 300, "unit": "m2", "biosafety": "bsl_2"}],
    "people_12": 12, "platform": "ion", "maturity": "prototype", "other_places": "Lund, Basel", "story": "We look for a laboratory near a hospital. More later."}');
  select public.save_draft(pg_temp.key('draft'), null, 'contact', '{"full_name": "Anna Demo", "email": "anna@pgtap-demo.example", "language": "nl"}');
  select public.save_draft(pg_temp.key('draft'), null, 'sharing', '{"openness": "open"}');
$$, 'every step can be saved');
select is(public.submit_enquiry(pg_temp.key('draft'), pg_temp.key('browser')), public.submit_enquiry(pg_temp.key('draft'), pg_temp.key('browser 2')),
  'a draft sent twice returns the same reference');
select is((select count(*)::int from public.leads l join public.companies c on c.id = l.company_id where c.legal_name = 'Pgtap Demo Labs'), 1,
  'a draft sent twice is one case');
select is((select array_agg(kind || ' ' || key order by kind) from private.company_keys where company_id = (select company_id from public.leads
  where id = pg_temp.lead()) and kind in ('registration', 'lei')), array['lei 5493001KJTIIGC8Y1R12', 'registration NLKVK12345678'],
  'the numbers stand where a company is found again');
select is(public.get_draft(pg_temp.key('draft')) -> 'answers', '{}'::jsonb, 'a sent draft keeps no answers');
select is((select headline from public.lead_stories where lead_id = pg_temp.lead()), 'We look for a laboratory near a hospital', 'the headline is the first sentence');
select is((select count(*)::int from private.outbox_messages where lead_id = pg_temp.lead() and template = 'receipt'), 1, 'one receipt waits to be sent');
select is((select n.spaces -> 0 ->> 'biosafety' || ' ' || n.maturity || ' ' || coalesce(n.platform, 'none') || ' ' || s.other_places
  from public.lead_needs n join public.lead_stories s using (lead_id) where lead_id = pg_temp.lead()), 'bsl_2 prototype none Lund, Basel',
  'the case keeps what is required, without the platform of another sector');
select is((select array_agg(distinct o.slug || ' ' || d.ground) from public.disclosures d left join public.organisations o on o.id = d.organisation_id
  where d.lead_id = pg_temp.lead()), array['copcap enquiry'], 'only the desk holds rows before the address is confirmed');

-- ---------- what the needs may say ----------
select is(private.clean_needs('{"story": "A hall.", "unasked": 1, "spaces": [{"kind": "cryostat_hall", "area": "undecided", "refrigerators": 2,
    "base_temperature_mk": 7.5, "helium_recovery": "yes", "vibration": "vc_g", "power_kw": "unknown", "floor_load_kn_m2": 100, "clean_class": "iso_5"}]}'),
  '{"story": "A hall.", "project_kinds": [], "spaces": [{"kind": "cryostat_hall", "area": "undecided", "unit": "m2", "refrigerators": 2,
    "base_temperature_mk": 7.5, "helium_recovery": "yes", "vibration": "vc_g", "power_kw": "unknown", "floor_load_kn_m2": 100}]}'::jsonb,
  'needs keep their numbers, classes and open answers, and what is not asked of such a room falls away');
select is(pg_temp.code_and_hint(format('select private.clean_needs(%L)', given)), 'PT422 unknown_value', 'needs refuse ' || given)
from (select format('{"spaces": [{"kind": "%s", "%s": %s}]}', kind, name, value) from (values
    ('office', 'area', '0'), ('office', 'area', '1000000.5'), ('office', 'area', '"large"'), ('office', 'unit', '"acre"'),
    ('wet_lab', 'biosafety', '"bsl_5"'), ('wet_lab', 'biosafety', '2'), ('wet_lab', 'gmo_class', '"bsl_2"'), ('wet_lab', 'power_kw', '0'),
    ('clean_room', 'clean_class', '"iso_0"'), ('clean_room', 'clean_class', '"vc_a"'), ('dry_lab', 'vibration', '"vc_h"'),
    ('cryostat_hall', 'refrigerators', '1.5'), ('cryostat_hall', 'refrigerators', '101'), ('cryostat_hall', 'refrigerators', '-1'),
    ('cryostat_hall', 'base_temperature_mk', '0.5'), ('cryostat_hall', 'base_temperature_mk', '1e40'), ('cryostat_hall', 'power_kw', '10001'),
    ('cryostat_hall', 'helium_recovery', 'true'), ('cryostat_hall', 'floor_load_kn_m2', '[1]'), ('cellar', 'area', '1')) as r (kind, name, value)
  union all select unnest(array['{"spaces": [{"kind": "office"}, {"kind": "office"}]}', '{"spaces": ["office"]}', '{"people_open": "many"}', '{"start": "2019-01"}',
    '{"start": "2027-13"}', '{"decision_date": "soon"}', '{"modality": "ion"}', '{"platform": "rna"}', '{"maturity": "trl_0"}', '{"gmo": "maybe"}'])) as t (given);
select is(private.clean_needs('{"start": "undecided", "people_open": "unknown", "decision_date": "unknown", "gmo": "undecided", "modality": "unknown"}')
  - 'project_kinds' - 'spaces', '{"start": "undecided", "people_open": "unknown", "decision_date": "unknown", "gmo": "undecided", "modality": "unknown"}'::jsonb,
  'not decided and not known are answers');
select is(private.needs_of_sector('{"modality": "rna", "maturity": "phase_1", "story": "x"}', sector), answer::jsonb, 'of the needs, ' || sector || ' keeps its own')
from (values ('life_science', '{"modality": "rna", "maturity": "phase_1", "story": "x"}'), ('quantum', '{"story": "x"}'), ('other', '{"story": "x"}')) as t (sector, answer);

-- ---------- confirming ----------
select is(public.open_case_link(pg_temp.key('browser')) ->> 'language', 'nl', 'the key of the browser opens the own page');
select is(private.openness_of(pg_temp.lead()), 'closed', 'the key of the browser confirms nothing');
select is((select m -> 'params' -> 'clinical_trial' from jsonb_array_elements(public.lease_mail(10, 60)) m
  where m ->> 'template' = 'receipt' and m ->> 'to' = 'anna@pgtap-demo.example'), 'false'::jsonb, 'the receipt is leased, and says that no trial is planned');
select is((select public.get_draft(pg_temp.key('draft')) -> 'sent' -> 'clinical_trial'), 'false'::jsonb, 'as does the page after sending');
select is(public.lease_mail(10, 60), '[]'::jsonb, 'leased mail is not leased again');
select lives_ok($$select public.issue_case_link((select id from private.outbox_messages where lead_id = pg_temp.lead()), pg_temp.key('link'))$$,
  'a leased mail gets a link');
select lives_ok($$select public.open_case_link(pg_temp.key('link'))$$, 'the mailed link opens');
select is(private.openness_of(pg_temp.lead()), 'open', 'the mailed link lets the consent of the form count');
select is((select count(*)::int from jsonb_array_elements(public.get_own_case(pg_temp.key('link')) -> 'ledger') r
  where (r ->> 'withdrawable')::boolean), 1, 'the company may withdraw what it agreed to');

-- ---------- a consent on which nothing is open yet ----------
insert into public.consents (lead_id, organisation_id, field_groups, source, given_at, counts_from)
  select pg_temp.lead(), id, array['summary', 'needs'], 'message', private.now(), private.now() from public.organisations where slug = 'dtu';
create function pg_temp.agreed() returns jsonb language sql as $$
  select jsonb_agg(r -> 'groups') from jsonb_array_elements(public.get_own_case(pg_temp.key('link')) -> 'ledger') r
  where r ->> 'part' = 'agreed' and (r ->> 'withdrawable')::boolean
$$;
select is(pg_temp.agreed(), '[["summary", "needs"]]', 'the company sees a consent on which nothing is open yet');
select lives_ok($$select public.withdraw_consent(pg_temp.key('link'), gen_random_uuid(), 'dtu')$$, 'and may withdraw it');
select is(pg_temp.agreed(), null, 'and sees it no more');

-- ---------- an address that the desk changed ----------
insert into public.members (id, organisation_id, email, full_name, role, user_id)
  select gen_random_uuid(), id, 'changes@pgtap-demo.example', 'Changing Officer', 'officer', gen_random_uuid() from public.organisations where slug = 'copcap';
create function pg_temp.as_officer(p_sql text) returns text language plpgsql as $$
declare answer text;
begin
  perform set_config('request.jwt.claims', json_build_object('sub', (select user_id from public.members where email = 'changes@pgtap-demo.example'))::text, true);
  set local role authenticated;
  begin
    execute p_sql into answer;
  exception when others then
    get stacked diagnostics answer = pg_exception_hint;
    answer := sqlstate || ' ' || answer;
  end;
  reset role;
  perform set_config('request.jwt.claims', '', true);
  return answer;
end $$;
create function pg_temp.other() returns public.leads language sql as $$
  select l from public.leads l join private.drafts d on d.lead_id = l.id where d.key_hash = pg_temp.key('other draft')
$$;
create function pg_temp.save_address(p_email text) returns text language sql as $$
  select pg_temp.as_officer(format('select public.save_contact(gen_random_uuid(), %L, %s, %L)', (pg_temp.other()).reference, (pg_temp.other()).version,
    jsonb_build_object('id', (select id from public.contacts where lead_id = (pg_temp.other()).id order by first desc limit 1), 'full_name', 'Bo Demo', 'email', p_email)))
$$;
create function pg_temp.mail_link(p_link text) returns void language plpgsql as $$
declare mail uuid := (select id from private.outbox_messages where lead_id = (pg_temp.other()).id and sent_at is null and given_up_at is null limit 1);
begin
  perform public.issue_case_link(mail, pg_temp.key(p_link));
  perform public.mail_sent(mail);
end $$;
select public.start_draft(pg_temp.key('other draft'), 'en', '{}');
select public.save_draft(pg_temp.key('other draft'), null, 'company', '{"legal_name": "Other Pgtap Demo", "country": "NL", "sector": "life_science"}');
select public.save_draft(pg_temp.key('other draft'), null, 'needs', '{"project_kinds": ["expansion"]}');
select public.save_draft(pg_temp.key('other draft'), null, 'contact', '{"full_name": "Bo Demo", "email": "Bo@other-demo.example"}');
select public.save_draft(pg_temp.key('other draft'), null, 'sharing', '{"openness": "open"}');
select public.submit_enquiry(pg_temp.key('other draft'), pg_temp.key('other browser'));
select alike(pg_temp.save_address('officer@copcap.example'), '%version%', 'the desk may change an address');
select public.lease_mail(10, 60);
select pg_temp.save_address('bo@other-demo.example');
select pg_temp.mail_link('changed link');
select lives_ok($$select public.open_case_link(pg_temp.key('changed link'))$$, 'a link mailed to a changed address opens');
select is(private.openness_of((pg_temp.other()).id), 'closed', 'it does not let the consent of the form count, whatever the address is by now');
select is((select counts_from from public.consents where lead_id = (pg_temp.other()).id), null, 'the consent of the form waits');
select is(public.get_own_case(pg_temp.key('changed link')) -> 'choice_waits', 'true', 'and the page of the company says so');
select is(private.consent_for((pg_temp.other()).id, (select id from public.organisations where slug = 'copcap'), 'open_listing'), null, 'no ground rests on it');
select is(pg_temp.as_officer(format('select public.change_openness(gen_random_uuid(), %L, %s, %L)', (pg_temp.other()).reference, (pg_temp.other()).version, 'open')),
  'PT422 ground_missing', 'the officer cannot open the case on it');
select lives_ok($$select public.send_company_message(pg_temp.key('changed link'), gen_random_uuid(), 'Yes, all partners may know it by its code name.')$$, 'the company writes on its page');
select alike(pg_temp.as_officer(format('select public.record_consent(gen_random_uuid(), %L, null, %L, %L)', (pg_temp.other()).reference, '["coded_listing"]',
    (select id from public.timeline_entries where lead_id = (pg_temp.other()).id and kind = 'message'))), '%version%', 'a consent that an officer records and answers for counts');
select alike(pg_temp.as_officer(format('select public.change_openness(gen_random_uuid(), %L, %s, %L)', (pg_temp.other()).reference, (pg_temp.other()).version, 'coded')),
  '%version%', 'and is a ground for as much as it says');
select alike(pg_temp.as_officer(format('select public.change_openness(gen_random_uuid(), %L, %s, %L)', (pg_temp.other()).reference, (pg_temp.other()).version, 'closed')),
  '%version%', 'what was opened is closed again');
select private.queue_mail((pg_temp.other()).id, 'receipt');
select public.lease_mail(10, 60);
select pg_temp.mail_link('own link');
select public.open_case_link(pg_temp.key('own link'));
select is(private.openness_of((pg_temp.other()).id), 'open', 'a link mailed to the address in the form lets it count, capital letters or not');
select is(public.get_own_case(pg_temp.key('own link')) -> 'choice_waits', 'false', 'then nothing waits');

-- ---------- a person leaves ----------
select is(pg_temp.as_officer(format('select public.remove_contact(gen_random_uuid(), %L, %s, %L)', (pg_temp.other()).reference, (pg_temp.other()).version,
    (select id from public.contacts where lead_id = (pg_temp.other()).id))), 'PT422 last_contact', 'the last person stays');
select pg_temp.as_officer(format('select public.save_contact(gen_random_uuid(), %L, %s, %L)', (pg_temp.other()).reference, (pg_temp.other()).version,
  '{"full_name": "Ea Demo", "email": "ea@other-demo.example"}'));
select private.queue_mail((pg_temp.other()).id, 'receipt');
select alike(pg_temp.as_officer(format('select public.remove_contact(gen_random_uuid(), %L, %s, %L)', (pg_temp.other()).reference, (pg_temp.other()).version,
    (select id from public.contacts where lead_id = (pg_temp.other()).id and first))), '%version%', 'a person is removed when another is there');
select is(pg_temp.code_and_hint($$select public.open_case_link(pg_temp.key('own link'))$$) || ' '
  || (public.lease_mail(10, 60) -> 0 ->> 'to'), 'PT404 not_found ea@other-demo.example', 'the old links open nothing and waiting mail goes to the next person');

-- ---------- append-only and chained ----------
select is(pg_temp.code_and_hint($$delete from public.timeline_entries where lead_id = pg_temp.lead()$$), 'PT403 append_only', 'the timeline is append-only');
select is(pg_temp.code_and_hint($$update private.audit_entries set actor = 'nobody' where chain = pg_temp.lead()::text$$), 'PT403 append_only',
  'the audit is append-only');
select is((select broken_at from jsonb_to_recordset(public.verify_chains()) r (chain text, broken_at bigint) where chain = pg_temp.lead()::text), null,
  'the chain of the case holds');
update private.audit_values set after = after || '{"reference": "AAA-AAA"}' where chain = pg_temp.lead()::text and position = 1;
select is((select broken_at from jsonb_to_recordset(public.verify_chains()) r (chain text, broken_at bigint) where chain = pg_temp.lead()::text), 1::bigint,
  'a changed value is noticed where it stands');

select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
-- ---------- who may know, left open ----------
select lives_ok($$
  select public.start_draft(pg_temp.key('silent'), 'en', '{}');
  select public.save_draft(pg_temp.key('silent'), null, 'company', '{"legal_name": "Silent Demo", "country": "NL", "sector": "other"}');
  select public.save_draft(pg_temp.key('silent'), null, 'needs', '{"story": "A room."}');
  select public.save_draft(pg_temp.key('silent'), null, 'contact', '{"full_name": "Sil Demo", "email": "sil@silent-demo.example"}');
  select public.submit_enquiry(pg_temp.key('silent'), pg_temp.key('silent page'));
$$, 'who leaves open who may know can send');
select private.confirm_case((select lead_id from private.drafts where key_hash = pg_temp.key('silent')), true);
select is(private.openness_of(d.lead_id) || ' ' || (select count(*) from public.consents c where c.lead_id = d.lead_id), 'closed 0',
  'and its case stays closed to partners, its address confirmed') from private.drafts d where key_hash = pg_temp.key('silent');
select * from finish();
rollback;
