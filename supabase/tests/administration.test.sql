-- Administration by persona: what an administrator may do, that nobody else may, and that it opens no case.
begin;
set local search_path = public, extensions;
select no_plan();

insert into members (organisation_id, user_id, email, full_name, role)
select o.id, gen_random_uuid(), m.letter || '@admin-test.example', m.full_name, m.role
from (values ('copcap', 'a', 'Ada Admin', 'admin'), ('copcap', 'o', 'Olga Officer', 'officer'), ('ku', 'k', 'Kim Partner', 'partner'),
  ('ku', 'l', 'Lea Partner', 'partner'), ('ku', 'b', 'Bo Admin', 'admin'), ('kp', 'v', 'Vera Viewer', 'viewer')) m (slug, letter, full_name, role)
join organisations o on o.slug = m.slug;

create function pg_temp.org(p_slug text) returns uuid language sql as $$ select id from public.organisations where slug = p_slug $$;
create function pg_temp.lead(p_reference text) returns uuid language sql as $$ select id from public.leads where reference = p_reference $$;
create function pg_temp.member(p_letter text) returns public.members language sql as $$
  select * from public.members where email = (p_letter || '@admin-test.example')::extensions.citext $$;
create function pg_temp.open_groups(p_reference text, p_slug text) returns text language sql as $$
  select coalesce(string_agg(distinct field_group, ' ' order by field_group), '') from public.disclosures
  where lead_id = pg_temp.lead(p_reference) and organisation_id = pg_temp.org(p_slug) and closed_at is null $$;
create function pg_temp.responsible(p_reference text) returns text language sql as $$
  select o.slug || ' ' || coalesce(m.full_name, '-') from public.leads l join public.organisations o on o.id = l.responsible_organisation_id
  left join public.members m on m.id = l.responsible_member_id where l.reference = p_reference $$;
-- Runs a query as a member; returns its value, or code and rule of the refusal.
create function pg_temp.as_member(p_letter text, p_sql text) returns text language plpgsql as $$
declare answer text; code text; rule text; message text;
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub', (pg_temp.member(p_letter)).user_id, 'role', 'authenticated')::text, true);
  set local role authenticated;
  execute p_sql into answer;
  reset role;
  return answer;
exception when others then
  get stacked diagnostics code = returned_sqlstate, rule = pg_exception_hint, message = message_text;
  return code || ' ' || coalesce(nullif(rule, ''), message);
end $$;

do $$
declare company uuid; lead uuid; item record;
begin
  for item in select * from (values ('ADM-222', 'ku', 'k'), ('ADM-333', 'ku', 'l'), ('ADM-444', 'copcap', 'o')) x (reference, slug, letter) loop
    insert into public.companies (legal_name, country) values ('Demo ' || item.reference, 'JP') returning id into company;
    insert into public.leads (reference, company_id, responsible_organisation_id, responsible_member_id, sector, confirmed_at)
    values (item.reference, company, pg_temp.org(item.slug), (pg_temp.member(item.letter)).id, 'quantum', private.now()) returning id into lead;
    insert into public.lead_codes (lead_id, slug, code_name) values (lead, 'slug-' || lower(item.reference), 'Code ' || item.reference);
    insert into public.lead_needs (lead_id, people_12) values (lead, 12);
    insert into public.disclosures (lead_id, organisation_id, field_group, ground)
    select lead, pg_temp.org(item.slug), g, 'enquiry' from unnest(array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue']) g;
    perform private.keep_desk_summary(lead);
    perform private.start_clock(lead, 'first_answer', pg_temp.org(item.slug));
  end loop;
  insert into public.hand_offs (lead_id, kind, state, sender_organisation_id, receiver_organisation_id, need, handler_id)
  values (pg_temp.lead('ADM-444'), 'assist', 'accepted', pg_temp.org('copcap'), pg_temp.org('ku'), 'A laboratory', (pg_temp.member('k')).id);
end $$;

-- ---------- nobody else administers ----------
select is(pg_temp.as_member(who, call), 'PT403 forbidden', who || ' is refused: ' || call)
from unnest(array['o', 'k', 'v']) who, unnest(array['select list_managed_organisations()::text', 'select get_managed_organisation(''ku'')::text',
  'select get_managed_member(''x'')::text', 'select get_managed_settings()::text', 'select list_audit()::text', 'select verify_audit()::text',
  'select save_organisation(gen_random_uuid(), null, null, ''{}'')::text', 'select make_desk(gen_random_uuid(), ''ku'')::text',
  'select hand_all_to_desk(gen_random_uuid(), ''ku'')::text', 'select switch_organisation(gen_random_uuid(), ''ku'', 1, false)::text',
  'select invite_member(gen_random_uuid(), ''ku'', ''{}'')::text', 'select invite_again(gen_random_uuid(), null)::text',
  'select save_member(gen_random_uuid(), null, 1, ''{}'')::text', 'select hand_over_member(gen_random_uuid(), null, 1, null, true)::text',
  'select reactivate_member(gen_random_uuid(), null, 1)::text', 'select save_gate(gen_random_uuid(), ''visit'', 1, ''[]'')::text',
  'select save_setting(gen_random_uuid(), ''languages'', 1, ''["en"]'')::text', 'select save_choice(gen_random_uuid(), ''lost'', null, null, ''{}'', true)::text']) call;
-- Refused where the table is granted to nobody, without a row to change where a project grants it to everybody.
select is(coalesce(pg_temp.as_member('a', 'update public.members set role = ''officer'' where full_name = ''Ada Admin'' returning role'),
  '42501 permission denied for table members'), '42501 permission denied for table members',
  'An administrator changes nothing past the functions');

-- ---------- an administrator reads no case ----------
select is(pg_temp.as_member('a', format('select count(*)::text from public.%I', t)), '0', 'An administrator reads no row of ' || t)
from unnest(array['leads', 'lead_codes', 'lead_needs', 'lead_stories', 'contacts', 'companies', 'enquiries', 'enquiry_parts', 'disclosures',
  'consents', 'readings', 'hand_offs', 'hand_off_groups', 'timeline_entries', 'timeline_texts', 'clocks', 'coded_listings', 'open_listings']) t;
select is(pg_temp.as_member('a', 'select get_case(''ADM-444'')::text'), 'PT404 not_found', 'nor its page');
select is(pg_temp.as_member('a', 'select (list_audit(null, null, 100)::text like ''%ADM-4%'')::text'), 'false', 'nor a reference in the audit');
select is(pg_temp.as_member('a', 'select (list_audit(''{"table": "companies"}'') -> ''rows'' -> 0 ->> ''values'') is null'), 'true', 'nor the name of a company there');
select is(pg_temp.as_member('a', 'select count(*)::text from jsonb_array_elements(list_audit(''{"reference": "adm-444"}'', null, 100) -> ''rows'') r where r ->> ''values'' is not null'), '0',
  'Asking for a case by its reference shows no values');
select is(pg_temp.as_member('a', 'select (count(*) > 4)::text from jsonb_array_elements(list_audit(''{"reference": "adm-444"}'', null, 100) -> ''rows'') r where r ->> ''reference'' = ''ADM-444'''), 'true',
  'but who did what in it');
select is(pg_temp.as_member('a', 'select jsonb_array_length(list_audit(''{"reference": "ZZZ-ZZZ"}'') -> ''rows'')::text'), '0', 'A reference that does not exist looks like one where nothing happened');
-- With the ledger row of the table's group the same function shows values.
select set_config('request.jwt.claims', jsonb_build_object('sub', (pg_temp.member('o')).user_id)::text, true);
select is((select private.audit_values_json(e) is not null from private.audit_entries e where e.chain = pg_temp.lead('ADM-444')::text and e.table_name = 'lead_needs'), true,
  'Values follow an open ledger row');
select is((select private.audit_values_json(e) is not null from private.audit_entries e where e.chain = pg_temp.lead('ADM-222')::text and e.table_name = 'lead_needs'), false,
  'and stay closed with the summary alone');
select is((select count(*) from private.audit_entries e where e.table_name in ('timeline_texts', 'hand_offs') and private.audit_values_json(e) is not null)::int, 0, 'Texts never show');

-- ---------- organisations ----------
select is(pg_temp.as_member('a', 'select save_organisation(gen_random_uuid(), null, null, ''{"name":"Demo Sundby Hospital","short_name":"Sundby Å","mark":"SUN","opens_at":"10:00","closes_at":"12:00","may_be_desk":true}'') ->> ''slug'''), 'sundby-a', 'An organisation is added');
select is(pg_temp.as_member('a', format('select save_organisation(gen_random_uuid(), null, null, %L)::text', given)), 'PT422 ' || rule, 'Not added: ' || given)
from (values ('{"name":"demo sundby hospital","short_name":"S"}', 'name_taken'), ('{"short_name":"S"}', 'empty'), ('[]', 'unknown_value'), ('{"name":"X","short_name":"X","mark":"ABCDE"}', 'too_long'),
  ('{"name":"X","short_name":"X","opens_at":"10:00"}', 'unknown_value'), ('{"name":"X","short_name":"X","opens_at":"12:00","closes_at":"10:00"}', 'unknown_value'),
  ('{"name":"X","short_name":"X","time_zone":"Europe/Nowhere"}', 'unknown_value'), ('{"name":5,"short_name":"X"}', 'unknown_value'), ('{"name":"X","short_name":"X","escalation_member":"x"}', 'unknown_value')) as t (given, rule);
select is(private.add_working_minutes('2026-11-23 10:00+01', 180, pg_temp.org('sundby-a')), '2026-11-24 11:00+01'::timestamptz, 'Its clocks run in its own hours');
select is(private.add_working_minutes('2026-11-23 10:00+01', 180, pg_temp.org('ku')), '2026-11-23 13:00+01'::timestamptz, 'those of others in the usual ones');
select is(pg_temp.as_member('a', 'select make_desk(gen_random_uuid(), ''ku'')::text'), 'PT422 may_not_be_desk', 'Not every organisation may be the desk');
select is(pg_temp.as_member('a', 'select make_desk(gen_random_uuid(), ''sundby-a'')::text'), 'PT422 no_officer_there', 'and none without an officer');
select is(pg_temp.as_member('a', 'select switch_organisation(gen_random_uuid(), ''copcap'', 1, false)::text'), 'PT422 is_desk', 'The desk is not closed');
select is(pg_temp.as_member('a', 'select switch_organisation(gen_random_uuid(), ''ku'', 1, false)::text'), 'PT422 still_responsible', 'nor who is responsible');
select is(pg_temp.as_member('a', 'select switch_organisation(gen_random_uuid(), ''kp'', 7, false)::text'), 'PT409 stale', 'nor on an old version');

-- ---------- members ----------
select is(pg_temp.as_member('a', 'select (invite_member(''00000000-0000-4000-8000-0000000ad001'', ''sundby-a'', ''{"email":"New@Admin-Test.example","full_name":"Nora New","role":"officer","language":"da"}'') ->> ''version'')'), '1', 'A member is invited');
select is(pg_temp.as_member('a', 'select (invite_member(''00000000-0000-4000-8000-0000000ad001'', ''sundby-a'', ''{"email":"New@Admin-Test.example","full_name":"Nora New","role":"officer","language":"da"}'') ->> ''version'')'), '1', 'The same request again');
select is((select count(*) from private.outbox_messages o where o.member_id = (pg_temp.member('new')).id)::int, 1, 'sends one mail');
select is((select (private.mail_json(o) ->> 'to') || ' ' || o.language || ' ' || (private.mail_json(o) -> 'params')::text from private.outbox_messages o where o.member_id = (pg_temp.member('new')).id),
  'new@admin-test.example da {"desk_name": "Copenhagen Capacity", "contact_name": "Nora New", "organisation_name": "Demo Sundby Hospital"}', 'in her language, with no secret in it');
select is(pg_temp.as_member('a', format('select invite_member(gen_random_uuid(), ''ku'', %L)::text', given)), 'PT422 ' || rule, 'Not invited: ' || given)
from (values ('{"email":"NEW@admin-test.example","full_name":"N","role":"officer","language":"da"}', 'email_taken'), ('{"email":"nobody","full_name":"N","role":"officer","language":"da"}', 'unknown_value'),
  ('{"email":"x@y.example","full_name":"N","role":"king","language":"da"}', 'unknown_value'), ('{"email":"x@y.example","full_name":"N","role":"officer","language":"tlh"}', 'unknown_value'), ('{}', 'empty')) as t (given, rule);
select is(pg_temp.as_member('a', format('select invite_again(gen_random_uuid(), %L)::text', (pg_temp.member('new')).id)), 'PT422 just_invited', 'A mailbox is not filled');
insert into auth.users (id, aud, role, email) values (gen_random_uuid(), 'authenticated', 'authenticated', 'new@admin-test.example');
select isnt((pg_temp.member('new')).user_id, null, 'The first sign-in ties the user to the invitation');
select is(pg_temp.as_member('new', 'select get_me() -> ''organisation'' ->> ''slug'''), 'sundby-a', 'and she is in');
select is(pg_temp.as_member('a', 'select make_desk(gen_random_uuid(), ''sundby-a'') ->> ''before'''), 'copcap', 'With an officer it becomes the desk');
select is(get_door() -> 'desk' ->> 'name', 'Demo Sundby Hospital', 'New enquiries go there');
select is(pg_temp.responsible('ADM-444'), 'copcap Olga Officer', 'open cases stay');
select is(pg_temp.open_groups('ADM-444', 'sundby-a'), '', 'and nothing of them opens to the new desk');
select is(pg_temp.as_member('a', 'select make_desk(gen_random_uuid(), ''copcap'') ->> ''before'''), 'sundby-a', 'The way back is the same act');

select is(pg_temp.as_member('a', format('select save_member(gen_random_uuid(), %L, 1, ''{"full_name":"Kim Partner","role":"viewer","language":"en"}'')::text', (pg_temp.member('k')).id)), 'PT422 has_open_work', 'Nobody with open work becomes a viewer');
select is(pg_temp.as_member('a', format('select get_managed_member(%L) ->> ''open''', (pg_temp.member('k')).id)), '{"cases": 1, "hand_offs": 1}', 'What is open is shown as numbers');
select is(pg_temp.as_member('a', format('select hand_over_member(gen_random_uuid(), %L, 1, %L, true)::text', (pg_temp.member('k')).id, (pg_temp.member('o')).id)), 'PT422 unknown_value', 'Nobody of another organisation takes over');
select is(pg_temp.as_member('k', 'select get_case(''ADM-222'') ->> ''reference'''), 'ADM-222', 'Kim works a case');
select is(pg_temp.as_member('a', format('select hand_over_member(gen_random_uuid(), %L, 1, %L, true) ->> ''version''', (pg_temp.member('k')).id, (pg_temp.member('l')).id)), '2', 'A colleague takes over');
select is(pg_temp.responsible('ADM-222'), 'ku Lea Partner', 'the case');
select is((select handler_id from hand_offs where need = 'A laboratory'), (pg_temp.member('l')).id, 'and the hand-off');
select is(pg_temp.as_member('k', 'select get_me()::text'), null, 'Kim is out at the next query');
select is(pg_temp.as_member('k', 'select get_case(''ADM-222'')::text'), 'PT404 not_found', 'and reads nothing');
select is(pg_temp.as_member('a', format('select reactivate_member(gen_random_uuid(), %L, 2) ->> ''version''', (pg_temp.member('k')).id)), '3', 'and can come back');
select is(pg_temp.as_member('k', 'select get_me() -> ''member'' ->> ''role'''), 'partner', 'with the same role');
select is(pg_temp.as_member('a', format('select hand_over_member(gen_random_uuid(), %L, 1, null, false) ->> ''cases''', (pg_temp.member('l')).id)), '2', 'Handed to nobody');
select is(pg_temp.responsible('ADM-222'), 'ku -', 'a case stays with the organisation');
select is(pg_temp.as_member('l', 'select count(*)::text from jsonb_array_elements(list_inbox(''mine'') -> ''rows'') r where r -> ''waiting_for'' ->> ''kind'' = ''unassigned'''), '2', 'whose inbox shows it as unassigned');

-- ---------- everything to the desk ----------
select is(pg_temp.as_member('a', 'select hand_all_to_desk(gen_random_uuid(), ''copcap'')::text'), 'PT422 is_desk', 'The desk hands nothing to itself');
select is(pg_temp.as_member('a', 'select hand_all_to_desk(gen_random_uuid(), ''ku'')::text'), '{"slug": "ku", "cases": 2, "hand_offs": 1}', 'All of it goes to the desk');
select is(pg_temp.responsible('ADM-222') || ', ' || pg_temp.responsible('ADM-333'), 'copcap -, copcap -', 'Both cases are there');
select is(pg_temp.open_groups('ADM-222', 'ku'), 'summary', 'The sender keeps the summary');
select is(pg_temp.open_groups('ADM-222', 'copcap'), 'company contact dialogue documents needs screening summary', 'The desk can work it');
select is((select state from hand_offs where need = 'A laboratory'), 'ended', 'and the assist has ended');
select is(pg_temp.as_member('a', 'select switch_organisation(gen_random_uuid(), ''ku'', 1, false) ->> ''active'''), 'false', 'Now it can be closed');
select is(pg_temp.open_groups('ADM-222', 'ku'), '', 'and holds nothing any more');
select is(pg_temp.as_member('l', 'select get_me()::text'), null, 'Its members are out');
select is(pg_temp.as_member('b', 'select list_managed_organisations()::text'), 'PT403 not_a_member', 'its administrator too');

-- ---------- the last administrator ----------
update members set active = false where role = 'admin' and email not in ('a@admin-test.example', 'b@admin-test.example');
select is(pg_temp.as_member('a', format('select hand_over_member(gen_random_uuid(), %L, 1, null, true)::text', (pg_temp.member('a')).id)), 'PT422 last_admin', 'The last administrator stays');
select is(pg_temp.as_member('a', format('select save_member(gen_random_uuid(), %L, 1, ''{"full_name":"Ada","role":"viewer","language":"en"}'')::text', (pg_temp.member('a')).id)), 'PT422 last_admin', 'and stays one');

-- ---------- settings ----------
select is(pg_temp.as_member('a', 'select save_gate(gen_random_uuid(), ''qualified'', 1, ''["decision_date", "company"]'') ->> ''version'''), '2', 'A gate gets a new version');
select is(pg_temp.as_member('o', format('select move_stage(gen_random_uuid(), ''ADM-444'', %s, ''qualified'')::text', (select version from leads where reference = 'ADM-444'))), 'PT422 gate_missing', 'which blocks a move');
select is((select array_agg(needs::text order by version) from gates where stage = 'qualified'), array['{company,sector,project_kind,responsible_person}', '{company,decision_date}'], 'the one before stays');
select is(pg_temp.as_member('o', format('select move_stage(gen_random_uuid(), ''ADM-444'', %s, ''qualified'', ''Known by telephone.'') ->> ''address''', (select version from leads where reference = 'ADM-444'))), 'ADM-444', 'With a reason it moves');
select is((select facts ->> 'gate' from timeline_entries where lead_id = pg_temp.lead('ADM-444') and kind = 'stage'), '2', 'and the case says which version held');
select is(pg_temp.as_member('a', format('select save_gate(gen_random_uuid(), %L, %s, %L)::text', stage, version, needs)), answer, 'A gate refuses ' || needs)
from (values ('qualified', 1, '[]', 'PT409 stale'), ('new', 0, '[]', 'PT422 unknown_value'), ('visit', 1, '["colour"]', 'PT422 unknown_value'), ('visit', 1, '{"a":1}', 'PT422 unknown_value')) as t (stage, version, needs, answer);
select is(pg_temp.as_member('a', format('select save_setting(gen_random_uuid(), %L, %s, %L)::text', key, version, value)), answer, key || ' refuses ' || value)
from (values ('targets', 1, '{"first_answer":5,"hand_off_answer":960,"hand_off_grace":480}', 'PT422 unknown_value'), ('targets', 9, '{"first_answer":480,"hand_off_answer":960,"hand_off_grace":480}', 'PT409 stale'),
  ('working_hours', 1, '{"from":"16:00","to":"08:00"}', 'PT422 unknown_value'), ('languages', 1, '["da"]', 'PT422 unknown_value'), ('languages', 1, '"en"', 'PT422 unknown_value'), ('desk', 1, '"ku"', 'PT422 unknown_value'), ('demo', 1, 'true', 'PT422 unknown_value'),
  ('embed_hosts', 1, '"www.dtu.dk"', 'PT422 unknown_value'), ('embed_hosts', 1, '["*.dtu.dk"]', 'PT422 unknown_value'), ('embed_hosts', 1, '["dtu.dk; script-src *"]', 'PT422 unknown_value'),
  ('embed_hosts', 1, '["https://dtu.dk"]', 'PT422 unknown_value'), ('embed_hosts', 2, '["dtu.dk"]', 'PT409 stale')) as t (key, version, value, answer);
select is(pg_temp.as_member('a', 'select save_setting(gen_random_uuid(), ''embed_hosts'', 1, ''["www.ku.dk", "localhost:4000", "www.ku.dk"]'') ->> ''version'''), '2', 'Hosts may frame the first question');
select is(list_embed_hosts(), '["localhost:4000", "www.ku.dk"]'::jsonb, 'each once, for the public pages to read');
select is(pg_temp.as_member('o', 'select save_setting(gen_random_uuid(), ''embed_hosts'', 2, ''[]'')::text'), 'PT403 forbidden', 'an officer lists none');
select is(pg_temp.as_member('a', 'select save_setting(gen_random_uuid(), ''languages'', 1, ''["en"]'') ->> ''version'''), '2', 'A language is switched off');
select is(get_door() -> 'languages', '["en"]'::jsonb, 'and no longer offered');
select is(pg_temp.as_member('a', 'select save_choice(gen_random_uuid(), ''lost'', null, null, ''{"en":"Too dear","da":"For dyrt"}'', true) ->> ''code'''), 'too_dear', 'A reason is added');
select is(pg_temp.as_member('a', 'select save_choice(gen_random_uuid(), ''lost'', ''financing'', 1, ''{"en":"Financing","da":"Finansiering"}'', false) ->> ''version'''), '2', 'another switched off');
select is(pg_temp.as_member('o', format('select change_status(gen_random_uuid(), ''ADM-444'', %s, ''lost'', null, ''financing'')::text', (select version from leads where reference = 'ADM-444'))), 'PT422 unknown_value', 'What is off is not taken');
select is(pg_temp.as_member('o', format('select change_status(gen_random_uuid(), ''ADM-444'', %s, ''lost'', null, ''too_dear'') ->> ''address''', (select version from leads where reference = 'ADM-444'))), 'ADM-444', 'what is new is');

-- ---------- the chains ----------
select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select is(pg_temp.as_member('a', 'select verify_audit() ->> ''broken'''), '[]', 'Every chain holds');
select is(pg_temp.as_member('a', 'select (verify_audit(null, 3) ->> ''checked'')'), '3', 'A walk is bounded');
create function pg_temp.walk() returns jsonb language plpgsql as $$
declare step jsonb; total int := 0; chains int := 0; after_row jsonb;
begin
  loop
    step := pg_temp.as_member('a', format('select verify_audit(%L, 7)', after_row))::jsonb;
    total := total + (step ->> 'checked')::int; chains := chains + (step ->> 'chains')::int; after_row := nullif(step -> 'next', 'null');
    if after_row is null then return jsonb_build_array(total, chains); end if;
  end loop;
end $$;
select is(pg_temp.walk(), (select jsonb_build_array((select count(*) from private.audit_entries), (select count(*) from private.audit_chains))), 'In steps of seven it walks every entry of every chain once');
alter table private.audit_entries disable trigger append_only;
update private.audit_entries set actor = 'company' where chain = pg_temp.lead('ADM-222')::text and position = 2;
select is(pg_temp.as_member('a', 'select jsonb_array_length(verify_audit() -> ''broken'') || '' '' || (verify_audit() -> ''broken'' -> 0 ->> ''position'')'), '1 2', 'A changed entry is found where it stands');

select * from finish();
rollback;
