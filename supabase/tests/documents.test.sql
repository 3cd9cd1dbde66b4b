begin;
set local search_path = public, extensions;
select plan(47);

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
create function pg_temp.document(p_name text) returns jsonb language sql as $$
  select jsonb_build_object('name', p_name, 'type', 'pdf', 'size', 100, 'sha256', pg_temp.key(p_name), 'scan', 'not_scanned')
$$;
create function pg_temp.add(p_draft text, p_name text) returns uuid language sql as $$
  select (public.add_draft_document(pg_temp.key(p_draft), (public.begin_draft_upload(pg_temp.key(p_draft), p_name, pg_temp.key(p_name)) ->> 'path')::uuid,
    pg_temp.document(p_name)) ->> 'id')::uuid
$$;
create function pg_temp.names(p_draft text) returns text[] language sql as $$
  select array(select d ->> 'name' from jsonb_array_elements(public.get_draft(pg_temp.key(p_draft)) -> 'documents') d order by 1)
$$;
create function pg_temp.id(p_name text) returns uuid language sql as $$ select id from public.documents where name = p_name $$;
create function pg_temp.lead() returns uuid language sql as $$
  select lead_id from private.drafts where key_hash = pg_temp.key('draft')
$$;
create function pg_temp.answered(p_draft text) returns void language sql as $$
  select public.start_draft(pg_temp.key(p_draft), 'en', '{}');
  select public.save_draft(pg_temp.key(p_draft), null, 'company', '{"legal_name": "Pgtap Papers Ltd", "country": "NL", "sector": "life_science"}');
  select public.save_draft(pg_temp.key(p_draft), null, 'needs', '{"project_kinds": ["expansion"], "story": "A laboratory."}');
  select public.save_draft(pg_temp.key(p_draft), null, 'contact', '{"full_name": "Anna Demo", "email": "anna@pgtap-papers.example"}');
  select public.save_draft(pg_temp.key(p_draft), null, 'sharing', '{"openness": "open"}');
$$;

-- ---------- a draft ----------
select pg_temp.answered('draft'), pg_temp.answered('other');
select is(pg_temp.code_and_hint($$select public.begin_draft_upload(pg_temp.key('guess'), 'x', pg_temp.key('x'))$$), 'PT404 not_found', 'nothing is uploaded without the key of a draft');
select isnt(pg_temp.add('draft', 'plan.pdf'), null, 'a document is added to a draft');
select is(pg_temp.names('draft'), array['plan.pdf'], 'the draft lists it');
select is(public.get_draft(pg_temp.key('draft'))::text like '%' || (select path from public.documents where name = 'plan.pdf') || '%', false,
  'the name in the store stays in the database');
select is(pg_temp.names('other'), '{}', 'another draft does not');
select is(pg_temp.code_and_hint($$select public.add_draft_document(pg_temp.key('draft'), gen_random_uuid(), pg_temp.document('x'))$$),
  'PT409 not_in_this_state', 'a name in the store is given out, not chosen');
create temporary table begun (path uuid) on commit drop;
insert into begun select (public.begin_draft_upload(pg_temp.key('draft'), 'x', pg_temp.key('x')) ->> 'path')::uuid;
select is(pg_temp.code_and_hint($$select public.add_draft_document(pg_temp.key('other'), (select path from begun), pg_temp.document('x'))$$),
  'PT409 not_in_this_state', 'nor does one draft use what was given to another');
select is(public.add_draft_document(pg_temp.key('draft'), (select path from begun), pg_temp.document('twice.pdf')) ->> 'id',
  public.add_draft_document(pg_temp.key('draft'), (select path from begun), pg_temp.document('twice.pdf')) ->> 'id',
  'the same file noted twice is one document');
insert into begun select (public.begin_draft_upload(pg_temp.key('draft'), 'x', pg_temp.key('x')) ->> 'path')::uuid;
select is(pg_temp.code_and_hint(format('select public.add_draft_document(pg_temp.key(''draft''), %L, %L)', b.path, pg_temp.document('x') || wrong)), '23514 ',
  'refused: ' || wrong::text) from (select path from begun offset 1) b, (values ('{"type": "exe"}'::jsonb), ('{"size": 20971521}'), ('{"size": 0}'), ('{"sha256": "x"}')) w (wrong);
select is(pg_temp.code_and_hint(format('select public.add_draft_document(pg_temp.key(''draft''), %L, %L)', (select path from begun offset 1),
  pg_temp.document(repeat('x', 201)))), 'PT422 too_long', 'a name has at most 200 signs');

select is(public.begin_draft_upload(pg_temp.key('draft'), 'plan.pdf', pg_temp.key('plan.pdf')) ->> 'path', null,
  'a file that is attached already is not written again');
select is(public.add_draft_document(pg_temp.key('draft'), (select path from begun offset 1), pg_temp.document('plan.pdf')) ->> 'id',
  pg_temp.id('plan.pdf')::text, 'nor noted again by an upload that ran meanwhile');
select pg_temp.add('draft', 'three.pdf'), pg_temp.add('draft', 'four.pdf'), pg_temp.add('draft', 'five.pdf');
select is(pg_temp.code_and_hint($$select pg_temp.add('draft', 'six.pdf')$$), 'PT409 too_many_documents', 'a sixth is refused');
select is(pg_temp.code_and_hint($$select public.add_draft_document(pg_temp.key('draft'), (select path from begun offset 1), pg_temp.document('six.pdf'))$$),
  'PT409 too_many_documents', 'also one whose upload began before the fifth was there');
select is(pg_temp.code_and_hint($$select public.remove_draft_document(pg_temp.key('other'), pg_temp.id('five.pdf'))$$), 'PT404 not_found',
  'nobody removes a document of another draft');
select lives_ok($$select public.remove_draft_document(pg_temp.key('draft'), pg_temp.id('five.pdf'))$$, 'a document is removed');
select lives_ok($$select public.remove_draft_document(pg_temp.key('draft'), pg_temp.id('five.pdf'))$$, 'twice is once');
select is(pg_temp.names('draft'), array['four.pdf', 'plan.pdf', 'three.pdf', 'twice.pdf'], 'and no longer listed');
select public.note_scan(pg_temp.id('four.pdf'), 'infected');

-- ---------- sending ----------
select lives_ok($$select public.submit_enquiry(pg_temp.key('draft'), pg_temp.key('browser'))$$, 'the enquiry is sent');
select is((select array_agg(name order by name) from public.documents where lead_id = pg_temp.lead()), array['plan.pdf', 'three.pdf', 'twice.pdf'],
  'its documents are those of the case, without what is infected or was removed');
select is(pg_temp.code_and_hint($$select public.remove_draft_document(pg_temp.key('draft'), pg_temp.id('plan.pdf'))$$), 'PT409 not_in_this_state',
  'what is sent is not removed');
select is(pg_temp.code_and_hint($$select public.begin_draft_upload(pg_temp.key('draft'), 'x', pg_temp.key('x'))$$), 'PT409 not_in_this_state', 'nor added to');
select is(jsonb_array_length(public.get_own_case(pg_temp.key('browser')) -> 'documents'), 3, 'the company sees them on its page');
select is(public.open_own_document(pg_temp.key('browser'), pg_temp.id('plan.pdf')) ->> 'path',
  (select path::text from public.documents where name = 'plan.pdf'), 'and opens them');
select is(pg_temp.code_and_hint($$select public.open_own_document(pg_temp.key('other browser'), pg_temp.id('plan.pdf'))$$), 'PT404 not_found', 'with its key alone');
select pg_temp.add('other', 'unsent.pdf');
select is(pg_temp.code_and_hint($$select public.open_own_document(pg_temp.key('browser'), pg_temp.id('unsent.pdf'))$$), 'PT404 not_found',
  'and no document of anybody else');

-- ---------- the staff, by persona ----------
create temporary table seen (persona text, documents bigint, opened text) on commit drop;
insert into public.organisations (slug, name, short_name) values ('papers', 'Paper Partners', 'PP');
insert into public.members (organisation_id, user_id, email, full_name, role)
select o.id, gen_random_uuid(), p.role || '@' || o.slug || '-papers.example', p.role, p.role
from public.organisations o, (values ('officer'), ('partner'), ('viewer'), ('admin')) p (role) where o.slug in ('copcap', 'papers');
insert into public.disclosures (lead_id, organisation_id, field_group, ground)
select pg_temp.lead(), id, g, 'desk' from public.organisations, unnest(array['summary', 'company', 'needs', 'contact', 'dialogue']) g where slug = 'papers';
create function pg_temp.look(p_persona text) returns void language plpgsql as $$
declare document uuid := pg_temp.id('plan.pdf'); many bigint; opened text := 'no error';
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub', (select user_id from public.members where email = p_persona), 'role', 'authenticated')::text, true);
  set local role authenticated;
  select count(*) into many from public.documents;
  begin
    perform public.open_document(document);
  exception when others then
    get stacked diagnostics opened = pg_exception_hint;
    opened := sqlstate || ' ' || opened;
  end;
  reset role;
  insert into seen values (p_persona, many, opened);
  perform set_config('request.jwt.claims', '', true);
end $$;
do $$
declare persona text;
begin
  foreach persona in array array['officer@copcap', 'viewer@copcap', 'admin@copcap', 'officer@papers', 'partner@papers'] loop
    perform pg_temp.look(persona || '-papers.example');
  end loop;
  insert into public.disclosures (lead_id, organisation_id, field_group, ground) select pg_temp.lead(), id, 'documents', 'desk' from public.organisations where slug = 'papers';
  perform pg_temp.look('partner@papers-papers.example');
  perform pg_temp.look('viewer@papers-papers.example');
  update public.disclosures set closed_at = private.now() where lead_id = pg_temp.lead() and field_group = 'documents'
    and organisation_id = (select id from public.organisations where slug = 'papers');
  perform pg_temp.look('partner@papers-papers.example');
end $$;
select is((select array_agg(split_part(persona, '-', 1) || ' ' || documents || ' ' || opened) from seen), array['officer@copcap 3 no error',
  'viewer@copcap 0 PT404 not_found', 'admin@copcap 0 PT404 not_found', 'officer@papers 0 PT404 not_found', 'partner@papers 0 PT404 not_found',
  'partner@papers 3 no error', 'viewer@papers 0 PT404 not_found', 'partner@papers 0 PT404 not_found'],
  'documents are read while the ledger opens documents, and by nobody else');
select is((select array_agg(o.slug order by 1) from public.readings r join public.organisations o on o.id = r.organisation_id
  where r.lead_id = pg_temp.lead() and r.field_group = 'documents'), array['copcap', 'papers'], 'who read them is noted');
select public.note_scan(pg_temp.id('three.pdf'), 'infected');
select is(pg_temp.code_and_hint($$select public.open_own_document(pg_temp.key('browser'), pg_temp.id('three.pdf'))$$), 'PT409 infected',
  'what the scanner found later is closed, to the company too');

-- ---------- the worker ----------
create function pg_temp.unneeded() returns text[] language sql as $$
  select array(select d.name from jsonb_array_elements(public.list_unneeded_files()) u join public.documents d on d.id = (u ->> 'id')::uuid order by 1)
$$;
select is(pg_temp.unneeded(), array['five.pdf', 'four.pdf'], 'removed files and those left behind are deleted');
update private.drafts set expires_at = private.now() where key_hash = pg_temp.key('other');
select public.delete_expired();
select is(pg_temp.unneeded(), array['five.pdf', 'four.pdf', 'unsent.pdf'], 'with a draft that expired its files go');
select public.file_deleted(id) from public.documents where name in ('five.pdf', 'plan.pdf', 'unsent.pdf');
select is((select array_agg(name order by name) from public.documents), array['four.pdf', 'plan.pdf', 'three.pdf', 'twice.pdf'],
  'the row goes after the file; one that is in use stays');
select is(public.list_unknown_files(array[path::text, '00000000-0000-4000-8000-000000000000', 'x']), '["00000000-0000-4000-8000-000000000000", "x"]',
  'files without a row are named') from public.documents where name = 'plan.pdf';

-- ---------- Supabase Storage, as far as its tables go ----------
select is(private.open_bucket(), false, 'without Supabase Storage there is no bucket to open');
create schema storage;
create table storage.buckets (id text primary key, name text, public boolean, file_size_limit bigint);
create table storage.objects (id uuid primary key default gen_random_uuid(), bucket_id text, name text, unique (bucket_id, name));
alter table storage.objects enable row level security;
grant usage on schema storage to anon, authenticated;
grant all on storage.objects to anon, authenticated;
select is(private.open_bucket() and private.open_bucket(), true, 'where it is, the bucket is opened, a second time too');
select is((select public from storage.buckets where id = 'documents'), false, 'and it is private');

select pg_temp.answered('third');
insert into begun select (public.begin_draft_upload(pg_temp.key('third'), 'x', pg_temp.key('x')) ->> 'path')::uuid;
insert into storage.objects (bucket_id, name) select 'documents', path::text from public.documents where lead_id is not null;
create function pg_temp.stored_as(p_role text, p_persona text) returns bigint language plpgsql as $$
declare many bigint;
begin
  perform set_config('request.jwt.claims', coalesce(jsonb_build_object('sub', (select user_id from public.members where email = p_persona))::text, ''), true);
  execute format('set local role %I', p_role);
  select count(*) into many from storage.objects;
  reset role;
  perform set_config('request.jwt.claims', '', true);
  return many;
end $$;
create function pg_temp.store_as_anon(p_name text) returns text language plpgsql as $$
declare outcome text := 'stored';
begin
  set local role anon;
  begin
    insert into storage.objects (bucket_id, name) values ('documents', p_name);
  exception when insufficient_privilege then outcome := 'refused';
  end;
  reset role;
  return outcome;
end $$;
delete from private.file_slots where act = 'read';
select is(pg_temp.stored_as('anon', null), 0::bigint, 'who is not signed in reads no file');
select is(pg_temp.store_as_anon(gen_random_uuid()::text), 'refused', 'and writes none');
select is(pg_temp.store_as_anon((select path::text from begun offset 2)), 'stored', 'but the one whose upload is open');
select public.open_own_document(pg_temp.key('browser'), pg_temp.id('plan.pdf'));
select is(pg_temp.stored_as('anon', null), 2::bigint, 'that one, and the one that was just opened, are read');
update private.file_slots set until = private.now() where until > private.now();
select is(pg_temp.stored_as('anon', null), 0::bigint, 'for a minute');
select is(pg_temp.stored_as('authenticated', 'officer@copcap-papers.example'), 2::bigint, 'a member reads the files that the ledger opens, but no infected one');
select is(pg_temp.stored_as('authenticated', 'partner@papers-papers.example'), 0::bigint, 'and no others');

select is(private.broken_at('administration'), null, 'the audit holds');
select * from finish();
rollback;
