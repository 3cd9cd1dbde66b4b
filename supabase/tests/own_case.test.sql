begin;
set local search_path = public, extensions;
select plan(66);

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

-- One case whose company confirmed its address; its first person's link is `link`.
select public.start_draft(pg_temp.key('draft'), 'en', '{}');
select public.save_draft(pg_temp.key('draft'), null, 'company', '{"legal_name": "Ownpage Demo", "country": "JP", "sector": "quantum"}');
select public.save_draft(pg_temp.key('draft'), null, 'needs', '{"project_kinds": ["expansion"], "story": "Freezers."}');
select public.save_draft(pg_temp.key('draft'), null, 'contact', '{"full_name": "Fumiko Demo", "email": "fumiko@own-demo.example"}');
select public.save_draft(pg_temp.key('draft'), null, 'sharing', '{"openness": "coded"}');
select public.submit_enquiry(pg_temp.key('draft'), pg_temp.key('browser'));
create temporary table the on commit drop as
  select l.id, l.reference, private.first_contact(l.id) as first from private.drafts d join public.leads l on l.id = d.lead_id
  where d.key_hash = pg_temp.key('draft');
create function pg_temp.version() returns int language sql as $$ select version from public.leads where id = (select id from the) $$;
-- Sends the mail that waits for an address and opens its link under this name.
create function pg_temp.mail(p_to text, p_link text) returns text language plpgsql as $$
declare mail jsonb; chosen jsonb; others int := 0;
begin
  for mail in select jsonb_array_elements(public.lease_mail(50, 60)) loop
    if lower(mail ->> 'to') = p_to then
      perform public.issue_case_link((mail ->> 'id')::uuid, pg_temp.key(p_link || case when others > 0 then ' ' || others else '' end));
      chosen := mail; others := others + 1;
    end if;
    perform public.mail_sent((mail ->> 'id')::uuid);
  end loop;
  return chosen ->> 'template';
end $$;
create function pg_temp.page(p_link text) returns jsonb language sql as $$ select public.get_own_case(pg_temp.key(p_link)) $$;

-- ---------- keys ----------
select is(pg_temp.try(format('select public.name_colleague(%L, gen_random_uuid(), %L, %L)', pg_temp.key('browser'), 'Aki Demo', 'aki@own-demo.example')),
  'PT409 open_link_first', 'before the mailed link was opened nobody gets a key');
select is(pg_temp.mail('fumiko@own-demo.example', 'link'), 'receipt', 'the first person is mailed a link');
select public.open_case_link(pg_temp.key('link'));
create temporary table given on commit drop as select gen_random_uuid() as request;
grant select on given, the to authenticated;
select alike(pg_temp.try(format('select public.name_colleague(%L, %L, %L, %L)', pg_temp.key('link'), (select request from given), 'Aki Demo', 'aki@own-demo.example')),
  '%id%', 'the first person gives a colleague a key');
select alike(pg_temp.try(format('select public.name_colleague(%L, %L, %L, %L)', pg_temp.key('link'), (select request from given), 'Aki Demo', 'aki@own-demo.example')),
  '%id%', 'sent twice it is answered the same');
select is((select count(*)::int from private.outbox_messages where template = 'colleague' and lead_id = (select id from the)), 1, 'and one mail leaves');
select is((select source from public.contacts where lead_id = (select id from the) and email = 'aki@own-demo.example'), 'company',
  'the colleague is a contact of the case and it says where from');
select is(pg_temp.mail('aki@own-demo.example', 'aki'), 'colleague', 'the colleague is mailed a link of his own');
select public.open_case_link(pg_temp.key('aki'));
select is(pg_temp.try(format('select public.name_colleague(%L, gen_random_uuid(), %L, %L)', pg_temp.key('aki'), 'Bo Demo', 'bo@own-demo.example')),
  'PT403 first_person_only', 'a colleague gives nobody a key');
select public.name_colleague(pg_temp.key('link'), gen_random_uuid(), 'Person ' || n, n || '@own-demo.example') from generate_series(1, 4) n;
select is(pg_temp.try(format('select public.name_colleague(%L, gen_random_uuid(), %L, %L)', pg_temp.key('link'), 'Six Demo', 'six@own-demo.example')),
  'PT429 too_many', 'five keys a day are given');
select is(pg_temp.try(format('select public.take_back_key(%L, gen_random_uuid(), %L)', pg_temp.key('aki'), (select first from the))),
  'PT403 first_person_only', 'a colleague does not take the key of the first person');
select is(pg_temp.try(format('select public.take_back_key(%L, gen_random_uuid(), %L)', pg_temp.key('link'), (select first from the))),
  'PT422 last_contact', 'nor does the first person lock himself out');

-- ---------- corrections and additions ----------
select alike(pg_temp.try(format('select public.add_to_enquiry(%L, gen_random_uuid(), %L, %L, %L)', pg_temp.key('aki'), 'needs', 'space', 'Nine hundred m2')),
  '%at%', 'the company adds a fact');
select is(pg_temp.try(format('select public.add_to_enquiry(%L, gen_random_uuid(), %L, %L, %L)', pg_temp.key('aki'), 'needs', 'email', 'x')),
  'PT422 unknown_value', 'a fact belongs to its group');
select is(pg_temp.try(format('select public.add_to_enquiry(%L, gen_random_uuid(), %L, %L, %L)', pg_temp.key('aki'), 'needs', 'space', ' ')),
  'PT422 empty', 'and has words');
select is((select answers ->> 'story' from public.enquiry_parts where lead_id = (select id from the) and field_group = 'needs'), 'Freezers.',
  'the enquiry stays as it was sent');
select is(pg_temp.page('link') -> 'additions' -> 0 ->> 'by', 'Aki Demo', 'the page says who wrote it');
select is(pg_temp.try('update public.enquiry_additions set text = ''x'' where field = ''space'''), 'PT403 append_only', 'an addition is never edited');
select is(pg_temp.as_member('officer@copcap-tap.example', format('select public.get_case(%L) -> ''additions'' -> 0 ->> ''text''', (select reference from the))),
  'Nine hundred m2', 'the desk reads it beside the enquiry');
select is(pg_temp.as_member('officer@dtu-tap.example', 'select count(*)::text from public.enquiry_additions where field = ''space'''), '0',
  'an organisation without a ledger row does not');
select is((select facts from public.timeline_entries where lead_id = (select id from the) and kind = 'addition'),
  '{"field": "space", "field_group": "needs"}', 'the timeline names the field and not the words');

-- ---------- questions ----------
select alike(pg_temp.as_member('officer@copcap-tap.example', format('select public.send_message(gen_random_uuid(), %L, %L, true)', (select reference from the), 'How many freezers?')),
  '%version%', 'the officer asks a question');
select is(pg_temp.page('link') -> 'dialogue' -> 0 -> 'question', 'true', 'the page marks it');
select is(pg_temp.try(format('select public.send_company_message(%L, gen_random_uuid(), %L, %L)', pg_temp.key('link'), 'Four', gen_random_uuid())),
  'PT422 unknown_value', 'only a question of this case is answered');
select alike(pg_temp.try(format('select public.send_company_message(%L, gen_random_uuid(), %L, %L)', pg_temp.key('aki'), 'Four',
  (pg_temp.page('link') -> 'dialogue' -> 0 ->> 'id'))), '%id%', 'a colleague answers it');
select isnt(pg_temp.page('link') -> 'dialogue' -> 0 ->> 'answered_at', null, 'then it is answered on the page');
select is(pg_temp.page('link') -> 'dialogue' -> 1 ->> 'name', 'Aki Demo', 'the answer carries the name of its writer');
select is(pg_temp.page('link') -> 'dialogue' -> 1 -> 'mine', 'false', 'and is somebody else''s to the first person');
select is(pg_temp.as_member('officer@copcap-tap.example', format('select e ->> ''question'' from jsonb_array_elements(public.list_timeline(%L) -> ''entries'') e
  where e ->> ''text'' = ''How many freezers?''', (select reference from the))), 'answered', 'and at the desk');

-- ---------- times of calls ----------
create function pg_temp.at(p_days int) returns text language sql as $$ select to_char(private.now() + make_interval(days => p_days), 'YYYY-MM-DD"T"HH24:MI:SSOF') $$;
create function pg_temp.standing() returns jsonb language sql as $$ select pg_temp.page('link') -> 'calls' $$;
select is(pg_temp.try(format('select public.propose_call(%L, gen_random_uuid(), %L, jsonb_build_array(%L))', pg_temp.key('link'), 'Asia/Nowhere', pg_temp.at(2))),
  'PT422 unknown_value', 'a time zone must be one');
select is(pg_temp.try(format('select public.propose_call(%L, gen_random_uuid(), %L, jsonb_build_array(%L))', pg_temp.key('link'), 'Asia/Tokyo', pg_temp.at(-1))),
  'PT422 date_ahead_needed', 'a time lies ahead');
select is(pg_temp.try(format('select public.propose_call(%L, gen_random_uuid(), %L, jsonb_build_array(%L, %L, %L, %L))', pg_temp.key('link'), 'Asia/Tokyo',
  pg_temp.at(1), pg_temp.at(2), pg_temp.at(3), pg_temp.at(4))), 'PT422 unknown_value', 'three times at most');
select alike(pg_temp.try(format('select public.propose_call(%L, gen_random_uuid(), %L, jsonb_build_array(%L, %L))', pg_temp.key('link'), 'Asia/Tokyo',
  pg_temp.at(3), pg_temp.at(2))), '%id%', 'the company proposes times');
select is(pg_temp.as_member('officer@ku-tap.example', 'select count(*)::text from public.call_proposals where zone = ''Asia/Tokyo'''), '0',
  'who does not hold the dialogue sees none');
select is(pg_temp.try(format('select public.accept_call(%L, gen_random_uuid(), %L, %L)', pg_temp.key('link'), pg_temp.standing() ->> 'id', pg_temp.standing() -> 'times' ->> 0)),
  'PT409 not_in_this_state', 'nobody accepts an own proposal');
select is(pg_temp.as_member('officer@copcap-tap.example', format('select public.answer_call(gen_random_uuid(), %L, %L, %L)', (select reference from the),
  pg_temp.standing() ->> 'id', pg_temp.at(20))), 'PT422 unknown_value', 'the officer picks a proposed one');
select alike(pg_temp.as_member('officer@copcap-tap.example', format('select public.answer_call(gen_random_uuid(), %L, %L, null, jsonb_build_array(%L))', (select reference from the),
  pg_temp.standing() ->> 'id', pg_temp.at(5))), '%version%', 'or proposes another');
select is(pg_temp.standing() ->> 'from', 'us', 'which stands from then on');
select is(pg_temp.as_member('officer@copcap-tap.example', format('select public.answer_call(gen_random_uuid(), %L, null, null, jsonb_build_array(%L))', (select reference from the),
  pg_temp.at(6))), 'PT409 not_in_this_state', 'an answer to what stood before changes nothing');
select is(pg_temp.page('link') -> 'waiting' @> '[{"from": "you", "kind": "call_time"}]', true, 'the page says that it waits for the company');
select is(pg_temp.try(format('select public.accept_call(%L, gen_random_uuid(), %L, %L)', pg_temp.key('link'), pg_temp.standing() ->> 'id', pg_temp.standing() -> 'times' ->> 0)),
  '{}', 'the company accepts it');
select is(pg_temp.standing() ->> 'chosen', pg_temp.standing() -> 'times' ->> 0, 'and both see the time');
select is((select count(*)::int from public.timeline_entries where lead_id = (select id from the) and kind = 'call_time'), 3, 'each step is on the timeline');

-- ---------- the company's copy ----------
select ok((public.export_own_case(pg_temp.key('link')))::text ~ 'Nine hundred m2.*' and (public.export_own_case(pg_temp.key('link')))::text ~ 'fumiko@own-demo.example',
  'the copy holds what was added and who is known');
select pg_temp.as_member('officer@copcap-tap.example', format('select public.write_note(gen_random_uuid(), %L, %L, %L, %L)', (select reference from the), 'internal', 'note', 'Not for the company'));
select pg_temp.as_member('officer@copcap-tap.example', format('select public.write_note(gen_random_uuid(), %L, %L, %L, %L)', (select reference from the), 'case', 'note', 'Nor is this'));
select ok((public.export_own_case(pg_temp.key('link')))::text !~ 'Not for the company|Nor is this', 'and no note of ours');
select is(pg_temp.try(format('select public.export_own_case(%L)', pg_temp.key('guess'))), 'PT404 not_found', 'a guessed key gets none');

-- ---------- a key is taken back ----------
select is(pg_temp.try(format('select public.take_back_key(%L, gen_random_uuid(), (select id from public.contacts where email = %L))', pg_temp.key('link'), 'aki@own-demo.example')),
  '{}', 'the first person takes the key back');
select is(pg_temp.try(format('select public.get_own_case(%L)', pg_temp.key('aki'))), 'PT404 not_found', 'the colleague''s link opens nothing');
select is((select count(*)::int from public.contacts where email = 'aki@own-demo.example'), 0, 'and the colleague is no contact any more');

-- ---------- closing, and how long a key lives ----------
update private.clock set offset_by = interval '800 days';
select is(pg_temp.try(format('select public.open_case_link(%L) ->> ''language''', pg_temp.key('link'))), 'en', 'a link lives as long as its case is open');
select is(pg_temp.try(format('select public.close_own_case(%L, gen_random_uuid(), %L)', pg_temp.key('link'), 'We chose another city')), '{}', 'the company closes its case');
select is((select status from public.leads where id = (select id from the)), 'lost', 'it is closed');
select is(pg_temp.page('link') -> 'closed', 'true', 'the page stays readable');
select is(pg_temp.try(format('select public.close_own_case(%L, gen_random_uuid())', pg_temp.key('link'))), 'PT422 closed_case', 'it is closed once');
select is((select count(*)::int from public.disclosures d join public.organisations o on o.id = d.organisation_id
  where d.lead_id = (select id from the) and d.closed_at is null and o.slug <> 'copcap'), 0, 'nobody else holds a row');
update private.clock set offset_by = interval '889 days';
select is(pg_temp.try(format('select public.open_case_link(%L) ->> ''language''', pg_temp.key('link'))), 'en', '89 days later the link still opens');
update private.clock set offset_by = interval '891 days';
select is(pg_temp.try(format('select public.open_case_link(%L)', pg_temp.key('link'))), 'PT404 not_found', '91 days later it does not');
select pg_temp.mail('fumiko@own-demo.example', 'earlier');
select public.delete_expired();
select is(public.ask_for_link(pg_temp.key('link')), '{}', 'the old link asks for a new one');
select is(public.ask_for_link(pg_temp.key('nothing')), '{}', 'a guess is answered the same');
select is(public.ask_for_link(null, 'nobody@own-demo.example'), '{}', 'and so is any address');
select is((select count(*)::int from private.outbox_messages where template = 'link'), 1, 'only the address we know is written to');
select public.ask_for_link(null, ' FUMIKO@own-demo.example ');
select is((select count(*)::int from private.outbox_messages where template = 'link'), 1, 'once in ten minutes');
select is(pg_temp.mail('fumiko@own-demo.example', 'new link'), 'link', 'a new link is mailed');
select is(pg_temp.try(format('select public.open_case_link(%L) ->> ''language''', pg_temp.key('new link'))), 'en', 'and opens');
update private.clock set offset_by = interval '900 days';
select alike(pg_temp.as_member('officer@copcap-tap.example', format('select public.change_status(gen_random_uuid(), %L, %s, ''active'')', (select reference from the), pg_temp.version())),
  '%version%', 'the case is opened again');
update private.clock set offset_by = interval '1500 days';
select is(pg_temp.try(format('select public.open_case_link(%L) ->> ''language''', pg_temp.key('new link'))), 'en', 'and with it the key lives on');
update private.clock set offset_by = '0';

select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select * from finish();
rollback;
