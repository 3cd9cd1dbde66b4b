begin;
set local search_path = public, extensions;
select plan(45);

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
  select id, 'officer@' || slug || '-tap.example', 'Officer of ' || short_name, 'officer', gen_random_uuid() from public.organisations
  where slug in ('copcap', 'dtu', 'ku');

-- Two cases, both full of a word that stands nowhere else: one is erased, the other stays.
create function pg_temp.ask(p_name text, p_word text) returns text language plpgsql as $$
begin
  perform public.start_draft(pg_temp.key('draft ' || p_name), 'en', jsonb_build_object('utm_campaign', p_word));
  perform public.save_draft(pg_temp.key('draft ' || p_name), null, 'company', jsonb_build_object('legal_name', p_word || ' Demo', 'country', 'JP', 'sector', 'quantum', 'website', p_word || '.example'));
  perform public.save_draft(pg_temp.key('draft ' || p_name), null, 'needs', jsonb_build_object('project_kinds', jsonb_build_array('expansion'), 'story', 'We are ' || p_word || '.'));
  perform public.save_draft(pg_temp.key('draft ' || p_name), null, 'contact', jsonb_build_object('full_name', p_word || ' Demo', 'role', p_word, 'email', p_word || '@erase-demo.example', 'phone', p_word || ' 12345',
    'asks_for', 'client', 'adviser_firm', p_word || ' Law', 'client_name', p_word || ' Client', 'client_email', 'client@' || p_word || '.example'));
  perform public.save_draft(pg_temp.key('draft ' || p_name), null, 'sharing', '{"openness": "open"}');
  perform public.mail_draft_link(pg_temp.key('draft ' || p_name), gen_random_uuid(), p_word || '@erase-demo.example', 'en');
  return public.submit_enquiry(pg_temp.key('draft ' || p_name), pg_temp.key(p_name)) ->> 'reference';
end $$;
create temporary table asked on commit drop as select pg_temp.ask('gone', 'zyxerased') as gone, pg_temp.ask('stays', 'qwvkept') as stays,
  pg_temp.ask('second', 'plughsecond') as second;
create temporary table the on commit drop as select l.* from public.leads l, asked where l.reference = gone;
create temporary table other on commit drop as select l.* from public.leads l, asked where l.reference = stays;
create temporary table second on commit drop as select l.* from public.leads l, asked where l.reference = second;
grant select on the, other, second to authenticated;
create function pg_temp.version() returns int language sql as $$ select version from public.leads where id = (select id from the) $$;
create function pg_temp.desk(p_sql text) returns text language sql as $$
  select pg_temp.as_member('officer@copcap-tap.example', format(p_sql, (select reference from the), pg_temp.version()))
$$;

-- The client of the adviser agrees, in all three.
select public.lease_mail(100, 60);
select public.issue_client_link(m.id, pg_temp.key('client ' || m.lead_id)) from private.outbox_messages m where m.template = 'client_question';
select public.answer_client_question(pg_temp.key('client ' || l.id), true) from (select id from the union all select id from other union all select id from second) l;

-- Every place where somebody can write.
select public.open_case_link(pg_temp.key('gone'));
select private.confirm_case((select id from the), true);
select public.name_colleague(pg_temp.key('gone'), gen_random_uuid(), 'Zyxerased Colleague', 'colleague@zyxerased.example');
select public.add_to_enquiry(pg_temp.key('gone'), gen_random_uuid(), 'company', 'name', 'Zyxerased KK');
select public.send_company_message(pg_temp.key('gone'), gen_random_uuid(), 'Zyxerased says yes to DTU');
select public.propose_call(pg_temp.key('gone'), gen_random_uuid(), 'Asia/Tokyo', jsonb_build_array(private.now() + interval '1 day'));
select alike(pg_temp.desk('select public.send_message(gen_random_uuid(), %L, ''Dear zyxerased'', true)'), '%version%', 'a message');
select alike(pg_temp.desk('select public.write_note(gen_random_uuid(), %L, ''internal'', ''note'', ''Zyxerased is promising'')'), '%address%', 'a note');
select alike(pg_temp.desk('select public.save_needs(gen_random_uuid(), %L, %s, ''{"project_kinds": ["expansion"], "headline": "Zyxerased", "story": "zyxerased", "decider": "Zyxerased"}'')'), '%version%', 'needs');
select alike(pg_temp.desk('select public.save_contact(gen_random_uuid(), %L, %s, ''{"full_name": "Zyxerased Two", "email": "two@zyxerased.example"}'')'), '%version%', 'a contact');
select alike(pg_temp.desk('select public.change_status(gen_random_uuid(), %L, %s, ''on_hold'', (current_date + 40), null, ''zyxerased waits'')'), '%version%', 'a reason');
insert into public.consents (lead_id, organisation_id, field_groups, source, given_at, counts_from)
  select (select id from the), id, array['summary', 'company', 'needs'], 'message', private.now(), private.now() from public.organisations where slug = 'dtu';
insert into public.hand_offs (lead_id, kind, state, sender_organisation_id, receiver_organisation_id, need, reason)
  select (select id from the), 'assist', 'completed', s.id, r.id, 'A room for zyxerased', 'zyxerased' from public.organisations s, public.organisations r where s.slug = 'copcap' and r.slug = 'dtu';
insert into public.hand_off_groups (hand_off_id, lead_id, field_group, opens, ground, ground_reason)
  select id, lead_id, 'needs', 'acceptance', 'law', 'zyxerased' from public.hand_offs where lead_id = (select id from the);
insert into public.disclosures (lead_id, organisation_id, field_group, ground, ground_reason, closed_at, closed_reason)
  select (select id from the), id, 'needs', 'law', 'zyxerased law', private.now(), 'Zyxerased asked us' from public.organisations where slug = 'dtu';
insert into public.readings select (select id from the), id, 'open_listing', private.now() from public.organisations where slug = 'ku';

insert into public.documents (draft_id, path, name, type, size, sha256)
  select id, gen_random_uuid(), 'zyxerased plan.pdf', 'pdf', 10, repeat('a', 64) from private.drafts where key_hash = pg_temp.key('draft gone');
update public.documents set lead_id = (select id from the), draft_id = null where name = 'zyxerased plan.pdf';
insert into private.enquiry_notes (lead_id, text, written_by) select the.id, 'Zyxerased in our language', m.id from the, public.members m where m.email = 'officer@copcap-tap.example';

-- ---------- who may ask, and what it is ----------
create function pg_temp.places(p_word text) returns setof text language plpgsql as $$
declare name regclass; n int;
begin
  for name in select c.oid from pg_class c where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) order by c.relname loop
    execute format('select count(*) from %s t where t::text ilike %L', name, '%' || p_word || '%') into n;
    if n > 0 then return next name::text; end if;
  end loop;
end $$;
select cmp_ok((select count(*)::int from pg_temp.places('zyxerased')), '>=', 12, 'the word stands in many tables');
select is(pg_temp.desk('select public.erase_case(gen_random_uuid(), %L, %s)'), 'PT404 not_found', 'nothing is erased that nobody asked for');
select alike(pg_temp.try(format('select public.ask_for_erasure(%L, gen_random_uuid())', pg_temp.key('gone'))), '%due_at%', 'the company asks for erasure');
select is((select extract(day from due_at - asked_at)::int from public.erasures where lead_id = (select id from the)), 30, 'which is due in 30 days');
select alike(pg_temp.try(format('select public.ask_for_erasure(%L, gen_random_uuid())', pg_temp.key('gone'))), '%due_at%', 'asking again');
select is((select count(*)::int from public.erasures where lead_id = (select id from the)), 1, 'makes no second task');
select is(pg_temp.as_member('officer@copcap-tap.example', 'select public.list_erasures() -> ''tasks'' -> 0 ->> ''address'''), (select reference from the), 'the responsible organisation has it in its list');
select is(pg_temp.as_member('officer@dtu-tap.example', 'select public.list_erasures() ->> ''tasks'''), '[]', 'nobody else has');
select is(pg_temp.desk('select public.erase_case(gen_random_uuid(), %L, %s)'), 'PT422 export_first', 'the archive comes first');
select is(pg_temp.as_member('officer@ku-tap.example', format('select public.erase_case(gen_random_uuid(), %L, %s)', (select reference from the), pg_temp.version())),
  'PT403 forbidden', 'another organisation erases nothing');
select is(pg_temp.as_member('officer@ku-tap.example', format('select public.get_archive_copy(%L)', (select reference from the))), 'PT403 forbidden', 'nor does it get the copy');
select alike(pg_temp.desk('select public.get_archive_copy(%L)'), '%Zyxerased is promising%', 'the copy for the archive holds the texts');
select alike(pg_temp.desk('select public.note_erasure_export(gen_random_uuid(), %L)'), '%address%', 'and is noted');
select is(pg_temp.as_member('officer@copcap-tap.example', format('select public.erase_case(gen_random_uuid(), %L, %s)', (select reference from the), pg_temp.version() - 1)),
  'PT409 stale', 'a stale page erases nothing');
create temporary table before_it on commit drop as select count(*) as entries, max(position) as last_position from private.audit_entries where chain = (select id::text from the);
create temporary table ledger_before on commit drop as select id, organisation_id, field_group, opened_at from public.disclosures where lead_id = (select id from the);

-- ---------- erased ----------
select alike(pg_temp.desk('select public.erase_case(gen_random_uuid(), %L, %s)'), '%version%', 'the responsible organisation erases it');
select is_empty($$select pg_temp.places('zyxerased')$$, 'no table holds the word any more');
select cmp_ok((select count(*)::int from pg_temp.places('qwvkept')), '>=', 7, 'the other case keeps its words');
select is((select count(*)::int from public.documents where name = '—' and lead_id is null and removed_at is not null), 1, 'the file of a document waits for the worker to delete it');
select is_empty('select * from private.erasing', 'the door for erasing is shut again');
select is((select broken_at from jsonb_to_recordset(public.verify_chains()) r (chain text, broken_at bigint) where chain = (select id::text from the)), null, 'the chain of the case verifies');
select is_empty('select * from jsonb_to_recordset(public.verify_chains()) r (chain text, broken_at bigint) where broken_at is not null', 'so does every other chain');
select cmp_ok((select count(*) from private.audit_entries where chain = (select id::text from the)), '>', (select entries from before_it), 'no line of the audit is gone');
select is_empty('select id, organisation_id, field_group, opened_at from ledger_before except select id, organisation_id, field_group, opened_at from public.disclosures',
  'the ledger keeps organisations, groups and dates');
select is((select count(*)::int from public.contacts where lead_id = (select id from the)), 0, 'no person is left');
select is(pg_temp.try(format('select public.get_own_case(%L)', pg_temp.key('gone'))), 'PT404 not_found', 'the link of the company opens nothing');
select is((select c.legal_name || ' ' || l.status from public.leads l join public.companies c on c.id = l.company_id where l.id = (select id from the)), '— lost', 'the case is closed and nameless');
select alike(pg_temp.as_member('officer@copcap-tap.example', format('select public.get_case(%L)', (select reference from the))), '%' || (select reference from the) || '%', 'the desk still finds its reference');
select is(pg_temp.as_member('officer@copcap-tap.example', format('select public.change_status(gen_random_uuid(), %L, %s, ''active'')', (select reference from the), pg_temp.version())),
  'PT409 erased', 'and cannot bring it back');
select is(pg_temp.desk('select public.erase_case(gen_random_uuid(), %L, %s)'), 'PT409 not_in_this_state', 'it is erased once');

-- ---------- the holders confirm ----------
select is((select string_agg(o.slug, ' ' order by o.slug) from public.erasure_confirmations c join public.organisations o on o.id = c.organisation_id where c.lead_id = (select id from the)),
  'dtu ku', 'whoever held or read a part is asked to confirm');
select is(pg_temp.as_member('officer@dtu-tap.example', 'select public.list_erasures() -> ''confirmations'' -> 0 ->> ''case'''), (select reference from the), 'a holder is told which case');
select is(pg_temp.as_member('officer@ku-tap.example', format('select public.confirm_erasure(gen_random_uuid(), %L)', (select c.id from public.erasure_confirmations c join public.organisations o on o.id = c.organisation_id where o.slug = 'dtu'))),
  'PT404 not_found', 'nobody confirms for another');
select is(pg_temp.as_member('officer@dtu-tap.example', format('select public.confirm_erasure(gen_random_uuid(), %L)', (select c.id from public.erasure_confirmations c join public.organisations o on o.id = c.organisation_id where o.slug = 'dtu'))),
  '{}', 'a holder confirms');
select is(pg_temp.as_member('officer@copcap-tap.example', format('select c ->> ''person'' from jsonb_array_elements(public.get_erasure(%L) -> ''confirmations'') c where c ->> ''confirmed_at'' is not null', (select reference from the))),
  'Officer of DTU', 'and the responsible organisation sees who did');

-- ---------- a request is withdrawn ----------
select public.ask_for_erasure(pg_temp.key('stays'), gen_random_uuid());
select is(public.ask_for_erasure(pg_temp.key('stays'), gen_random_uuid(), false), '{}', 'the company takes its request back');
select is(pg_temp.as_member('officer@copcap-tap.example', format('select public.get_erasure(%L)', (select reference from other))), 'PT404 not_found', 'then there is no task');

-- ---------- a company with two cases ----------
update public.leads set company_id = (select company_id from other) where id = (select id from second);
select public.ask_for_erasure(pg_temp.key('second'), gen_random_uuid());
select pg_temp.as_member('officer@copcap-tap.example', format('select public.note_erasure_export(gen_random_uuid(), %L)', (select reference from second)));
select alike(pg_temp.as_member('officer@copcap-tap.example', format('select public.erase_case(gen_random_uuid(), %L, %s)', (select reference from second), (select version from public.leads where id = (select id from second)))), '%version%', 'one of two cases is erased');
select is((select legal_name from public.companies where id = (select company_id from other)), 'qwvkept Demo', 'the other keeps the company');
select isnt((select company_id from public.leads where id = (select id from second)), (select company_id from other), 'the erased one does not point at it');

select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select * from finish();
rollback;
