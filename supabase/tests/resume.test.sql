begin;
set local search_path = public, extensions;
select plan(37);

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
create function pg_temp.mail(p_draft text, p_email text, p_remind boolean default false, p_id uuid default gen_random_uuid()) returns text
language sql as $$
  select pg_temp.code_and_hint(format('select public.mail_draft_link(%L, %L, %L, %L, %L)', pg_temp.key(p_draft), p_id, p_email, 'da', p_remind))
$$;
create function pg_temp.send(p_link text) returns text language plpgsql as $$
declare mail jsonb := public.lease_mail(1, 60) -> 0;
begin
  if mail is null then return 'none'; end if;
  perform public.issue_draft_link((mail ->> 'id')::uuid, pg_temp.key(p_link), pg_temp.key('stop ' || p_link));
  perform public.mail_sent((mail ->> 'id')::uuid);
  return mail ->> 'template' || ' ' || (mail ->> 'to') || ' ' || (mail ->> 'language');
end $$;
create function pg_temp.days(p_days numeric) returns void language sql as $$
  update private.clock set offset_by = make_interval(hours => (p_days * 24)::int) where only_row
$$;
create function pg_temp.fill(p_draft text, p_email text) returns void language sql as $$
  select public.save_draft(pg_temp.key(p_draft), null, 'company', '{"legal_name": "Resume Demo", "country": "NL", "sector": "quantum"}');
  select public.save_draft(pg_temp.key(p_draft), null, 'needs', '{"project_kinds": ["expansion"]}');
  select public.save_draft(pg_temp.key(p_draft), null, 'contact', jsonb_build_object('full_name', 'Anna Demo', 'email', p_email));
  select public.save_draft(pg_temp.key(p_draft), null, 'sharing', '{"openness": "coded"}');
$$;
select public.start_draft(pg_temp.key('one'), 'en', '{}');
select pg_temp.fill('one', 'anna@resume-demo.example');

-- ---------- a link ----------
select is(pg_temp.mail('nobody', 'a@demo.example'), 'PT404 not_found', 'a link needs a draft');
select is(pg_temp.mail('one', 'no address'), 'PT422 unknown_value', 'and an address');
select is(pg_temp.mail('one', 'Colleague@demo.example', true, '00000000-0000-4000-8000-000000000001')
  || ', ' || pg_temp.mail('one', 'Colleague@demo.example', true, '00000000-0000-4000-8000-000000000001'), 'no error, no error', 'asked twice with one id');
select is((select count(*)::int from private.outbox_messages where letter_id is not null), 1, 'it is one mail');
select is((select count(*)::int from private.audit_values where after::text ilike '%colleague@%' or after::text like '%' || pg_temp.key('one') || '%'), 0,
  'the audit holds neither the address nor the key');
select is((select to_jsonb(m)::text like '%@demo.example%' from private.outbox_messages m where letter_id is not null), false, 'the outbox holds no address');
select is(pg_temp.send('link'), 'draft_link Colleague@demo.example da', 'it goes to the address, in the language it was asked in');
select is(public.get_draft(pg_temp.key('link')), public.get_draft(pg_temp.key('one')), 'the link opens the same draft');
select public.save_draft(pg_temp.key('link'), null, 'sharing', '{"openness": "closed"}');
select is(public.get_draft(pg_temp.key('one')) -> 'answers' -> 'sharing' ->> 'openness', 'closed', 'and writes to it');
select is(pg_temp.code_and_hint($$select public.get_draft(pg_temp.key('stop link'))$$), 'PT404 not_found', 'the word that stops opens nothing');
select is((select count(*)::int from private.draft_links where token_hash = 'link'), 0, 'no link is kept as it is');

-- ---------- limits ----------
select is(pg_temp.mail('one', 'b@demo.example') || ', ' || pg_temp.mail('one', 'c@demo.example') || ', ' || pg_temp.mail('one', 'd@demo.example'),
  'no error, no error, PT422 links_used_up', 'three mails a draft');
select public.start_draft(pg_temp.key('more ' || n), 'en', '{}') from generate_series(1, 6) n;
select is((select string_agg(pg_temp.mail('more ' || n, 'victim@demo.example'), ', ' order by n) from generate_series(1, 5) n),
  'no error, no error, no error, no error, no error', 'five a day to an address');
select is(pg_temp.mail('more 6', 'Victim@DEMO.example'), 'PT422 links_to_address', 'and no sixth, however it is written');
select pg_temp.send('s' || n) from generate_series(1, 7) n;
select is(pg_temp.send('none'), 'none', 'all are sent');

-- ---------- one reminder ----------
select pg_temp.days(2.9);
select is(public.remind_drafts(), 0, 'nothing before three days');
select pg_temp.days(3.1);
select is(public.remind_drafts() || ' ' || public.remind_drafts(), '1 0', 'then one, once');
select is(pg_temp.send('reminder'), 'draft_reminder Colleague@demo.example da', 'to whom it was promised');
select is(public.get_draft(pg_temp.key('reminder')) ->> 'code_name', public.get_draft(pg_temp.key('one')) ->> 'code_name', 'with a link of its own');
select pg_temp.days(7);
select is(public.remind_drafts(), 0, 'and never another');

-- ---------- what is not reminded of ----------
select public.start_draft(pg_temp.key('sent'), 'en', '{}'), public.start_draft(pg_temp.key('stopped'), 'en', '{}'),
  public.start_draft(pg_temp.key('changed'), 'en', '{}');
select pg_temp.mail('sent', 'sent@demo.example', true), pg_temp.mail('stopped', 'stopped@demo.example', true), pg_temp.mail('changed', 'changed@demo.example', true);
select is((select count(*)::int from generate_series(1, 3) n where pg_temp.send('r' || n) <> 'none'), 3, 'three links');
create temporary table stop_words as select l.email, k.stop_hash, k.token_hash from private.draft_links k join private.draft_letters l on l.id = k.letter_id;
select is(public.stop_draft_mail((select stop_hash from stop_words where email = 'stopped@demo.example')), '{"stopped": true}', 'the receiver stops it');
select is(public.stop_draft_mail((select stop_hash from stop_words where email = 'stopped@demo.example')), '{"stopped": true}', 'twice if it likes');
select is(pg_temp.code_and_hint($$select public.stop_draft_mail(pg_temp.key('guess'))$$), 'PT404 not_found', 'a guessed word stops nothing');
select is(pg_temp.mail('changed', 'Stopped@demo.example'), 'PT422 address_stopped', 'no other draft writes to it either');
select pg_temp.fill('sent', 'sent@demo.example');
select is(pg_temp.code_and_hint(format('select public.submit_enquiry(%L, %L)', (select token_hash from stop_words where email = 'sent@demo.example'),
  pg_temp.key('case of the link'))), 'no error', 'a draft is sent from the device that followed the link');
select is((select count(*)::int from private.case_keys where key_hash = pg_temp.key('case of the link')), 1, 'which then opens the case');
select pg_temp.days(9.5);
select pg_temp.fill('changed', 'changed@demo.example');
select pg_temp.days(11);
select is(public.remind_drafts(), 0, 'not of what was sent, stopped or changed lately');
select pg_temp.days(13);
select is(public.remind_drafts(), 1, 'a change only puts it off');
update private.drafts set lead_id = (select lead_id from private.drafts where key_hash = pg_temp.key('sent')) where key_hash = pg_temp.key('changed');
update private.outbox_messages set given_up_at = private.now() where lead_id is not null;
select is(pg_temp.send('late'), 'none', 'a reminder that waits is dropped when the enquiry is sent meanwhile');

-- ---------- after sending ----------
select is(pg_temp.code_and_hint(format('select public.submit_enquiry(%L, %L)', pg_temp.key('sent'), pg_temp.key('case of the first browser'))), 'no error',
  'the browser that began it has its page too');
select public.start_draft(pg_temp.key('lent'), 'en', '{}');
select pg_temp.fill('lent', 'lent@demo.example');
select pg_temp.mail('lent', 'reader@demo.example');
select pg_temp.send('lent link');
select public.submit_enquiry(pg_temp.key('lent'), pg_temp.key('lent case'));
select is(public.submit_enquiry(pg_temp.key('lent link'), pg_temp.key('stranger case')) ->> 'page', 'false', 'who sends what somebody else has sent is told so');
select is((select array_agg(key_hash) from private.case_keys where key_hash in (pg_temp.key('lent case'), pg_temp.key('stranger case'))),
  array[pg_temp.key('lent case')], 'a link to a draft opens no case that somebody else made of it');

-- ---------- the end ----------
select pg_temp.days(40);
select public.delete_expired();
select is((select count(*)::int from private.draft_letters) + (select count(*)::int from private.draft_links), 0, 'addresses and links go with the draft');

-- ---------- where it came from ----------
select is(private.clean_origin('{"utm_source": "dtu", "utm_term": "実験室", "utm_campaign": "clara@demo.example", "event": 5, "utm_medium": "+45 12345678901",
  "referrer": "www.dtu.dk/erhverv", "landing": "/en/embed", "first_language": "zz9", "more": "x", "network": "abc"}'),
  '{"utm_source": "dtu", "utm_term": "実験室", "referrer": "www.dtu.dk/erhverv", "landing": "/en/embed", "network": "abc"}'::jsonb,
  'only what is listed is kept, and nothing that may name a person');
update private.clock set offset_by = '0';
select public.start_draft(pg_temp.key('from'), 'en', '{"utm_source": "dtu", "network": "abc"}');
select pg_temp.fill('from', 'from@demo.example');
select public.submit_enquiry(pg_temp.key('from'), pg_temp.key('from case'));
insert into public.members (organisation_id, user_id, email, full_name, role)
select o.id, gen_random_uuid(), slug || '@resume-demo.example', slug, 'officer' from public.organisations o where slug in ('copcap', 'dtu');
insert into public.disclosures (lead_id, organisation_id, field_group, ground, ground_reason)
select d.lead_id, o.id, 'summary', 'law', 'A test' from private.drafts d, public.organisations o where d.key_hash = pg_temp.key('from') and o.slug = 'dtu';
create function pg_temp.origin_for(p_slug text) returns text language plpgsql as $$
declare seen text; reference text := (select l.reference from public.leads l join private.drafts d on d.lead_id = l.id where d.key_hash = pg_temp.key('from'));
begin
  perform set_config('request.jwt.claims', json_build_object('sub', (select user_id from public.members where email = (p_slug || '@resume-demo.example')::extensions.citext))::text, true);
  set local role authenticated;
  seen := coalesce(public.get_case(reference) -> 'enquiry' ->> 'origin', 'nothing');
  reset role;
  perform set_config('request.jwt.claims', '', true);
  return seen;
end $$;
select is(pg_temp.origin_for('copcap'), '{"utm_source": "dtu"}', 'the responsible organisation reads it, without the network');
select is(pg_temp.origin_for('dtu'), 'nothing', 'another holder of the summary does not');
select * from finish();
rollback;
