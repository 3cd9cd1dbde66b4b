begin;
set local search_path = public, extensions;
select plan(33);

create function pg_temp.key(p_name text) returns text language sql as $$
  select encode(sha256(convert_to(p_name, 'utf8')), 'hex')
$$;
create function pg_temp.try(p_sql text) returns text language plpgsql as $$
declare answer text;
begin
  execute p_sql into answer;
  return answer;
exception when others then
  get stacked diagnostics answer = pg_exception_hint;
  return sqlstate || ' ' || answer;
end $$;
create function pg_temp.as_member(p_email text, p_sql text) returns text language plpgsql as $$
declare answer text;
begin
  perform set_config('request.jwt.claims', json_build_object('sub', (select user_id from public.members where email = p_email::citext))::text, true);
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
insert into public.members (organisation_id, email, full_name, role, user_id)
  select o.id, r || '@' || o.slug || '-files.example', r || ' of ' || o.short_name, r, gen_random_uuid()
  from public.organisations o, unnest(array['officer', 'partner', 'viewer', 'admin']) r where o.slug in ('copcap', 'dtu', 'ku');

create function pg_temp.case_of(p_name text) returns text language plpgsql as $$
begin
  perform public.start_draft(pg_temp.key(p_name), 'en', '{}');
  perform public.save_draft(pg_temp.key(p_name), null, 'company', jsonb_build_object('legal_name', p_name, 'country', 'JP', 'sector', 'quantum'));
  perform public.save_draft(pg_temp.key(p_name), null, 'needs', '{"project_kinds": ["expansion"], "story": "Freezers."}');
  perform public.save_draft(pg_temp.key(p_name), null, 'contact', jsonb_build_object('full_name', 'Fumiko Demo', 'email', p_name || '@files-demo.example'));
  perform public.save_draft(pg_temp.key(p_name), null, 'sharing', '{"openness": "coded"}');
  perform public.submit_enquiry(pg_temp.key(p_name), pg_temp.key(p_name || ' page'));
  return (select l.reference from private.drafts d join public.leads l on l.id = d.lead_id where d.key_hash = pg_temp.key(p_name));
end $$;
create temporary table the on commit drop as select pg_temp.case_of('zyxfiles') as reference, pg_temp.case_of('other') as other;
grant select on the to authenticated;
create function pg_temp.lead() returns uuid language sql security definer as $$ select id from public.leads where reference = (select reference from the) $$;
create function pg_temp.file(p_name text, p_path text) returns jsonb language sql as $$
  select jsonb_build_object('path', p_path, 'name', p_name, 'type', 'pdf', 'size', 100, 'sha256', encode(sha256(convert_to(p_name, 'utf8')), 'hex'), 'scan', 'clean')
$$;
create function pg_temp.own_path(p_page text default 'zyxfiles page') returns text language sql as $$
  select public.begin_own_upload(pg_temp.key(p_page)) ->> 'path'
$$;
create function pg_temp.say(p_id uuid, p_text text, p_files jsonb) returns text language sql as $$
  select pg_temp.try(format('select public.send_company_message(%L, %L, %L, null, %L)', pg_temp.key('zyxfiles page'), p_id, p_text, p_files))
$$;
create function pg_temp.named(p_name text) returns public.documents language sql as $$ select d from public.documents d where name = p_name $$;

-- ---------- only the worker says that a file is clean ----------
select public.start_draft(pg_temp.key('draft'), 'en', '{}');
create function pg_temp.claim(p_scan text) returns text language sql as $$
  select public.add_draft_document(pg_temp.key('draft'), (public.begin_draft_upload(pg_temp.key('draft'), p_scan, pg_temp.key(p_scan)) ->> 'path')::uuid,
    jsonb_build_object('name', p_scan, 'type', 'pdf', 'size', 10, 'sha256', pg_temp.key(p_scan), 'scan', p_scan)) ->> 'scan'
$$;
select is(pg_temp.claim('clean'), 'not_scanned', 'with the key of a draft nobody says that a file is clean');
select is(pg_temp.claim('other_content'), 'not_scanned', 'nor what it holds');
select is(pg_temp.claim('pending'), 'pending', 'but that it waits for the scanner');
select is(pg_temp.claim('infected'), 'infected', 'or that it is infected');
select public.note_scan((pg_temp.named('pending')).id, 'clean');
select is((pg_temp.named('pending')).scan, 'clean', 'the worker says it');
select public.note_content((pg_temp.named('pending')).id, true), public.note_content((pg_temp.named('clean')).id, false);
select is(array[(pg_temp.named('pending')).scan, (pg_temp.named('clean')).scan], array['clean', 'other_content'], 'and whether the bytes are what the type says');
select public.note_scan((pg_temp.named('clean')).id, 'clean');
select is((pg_temp.named('clean')).scan, 'other_content', 'a scan does not open what is something else');
select is((select count(*)::int from jsonb_array_elements(public.list_unchecked_files(100)) u where u ->> 'id' = (pg_temp.named('pending')).id::text), 0,
  'what was compared is not compared again');

-- ---------- from the company ----------
create temporary table sent (id uuid default gen_random_uuid(), path text) on commit drop;
insert into sent (path) select pg_temp.own_path();
select alike(pg_temp.say((select id from sent), 'With a plan', jsonb_build_array(pg_temp.file('own plan.pdf', (select path from sent)))), '%id%', 'a message brings a file');
select is((pg_temp.named('own plan.pdf')).scan, 'not_scanned', 'of which its sender does not say that it is clean');
select is((pg_temp.named('own plan.pdf')).entry_id, (select id from public.timeline_entries where lead_id = pg_temp.lead() and kind = 'message'), 'it stands beside the message');
select is((pg_temp.named('own plan.pdf')).added_by, null, 'and is the company''s');
select alike(pg_temp.say((select id from sent), 'With a plan', jsonb_build_array(pg_temp.file('own plan.pdf', pg_temp.own_path()))), '%id%', 'sent again, with the file uploaded again, it is one');
select is((select count(*)::int from public.documents where name = 'own plan.pdf'), 1, 'with one file');
select is(pg_temp.say((select id from sent), 'With a plan', '[]'), 'PT409 request_reused', 'without its file it is another message');
select is(pg_temp.say(gen_random_uuid(), 'x', jsonb_build_array(pg_temp.file('x', gen_random_uuid()::text))), 'PT409 not_in_this_state', 'a name in the store is given out, not chosen');
select is(pg_temp.say(gen_random_uuid(), 'x', jsonb_build_array(pg_temp.file('x', pg_temp.own_path('other page')))), 'PT409 not_in_this_state', 'nor taken from another case');
select is(pg_temp.say(gen_random_uuid(), 'x', (select jsonb_agg(pg_temp.file('x' || n, pg_temp.own_path())) from generate_series(1, 6) n)), 'PT409 too_many_documents', 'six are too many');
select is(pg_temp.say(gen_random_uuid(), 'x', '{}'), 'PT422 unknown_value', 'no list is none');
select is((select count(*)::int from public.timeline_entries where lead_id = pg_temp.lead() and kind = 'message'), 1, 'no message is sent without its files');
select is(pg_temp.try(format('select public.begin_own_upload(%L)', pg_temp.key('guess'))), 'PT404 not_found', 'without a key nothing is uploaded');
select is(pg_temp.try('select count(pg_temp.own_path()) from generate_series(1, 30)'), 'PT429 too_many', 'uploads of a case that run at once are few');
delete from private.file_slots;

-- ---------- to the company, by persona ----------
create function pg_temp.begin_as(p_email text) returns text language sql as $$
  select left(pg_temp.as_member(p_email || '-files.example', format('select public.begin_case_upload(%L)', (select reference from the))), 9)
$$;
select is(array[pg_temp.begin_as('officer@copcap'), pg_temp.begin_as('partner@copcap'), pg_temp.begin_as('viewer@copcap'), pg_temp.begin_as('admin@copcap'), pg_temp.begin_as('officer@dtu')],
  array['{"path": ', '{"path": ', 'PT403 for', 'PT403 for', 'PT404 not'], 'files are sent by those who may write to the company');
insert into public.disclosures (lead_id, organisation_id, field_group, ground)
  select pg_temp.lead(), id, g, 'desk' from public.organisations, unnest(array['summary', 'dialogue']) g where slug = 'dtu';
select is(pg_temp.begin_as('officer@dtu'), 'PT403 for', 'not by those who only read it');
update sent set path = pg_temp.as_member('officer@copcap-files.example', format('select public.begin_case_upload(%L) ->> ''path''', (select reference from the)));
select alike(pg_temp.as_member('officer@copcap-files.example', format('select public.send_message(gen_random_uuid(), %L, %L, true, %L)', (select reference from the), 'Our map',
  jsonb_build_array(pg_temp.file('map.pdf', (select path from sent))))), '%version%', 'a message to the company brings a file');
select is((select email::text from public.members where id = (pg_temp.named('map.pdf')).added_by), 'officer@copcap-files.example', 'its sender stands beside it');
select is((select array_agg(d ->> 'name' order by d ->> 'name') from jsonb_array_elements(public.get_own_case(pg_temp.key('zyxfiles page')) -> 'documents') d
  where d ->> 'entry' is not null), array['map.pdf', 'own plan.pdf'], 'the company sees both, and opens them');
select is(public.open_own_document(pg_temp.key('zyxfiles page'), (pg_temp.named('map.pdf')).id) ->> 'name', 'map.pdf', 'with its key');
select is((select m -> 'params' ->> 'files' from jsonb_array_elements(public.lease_mail(100, 60)) m
  where m ->> 'template' = 'message' and m -> 'params' ->> 'text' = 'Our map'), '1', 'the mail says how many wait');
create function pg_temp.seen_by(p_email text) returns text language sql as $$
  select pg_temp.as_member(p_email || '-files.example', format('select array_agg(name order by name)::text from public.documents where lead_id = %L and entry_id is not null', pg_temp.lead()))
$$;
select is(array[pg_temp.seen_by('officer@copcap'), pg_temp.seen_by('officer@dtu'), pg_temp.seen_by('partner@ku')], array['{map.pdf,"own plan.pdf"}', null, null],
  'whoever reads the dialogue without the documents sees no file');
select is((select count(*)::int from jsonb_array_elements(public.export_own_case(pg_temp.key('zyxfiles page')) -> 'documents')), 2, 'the company''s copy of everything lists them');
create temporary table attached on commit drop as select id from public.documents where lead_id = pg_temp.lead();
select private.erase_documents(pg_temp.lead());
select is((select array_agg(distinct concat_ws(' ', d.name, d.lead_id, d.entry_id)) from public.documents d join attached a on a.id = d.id), array['—'],
  'erasing the case takes name and message from its files');
select is((select count(*)::int from jsonb_array_elements(public.list_unneeded_files(500)) u join attached a on a.id::text = u ->> 'id'), 2,
  'and the worker deletes them');
select * from finish();
rollback;
