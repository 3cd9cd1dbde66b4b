-- The case at the desk: moves, status, openness, words, facts.
begin;
set local search_path = public, extensions;
select no_plan();

insert into members (organisation_id, user_id, email, full_name, role)
select o.id, gen_random_uuid(), m.email, m.full_name, m.role
from (values ('copcap', 'o@pipeline.example', 'Olga Officer', 'officer'), ('copcap', 'p@pipeline.example', 'Per Partner', 'partner'),
  ('dtu', 'd@pipeline.example', 'Dina Partner', 'partner'), ('ku', 'k@pipeline.example', 'Kim Partner', 'partner')) m (slug, email, full_name, role)
join organisations o on o.slug = m.slug;

create function pg_temp.org(p_slug text) returns uuid language sql as $$ select id from public.organisations where slug = p_slug $$;
create function pg_temp.lead() returns public.leads language sql as $$ select * from public.leads where reference = 'PLT-222' $$;
create function pg_temp.version() returns int language sql as $$ select version from public.leads where reference = 'PLT-222' $$;
-- Runs a query as a member; returns its value, or code and rule of the refusal.
create function pg_temp.as_member(p_letter text, p_sql text) returns text language plpgsql as $$
declare answer text; code text; rule text; message text;
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub',
    (select user_id from public.members where email = p_letter || '@pipeline.example'), 'role', 'authenticated')::text, true);
  set local role authenticated;
  execute p_sql into answer;
  reset role;
  return answer;
exception when others then
  get stacked diagnostics code = returned_sqlstate, rule = pg_exception_hint, message = message_text;
  return code || ' ' || coalesce(nullif(rule, ''), message);
end $$;

do $$
declare company uuid; lead uuid; consent uuid;
begin
  insert into public.companies (legal_name, native_name, country) values ('Pipeline Demo Biologics', '桜バイオ', 'JP') returning id into company;
  insert into public.leads (reference, company_id, responsible_organisation_id, sector, confirmed_at)
    values ('PLT-222', company, pg_temp.org('copcap'), 'life_science', private.now()) returning id into lead;
  insert into public.lead_codes (lead_id, slug, code_name) values (lead, 'pipeline-test-slug-1', 'Pipeline Heron');
  insert into public.lead_needs (lead_id, project_kinds) values (lead, array['greenfield']);
  insert into public.lead_stories (lead_id, story) values (lead, 'A story.');
  insert into public.contacts (lead_id, full_name, email, first) values (lead, 'Demo Person', 'person@pipeline-demo.example', true);
  insert into public.disclosures (lead_id, organisation_id, field_group, ground)
    select lead, pg_temp.org('copcap'), g, 'enquiry' from unnest(array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue', 'screening']) g;
  insert into public.consents (lead_id, field_groups, source, given_at) values (lead, array['open_listing'], 'form', private.now()) returning id into consent;
  insert into public.disclosures (lead_id, field_group, ground, consent_id) values (lead, 'open_listing', 'consent', consent);
  perform private.start_clock(lead, 'first_answer', pg_temp.org('copcap'));
end $$;

-- Stage
select is(pg_temp.as_member('d', 'select move_stage(gen_random_uuid(), ''PLT-222'', 1, ''qualified'')'), 'PT403 forbidden', 'a partner that sees the listing may not move the case');
select is(pg_temp.as_member('o', 'select move_stage(gen_random_uuid(), ''PLT-222'', 1, ''qualified'')'), 'PT422 gate_missing', 'a gate holds the move');
select alike(pg_temp.as_member('o', format('select assign_lead(gen_random_uuid(), ''PLT-222'', 1, %L)', (select id from members where email = 'p@pipeline.example'))), '%"version": 2%', 'the officer gives the case to a colleague');
select is(pg_temp.as_member('o', 'select assign_lead(gen_random_uuid(), ''PLT-222'', 1, null)'), 'PT409 stale', 'a stale version changes nothing');
select is(pg_temp.as_member('o', format('select assign_lead(gen_random_uuid(), ''PLT-222'', 2, %L)', (select id from members where email = 'd@pipeline.example'))), 'PT422 unknown_value', 'nobody outside the organisation is given the case');
select alike(pg_temp.as_member('p', 'select move_stage(gen_random_uuid(), ''PLT-222'', 2, ''qualified'')'), '%"version": 3%', 'with all facts known the move is made');
select is(pg_temp.as_member('p', 'select move_stage(gen_random_uuid(), ''PLT-222'', 3, ''new'')'), 'PT422 reason_needed', 'a move backwards needs a reason');
select is(pg_temp.as_member('p', 'select move_stage(gen_random_uuid(), ''PLT-222'', 3, ''moon'')'), 'PT422 unknown_value', 'an unknown stage is refused');

-- Lists
select is(pg_temp.as_member('d', 'select list_pipeline(''{"q": "logics"}'') #>> ''{rows,0,address}'''), 'PLT-222', 'an open case is found by part of its name');
select is(pg_temp.as_member('d', 'select list_pipeline(''{"q": "桜"}'') #>> ''{rows,0,level}'''), 'open', 'in any script');
select is(pg_temp.as_member('d', 'select list_pipeline(''{"q": "Demo Person"}'') #>> ''{rows,0,address}'''), null, 'a person is found only where contact is open');
select is(pg_temp.as_member('o', 'select list_pipeline(''{"q": "demo person"}'') #>> ''{rows,0,address}'''), 'PLT-222', 'and there it is');
select is(pg_temp.as_member('d', 'select list_pipeline(''{"q": "logics"}'') #>> ''{rows,0,due}'''), null, 'an open listing shows no deadline');
select is(pg_temp.as_member('d', 'select list_pipeline(''{}'', ''zz'')'), 'PT422 unknown_value', 'a broken cursor is refused with a rule');

-- Words
select is(pg_temp.as_member('d', 'select write_note(gen_random_uuid(), ''PLT-222'', ''case'', ''note'', ''x'')'), 'PT403 forbidden', 'only holders of dialogue write a case note');
select is(pg_temp.as_member('o', 'select write_note(gen_random_uuid(), ''PLT-222'', ''internal'', ''note'', ''  '')'), 'PT422 empty', 'an empty note is refused');
select is(pg_temp.as_member('o', 'select write_note(gen_random_uuid(), ''PLT-222'', ''internal'', ''note'', repeat(''x'', 10001))'), 'PT422 too_long', 'and one that is too long');
select alike(pg_temp.as_member('o', 'select send_message(gen_random_uuid(), ''PLT-222'', ''Thank you.'')'), '%version%', 'the officer answers the company');
select is((select count(*)::int from clocks where lead_id = (pg_temp.lead()).id and stopped_at is null), 0, 'which ends the clock of the first answer');
select is((select count(*)::int from private.outbox_messages where lead_id = (pg_temp.lead()).id and template = 'message'), 1, 'and queues one mail');

-- Openness
select is(pg_temp.as_member('p', format('select change_openness(gen_random_uuid(), ''PLT-222'', %s, ''coded'')', pg_temp.version())), 'PT403 forbidden', 'only an officer changes what all partners may know');
select alike(pg_temp.as_member('o', format('select change_openness(gen_random_uuid(), ''PLT-222'', %s, ''coded'')', pg_temp.version())), '%version%', 'the officer narrows it to a code name');
select isnt((select code_name from lead_codes where lead_id = (pg_temp.lead()).id and replaced_at is null), 'Pipeline Heron', 'whoever knew the name meets a new code name');
select is(pg_temp.as_member('d', 'select get_case(''PLT-222'')'), 'PT404 not_found', 'the reference is closed to partners');
select is(pg_temp.as_member('d', 'select list_pipeline(''{"q": "logics"}'') #>> ''{rows,0,address}'''), null, 'and the name is no longer found');
select alike(pg_temp.as_member('o', format('select change_openness(gen_random_uuid(), ''PLT-222'', %s, ''closed'')', pg_temp.version())), '%version%', 'and then to nothing');
update consents set withdrawn_at = private.now() where lead_id = (pg_temp.lead()).id;
select is(pg_temp.as_member('o', format('select change_openness(gen_random_uuid(), ''PLT-222'', %s, ''open'')', pg_temp.version())), 'PT422 ground_missing', 'widening needs a consent on record');

-- Facts
select alike(pg_temp.as_member('o', 'select save_company(gen_random_uuid(), ''PLT-222'', 1, ''{"legal_name": "Pipeline Demo Biologics KK", "country": "JP"}'')'), '%version%', 'company facts are edited');
select is(pg_temp.as_member('o', 'select save_company(gen_random_uuid(), ''PLT-222'', 1, ''{"legal_name": "Other", "country": "JP"}'')'), 'PT409 stale', 'two editors at once: the second is told');
select is(pg_temp.as_member('o', 'select save_company(gen_random_uuid(), ''PLT-222'', 2, ''{"legal_name": "Other", "country": "ZZ"}'')'), 'PT422 unknown_value', 'an unknown country is refused');
select is(pg_temp.as_member('o', format('select save_needs(gen_random_uuid(), ''PLT-222'', %s, ''{"people_12": "many"}'')', pg_temp.version())), 'PT422 unknown_value', 'a word is no number');
select alike(pg_temp.as_member('o', format('select save_needs(gen_random_uuid(), ''PLT-222'', %s, ''{"people_12": 12, "story": "A new story."}'')', pg_temp.version())), '%version%', 'needs are edited');
select alike(pg_temp.as_member('o', format('select confirm_needs_text(gen_random_uuid(), ''PLT-222'', %s)', pg_temp.version())), '%version%', 'an officer confirms that the text names nobody');
select is(pg_temp.as_member('p', format('select confirm_needs_text(gen_random_uuid(), ''PLT-222'', %s)', pg_temp.version())), 'PT403 forbidden', 'a partner does not');

-- Status
select is(pg_temp.as_member('o', format('select change_status(gen_random_uuid(), ''PLT-222'', %s, ''on_hold'', ''2020-01-01'')', pg_temp.version())), 'PT422 date_ahead_needed', 'on hold needs a day ahead');
select is(pg_temp.as_member('o', format('select change_status(gen_random_uuid(), ''PLT-222'', %s, ''lost'')', pg_temp.version())), 'PT422 unknown_value', 'lost needs a reason');
insert into disclosures (lead_id, organisation_id, field_group, ground, ground_reason) values ((pg_temp.lead()).id, pg_temp.org('ku'), 'summary', 'law', 'because');
select alike(pg_temp.as_member('o', format('select change_status(gen_random_uuid(), ''PLT-222'', %s, ''lost'', null, ''financing'')', pg_temp.version())), '%version%', 'the case is closed');
select is(pg_temp.as_member('k', 'select get_case(''PLT-222'')'), 'PT404 not_found', 'which closes the rows of others');
select is(pg_temp.as_member('o', format('select move_stage(gen_random_uuid(), ''PLT-222'', %s, ''visit'', ''x'')', pg_temp.version())), 'PT422 closed_case', 'and a closed case is not moved');

-- Append-only, and a chain that notices tampering
select throws_ok('update timeline_entries set kind = ''note''', 'PT403', 'append_only', 'no entry of the timeline is changed');
select throws_ok('delete from timeline_entries', 'PT403', 'append_only', 'or removed');
select throws_ok('delete from private.audit_entries', 'PT403', 'append_only', 'nor any row of the audit');
select is(private.broken_at((pg_temp.lead()).id::text), null, 'the chain verifies');
delete from private.audit_values where chain = (pg_temp.lead()).id::text and position = 3;
select is(private.broken_at((pg_temp.lead()).id::text), null, 'also when values were erased');
update private.audit_values set after = '{"reference": "forged"}' where chain = (pg_temp.lead()).id::text and position = 4;
select is(private.broken_at((pg_temp.lead()).id::text), 4::bigint, 'and not when a value was forged');

select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select * from finish();
rollback;
