-- Hand-offs: who may do what, what opens and closes, and that nothing else happens.
begin;
set local search_path = public, extensions;
select no_plan();

insert into organisations (slug, name, short_name) values ('copcap', 'Copenhagen Capacity', 'CopCap'),
  ('dtu', 'DTU', 'DTU'), ('ku', 'University of Copenhagen', 'KU'), ('kp', 'KP', 'KP') on conflict (slug) do nothing;
insert into members (organisation_id, user_id, email, full_name, role)
select o.id, gen_random_uuid(), m.email, m.full_name, m.role
from (values ('copcap', 'a@hand-offs.example', 'Ada Officer', 'officer'), ('copcap', 'ap@hand-offs.example', 'Aja Partner', 'partner'),
  ('dtu', 'b@hand-offs.example', 'Bo Partner', 'partner'), ('dtu', 'b2@hand-offs.example', 'Bea Partner', 'partner'),
  ('dtu', 'bv@hand-offs.example', 'Bent Viewer', 'viewer'), ('ku', 'c@hand-offs.example', 'Cai Partner', 'partner'),
  ('kp', 'd@hand-offs.example', 'Dan Admin', 'admin')) m (slug, email, full_name, role)
join organisations o on o.slug = m.slug;

create function pg_temp.org(p_slug text) returns uuid language sql as $$ select id from public.organisations where slug = p_slug $$;
create function pg_temp.lead(p_reference text) returns uuid language sql as $$ select id from public.leads where reference = p_reference $$;
create function pg_temp.hand_off(p_need text) returns public.hand_offs language sql as $$ select * from public.hand_offs where need = p_need order by created_at desc, follows_id is null limit 1 $$;
create function pg_temp.member(p_letter text) returns uuid language sql as $$ select id from public.members where email = p_letter || '@hand-offs.example' $$;
create function pg_temp.open_groups(p_reference text, p_slug text) returns text language sql as $$
  select coalesce(string_agg(distinct field_group, ' ' order by field_group), '') from public.disclosures
  where lead_id = pg_temp.lead(p_reference) and organisation_id = pg_temp.org(p_slug) and closed_at is null $$;

-- Runs a query as a member; returns its value, or code and rule of the refusal.
create function pg_temp.as_member(p_letter text, p_sql text) returns text language plpgsql as $$
declare answer text; code text; rule text; message text;
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub',
    (select user_id from public.members where email = p_letter || '@hand-offs.example'), 'role', 'authenticated')::text, true);
  set local role authenticated;
  execute p_sql into answer;
  reset role;
  return answer;
exception when others then
  get stacked diagnostics code = returned_sqlstate, rule = pg_exception_hint, message = message_text;
  return code || ' ' || coalesce(nullif(rule, ''), message);
end $$;
create function pg_temp.act(p_letter text, p_need text, p_act text, p_input jsonb default '{}', p_version int default null) returns text
language sql as $$
  select pg_temp.as_member(p_letter, format('select public.act_on_hand_off(gen_random_uuid(), %L, %s, %L, %L) ->> ''state''',
    (pg_temp.hand_off(p_need)).id, coalesce(p_version, (pg_temp.hand_off(p_need)).version), p_act, p_input)) $$;
create function pg_temp.draft(p_letter text, p_reference text, p_receiver text, p_kind text, p_need text, p_groups jsonb, p_offer boolean default true)
returns text language sql as $$
  select pg_temp.as_member(p_letter, format('select public.draft_hand_off(gen_random_uuid(), %L, %L, %L, %L, null, %L, %L) ->> ''state''',
    p_reference, p_receiver, p_kind, p_need, p_groups, p_offer)) $$;

-- Three cases at the desk: coded with consents for DTU, closed, coded without further consent.
do $$
declare company uuid; lead uuid; consent uuid; entry uuid; item record;
begin
  for item in select * from (values ('HAN-222', 'coded'), ('HAN-333', 'closed'), ('HAN-444', 'coded')) x (reference, openness) loop
    insert into public.companies (legal_name, country) values ('Demo ' || item.reference, 'JP') returning id into company;
    insert into public.leads (reference, company_id, responsible_organisation_id, responsible_member_id, sector, confirmed_at)
    values (item.reference, company, pg_temp.org('copcap'), pg_temp.member('a'), 'quantum', private.now()) returning id into lead;
    insert into public.lead_codes (lead_id, slug, code_name) values (lead, 'slug-' || lower(item.reference), 'Code ' || item.reference);
    insert into public.contacts (lead_id, full_name, email, first) values (lead, 'Demo Person', 'demo@company.example', true);
    insert into public.disclosures (lead_id, organisation_id, field_group, ground)
    select lead, pg_temp.org('copcap'), g, 'enquiry' from unnest(array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue']) g;
    if item.openness = 'coded' then
      insert into public.consents (lead_id, field_groups, source, given_at) values (lead, array['coded_listing'], 'form', private.now()) returning id into consent;
      insert into public.disclosures (lead_id, field_group, ground, consent_id) values (lead, 'coded_listing', 'consent', consent);
    end if;
    perform private.start_clock(lead, 'first_answer', pg_temp.org('copcap'));
    perform private.write_entry(lead, 'message', 'company', '{}', 'Yes, DTU may have everything.', null, null, true);
  end loop;
end $$;

-- ---------- offering ----------
select is(pg_temp.draft('b', 'HAN-222', 'ku', 'assist', 'stranger', '[]'), 'PT404 not_found', 'A partner who sees the code only does not find the case by its reference');
select is(pg_temp.draft('b', 'slug-han-222', 'ku', 'assist', 'stranger', '[]'), 'PT403 forbidden', 'Only the responsible organisation offers');
select is(pg_temp.draft('a', 'HAN-333', 'dtu', 'assist', 'closed', '[]'), 'PT422 closed_to_partners', 'A closed case is not offered before the company agrees');
select is(pg_temp.draft('a', 'HAN-222', 'dtu', 'transfer', 'too early', '[]'), 'PT422 ground_missing', 'A transfer needs a ground for each group');
select is(pg_temp.draft('ap', 'HAN-222', 'dtu', 'assist', 'law', '[{"field_group":"company","ground":"law","reason":"§ 1"}]'), 'PT403 forbidden', 'A partner names no legal ground');
select is(pg_temp.draft('a', 'HAN-222', 'dtu', 'assist', 'law', '[{"field_group":"company","ground":"law"}]'), 'PT422 reason_needed', 'A named ground needs a reason');
select is(pg_temp.draft('a', 'HAN-222', 'dtu', 'assist', 'secret', '[{"field_group":"screening"}]'), 'PT422 unknown_value', 'Screening is not shared');
select is(pg_temp.draft('a', 'HAN-222', 'dtu', 'assist', 'clean room', '[{"field_group":"summary"},{"field_group":"company","opens":"offer"}]', false), 'draft', 'A draft is kept');
select is(pg_temp.as_member('b', format('select public.get_hand_off(%L) ->> ''id''', (pg_temp.hand_off('clean room')).id)), 'PT404 not_found', 'A draft is its sender''s alone');

-- ---------- changing a draft ----------
create function pg_temp.change(p_letter text, p_need text, p_receiver text, p_new text, p_groups jsonb default '[]', p_version int default null, p_offer boolean default false)
returns text language sql as $$
  select pg_temp.as_member(p_letter, format('select public.change_hand_off_draft(gen_random_uuid(), %L, %s, %L, ''assist'', %L, ''Why'', %L, %L) ->> ''state''',
    (pg_temp.hand_off(p_need)).id, coalesce(p_version, (pg_temp.hand_off(p_need)).version), p_receiver, p_new, p_groups, p_offer)) $$;
select is(pg_temp.draft('a', 'HAN-222', 'ku', 'assist', 'rough', '[{"field_group":"needs","ground":"law","reason":"§ 1"},{"field_group":"contact"}]', false), 'draft', 'A rough draft');
select is(pg_temp.change('b', 'rough', 'kp', 'theirs'), 'PT404 not_found', 'Others do not find a draft to change');
select is(pg_temp.change('ap', 'rough', 'kp', 'theirs'), 'PT403 forbidden', 'Who may not name a legal ground does not drop one');
select is(pg_temp.change('a', 'rough', 'copcap', 'fine'), 'PT422 unknown_value', 'Nobody hands off to itself');
select is(pg_temp.change('a', 'rough', 'ku', ''), 'PT422 empty', 'A changed draft needs words too');
select is(pg_temp.change('a', 'rough', 'kp', 'fine', '[{"field_group":"company","opens":"offer"}]'), 'draft', 'The sender changes it');
select is((select h.reason || ' ' || o.slug || ' ' || h.version from hand_offs h join organisations o on o.id = h.receiver_organisation_id where need = 'fine'), 'Why kp 2', 'Receiver, words and version are the new ones');
select is((select string_agg(field_group || ' ' || opens, ', ') from hand_off_groups where hand_off_id = (pg_temp.hand_off('fine')).id), 'company offer', 'And so are its groups');
select is(pg_temp.change('a', 'fine', 'ku', 'late', '[]', 1), 'PT409 stale', 'A change based on an older draft is refused');
select is(pg_temp.change('ap', 'fine', 'kp', 'finer', '[]', 2, true), 'offered', 'A colleague changes and offers it in one step');
select is(pg_temp.change('a', 'finer', 'ku', 'late'), 'PT409 not_in_this_state', 'What is offered is no draft any more');
select is(pg_temp.as_member('c', format('select public.change_hand_off_draft(gen_random_uuid(), %L, 3, ''ku'', ''assist'', ''x'')::text', (pg_temp.hand_off('finer')).id)), 'PT404 not_found', 'A third organisation finds nothing');
select is(pg_temp.act('a', 'finer', 'withdraw', '{"text":"Was a trial"}'), 'withdrawn', 'It is withdrawn again');

select is(pg_temp.act('b', 'clean room', 'accept'), 'PT404 not_found', 'Nor does the receiver act on it');
select is(pg_temp.as_member('b', 'select public.get_hand_off(''x'')::text'), 'PT404 not_found', 'A malformed id is not there');
select is(pg_temp.act('a', 'clean room', 'offer'), 'offered', 'The sender offers');
select is(pg_temp.open_groups('HAN-222', 'dtu'), 'coded_listing', 'Without a ground only the coded listing opens');
select is(pg_temp.as_member('b', format('select concat_ws('' '', x ->> ''code_name'', x ->> ''name'', x ->> ''level'', x -> ''acts'') from public.get_hand_off(%L) x', (pg_temp.hand_off('clean room')).id)),
  'Code HAN-222 coded ["accept", "ask", "re_route", "decline"]', 'The receiver sees the code and what it may do');
select is(pg_temp.as_member('b', 'select (jsonb_array_length(x -> ''received'') || '' '' || jsonb_array_length(x -> ''sent'')) from public.list_hand_offs(''open'') x'), '1 0', 'It stands among the received');
select is(private.inbox_count(), 1::bigint, 'It is counted in the inbox');
select is(private.inbox_count(), (select count(*) from private.inbox_items()), 'The count and the inbox agree');
select is(pg_temp.as_member('bv', 'select jsonb_array_length(public.list_hand_offs(''open'') -> ''received'')::text'), '0', 'A viewer sees no hand-offs');
select is(pg_temp.draft('a', 'HAN-222', 'dtu', 'assist', 'again', '[]'), 'PT422 one_open_assist', 'One open assist a receiver');
select is(pg_temp.act('c', 'clean room', 'accept'), 'PT404 not_found', 'A third organisation finds nothing');
select is(pg_temp.act('bv', 'clean room', 'accept'), 'PT403 forbidden', 'A viewer acts on nothing');
select is(pg_temp.act('b', 'clean room', 'withdraw', '{"text":"x"}'), 'PT403 forbidden', 'The receiver does not withdraw');

-- ---------- question, answer, acceptance ----------
select is(pg_temp.act('b', 'clean room', 'ask', '{"text":""}'), 'PT422 empty', 'A question needs words');
select is(pg_temp.act('b', 'clean room', 'ask', '{"text":"Which class?"}'), 'asked', 'The receiver asks');
select is((select pause_reason from clocks where hand_off_id = (pg_temp.hand_off('clean room')).id), 'asked', 'Its clock pauses');
select is(pg_temp.act('b', 'clean room', 'accept', '{}', 2), 'PT409 stale', 'A stale version changes nothing');
select is(pg_temp.act('a', 'clean room', 'answer', '{"text":"ISO 5"}'), 'offered', 'The sender answers');
select is((select paused_at from clocks where hand_off_id = (pg_temp.hand_off('clean room')).id), null, 'Its clock runs again');
select is(pg_temp.act('a', 'clean room', 'answer', '{"text":"ISO 5"}'), 'PT409 not_in_this_state', 'An act that is not named is refused');
select is(pg_temp.act('b', 'clean room', 'accept'), 'PT422 empty', 'Acceptance needs a handler');
select is(pg_temp.act('b', 'clean room', 'accept', jsonb_build_object('handler', pg_temp.member('bv'))), 'PT422 unknown_value', 'A viewer handles nothing');
select is(pg_temp.act('b', 'clean room', 'accept', jsonb_build_object('handler', pg_temp.member('b'))), 'accepted', 'The receiver accepts');
select is(pg_temp.open_groups('HAN-222', 'dtu'), 'coded_listing', 'Groups without a ground wait');
select is(pg_temp.as_member('a', format('select public.record_consent(gen_random_uuid(), ''HAN-222'', ''dtu'', ''["summary","company","needs","contact","dialogue"]'', %L) ->> ''address''',
  (select id from timeline_entries where lead_id = pg_temp.lead('HAN-222') and from_company and kind = 'message'))), 'HAN-222', 'A consent is recorded by pointing at a message');
select is(pg_temp.open_groups('HAN-222', 'dtu'), 'coded_listing company summary', 'Then the groups that were asked for open, and no others');
select is(pg_temp.as_member('a', 'select public.record_consent(gen_random_uuid(), ''HAN-222'', ''dtu'', ''["summary"]'', gen_random_uuid())::text'), 'PT422 unknown_value', 'A consent without its message is refused');
select is(pg_temp.act('b', 'clean room', 'pass_on', jsonb_build_object('handler', pg_temp.member('b2'))), 'accepted', 'It is passed on to a colleague');
select is(pg_temp.as_member('b', format('select public.write_in_thread(gen_random_uuid(), %L, ''Hello'') ->> ''state''', (pg_temp.hand_off('clean room')).id)), 'accepted', 'The parties write in the thread');
select is(pg_temp.as_member('c', 'select count(*)::text from public.timeline_texts'), '0', 'Others read none of it');
select is(pg_temp.as_member('b', format('select (x -> ''thread'' -> 0 ->> ''text'') || jsonb_array_length(x -> ''path'') from public.get_hand_off(%L) x', (pg_temp.hand_off('clean room')).id)), 'Hello5', 'Thread and path are told');

-- ---------- transfer ----------
select is(pg_temp.draft('ap', 'HAN-222', 'dtu', 'transfer', 'take over', '[]'), 'offered', 'A partner of the responsible organisation offers a transfer');
select is(pg_temp.draft('a', 'HAN-222', 'ku', 'transfer', 'second', '[{"field_group":"company","ground":"law","reason":"x"}]'), 'PT422 one_open_transfer', 'One open transfer a case');
select is((select responsible_organisation_id from leads where reference = 'HAN-222'), pg_temp.org('copcap'), 'The sender stays responsible');
create temp table before_transfer as select due_at from clocks where lead_id = pg_temp.lead('HAN-222') and kind = 'first_answer';
select is(pg_temp.draft('a', 'HAN-222', 'ku', 'assist', 'course', '[]'), 'offered', 'Another assist is under way');
select is(pg_temp.act('b', 'take over', 'accept', jsonb_build_object('handler', pg_temp.member('b2'))), 'accepted', 'The transfer is accepted');
select is((select responsible_organisation_id::text || responsible_member_id from leads where reference = 'HAN-222'), pg_temp.org('dtu')::text || pg_temp.member('b2'), 'Responsibility moves');
select is(pg_temp.open_groups('HAN-222', 'copcap'), 'summary', 'The sender keeps the summary');
select is((select ground from disclosures where lead_id = pg_temp.lead('HAN-222') and organisation_id = pg_temp.org('copcap') and closed_at is null), 'desk', 'Because it is the desk');
select is(pg_temp.open_groups('HAN-222', 'dtu'), 'coded_listing company contact dialogue needs summary', 'The receiver holds the case');
select is((pg_temp.hand_off('clean room')).state, 'ended', 'The receiver does not assist itself');
select is((pg_temp.hand_off('course')).sender_organisation_id, pg_temp.org('dtu'), 'Open assists are inherited');
select results_eq('select due_at, organisation_id from clocks where kind = ''first_answer'' and lead_id = pg_temp.lead(''HAN-222'') and stopped_at is null',
  'select due_at, pg_temp.org(''dtu'') from before_transfer', 'The promise to the company moves and does not restart');
select is((select count(*)::int from private.outbox_messages where template = 'new_officer' and lead_id = pg_temp.lead('HAN-222')), 1, 'The company is told');
select is(pg_temp.as_member('a', 'select count(*)::text from public.contacts where lead_id = (select id from public.leads where reference = ''HAN-222'')'), '0', 'The sender no longer reads the contacts');
select is(pg_temp.act('b', 'take over', 'complete', '{"outcome":"delivered"}'), 'PT409 not_in_this_state', 'A transfer is not completed');
select is(pg_temp.act('b', 'take over', 'return', '{"text":"Not ours"}'), 'returned', 'A transfer is returned');
select is(pg_temp.open_groups('HAN-222', 'copcap'), 'company contact dialogue documents needs summary', 'What the sender held opens again');
select is(pg_temp.open_groups('HAN-222', 'dtu'), '', 'What the receiver held closes');
select is((select responsible_organisation_id from leads where reference = 'HAN-222'), pg_temp.org('copcap'), 'The sender is responsible again');

-- ---------- re-route, decline, completion, recall, lapse ----------
select is(pg_temp.act('c', 'course', 're_route', '{"organisation":"ku"}'), 'PT422 unknown_value', 'Nobody re-routes to itself');
select is(pg_temp.act('c', 'course', 're_route', '{"organisation":"kp","text":"Theirs"}'), 're_routed', 'The receiver names a better organisation');
select is((select state || ' ' || (receiver_organisation_id = pg_temp.org('kp')) from hand_offs where follows_id is not null and lead_id = pg_temp.lead('HAN-222')), 'draft true', 'The sender gets a ready draft');
select is(pg_temp.as_member('a', format('select concat_ws('' '', x -> ''path'' -> 0 ->> ''act'', x -> ''path'' -> 0 ->> ''to'', x -> ''path'' -> 0 ->> ''text'') from public.get_hand_off(%L) x',
  (select id from hand_offs where follows_id is not null and lead_id = pg_temp.lead('HAN-222')))), 're_route KP Theirs', 'Which begins with the words that pointed there');
select is(pg_temp.open_groups('HAN-222', 'ku'), '', 'The listing opened at the offer closes');
select is(pg_temp.draft('a', 'HAN-222', 'dtu', 'assist', 'laboratory', '[{"field_group":"company"}]'), 'offered', 'An assist after a return');
select is(pg_temp.act('b', 'laboratory', 'decline', '{"reason":"bored"}'), 'PT422 unknown_value', 'A decline has a coded reason');
select is(pg_temp.act('b', 'laboratory', 'accept', jsonb_build_object('handler', pg_temp.member('b'))), 'accepted', 'It is accepted');
select is(pg_temp.open_groups('HAN-222', 'dtu'), 'coded_listing company', 'Its groups open by the consent on record');
select is(pg_temp.act('b', 'laboratory', 'complete', '{"outcome":"delivered"}'), 'completed', 'And completed');
select is(pg_temp.open_groups('HAN-222', 'dtu'), '', 'Its rows close');
select is(pg_temp.as_member('b', 'select public.get_case(''HAN-222'')::text'), 'PT404 hand_off_over', 'Who worked on the case is told why it is closed again');
select is(pg_temp.as_member('c', 'select public.get_case(''HAN-222'')::text'), 'PT404 not_found', 'Who only saw the code is told nothing');
select is(pg_temp.draft('a', 'HAN-444', 'ku', 'assist', 'slow', '[]'), 'offered', 'An offer nobody answers');
select is(lapse_hand_offs(), 0, 'Nothing lapses early');
update private.clock set offset_by = '40 days';
select is(lapse_hand_offs(), 1, 'It lapses when due time and grace passed');
select is(lapse_hand_offs(), 0, 'Once');
select is((pg_temp.hand_off('slow')).state, 'lapsed', 'And is named so');
select is(pg_temp.as_member('a', 'select public.lapse_hand_offs()::text'), '42501 permission denied for function lapse_hand_offs', 'Members do not run the clock');

-- ---------- the company takes its consent back ----------
select is(pg_temp.draft('a', 'HAN-222', 'dtu', 'assist', 'offer open', '[{"field_group":"company","opens":"offer"}]'), 'offered', 'An offer that shows the company');
select is(pg_temp.open_groups('HAN-222', 'dtu'), 'coded_listing company', 'It does');
select private.withdraw_consent(pg_temp.lead('HAN-222'), pg_temp.org('dtu'));
select is(pg_temp.open_groups('HAN-222', 'dtu'), 'coded_listing', 'Withdrawn, it falls back to coded');
select isnt((select paused_at from clocks where hand_off_id = (pg_temp.hand_off('offer open')).id), null, 'And pauses');
select private.withdraw_consent(pg_temp.lead('HAN-222'), null);
select is((pg_temp.hand_off('offer open')).state, 'ended', 'Closed to all partners, it ends');
select is(pg_temp.open_groups('HAN-222', 'dtu'), '', 'With nothing left open');

insert into consents (lead_id, organisation_id, field_groups, source, given_at)
select pg_temp.lead('HAN-444'), pg_temp.org('dtu'), array['summary', 'company', 'needs', 'contact', 'dialogue'], 'page', private.now();
select is(pg_temp.draft('a', 'HAN-444', 'dtu', 'transfer', 'move', '[]'), 'offered', 'A transfer by consent');
select is(pg_temp.act('b', 'move', 'accept', jsonb_build_object('handler', pg_temp.member('b'))), 'accepted', 'Accepted');
-- Another desk receives what comes from now on; this case has the one that the company wrote to.
update private.settings set value = '"ku"' where key = 'desk';
select private.withdraw_consent(pg_temp.lead('HAN-444'), pg_temp.org('dtu'));
select is((select responsible_organisation_id from leads where reference = 'HAN-444'), pg_temp.org('copcap'), 'Withdrawn from the responsible organisation, the desk is responsible');
select is(pg_temp.open_groups('HAN-444', 'ku'), '', 'And the desk of today learns nothing of it');
select is(pg_temp.open_groups('HAN-444', 'dtu'), '', 'Which holds nothing any more');
select is(pg_temp.open_groups('HAN-444', 'copcap'), 'company contact dialogue documents needs summary', 'And the desk can work it');
select private.withdraw_consent(pg_temp.lead('HAN-444'), pg_temp.org('ku'));
select is((select status from leads where reference = 'HAN-444'), 'active', 'Withdrawn from the desk of today, it goes on');
select private.withdraw_consent(pg_temp.lead('HAN-444'), pg_temp.org('copcap'));
select is((select status from leads where reference = 'HAN-444'), 'lost', 'Withdrawn from the desk, the case closes');
select is(pg_temp.draft('a', 'HAN-444', 'dtu', 'assist', 'late', '[]'), 'PT422 closed_case', 'And is not offered');
update private.settings set value = '"copcap"' where key = 'desk';

-- ---------- closing a row, the same request twice ----------
insert into consents (lead_id, organisation_id, field_groups, source, given_at)
select pg_temp.lead('HAN-333'), pg_temp.org('ku'), array['company'], 'page', private.now();
create temp table request as select gen_random_uuid() as id;
select is(pg_temp.as_member('a', format('select public.draft_hand_off(%L, ''HAN-333'', ''ku'', ''assist'', ''twice'', null, ''[{"field_group":"company","opens":"offer"}]'', true) ->> ''state''', (select id from request))), 'offered', 'A closed case is offered to the one organisation the company agreed to');
select is(pg_temp.as_member('a', format('select public.draft_hand_off(%L, ''HAN-333'', ''ku'', ''assist'', ''twice'', null, ''[{"field_group":"company","opens":"offer"}]'', true) ->> ''state''', (select id from request))), 'offered', 'The same request again answers the same');
select is((select count(*)::int from hand_offs where need = 'twice'), 1, 'And has one effect');
select is(pg_temp.open_groups('HAN-333', 'ku'), 'coded_listing company', 'A group with a ground opens at the offer when marked so');
select is(pg_temp.as_member('a', 'select public.close_disclosure(gen_random_uuid(), ''HAN-333'', ''ku'', '' '')::text'), 'PT422 reason_needed', 'Closing a row needs a reason');
select is(pg_temp.as_member('a', 'select public.close_disclosure(gen_random_uuid(), ''HAN-333'', ''ku'', ''No longer needed'') ->> ''address'''), 'HAN-333', 'The responsible organisation closes what a partner holds');
select is(pg_temp.open_groups('HAN-333', 'ku'), '', 'It holds nothing');
select is((pg_temp.hand_off('twice')).state, 'ended', 'Its offer ended');
select is(pg_temp.as_member('a', 'select jsonb_array_length(public.get_case(''HAN-333'') -> ''hand_offs'')::text'), '1', 'The case page lists it');
select is(pg_temp.as_member('a', 'select (public.prepare_hand_off(''HAN-333'') ->> ''openness'')'), 'closed', 'The page that prepares an offer knows the openness');
select is(pg_temp.as_member('a', 'select (x ->> ''field_group'') || '' '' || ((x ->> ''at'')::timestamptz = private.now()) from public.prepare_hand_off(''HAN-333'') p, jsonb_array_elements(p -> ''receivers'') r, jsonb_array_elements(r -> ''consented'') x where r ->> ''slug'' = ''ku'' and x ->> ''field_group'' = ''company'''), 'company true', 'And when the company agreed');
select is(pg_temp.as_member('b', 'select public.prepare_hand_off(''HAN-333'')::text'), 'PT404 not_found', 'And is closed to others');
select is(pg_temp.as_member('c', 'select public.prepare_hand_off(''HAN-333'')::text'), 'PT404 hand_off_over', 'Who held it for a hand-off is told that this one is over');
select is(pg_temp.as_member('bv', 'select public.draft_hand_off(gen_random_uuid(), ''HAN-333'', ''ku'', ''assist'', ''x'')::text'), 'PT403 forbidden', 'A viewer drafts nothing');
-- ---------- pages of fifty ----------
insert into hand_offs (lead_id, kind, state, sender_organisation_id, receiver_organisation_id, need, offered_at, ended_at)
select pg_temp.lead('HAN-222'), 'assist', 'withdrawn', pg_temp.org('copcap'), pg_temp.org('kp'), 'page', private.now(), private.now() - make_interval(mins => n / 2)
from generate_series(1, 80) n;
create temp table page as select pg_temp.as_member('a', 'select public.list_hand_offs(''ended'')')::jsonb as first;
alter table page add older jsonb;
update page set older = pg_temp.as_member('a', format('select public.list_hand_offs(''ended'', null, %L)', first #>> '{next,sent}'))::jsonb;
select is((select jsonb_array_length(first -> 'sent') from page), 50, 'A page has fifty hand-offs');
select is((select older #> '{next,sent}' from page), 'null'::jsonb, 'The last page leads nowhere');
select is((select count(*) || ' ' || count(distinct x ->> 'id') from page, jsonb_array_elements(first -> 'sent' || (older -> 'sent')) x where x ->> 'need' = 'page'), '80 80',
  'Both pages together name each once, also those that ended in the same moment');
select is((select first -> 'totals' from page), 'null'::jsonb, 'The ended are not counted');
select is(pg_temp.as_member('a', 'select public.list_hand_offs(''open'', ''zz'')::text'), 'PT422 unknown_value', 'A cursor that cannot be read is refused');

select is((select count(*)::int from leads where reference like 'HAN-%' and private.broken_at(id::text) is not null), 0, 'The audit chains hold');

select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select * from finish();
rollback;
