-- Second factor by persona: what a token of one factor and one of both open, who is obliged, and who ends it.
begin;
set local search_path = public, extensions;
select no_plan();

insert into members (organisation_id, user_id, email, full_name, role)
select o.id, gen_random_uuid(), m.letter || '@factor-test.example', m.full_name, m.role
from (values ('copcap', 'a', 'Ada Admin', 'admin'), ('ku', 'b', 'Bo Admin', 'admin'), ('copcap', 'o', 'Olga Officer', 'officer'),
  ('ku', 'k', 'Kim Partner', 'partner'), ('kp', 'v', 'Vera Viewer', 'viewer'), ('kp', 'x', 'Xenia Closed', 'partner')) m (slug, letter, full_name, role)
join organisations o on o.slug = m.slug;
update members set active = false where email = 'x@factor-test.example';

create function pg_temp.member(p_letter text) returns public.members language sql as $$
  select * from public.members where email = (p_letter || '@factor-test.example')::extensions.citext $$;
-- Runs a query with a token of the level; returns its value, or code and rule of the refusal.
create function pg_temp.ask(p_letter text, p_level text, p_sql text) returns text language plpgsql as $$
declare answer text; code text; rule text; message text;
begin
  perform set_config('request.jwt.claims', jsonb_strip_nulls(jsonb_build_object('sub', (pg_temp.member(p_letter)).user_id,
    'role', 'authenticated', 'aal', p_level))::text, true);
  set local role authenticated;
  execute p_sql into answer;
  reset role;
  return answer;
exception when others then
  get stacked diagnostics code = returned_sqlstate, rule = pg_exception_hint, message = message_text;
  return code || ' ' || coalesce(nullif(rule, ''), message);
end $$;
create function pg_temp.state(p_letter text, p_level text) returns text language sql as $$
  select pg_temp.ask(p_letter, p_level, 'select concat_ws('' '', case when s ->> ''since'' is not null then ''noted'' end,
    case when (s ->> ''obliged'')::boolean then ''obliged'' end, case when (s ->> ''both'')::boolean then ''both'' end)
    from get_second_factor() s') $$;
create function pg_temp.role(p_letter text, p_level text) returns text language sql as $$
  select pg_temp.ask(p_letter, p_level, 'select get_me() -> ''member'' ->> ''role''') $$;
create function pg_temp.oblige(p_letter text, p_level text, p_whom text) returns text language sql as $$
  select pg_temp.ask(p_letter, p_level, format('select save_setting(gen_random_uuid(), ''second_factor'', %s, %L) ->> ''key''',
    (select version from private.settings where key = 'second_factor'), jsonb_build_object('whom', p_whom))) $$;
create function pg_temp.reset(p_letter text, p_level text, p_of text) returns text language sql as $$
  select case when answer ~ '^PT' then answer else 'reset' end from pg_temp.ask(p_letter, p_level,
    format('select reset_second_factor(gen_random_uuid(), %L, %s)::text', (pg_temp.member(p_of)).id, (pg_temp.member(p_of)).version)) answer $$;

-- ---------- to begin with, one factor is enough for everybody ----------
select is(pg_temp.role(who, level), role, who || ' is in with ' || coalesce(level, 'a token that names no level'))
from (values ('a', 'admin'), ('o', 'officer'), ('k', 'partner'), ('v', 'viewer')) m (who, role), unnest(array['aal1', 'aal2', null]) level;
select is(pg_temp.role('x', 'aal2'), null, 'Both factors let in nobody whose membership is closed');
select is(pg_temp.ask('x', 'aal2', 'select get_second_factor()::text'), null, 'who has no state either');

-- ---------- one factor cannot note a second ----------
select is(pg_temp.ask('o', 'aal1', 'select note_second_factor()::text'), 'PT403 second_factor_needed', 'A token of one factor notes none');
select is(pg_temp.ask('o', 'aal1', 'select drop_second_factor()::text'), 'PT403 second_factor_needed', 'and drops none');
select is(pg_temp.ask('x', 'aal2', 'select note_second_factor()::text'), 'PT403 not_a_member', 'A closed member notes none');
select is(pg_temp.state('o', 'aal1'), '', 'Nothing is noted');
select is(pg_temp.ask('o', 'aal2', 'select note_second_factor() ->> ''both'''), 'true', 'A token of both factors notes it');
select is(pg_temp.ask('o', 'aal2', 'select note_second_factor() ->> ''both'''), 'true', 'and again without harm');
select is((select count(*)::int from private.second_factors), 1, 'once');
select is((select e.member_id from private.audit_entries e where table_name = 'second_factors' order by e.at desc, e.position desc limit 1),
  (pg_temp.member('o')).id, 'and the audit names her');

-- ---------- from then on a token of one factor is nobody's ----------
select is(pg_temp.role('o', 'aal1'), 'PT403 second_factor_needed', 'One factor is refused by its own name');
select is(pg_temp.role('o', null), 'PT403 second_factor_needed', 'as is a token that names no level');
select is(pg_temp.role('o', 'aal3'), 'PT403 second_factor_needed', 'or another one');
select is(pg_temp.role('o', 'aal2'), 'officer', 'Both are hers');
select is(pg_temp.ask('o', 'aal1', read), '0', 'One factor reads nothing: ' || read)
from unnest(array['select count(*) from organisations', 'select count(*) from members', 'select count(*) from choices', 'select count(*) from gates',
  'select count(*) from coded_listings', 'select count(*) from disclosures']) read;
select is(pg_temp.ask('o', 'aal1', call), 'PT403 second_factor_needed', 'One factor does nothing: ' || call)
from unnest(array['select list_inbox()::text', 'select list_hand_offs()::text', 'select drop_second_factor()::text', 'select note_second_factor()::text']) call;
select is(pg_temp.ask('o', 'aal1', 'select private.my_organisation_id()::text'), null, 'It belongs to no organisation');
select is(pg_temp.ask('o', 'aal1', 'select private.my_role()'), null, 'and has no role');
select is(pg_temp.state('o', 'aal1'), 'noted', 'It may see why');
select is(pg_temp.role('k', 'aal1'), 'partner', 'Nobody else is asked');

-- ---------- who is obliged ----------
select is(pg_temp.oblige('o', 'aal2', 'everybody'), 'PT403 forbidden', 'An officer obliges nobody');
select is(pg_temp.oblige('a', 'aal1', 'administrators'), 'PT422 own_second_factor_first', 'Nor an administrator without a second factor');
select is(pg_temp.oblige('a', 'aal2', 'somebody'), 'PT422 unknown_value', 'nor anything but the three');
select is(pg_temp.ask('a', 'aal2', 'select note_second_factor() ->> ''both'''), 'true', 'Ada notes hers');
select is(pg_temp.oblige('a', 'aal2', 'administrators'), 'second_factor', 'and obliges administrators');
select is(pg_temp.role('b', 'aal1'), 'PT403 second_factor_needed', 'Bo is nobody until he has one');
select is(pg_temp.state('b', 'aal1'), 'obliged', 'and may see why');
select is(pg_temp.ask('b', 'aal1', 'select list_audit()::text'), 'PT403 second_factor_needed', 'He administers nothing meanwhile');
select is(pg_temp.role('b', 'aal2'), 'admin', 'With both he is in');
select is(pg_temp.role('k', 'aal1'), 'partner', 'A partner is not obliged');
select is(pg_temp.oblige('a', 'aal2', 'everybody'), 'second_factor', 'Now everybody');
select is(pg_temp.role(who, 'aal1'), 'PT403 second_factor_needed', who || ' is obliged') from unnest(array['k', 'v', 'b', 'a']) who;
select is(pg_temp.role('k', 'aal2'), 'partner', 'Kim is in with both');
select is(pg_temp.oblige('a', 'aal1', 'nobody'), 'PT403 second_factor_needed', 'One factor does not end it');
select is(pg_temp.oblige('a', 'aal2', 'nobody'), 'second_factor', 'Both do');
select is(pg_temp.role('k', 'aal1'), 'partner', 'Kim is in again');
select is(pg_temp.role('o', 'aal1'), 'PT403 second_factor_needed', 'Who has one is asked all the same');

-- ---------- a lost telephone ----------
select is(pg_temp.reset('k', 'aal2', 'o'), 'PT403 forbidden', 'A partner resets nobody');
select is(pg_temp.reset('b', 'aal1', 'o'), 'PT422 own_second_factor_first', 'An administrator with one factor makes no room for one factor');
select is(pg_temp.reset('a', 'aal2', 'o'), 'reset', 'One with both does');
select is(pg_temp.role('o', 'aal1'), 'officer', 'One factor is enough again');
select is((select e.act || ' ' || (e.member_id = (pg_temp.member('a')).id) from private.audit_entries e where table_name = 'second_factors'
  order by e.at desc, e.position desc limit 1), 'delete true', 'and the audit says who did it');

-- ---------- one's own end ----------
select is(pg_temp.ask('a', 'aal1', 'select drop_second_factor()::text'), 'PT403 second_factor_needed', 'One factor does not drop Ada''s');
select is(pg_temp.ask('a', 'aal2', 'select (drop_second_factor() ->> ''since'') is null'), 'true', 'Both do');
select is(pg_temp.role('a', 'aal1'), 'admin', 'and one is enough again');

select * from finish();
rollback;
