begin;
set local search_path = public, extensions;
select plan(36);

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

insert into public.organisations (slug, name, short_name) values ('copcap', 'Copenhagen Capacity', 'CopCap'), ('dtu', 'DTU', 'DTU')
  on conflict (slug) do nothing;
insert into public.members (user_id, organisation_id, full_name, email, role)
select gen_random_uuid(), o.id, p.name, p.letter || '@client-tap.example', p.role
from (values ('o', 'Client Officer', 'officer', 'copcap'), ('v', 'Client Viewer', 'viewer', 'copcap'), ('p', 'Client Partner', 'partner', 'dtu')) as p (letter, name, role, slug)
join public.organisations o on o.slug = p.slug;
create function pg_temp.as_member(p_letter text, p_sql text) returns text language plpgsql as $$
declare answer text;
begin
  perform set_config('request.jwt.claims', json_build_object('sub', (select user_id from public.members
    where email = (p_letter || '@client-tap.example')::citext), 'role', 'authenticated')::text, true);
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

create function pg_temp.send(p_name text, p_openness text, p_client text) returns void language plpgsql as $$
begin
  perform public.start_draft(pg_temp.key(p_name), 'sv', '{}');
  perform public.save_draft(pg_temp.key(p_name), null, 'company', jsonb_build_object('legal_name', p_name || ' Demo', 'country', 'SE', 'sector', 'quantum'));
  perform public.save_draft(pg_temp.key(p_name), null, 'needs', '{"project_kinds": ["lab_access"], "story": "Secret words of the adviser."}');
  perform public.save_draft(pg_temp.key(p_name), null, 'contact', jsonb_strip_nulls(jsonb_build_object('full_name', 'Ada Adviser', 'email',
    p_name || '@law-demo.example', 'asks_for', 'client', 'adviser_firm', 'Law Demo', 'client_name', 'Bo Client', 'client_email', p_client)));
  perform public.save_draft(pg_temp.key(p_name), null, 'sharing', jsonb_build_object('openness', p_openness));
  perform public.submit_enquiry(pg_temp.key(p_name), pg_temp.key(p_name || ' page'));
end $$;
create function pg_temp.lead(p_name text) returns public.leads language sql as $$
  select l from public.leads l join private.drafts d on d.lead_id = l.id where d.key_hash = pg_temp.key(p_name)
$$;
create function pg_temp.agreed_at_desk(p_letter text, p_name text) returns text language sql as $$
  select pg_temp.as_member(p_letter, format('select public.get_case(%L) -> ''client'' -> ''agreed''', (pg_temp.lead(p_name)).reference))
$$;
-- Sends what waits: the adviser's link opens the page and confirms, the client's link asks.
create function pg_temp.mail(p_name text) returns void language plpgsql as $$
declare mail private.outbox_messages;
begin
  perform public.lease_mail(100, 60);
  for mail in select * from private.outbox_messages where lead_id = (pg_temp.lead(p_name)).id and sent_at is null and given_up_at is null loop
    if mail.template = 'client_question' then perform public.issue_client_link(mail.id, pg_temp.key(p_name || ' client'));
    else perform public.issue_case_link(mail.id, pg_temp.key(p_name || ' link')); end if;
    perform public.mail_sent(mail.id);
  end loop;
end $$;
create function pg_temp.openness(p_name text) returns text language sql as $$ select private.openness_of((pg_temp.lead(p_name)).id) $$;

-- ---------- sending ----------
select is(pg_temp.code_and_hint($$select private.clean_contact('{"asks_for": "client", "email": "a@b.example", "client_email": "A@b.example"}')$$),
  'PT422 unknown_value', 'an adviser does not name its own address as the client''s');
select is(private.clean_contact('{"asks_for": "own", "email": "a@b.example", "client_email": "c@b.example"}'), '{"email": "a@b.example"}'::jsonb,
  'who asks for itself keeps nothing of a client');
select lives_ok($$select pg_temp.send('asked', 'open', 'bo@client-demo.example')$$, 'an adviser sends for a client');
select is((select array_agg(template order by template) from private.outbox_messages where lead_id = (pg_temp.lead('asked')).id),
  array['client_question', 'receipt'], 'the client is written to in the same transaction');
select ok(not exists (select 1 from public.enquiry_parts where lead_id = (pg_temp.lead('asked')).id and answers::text ~ 'client-demo|Bo Client'),
  'the client''s name and address stand in one place');
create temporary table leased as select value as mail from jsonb_array_elements(public.lease_mail(100, 60));
select is((select (mail ->> 'to') || ' ' || (mail ->> 'language') from leased where mail ->> 'template' = 'client_question'),
  'bo@client-demo.example sv', 'in the language of the enquiry');
select ok((select mail ->> 'params' !~ 'Law|Ada|Secret|asked' from leased where mail ->> 'template' = 'client_question'), 'without a word of the adviser');
select is(pg_temp.code_and_hint(format('select public.issue_case_link(%L, pg_temp.key(''wrong''))', (select mail ->> 'id' from leased
  where mail ->> 'template' = 'client_question'))), 'PT409 not_in_this_state', 'that mail brings no key to the case');
select pg_temp.mail('asked');

-- ---------- before the answer ----------
select lives_ok($$select public.open_case_link(pg_temp.key('asked link'))$$, 'the adviser confirms its own address');
select is(pg_temp.openness('asked'), 'closed', 'and nothing opens before the client has agreed');
select ok(public.get_client_question(pg_temp.key('asked client')) @> '{"adviser": "Ada Adviser", "firm": "Law Demo", "company": "asked Demo", "agreed": null,
  "project_kinds": ["lab_access"]}', 'the client sees who asks, and for what');
select ok(public.get_client_question(pg_temp.key('asked client'))::text !~ 'Secret|law-demo', 'without what the adviser wrote');
select is((select agreed from private.client_questions where lead_id = (pg_temp.lead('asked')).id), null, 'opening changes nothing');
select is(pg_temp.code_and_hint($$select public.get_client_question(pg_temp.key('asked link'))$$), 'PT404 not_found', 'another key opens nothing here');
select is(pg_temp.code_and_hint($$select public.get_own_case(pg_temp.key('asked client'))$$), 'PT404 not_found', 'nor does the client''s link open the case');
select is(pg_temp.agreed_at_desk('o', 'asked'), 'null', 'the officer sees that it waits');
select is(pg_temp.agreed_at_desk('v', 'asked'), null, 'a viewer, who sees no people, does not learn of the client');
select is(pg_temp.agreed_at_desk('p', 'asked'), 'PT404 not_found', 'and nobody else');
select is(pg_temp.as_member('o', format('select public.change_openness(gen_random_uuid(), %L, %s, ''open'')', (pg_temp.lead('asked')).reference,
  (pg_temp.lead('asked')).version)), 'PT422 ground_missing', 'the officer cannot open it either');
select is(pg_temp.code_and_hint(format('insert into public.disclosures (lead_id, field_group, ground) values (%L, ''open_listing'', ''consent'')',
  (pg_temp.lead('asked')).id)), 'PT422 client_not_agreed', 'the ledger takes no consent before the client''s own');
select is(pg_temp.as_member('o', format('select public.ask_client(gen_random_uuid(), %L, %s, ''bo@client-demo.example'')', (pg_temp.lead('asked')).reference,
  (pg_temp.lead('asked')).version)), 'PT422 client_asked', 'the client is not asked twice in a day');
select is(pg_temp.as_member('v', format('select public.ask_client(gen_random_uuid(), %L, 1, ''x@client-demo.example'')', (pg_temp.lead('asked')).reference)),
  'PT403 forbidden', 'a viewer asks nobody');
select is(pg_temp.as_member('p', format('select public.ask_client(gen_random_uuid(), %L, 1, ''x@client-demo.example'')', (pg_temp.lead('asked')).reference)),
  'PT404 not_found', 'another organisation does not find the case');

-- ---------- yes, twice, and taken back ----------
select public.answer_client_question(pg_temp.key('asked client'), true);
select is(pg_temp.openness('asked'), 'open', 'with the yes the adviser''s choice counts');
select public.answer_client_question(pg_temp.key('asked client'), true);
select is((select count(*)::int from public.timeline_entries where lead_id = (pg_temp.lead('asked')).id and facts ->> 'client' = 'yes'), 1,
  'the same answer twice has one effect');
select public.answer_client_question(pg_temp.key('asked client'), false);
select is(pg_temp.openness('asked'), 'closed', 'a yes that is taken back closes what it opened');

-- ---------- yes before the adviser has confirmed ----------
select pg_temp.send('early', 'coded', 'bo@early-demo.example');
select pg_temp.mail('early');
select public.answer_client_question(pg_temp.key('early client'), true);
select is(pg_temp.openness('early'), 'closed', 'a yes waits for the adviser''s own address');
select public.open_case_link(pg_temp.key('early link'));
select is(pg_temp.openness('early'), 'coded', 'and opens with it');

-- ---------- no, and an address that the officer brings ----------
select pg_temp.send('unasked', 'open', null);
select pg_temp.mail('unasked');
select public.open_case_link(pg_temp.key('unasked link'));
select is(pg_temp.openness('unasked'), 'closed', 'without an address of the client nothing opens');
select is(pg_temp.as_member('o', format('select public.ask_client(gen_random_uuid(), %L, %s, ''unasked@law-demo.example'')', (pg_temp.lead('unasked')).reference,
  (pg_temp.lead('unasked')).version)), 'PT422 unknown_value', 'the officer does not ask the adviser in place of the client');
select alike(pg_temp.as_member('o', format('select public.ask_client(gen_random_uuid(), %L, %s, ''bo@unasked-demo.example'')', (pg_temp.lead('unasked')).reference,
  (pg_temp.lead('unasked')).version)), '%version%', 'the officer asks the client');
select pg_temp.mail('unasked');
select public.answer_client_question(pg_temp.key('unasked client'), false);
select is(pg_temp.openness('unasked'), 'closed', 'with a no nothing opens');
select is(pg_temp.agreed_at_desk('o', 'unasked'), 'false', 'and the officer sees it');

-- ---------- how long it is kept ----------
update private.client_questions set answered_at = private.now() - interval '31 days' where lead_id = (pg_temp.lead('unasked')).id;
update private.client_links set expires_at = private.now() where lead_id = (pg_temp.lead('unasked')).id;
select is(pg_temp.code_and_hint($$select public.answer_client_question(pg_temp.key('unasked client'), true)$$), 'PT404 not_found', 'an expired link answers nothing');
select public.delete_expired();
select is((select coalesce(client_email, client_name) from private.client_questions where lead_id = (pg_temp.lead('unasked')).id), null,
  'the client''s address goes 30 days after its no');
select is((select client_email from private.client_questions where lead_id = (pg_temp.lead('early')).id), 'bo@early-demo.example',
  'and stays with the case after a yes');
select * from finish();
rollback;
