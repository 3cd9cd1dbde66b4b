-- Ways around the ledger that were tried, and that stay closed.
begin;
set local search_path = public, extensions;
select no_plan();

insert into members (organisation_id, user_id, email, full_name, role)
select o.id, gen_random_uuid(), m.email, m.full_name, m.role
from (values ('copcap', 'o@attack.example', 'Olga Officer', 'officer'), ('copcap', 'v@attack.example', 'Vera Viewer', 'viewer'),
  ('dtu', 'd@attack.example', 'Dina Partner', 'partner'), ('ku', 'k@attack.example', 'Kim Officer', 'officer'),
  ('kp', 'p@attack.example', 'Per Partner', 'partner')) m (slug, email, full_name, role)
join organisations o on o.slug = m.slug;

create function pg_temp.org(p_slug text) returns uuid language sql as $$ select id from public.organisations where slug = p_slug $$;
create function pg_temp.lead(p_reference text) returns uuid language sql as $$ select id from public.leads where reference = p_reference $$;
create function pg_temp.version(p_reference text) returns int language sql as $$ select version from public.leads where reference = p_reference $$;
create function pg_temp.member(p_letter text) returns uuid language sql as $$ select id from public.members where email = p_letter || '@attack.example' $$;
create function pg_temp.hand_off(p_need text) returns public.hand_offs language sql as $$ select * from public.hand_offs where need = p_need $$;
create function pg_temp.code(p_reference text) returns text language sql as $$
  select code_name from public.lead_codes where lead_id = pg_temp.lead(p_reference) and replaced_at is null $$;
create function pg_temp.open_groups(p_reference text, p_slug text) returns text language sql as $$
  select coalesce(string_agg(distinct field_group, ' ' order by field_group), '') from public.disclosures
  where lead_id = pg_temp.lead(p_reference) and organisation_id = pg_temp.org(p_slug) and closed_at is null $$;
-- Runs a query as a member; returns its value, or code and rule of the refusal.
create function pg_temp.as_member(p_letter text, p_sql text) returns text language plpgsql as $$
declare answer text; code text; rule text; message text;
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub',
    (select user_id from public.members where email = p_letter || '@attack.example'), 'role', 'authenticated')::text, true);
  set local role authenticated;
  execute p_sql into answer;
  reset role;
  return answer;
exception when others then
  get stacked diagnostics code = returned_sqlstate, rule = pg_exception_hint, message = message_text;
  return code || ' ' || coalesce(nullif(rule, ''), message);
end $$;
create function pg_temp.act(p_letter text, p_need text, p_act text, p_input jsonb default '{}') returns text
language sql as $$
  select pg_temp.as_member(p_letter, format('select public.act_on_hand_off(gen_random_uuid(), %L, %s, %L, %L) ->> ''state''',
    (pg_temp.hand_off(p_need)).id, (pg_temp.hand_off(p_need)).version, p_act, p_input)) $$;
create function pg_temp.draft(p_letter text, p_reference text, p_receiver text, p_kind text, p_need text, p_groups jsonb)
returns text language sql as $$
  select pg_temp.as_member(p_letter, format('select public.draft_hand_off(gen_random_uuid(), %L, %L, %L, %L, ''Offered with these words.'', %L, true) ->> ''state''',
    p_reference, p_receiver, p_kind, p_need, p_groups)) $$;
create function pg_temp.openness(p_reference text, p_openness text) returns text language sql as $$
  select pg_temp.as_member('o', format('select public.change_openness(gen_random_uuid(), %L, %s, %L) ->> ''address''',
    p_reference, pg_temp.version(p_reference), p_openness)) $$;

do $$
declare company uuid; lead uuid; consent uuid; item record;
begin
  for item in select * from (values ('ATK-222', 'copcap', true), ('ATK-333', 'ku', true), ('ATK-444', 'copcap', false)) x (reference, slug, confirmed) loop
    insert into public.companies (legal_name, country) values ('Demo ' || item.reference, 'JP') returning id into company;
    insert into public.leads (reference, company_id, responsible_organisation_id, sector, confirmed_at)
    values (item.reference, company, pg_temp.org(item.slug), 'quantum', case when item.confirmed then private.now() end) returning id into lead;
    insert into public.lead_codes (lead_id, slug, code_name) values (lead, 'slug-' || lower(item.reference), 'Code ' || item.reference);
    insert into public.contacts (lead_id, full_name, email, first) values (lead, 'Demo Person', 'demo@attack-demo.example', true);
    insert into public.lead_needs (lead_id, people_12) values (lead, 12);
    insert into public.lead_stories (lead_id, story) values (lead, 'We are Demo ' || item.reference || '.');
    insert into public.disclosures (lead_id, organisation_id, field_group, ground)
    select lead, pg_temp.org(item.slug), g, 'enquiry' from unnest(array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue']) g;
    if item.slug <> 'copcap' then perform private.keep_desk_summary(lead); end if;
    if item.confirmed then
      insert into public.consents (lead_id, field_groups, source, given_at) values (lead, array['open_listing'], 'form', private.now()) returning id into consent;
      insert into public.disclosures (lead_id, field_group, ground, consent_id) values (lead, 'coded_listing', 'consent', consent);
    end if;
    perform private.start_clock(lead, 'first_answer', pg_temp.org(item.slug));
    perform private.write_entry(lead, 'message', 'company', '{}', 'Yes, tell them.', null, null, true);
  end loop;
end $$;

-- ---------- texts of a hand-off ----------
select is(pg_temp.draft('o', 'ATK-222', 'dtu', 'assist', 'texts', '[{"field_group":"needs","ground":"law","reason":"§ 28","opens":"offer"}]'), 'offered', 'An assist is offered');
select is(pg_temp.act('d', 'texts', 'ask', '{"text":"A secret question"}'), 'asked', 'The receiver asks');
select is(pg_temp.as_member('v', 'select count(*)::text from public.timeline_texts'), '0', 'A viewer of the responsible organisation reads no text of a hand-off');
select is(pg_temp.as_member('o', 'select count(*)::text from public.timeline_texts where text = ''A secret question'''), '1', 'Its sender does');
select is(pg_temp.as_member('v', 'select public.get_case(''ATK-222'') -> ''timeline'' ->> ''entries'' like ''%secret question%'''), 'false', 'nor on the page of the case');

-- ---------- free text under a code name ----------
update lead_stories set story = 'Demo Holdings looks for a lab. More.' where lead_id = pg_temp.lead('ATK-222');
select is(pg_temp.as_member('o', format('select public.save_needs(gen_random_uuid(), ''ATK-222'', %s, ''{"headline":"Demo Holdings looks for a lab","decider":"Dr Demo of Demo Holdings","other_places":"Where Demo Holdings sits","story":"Demo Holdings looks for a lab."}'') ->> ''address''', pg_temp.version('ATK-222'))), 'ATK-222', 'Needs are saved with a headline');
select is(pg_temp.as_member('d', 'select people_12::text || '' '' || (to_jsonb(n)::text like ''%Demo Holdings%'')::text from public.lead_needs n where lead_id = ' || quote_literal(pg_temp.lead('ATK-222'))), null, 'Saved needs without people have none');
select is(pg_temp.as_member('d', 'select (to_jsonb(n)::text like ''%Demo Holdings%'')::text from public.lead_needs n where lead_id = ' || quote_literal(pg_temp.lead('ATK-222'))), 'false', 'Under a code name neither headline, decider nor other places are read from the table');
select is(pg_temp.as_member('d', 'select (public.get_case(''slug-atk-222'')::text like ''%Demo Holdings%'')::text'), 'false', 'nor from the page');
select is(pg_temp.as_member('d', 'select public.get_case(''slug-atk-222'') -> ''needs'' ->> ''story_hidden'''), 'true', 'which says that a text is hidden');
select is(pg_temp.as_member('o', format('select public.confirm_needs_text(gen_random_uuid(), ''ATK-222'', %s) ->> ''address''', pg_temp.version('ATK-222'))), 'ATK-222', 'An officer confirms');
select is(pg_temp.as_member('o', format('select public.save_needs(gen_random_uuid(), ''ATK-222'', %s, ''{"headline":"Demo Holdings, again","story":"Demo Holdings looks for a lab."}'') ->> ''address''', pg_temp.version('ATK-222'))), 'ATK-222', 'Then only the headline changes');
select is(pg_temp.as_member('d', 'select (public.get_case(''slug-atk-222'')::text like ''%Demo Holdings%'')::text'), 'false', 'A changed headline must be confirmed anew');
select is(pg_temp.as_member('o', format('select public.confirm_needs_text(gen_random_uuid(), ''ATK-222'', %s) ->> ''address''', pg_temp.version('ATK-222'))), 'ATK-222', 'An officer confirms once more');
select is(pg_temp.as_member('o', format('select public.save_needs(gen_random_uuid(), ''ATK-222'', %s, ''{"headline":"Demo Holdings, again","other_places":"Near Demo Holdings","story":"Demo Holdings looks for a lab."}'') ->> ''address''', pg_temp.version('ATK-222'))), 'ATK-222', 'Then only the other places change');
select is(pg_temp.as_member('d', 'select (public.get_case(''slug-atk-222'')::text like ''%Demo Holdings%'')::text'), 'false', 'Changed places must be confirmed anew');
select is(pg_temp.as_member('o', 'select public.get_case(''ATK-222'') -> ''row'' ->> ''headline'''), 'Demo Holdings, again', 'The responsible organisation reads the headline');

-- ---------- wrong kinds of input ----------
select is(pg_temp.as_member('o', format('select public.save_needs(gen_random_uuid(), ''ATK-222'', %s, %L)::text', pg_temp.version('ATK-222'), n)), 'PT422 unknown_value', 'Needs refuse ' || n)
from unnest(array['{"spaces":{"a":1}}', '{"spaces":[{"kind":"Demo Holdings"}]}', '{"project_kinds":"x"}', '{"project_kinds":["Demo Holdings"]}', '{"people_12":1e40}', '{"people_12":[1]}', '{"story":{"a":1}}', '{"headline":5}', '[]', '5', 'null']) n;
select is(pg_temp.as_member('o', 'select (public.get_case(''ATK-222'') -> ''row'' ->> ''address'')'), 'ATK-222', 'The page of the case still opens');
select is(pg_temp.as_member('o', format('select public.save_contact(gen_random_uuid(), ''ATK-222'', 1, %L)::text', c)), 'PT422 unknown_value', 'A contact refuses ' || c)
from unnest(array['{"full_name":"x","id":"zz"}', '{"full_name":{"a":1}}', '{"full_name":"x","language":"not a language"}', '[]']) c;
select is(pg_temp.as_member('o', format('select public.save_company(gen_random_uuid(), ''ATK-222'', 1, %L)::text', c)), 'PT422 unknown_value', 'A company refuses ' || c)
from unnest(array['{"legal_name":"x","country":"DK","identifiers":"zz"}', '{"legal_name":{"a":1},"country":"DK"}', '{"legal_name":"x","country":"DK","website":["x"]}', '5']) c;
select is(pg_temp.as_member('o', format('select public.list_pipeline(%L)::text', f)), 'PT422 unknown_value', 'The pipeline refuses ' || f)
from unnest(array['5', '[]', '{"mine":"x"}']) f;
select is(pg_temp.as_member('o', 'select public.get_board(''5'')::text'), 'PT422 unknown_value', 'and so does the board');
select is(pg_temp.as_member('o', format('select public.change_status(gen_random_uuid(), ''ATK-222'', %s, ''on_hold'', ''infinity'')::text', pg_temp.version('ATK-222'))), 'PT422 date_ahead_needed', 'Nothing is on hold for ever');

-- ---------- a request sent again ----------
select is(pg_temp.as_member('o', 'select public.write_note(''00000000-0000-4000-8000-00000000a77c'', ''ATK-222'', ''case'', ''note'', ''First words'') ->> ''address'''), 'ATK-222', 'A note is written');
select is(pg_temp.as_member('o', 'select public.write_note(''00000000-0000-4000-8000-00000000a77c'', ''ATK-222'', ''case'', ''note'', ''First words'') ->> ''address'''), 'ATK-222', 'The same again has one effect');
select is((select count(*) from timeline_texts where text = 'First words')::int, 1, 'and stands once');
select is(pg_temp.as_member('o', 'select public.write_note(''00000000-0000-4000-8000-00000000a77c'', ''ATK-222'', ''case'', ''note'', ''Other words'')::text'), 'PT409 request_reused', 'Other words under the same id are not lost without a word');
select is(pg_temp.as_member('k', 'select public.write_note(''00000000-0000-4000-8000-00000000a77c'', ''ATK-333'', ''case'', ''note'', ''Words of another'') ->> ''address'''), 'ATK-333', 'The id of another member is nobody''s business');

-- ---------- code names ----------
select is(pg_temp.openness('ATK-222', 'open'), 'ATK-222', 'Coded becomes open');
select is(pg_temp.openness('ATK-222', 'closed'), 'ATK-222', 'then closed');
select is(pg_temp.openness('ATK-222', 'coded'), 'ATK-222', 'then coded');
select isnt(pg_temp.code('ATK-222'), 'Code ATK-222', 'Whoever knew the name does not find it behind the old code name');
select is(pg_temp.as_member('d', 'select public.get_case(''slug-atk-222'')::text'), 'PT404 not_found', 'nor under the old address');

-- ---------- the case behind a code, found by its id ----------
select is(pg_temp.as_member('p', format('select public.get_case(%L) ->> ''reference''', (select slug from lead_codes where lead_id = pg_temp.lead('ATK-222') and replaced_at is null))), null, 'An outsider reads the coded page');
select is(pg_temp.as_member('p', 'select count(*)::text from public.readings'), '0', 'and its own readings do not tell which case it was');
insert into consents (lead_id, organisation_id, field_groups, source, given_at, counts_from) values (pg_temp.lead('ATK-444'), pg_temp.org('kp'), array['summary'], 'page', private.now(), null);
select is(pg_temp.as_member('p', 'select count(*)::text from public.consents'), '0', 'A consent does not announce a case before it is offered');

-- ---------- consent before the address is confirmed ----------
select is(pg_temp.as_member('o', format('select public.record_consent(gen_random_uuid(), ''ATK-444'', null, ''["open_listing"]'', %L)::text',
  (select id from timeline_entries where lead_id = pg_temp.lead('ATK-444') and kind = 'message'))), 'PT422 not_confirmed', 'No consent is recorded before the address is confirmed');
select is(pg_temp.openness('ATK-444', 'coded'), 'PT422 ground_missing', 'until then the case stays closed to partners');
select is(pg_temp.draft('o', 'ATK-444', 'kp', 'assist', 'unconfirmed', '[]'), 'PT422 closed_to_partners', 'and is not offered');

-- ---------- consent for all partners withdrawn ----------
select is(pg_temp.draft('o', 'ATK-222', 'kp', 'assist', 'rests on all', '[]'), 'offered', 'An assist goes on coded');
select is(pg_temp.act('p', 'rests on all', 'accept', jsonb_build_object('handler', pg_temp.member('p'))), 'accepted', 'and is accepted');
select private.withdraw_consent(pg_temp.lead('ATK-222'), null);
select is((select count(*) from disclosures d join consents c on c.id = d.consent_id where c.withdrawn_at is not null and d.closed_at is null)::int, 0, 'No row stays open on a consent that was withdrawn');
select is((pg_temp.hand_off('rests on all')).state, 'ended', 'An assist that rested on it ends');

create function pg_temp.consent_entries() returns int language sql as $$
  select count(*)::int from public.timeline_entries where lead_id = pg_temp.lead('ATK-222') and kind = 'consent' $$;
select private.withdraw_consent(pg_temp.lead('ATK-222'), null);
select private.withdraw_consent(pg_temp.lead('ATK-222'), pg_temp.org('kp'));
select is(pg_temp.consent_entries(), 1, 'Taking back what is not there writes nothing');

-- ---------- a transfer returned ----------
insert into consents (lead_id, organisation_id, field_groups, source, given_at)
  values (pg_temp.lead('ATK-333'), pg_temp.org('dtu'), array['summary', 'company', 'needs', 'contact', 'dialogue'], 'message', private.now());
select is(pg_temp.draft('k', 'ATK-333', 'dtu', 'transfer', 'there and back', '[]'), 'offered', 'A case is offered');
select is(pg_temp.act('d', 'there and back', 'ask', '{"text":"Between KU and DTU"}'), 'asked', 'with a question');
select is(pg_temp.act('d', 'there and back', 'accept', jsonb_build_object('handler', pg_temp.member('d'))), 'accepted', 'and moves');
select is(pg_temp.as_member('d', 'select public.close_disclosure(gen_random_uuid(), ''ATK-333'', ''ku'', ''No longer concerned'') ->> ''address'''), 'ATK-333', 'The receiver closes what the sender kept');
select is(pg_temp.act('d', 'there and back', 'return', '{"text":"Not ours after all"}'), 'returned', 'and returns the case');
select is((select o.slug from leads l join organisations o on o.id = l.responsible_organisation_id where l.reference = 'ATK-333'), 'ku', 'The sender is responsible again');
select is(pg_temp.open_groups('ATK-333', 'ku'), 'company contact dialogue documents needs summary', 'and holds what it needs to work the case');
select is(pg_temp.as_member('k', 'select public.get_case(''ATK-333'') -> ''row'' ->> ''mine'''), 'true', 'The case is not lost');
select is(pg_temp.as_member('k', 'select count(*)::text from public.timeline_texts where text = ''Between KU and DTU'''), '1', 'Sender and receiver keep their words');

-- ---------- the company's page ----------
insert into private.case_keys (key_hash, lead_id, expires_at) values (repeat('a', 64), pg_temp.lead('ATK-222'), private.now() + interval '1 day');
select lives_ok($$select send_company_message(repeat('a', 64), gen_random_uuid(), 'Hello ' || n) from generate_series(1, 29) n$$, 'A company writes much');
select throws_ok($$select send_company_message(repeat('a', 64), gen_random_uuid(), 'Hello')$$, 'PT429', 'too_many', 'but not without end');
insert into private.drafts (key_hash, language, code_name, expires_at) values (repeat('b', 64), 'en', 'Old Heron', private.now() - interval '1 minute');
select start_draft(repeat('b', 64), 'en');
select lives_ok($$select get_draft(repeat('b', 64))$$, 'A key whose draft has run out starts a new one');

create function pg_temp.send(p_key text) returns jsonb language plpgsql as $$
begin
  perform public.start_draft(p_key, 'en');
  perform public.save_draft(p_key, null, 'company', '{"legal_name":"Flood","country":"DK","sector":"other"}');
  perform public.save_draft(p_key, null, 'needs', '{"story":"Flood."}');
  perform public.save_draft(p_key, null, 'contact', '{"full_name":"Flood","email":"Victim@flood.example"}');
  perform public.save_draft(p_key, null, 'sharing', '{"openness":"closed"}');
  return public.submit_enquiry(p_key, encode(sha256(convert_to(p_key, 'utf8')), 'hex'));
end $$;
select lives_ok($$select pg_temp.send(encode(sha256(convert_to(n::text, 'utf8')), 'hex')) from generate_series(1, 5) n$$, 'Five enquiries a day from one address');
select throws_ok($$select pg_temp.send(encode(sha256(convert_to('6', 'utf8')), 'hex'))$$, 'PT429', 'too_many', 'a sixth would fill a stranger''s mailbox');

-- ---------- sign-in ----------
insert into members (organisation_id, email, full_name, role) values (pg_temp.org('copcap'), 'new@attack.example', 'Nora New', 'officer');
insert into auth.users (id, aud, role, email, encrypted_password) values (gen_random_uuid(), 'authenticated', 'authenticated', 'new@attack.example', 'chosen by a stranger');
select is((select encrypted_password from auth.users where email = 'new@attack.example'), null, 'A password chosen before the address is proved is not kept');
select is((select count(*) from unnest(array['administration']) c where private.broken_at(c) is not null)::int, 0, 'The chain of administration holds');
select is(private.broken_at(pg_temp.lead('ATK-222')::text), null, 'and so does that of the case');

select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select * from finish();
rollback;
