-- Beside an enquiry: the note, the criteria of a first answer, the texts it begins with, and gaps that stay in the house.
begin;
set local search_path = public, extensions;
select no_plan();

insert into members (organisation_id, user_id, email, full_name, role)
select o.id, gen_random_uuid(), m.email, m.full_name, m.role
from (values ('copcap', 'o@staff.example', 'Olga Officer', 'officer'), ('copcap', 'v@staff.example', 'Vera Viewer', 'viewer'),
  ('copcap', 'a@staff.example', 'Ada Admin', 'admin'), ('dtu', 'd@staff.example', 'Dina Partner', 'partner'),
  ('ku', 'k@staff.example', 'Kim Partner', 'partner')) m (slug, email, full_name, role)
join organisations o on o.slug = m.slug;

create function pg_temp.as_member(p_letter text, p_sql text) returns text language plpgsql as $$
declare answer text; code text; rule text; message text;
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub',
    (select user_id from public.members where email = p_letter || '@staff.example'), 'role', 'authenticated')::text, true);
  set local role authenticated;
  execute p_sql into answer;
  reset role;
  return answer;
exception when others then
  get stacked diagnostics code = returned_sqlstate, rule = pg_exception_hint, message = message_text;
  return code || ' ' || coalesce(nullif(rule, ''), message);
end $$;

create function pg_temp.lead() returns public.leads language sql as $$ select * from public.leads where reference = 'STF-222' $$;
create function pg_temp.version() returns int language sql as $$ select version from public.leads where reference = 'STF-222' $$;
create function pg_temp.open_to(p_slug text, variadic p_groups text[]) returns void language sql as $$
  insert into public.disclosures (lead_id, organisation_id, field_group, ground, ground_reason)
  select (pg_temp.lead()).id, (select id from public.organisations where slug = p_slug), g, 'law', 'test' from unnest(p_groups) g
$$;

do $$
declare company uuid; lead uuid; mine uuid := (select id from public.organisations where slug = 'copcap');
begin
  insert into public.companies (legal_name, country) values ('Staffside Demo', 'JP') returning id into company;
  insert into public.leads (reference, company_id, responsible_organisation_id, sector, confirmed_at)
    values ('STF-222', company, mine, 'life_science', private.now()) returning id into lead;
  insert into public.lead_codes (lead_id, slug, code_name) values (lead, 'staff-side-test', 'Staffside Heron');
  insert into public.contacts (lead_id, full_name, email, first) values (lead, 'Demo Person', 'person@staffside-demo.example', true);
  insert into public.disclosures (lead_id, organisation_id, field_group, ground)
    select lead, mine, g, 'enquiry' from unnest(array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue', 'screening']) g;
  perform private.start_clock(lead, 'first_answer', mine);
end $$;

-- The note
select is(pg_temp.as_member('k', 'select get_staff_side(''STF-222'')'), 'PT404 not_found', 'a closed case has no staff side');
select is(pg_temp.as_member('o', format('select save_enquiry_note(gen_random_uuid(), ''STF-222'', %s, repeat(''x'', 10001))', pg_temp.version())), 'PT422 too_long', 'a note has an end');
select alike(pg_temp.as_member('o', format('select save_enquiry_note(gen_random_uuid(), ''STF-222'', %s, ''They look for a laboratory.'')', pg_temp.version())), '%version%', 'the responsible organisation writes what the enquiry says');
select is(pg_temp.as_member('o', 'select save_enquiry_note(gen_random_uuid(), ''STF-222'', 1, ''Other'')'), 'PT409 stale', 'two at once: the second is told');
select pg_temp.open_to('ku', 'summary');
select is(pg_temp.as_member('k', 'select get_staff_side(''STF-222'') ->> ''note'''), null, 'who holds no needs reads no note');
select pg_temp.open_to('dtu', 'summary', 'needs');
select is(pg_temp.as_member('d', 'select get_staff_side(''STF-222'') #>> ''{note,text}'''), 'They look for a laboratory.', 'who reads the answers reads the note');
select is(pg_temp.as_member('d', 'select get_staff_side(''STF-222'') ->> ''criteria'''), null, 'but not what the responsible organisation says of its answer');
select is(pg_temp.as_member('d', format('select save_enquiry_note(gen_random_uuid(), ''STF-222'', %s, ''Mine'')', pg_temp.version())), 'PT403 forbidden', 'and does not write it');
select is(pg_temp.as_member('v', 'select get_staff_side(''STF-222'') ->> ''note'''), null, 'a viewer reads summaries only');
select is_empty('select 1 from timeline_texts where text like ''%laboratory%''', 'the timeline says that the note changed and not what it says');
select alike(pg_temp.as_member('o', format('select save_enquiry_note(gen_random_uuid(), ''STF-222'', %s, '' '')', pg_temp.version())), '%version%', 'an empty note');
select is((select count(*)::int from private.enquiry_notes), 0, 'takes it away');

-- The criteria
select is(pg_temp.as_member('o', 'select get_staff_side(''STF-222'') #>> ''{criteria,answered_in_time}'''), null, 'while the answer is due nothing is said of its time');
select is(pg_temp.as_member('o', 'select get_staff_side(''STF-222'') #>> ''{criteria,named_contact}'''), null, 'and nobody is named');
select alike(pg_temp.as_member('o', format('select tick_criteria(gen_random_uuid(), ''STF-222'', %s, ''["case_made"]'')', pg_temp.version())), '%version%', 'an officer says what a person must judge');
select is(pg_temp.as_member('o', 'select get_staff_side(''STF-222'') #>> ''{criteria,ticked,case_made,by}'''), 'Olga Officer', 'with name');
select is(pg_temp.as_member('o', format('select tick_criteria(gen_random_uuid(), ''STF-222'', %s, ''["answered_in_time"]'')', pg_temp.version())), 'PT422 unknown_value', 'what is read from the case is not ticked');
select is(pg_temp.as_member('o', format('select tick_criteria(gen_random_uuid(), ''STF-222'', %s, ''"case_made"'')', pg_temp.version())), 'PT422 unknown_value', 'and a list is a list');
select is(pg_temp.as_member('d', format('select tick_criteria(gen_random_uuid(), ''STF-222'', %s, ''[]'')', pg_temp.version())), 'PT403 forbidden', 'nobody else ticks');
select alike(pg_temp.as_member('o', format('select tick_criteria(gen_random_uuid(), ''STF-222'', %s, ''["questions_answered"]'')', pg_temp.version())), '%version%', 'a tick is taken back');
select is((select string_agg(criterion, ' ') from private.answer_checks), 'questions_answered', 'and another made');

-- Gaps
select is(pg_temp.as_member('o', 'select send_message(gen_random_uuid(), ''STF-222'', ''Dear you, [[which laboratory could fit]] [[x]]'')'), 'PT422 open_gap', 'a message with an open gap is not sent');
select is(pg_temp.as_member('o', 'select send_message(gen_random_uuid(), ''STF-222'', ''Dear {{contact}}'')'), 'PT422 open_gap', 'nor one with a name not filled in');
select is((select count(*)::int from private.outbox_messages where lead_id = (pg_temp.lead()).id), 0, 'no mail leaves');
select throws_ok('select private.refuse_open_gap(''a [[ b ]] c [[d]]'')', 'PT422', 'open_gap', 'a gap is refused');
select lives_ok('select private.refuse_open_gap(''Brackets [like these] and {these} are text, also [[]] and [ [x] ].'')', 'brackets in a text are no gap');
select alike(pg_temp.as_member('o', 'select send_message(gen_random_uuid(), ''STF-222'', ''Dear you, room [2] fits.'')'), '%version%', 'a filled text is sent');
select is(pg_temp.as_member('o', 'select get_staff_side(''STF-222'') #>> ''{criteria,answered_in_time}'''), 'true', 'and the answer came in time');

-- Texts to begin with
select ok(pg_temp.as_member('o', 'select list_answer_templates()')::jsonb @> '[{"language": "en"}, {"language": "da"}]', 'officers choose among texts in both languages');
select is(pg_temp.as_member('v', 'select list_answer_templates()'), 'PT403 forbidden', 'viewers write to nobody');
select is(pg_temp.as_member('o', 'select list_managed_templates()'), 'PT403 forbidden', 'officers do not manage them');
select is(pg_temp.as_member('o', 'select save_answer_template(gen_random_uuid(), null, null, ''{"language": "ja", "title": "x", "text": "x"}'')'), 'PT403 forbidden', 'or write them');
select alike(pg_temp.as_member('a', 'select save_answer_template(''00000000-0000-4000-8000-00000000aaaa'', null, null, ''{"language": "ja", "title": "最初の回答", "text": "{{contact}} 様 [[x]]"}'')'), '%"version": 1%', 'an administrator adds one');
select alike(pg_temp.as_member('a', 'select save_answer_template(''00000000-0000-4000-8000-00000000aaaa'', null, null, ''{"language": "ja", "title": "最初の回答", "text": "{{contact}} 様 [[x]]"}'')'), '%"version": 1%', 'the same press twice');
select is((select count(*)::int from private.answer_templates where language = 'ja'), 1, 'adds one');
select is(pg_temp.as_member('a', format('select save_answer_template(gen_random_uuid(), %L, 7, ''{"language": "ja", "title": "x", "text": "x"}'')', (select id from private.answer_templates where language = 'ja'))), 'PT409 stale', 'a stale version changes nothing');
select alike(pg_temp.as_member('a', format('select save_answer_template(gen_random_uuid(), %L, 1, ''{"language": "ja", "title": "x", "text": "x", "active": false}'')', (select id from private.answer_templates where language = 'ja'))), '%"version": 2%', 'it is no longer offered');
select ok(not pg_temp.as_member('o', 'select list_answer_templates()')::jsonb @> '[{"language": "ja"}]', 'and no officer finds it');
select is(pg_temp.as_member('a', 'select save_answer_template(gen_random_uuid(), null, null, ''{"language": "zz9", "title": "x", "text": "x"}'')'), 'PT422 unknown_value', 'a language is one');

select * from finish();
rollback;
