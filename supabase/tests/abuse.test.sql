-- What speaks against an enquiry when it is sent, the mailed code, and what is set aside for the desk.
begin;
set local search_path = public, extensions;
select no_plan();

insert into organisations (slug, name, short_name) values ('copcap', 'Copenhagen Capacity', 'CopCap'), ('dtu', 'DTU', 'DTU') on conflict (slug) do nothing;
insert into members (organisation_id, email, full_name, role, user_id)
  select o.id, m.who || '@abuse.example', m.who, m.role, gen_random_uuid() from (values ('officer', 'officer', 'copcap'), ('viewer', 'viewer', 'copcap'),
    ('partner', 'partner', 'dtu'), ('admin', 'admin', 'copcap')) m (who, role, slug) join organisations o using (slug);
create function pg_temp.key(p_name text) returns text language sql as $$ select encode(sha256(convert_to(p_name, 'utf8')), 'hex') $$;
create function pg_temp.proof(p_name text) returns text language sql as $$ select rpad(p_name, 43, 'x') $$;
create function pg_temp.rule_of(p_sql text) returns text language plpgsql as $$
declare answer text; rule text;
begin
  execute p_sql into answer;
  return answer;
exception when others then
  get stacked diagnostics rule = pg_exception_hint;
  return sqlstate || ' ' || rule;
end $$;
create function pg_temp.as_member(p_who text, p_sql text) returns text language plpgsql as $$
declare answer text;
begin
  perform set_config('request.jwt.claims', json_build_object('sub', (select user_id from members where email = p_who || '@abuse.example'))::text, true);
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
grant usage on schema extensions to anon;

-- A complete draft, begun a while ago from a network.
create function pg_temp.draft(p_name text, p_seconds int default 600, p_story text default null, p_email text default null, p_network text default null)
returns void language plpgsql as $$
begin
  perform start_draft(pg_temp.key(p_name), 'en', jsonb_build_object('network', replace(coalesce(p_network, btrim(p_name)), ' ', '-'), 'utm_campaign', 'bio'));
  update private.drafts set started_at = private.now() - make_interval(secs => p_seconds) where key_hash = pg_temp.key(p_name);
  perform save_draft(pg_temp.key(p_name), null, 'company', jsonb_build_object('legal_name', p_name, 'country', 'NL', 'sector', 'quantum'));
  perform save_draft(pg_temp.key(p_name), null, 'needs', jsonb_build_object('project_kinds', array['expansion'], 'story', p_story));
  perform save_draft(pg_temp.key(p_name), null, 'contact', jsonb_build_object('full_name', 'Anna', 'email', coalesce(p_email, replace(p_name, ' ', '.') || '@sender.example')));
  perform save_draft(pg_temp.key(p_name), null, 'sharing', '{"openness": "open"}');
end $$;
create function pg_temp.send(p_name text, p_given jsonb default '{}') returns text language sql as $$
  select pg_temp.rule_of(format('select submit_enquiry(%L, %L, %L) ->> ''reference''', pg_temp.key(p_name), pg_temp.key('case ' || p_name), p_given)) $$;
create function pg_temp.lead(p_name text) returns leads language sql as $$
  select l from leads l join private.drafts d on d.lead_id = l.id where d.key_hash = pg_temp.key(p_name) $$;
create function pg_temp.signs(p_name text) returns text language sql as $$
  select array_to_string(signs, ' ') || coalesce(' by ' || proven_by, '') || case when set_aside_at is not null then ' aside' else '' end
  from private.enquiry_checks where lead_id = (pg_temp.lead(p_name)).id $$;
create function pg_temp.long(p_word text) returns text language sql as $$ select repeat('We look for a place where ' || p_word || ' can work. ', 4) $$;

-- ---------- nothing odd ----------
select pg_temp.draft('plain');
select matches(pg_temp.send('plain'), '^\w{3}-\w{3}$', 'an enquiry with no sign is sent without proof and without code');
select is(pg_temp.signs('plain'), '', 'and nothing is held against it');
select is((select origin from enquiries where lead_id = (pg_temp.lead('plain')).id), '{"utm_campaign": "bio"}', 'the network does not stay with the enquiry');

-- ---------- a sign, and what answers it ----------
select pg_temp.draft('quick', 4);
select is(pg_temp.send('quick'), 'PT403 code_needed', 'faster than people are, and without a proof, a code is asked for');
select is(pg_temp.send('quick', '{"proof": "short"}'), 'PT403 code_needed', 'a proof of another form is none');
select is((select lead_id from private.drafts where key_hash = pg_temp.key('quick')), null, 'the draft waits');
select matches(pg_temp.send('quick', jsonb_build_object('proof', pg_temp.proof('one'))), '^\w{3}-\w{3}$', 'with a proof it is sent');
select is(pg_temp.signs('quick'), 'fast by proof', 'and the sign is kept');
select pg_temp.draft('quick too', 4);
select is(pg_temp.send('quick too', jsonb_build_object('proof', pg_temp.proof('one'))), 'PT403 code_needed', 'a proof sends one enquiry only');
select pg_temp.draft('slow', 6);
select matches(pg_temp.send('slow'), '^\w{3}-\w{3}$', 'as fast as people are is fast enough');

-- ---------- the code ----------
create function pg_temp.mail_code(p_name text, p_code text) returns text language plpgsql as $$
declare mail uuid := (select m.id from private.outbox_messages m join private.drafts d on d.id = m.draft_id
  where d.key_hash = pg_temp.key(p_name) and m.sent_at is null and m.given_up_at is null order by m.created_at desc limit 1);
begin
  perform lease_mail(100, 60);
  perform issue_sending_code(mail, pg_temp.key(p_code));
  perform mail_sent(mail);
  return (select private.mail_json(m) ->> 'to' from private.outbox_messages m where m.id = mail);
end $$;
create function pg_temp.try_code(p_name text, p_code text) returns text language sql as $$ select check_sending_code(pg_temp.key(p_name), pg_temp.key(p_code)) $$;
create function pg_temp.ask(p_name text) returns text language sql as $$ select pg_temp.rule_of(format('select ''asked'' from ask_sending_code(%L)', pg_temp.key(p_name))) $$;

select is(pg_temp.try_code('quick too', '111111'), 'ended', 'no code counts before one was asked for');
select is(pg_temp.ask('quick too'), 'asked', 'a code is asked for');
select is(pg_temp.ask('quick too'), 'asked', 'and once more at once');
select is((select count(*)::int from private.outbox_messages where template = 'sending_code'), 1, 'which mails one');
select is(pg_temp.mail_code('quick too', '123456'), 'quick.too@sender.example', 'it goes to the address in the draft');
select isnt((select code_hash from private.sending_codes), pg_temp.key('123456'), 'its hash is a slow one');
select is(pg_temp.try_code('quick too', '111111'), 'wrong', 'another code is wrong');
select is(pg_temp.send('quick too'), 'PT403 code_needed', 'and sends nothing');
select is(pg_temp.try_code('quick too', '123456'), 'right', 'the mailed one is right');
select save_draft(pg_temp.key('quick too'), null, 'contact', '{"full_name": "Anna", "email": "victim@elsewhere.example"}');
select is(pg_temp.send('quick too'), 'PT403 code_needed', 'it counts for the address it was mailed to, not for another');
select save_draft(pg_temp.key('quick too'), null, 'contact', '{"full_name": "Anna", "email": "Quick.Too@sender.example"}');
select matches(pg_temp.send('quick too'), '^\w{3}-\w{3}$', 'and then the enquiry is sent');
select is(pg_temp.signs('quick too'), 'fast by code', 'proven by a code');
select is(pg_temp.ask('quick too'), 'PT409 not_in_this_state', 'what is sent needs no code');

select pg_temp.draft('guess', 4);
select pg_temp.ask('guess');
select pg_temp.mail_code('guess', '222222');
select is(string_agg(pg_temp.try_code('guess', n::text), ' '), 'wrong wrong wrong wrong wrong', 'five tries') from generate_series(1, 5) n;
select is(pg_temp.try_code('guess', '222222'), 'ended', 'then the right code does not count either');
update private.clock set offset_by = interval '2 minutes';
select is(pg_temp.ask('guess'), 'asked', 'a new one is asked for');
select pg_temp.mail_code('guess', '333333');
update private.clock set offset_by = interval '18 minutes';
select is(pg_temp.try_code('guess', '333333'), 'ended', 'after 15 minutes it does not count');
create function pg_temp.ask_often(p_name text) returns text language plpgsql as $$
declare answers text := '';
begin
  for n in 1..4 loop
    update private.clock set offset_by = interval '18 minutes' + make_interval(mins => 2 * n);
    answers := answers || pg_temp.ask(p_name) || '. ';
  end loop;
  return answers;
end $$;
select is(pg_temp.ask_often('guess'), 'asked. asked. asked. PT429 too_many. ', 'five mails an hour and no more');
select pg_temp.draft('same address', 4, null, 'guess@sender.example');
select is(pg_temp.ask('same address'), 'PT429 too_many', 'also from another draft');
update private.clock set offset_by = '0';

-- ---------- the other signs ----------
select pg_temp.draft('first text', 600, pg_temp.long('spin'));
select pg_temp.send('first text');
select pg_temp.draft('same text', 600, upper(pg_temp.long('spin')));
select is(pg_temp.send('same text'), 'PT403 code_needed', 'the text of somebody else is odd');
select pg_temp.draft('same sender', 600, pg_temp.long('spin'), 'FIRST.text@sender.example');
select matches(pg_temp.send('same sender'), '^\w{3}-\w{3}$', 'one’s own is not');
select pg_temp.draft('links', 600, 'http://a.example https://b.example www.c.example');
select is(pg_temp.send('links'), 'PT403 code_needed', 'three links are odd');
update private.outbox_messages set given_up_at = private.now(), last_error = 'EENVELOPE' where lead_id = (pg_temp.lead('plain')).id;
select pg_temp.draft('bounced', 600, null, 'plain@sender.example');
select is(pg_temp.send('bounced'), 'PT403 code_needed', 'an address that mail does not reach is odd');
select pg_temp.draft('crowd ' || n, 600, null, null, 'one network') from generate_series(1, 31) n;
select is(pg_temp.send('crowd 31'), 'PT403 code_needed', 'many drafts of one network are odd');
select pg_temp.draft('crowd quick', 4, null, null, 'one network');
select pg_temp.send('crowd quick', jsonb_build_object('proof', pg_temp.proof('crowd')));
select is(pg_temp.signs('crowd quick'), 'fast many_drafts by proof', 'a fast browser in a large network is not kept apart');

-- ---------- kept apart ----------
select pg_temp.draft('trapped');
select matches(pg_temp.send('trapped', '{"trap": true}'), '^\w{3}-\w{3}$', 'who fills in what nobody sees gets a reference all the same');
select is(pg_temp.signs('trapped'), 'trap aside', 'and is set aside');
select is((select count(*)::int from private.outbox_messages where lead_id = (pg_temp.lead('trapped')).id and template = 'receipt'), 1, 'with a receipt');
select is((select count(*)::int from clocks where lead_id = (pg_temp.lead('trapped')).id and stopped_at is null), 1, 'and a clock that runs');
select pg_temp.draft('worse', 4, pg_temp.long('spin'));
select pg_temp.send('worse', jsonb_build_object('proof', pg_temp.proof('worse')));
select is(pg_temp.signs('worse'), 'fast same_text by proof aside', 'signs add up');
select is_empty(format('select 1 from private.pipeline_entries where lead_id = %L', (pg_temp.lead('trapped')).id), 'it stands in nobody’s lists');
create function pg_temp.listed(p_who text) returns text language sql as $$
  select pg_temp.as_member(p_who, 'select string_agg(r ->> ''name'', '' '' order by r ->> ''name'') from jsonb_array_elements(list_set_aside() -> ''rows'') r') $$;
select is(pg_temp.listed('officer'), 'trapped worse', 'the desk sees what is set aside');
select is(array[pg_temp.listed('partner'), pg_temp.listed('viewer'), pg_temp.listed('admin')], array[null, null, null]::text[], 'nobody else does');
select is(pg_temp.as_member('officer', 'select list_inbox(''organisation'') -> ''set_aside'' ->> ''count'''), '2', 'the inbox says how many');
select is(pg_temp.as_member('officer', 'select count(*)::text from jsonb_array_elements(list_inbox(''organisation'') -> ''rows'') r where r ->> ''name'' = ''trapped'''), '0', 'and does not list them');

create function pg_temp.judge(p_who text, p_name text, p_verdict text, p_reason text default null) returns text language sql as $$
  select pg_temp.as_member(p_who, format('select (judge_enquiry(gen_random_uuid(), %L, %s, %L, %L) is not null)::text', (pg_temp.lead(p_name)).reference, (pg_temp.lead(p_name)).version, p_verdict, p_reason)) $$;
create function pg_temp.key_of_mail(p_name text) returns void language plpgsql as $$
declare mail uuid := (select id from private.outbox_messages where lead_id = (pg_temp.lead(p_name)).id);
begin
  perform lease_mail(100, 60);
  perform issue_case_link(mail, pg_temp.key('link ' || p_name));
  perform open_case_link(pg_temp.key('link ' || p_name));
end $$;
select pg_temp.key_of_mail('trapped');
select is(private.openness_of((pg_temp.lead('trapped')).id), 'closed', 'the mailed link opens nothing to partners while it is set aside');
select is(pg_temp.as_member('officer', format('select assign_lead(gen_random_uuid(), %L, 1, null)', (pg_temp.lead('trapped')).reference)), 'PT422 set_aside', 'nobody works it before it is released');
select is(array[pg_temp.judge('partner', 'trapped', 'release'), pg_temp.judge('viewer', 'trapped', 'release')], array['PT404 not_found', 'PT403 forbidden'], 'only the desk decides');
select is(pg_temp.judge('officer', 'trapped', 'forget'), 'PT422 unknown_value', 'and only as named');
select is(pg_temp.judge('officer', 'trapped', 'release'), 'true', 'the desk releases it');
select is((select min(due_at) from clocks where lead_id = (pg_temp.lead('trapped')).id),
  (select min(due_at) from clocks where lead_id = (pg_temp.lead('plain')).id), 'with the deadline it had');
select is(private.openness_of((pg_temp.lead('trapped')).id), 'open', 'what the company agreed to opens');
select is(pg_temp.judge('officer', 'trapped', 'release'), 'PT409 not_in_this_state', 'once');
select is(pg_temp.judge('officer', 'worse', 'spam'), 'PT422 reason_needed', 'spam needs a reason');
select is(pg_temp.judge('officer', 'worse', 'spam', 'The same text from six names'), 'true', 'with one it is closed');
select is((pg_temp.lead('worse')).status, 'spam', 'as spam');
select is(pg_temp.listed('officer'), null, 'then nothing is set aside');

-- ---------- the same sender again ----------
select pg_temp.draft('Again Ltd', 600, 'A room for lasers', 'again@sender.example');
select pg_temp.send('Again Ltd');
select pg_temp.draft('again ltd ', 600, 'A room for lasers.', 'AGAIN@sender.example');
select matches(pg_temp.send('again ltd '), '^\w{3}-\w{3}$', 'who asks again is not refused');
select is((select duplicate_of from private.enquiry_checks where lead_id = (pg_temp.lead('again ltd ')).id), (pg_temp.lead('Again Ltd')).id, 'the earlier enquiry is found');
select is((select count(*)::int from private.outbox_messages where lead_id = (pg_temp.lead('Again Ltd')).id and template = 'earlier_enquiry'), 1, 'its link goes to its own address');
select pg_temp.draft('Again Ltd 2', 600, 'A room for lasers', 'stranger@sender.example');
select pg_temp.send('Again Ltd 2');
select is((select duplicate_of from private.enquiry_checks where lead_id = (pg_temp.lead('Again Ltd 2')).id), null, 'nobody learns of another address');
select is(pg_temp.as_member('officer', format('select private.duplicate_json(%L) ->> ''reference''', (pg_temp.lead('again ltd ')).id)), (pg_temp.lead('Again Ltd')).reference, 'the desk is told');
select is(pg_temp.as_member('partner', format('select private.duplicate_json(%L) ->> ''reference''', (pg_temp.lead('again ltd ')).id)), null, 'others are not');

-- ---------- what is forgotten ----------
update private.clock set offset_by = interval '25 hours';
select delete_expired();
select is((select count(*)::int from private.spent_proofs) + (select count(*)::int from private.drafts where origin ? 'network'), 0, 'after a day no proof and no network is left');
update private.clock set offset_by = interval '15 days';
select delete_expired();
select is((select count(*)::int from private.enquiry_checks where text_hash is not null), 0, 'after 14 days no text is known any more');
select is((select count(*)::int from private.sending_codes), 0, 'nor any code');
update private.clock set offset_by = '0';

select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select * from finish();
rollback;
