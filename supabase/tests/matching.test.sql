-- Which known company an enquiry comes from: candidates with reasons, the desk's word, and that neither widens access.
begin;
set local search_path = public, extensions;
select no_plan();

insert into members (organisation_id, user_id, email, full_name, role)
select o.id, gen_random_uuid(), m.email, m.full_name, m.role
from (values ('copcap', 'o@matching.example', 'Olga Officer', 'officer'), ('copcap', 'v@matching.example', 'Vera Viewer', 'viewer'),
  ('investindk', 'i@matching.example', 'Ida Officer', 'officer'), ('dtu', 'd@matching.example', 'Dina Partner', 'partner'),
  ('ku', 'k@matching.example', 'Kim Partner', 'partner')) m (slug, email, full_name, role)
join organisations o on o.slug = m.slug;

create function pg_temp.as_member(p_letter text, p_sql text) returns text language plpgsql as $$
declare answer text; code text; rule text; message text;
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub',
    (select user_id from public.members where email = p_letter || '@matching.example'), 'role', 'authenticated')::text, true);
  set local role authenticated;
  execute p_sql into answer;
  reset role;
  return answer;
exception when others then
  get stacked diagnostics code = returned_sqlstate, rule = pg_exception_hint, message = message_text;
  return code || ' ' || coalesce(nullif(rule, ''), message);
end $$;

-- A case of a company, all groups open to its organisation, the summary to the desk.
create function pg_temp.make_case(p_reference text, p_slug text, p_name text, p_native text, p_website text, p_email text, p_identifiers jsonb default '[]')
returns void language plpgsql as $$
declare company uuid; lead uuid; mine uuid := (select id from public.organisations where slug = p_slug);
begin
  insert into public.companies (legal_name, native_name, country, website, identifiers)
    values (p_name, p_native, 'JP', p_website, p_identifiers) returning id into company;
  insert into public.leads (reference, company_id, responsible_organisation_id, sector, confirmed_at)
    values (p_reference, company, mine, 'life_science', private.now()) returning id into lead;
  insert into public.lead_codes (lead_id, slug, code_name) values (lead, 'matching-' || lower(p_reference), 'Matching ' || p_reference);
  insert into public.contacts (lead_id, full_name, email, first) values (lead, 'Secret Person of ' || p_reference, p_email, true);
  insert into public.disclosures (lead_id, organisation_id, field_group, ground)
    select lead, mine, g, 'enquiry' from unnest(array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue', 'screening']) g;
  if p_slug <> 'copcap' then
    insert into public.disclosures (lead_id, organisation_id, field_group, ground) values (lead, private.desk_id(), 'summary', 'desk');
  end if;
end $$;
create function pg_temp.lead(p_reference text) returns public.leads language sql as $$ select * from public.leads where reference = p_reference $$;
create function pg_temp.version(p_reference text) returns int language sql as $$ select version from public.leads where reference = p_reference $$;
create function pg_temp.open_to(p_reference text, p_slug text, variadic p_groups text[]) returns void language sql as $$
  insert into public.disclosures (lead_id, organisation_id, field_group, ground, ground_reason)
  select (pg_temp.lead(p_reference)).id, (select id from public.organisations where slug = p_slug), g, 'law', 'test' from unnest(p_groups) g
$$;
-- The candidates of a case as 'reference: reason, reason'.
create function pg_temp.candidates(p_letter text, p_reference text) returns text language sql as $$
  select string_agg((c -> 'cases' -> 0 ->> 'address') || ': ' || (select string_agg(r ->> 'code', ' ' order by r ->> 'code')
    from jsonb_array_elements(c -> 'reasons') r), ', ' order by c -> 'cases' -> 0 ->> 'address')
  from jsonb_array_elements(pg_temp.as_member(p_letter, format('select list_company_candidates(%L)', p_reference))::jsonb -> 'candidates') c
$$;

-- Keys
select is(private.name_key('Novo-Bio A/S'), 'novobio', 'legal forms, signs and spaces are no part of a name');
select is(private.name_key('Ærø Biotech S.p.A.'), private.name_key('AEro biotech SpA'), 'nor accents, capital letters and points');
select is(private.name_key('Demo G.m.b.H.'), 'demo', 'points within a legal form do not keep it');
select is(private.name_key('AG'), 'ag', 'a name that is a legal form stays');
select is(private.name_core('Kessler Therapeutics Inc.'), 'kessler', 'the words of the industry weigh less');
select is(private.name_key(private.name_key('Ærø Biotech S.p.A.')), private.name_key('Ærø Biotech S.p.A.'), 'a key is its own key');
select is(private.name_skeleton('SamSeongBaIOLoJigSeu'), private.name_skeleton('Samsung Biologics'), 'Korean letters keep their consonants');
select is(private.name_skeleton('fyzr'), private.name_skeleton('Pfizer'), 'and so do Arabic ones');
select is(private.domain_of('https://www.labs.novo-demo.co.uk/x?y'), 'novo-demo.co.uk', 'a domain is what is registered');
select is(private.domain_of('Ana@mail.novo-demo.example'), 'novo-demo.example', 'also of a mailbox');
select is(private.domain_of('someone@gmail.com'), null, 'but not where everybody may have one');
select is(private.domain_of('nonsense'), null, 'and not of what is none');
select ok(private.is_lei('000000DEMONORDHELI85'), 'an LEI is checked by its last two digits');
select ok(not private.is_lei('000000DEMONORDHELI86'), 'a wrong digit is found');

-- Candidates
select pg_temp.make_case('MCH-222', 'copcap', 'Kitsunebi Demo Biologics KK', null, 'https://kitsunebi-demo.example', 'a@kitsunebi-demo.example', '[{"kind": "lei", "value": "000000DEMONORDHELI85"}]');
select pg_temp.make_case('MCH-333', 'copcap', 'Kitsunebi Demo Holding', null, 'https://www.kitsunebi-demo.example/en', 'b@gmail.com', '[{"kind": "lei", "value": "000000demonordheli85"}]');
select pg_temp.make_case('MCH-444', 'investindk', 'Quite Other Demo', null, null, 'c@kitsunebi-demo.example');
select pg_temp.make_case('MCH-555', 'investindk', 'Kitsunebi Demo', 'キツネビデモ', null, null);
select pg_temp.make_case('MCH-666', 'copcap', 'Wholly Unlike Demo', null, 'https://unlike-demo.example', 'd@gmail.com');
select is(pg_temp.candidates('o', 'MCH-222'), 'MCH-333: domain email_domain lei name, MCH-555: name',
  'the desk sees who it may be and why: of a case whose people are closed to it only what its summary shows');
select is(pg_temp.candidates('i', 'MCH-444'), null, 'another organisation meets no candidate whose name is closed to it');
select pg_temp.open_to('MCH-222', 'dtu', 'summary', 'company');
select is(pg_temp.candidates('d', 'MCH-222'), null, 'who holds the case alone is told of no other');
select pg_temp.open_to('MCH-333', 'dtu', 'open_listing');
select is(pg_temp.candidates('d', 'MCH-222'), 'MCH-333: name', 'and of one that is open by name only that the name is alike');
select is(pg_temp.as_member('k', 'select list_company_candidates(''MCH-222'')'), 'PT404 not_found', 'a closed case has no candidates');
select is(pg_temp.candidates('v', 'MCH-222'), null, 'a viewer is shown none');
select ok(pg_temp.as_member('o', 'select list_company_candidates(''MCH-222'')') !~ 'Secret Person', 'people of another case are never shown');
select is(pg_temp.candidates('o', 'MCH-666'), null, 'a company that is like no other has none');

-- In another script, once the worker wrote the name in Latin letters
select is(list_names_to_fold() @> '[{"place": "native", "name": "キツネビデモ"}]', true, 'names of other scripts wait for the worker');
select is(save_folded_names(jsonb_build_array(jsonb_build_object('company', (pg_temp.lead('MCH-555')).company_id, 'place', 'native', 'name', 'other', 'folded', 'x'))), 0, 'a name that changed meanwhile is not overwritten');
select is(save_folded_names(jsonb_build_array(jsonb_build_object('company', (pg_temp.lead('MCH-555')).company_id, 'place', 'native', 'name', 'キツネビデモ', 'folded', 'Kitsunebi Demo K.K.'))), 1, 'what it writes is kept');
select is((select name_key from private.company_names where company_id = (pg_temp.lead('MCH-555')).company_id and place = 'native'), 'kitsunebidemo', 'normalised like every name');
select alike(pg_temp.candidates('o', 'MCH-222'), '%MCH-555: name name_other_script%', 'and found in the other script');

-- The desk decides
select is(pg_temp.as_member('i', format('select decide_company(gen_random_uuid(), ''MCH-444'', %s, ''MCH-444'', ''same'')', pg_temp.version('MCH-444'))), 'PT403 forbidden', 'nobody but the desk decides');
select is(pg_temp.as_member('v', format('select decide_company(gen_random_uuid(), ''MCH-222'', %s, ''MCH-333'', ''same'')', pg_temp.version('MCH-222'))), 'PT403 forbidden', 'and there nobody who only reads');
select is(pg_temp.as_member('o', 'select decide_company(gen_random_uuid(), ''MCH-222'', 99, ''MCH-333'', ''same'')'), 'PT409 stale', 'a stale version changes nothing');
select is(pg_temp.as_member('o', format('select decide_company(gen_random_uuid(), ''MCH-222'', %s, ''ZZZ-999'', ''same'')', pg_temp.version('MCH-222'))), 'PT404 not_found', 'a case that is not there is not joined');
create temporary table pressed as select gen_random_uuid() as id, pg_temp.version('MCH-222') as version;
grant select on pressed to authenticated;
select alike(pg_temp.as_member('o', 'select decide_company(id, ''MCH-222'', version, ''MCH-333'', ''same'') from pressed'), '%version%', 'one click joins a known company');
select alike(pg_temp.as_member('o', 'select decide_company(id, ''MCH-222'', version, ''MCH-333'', ''same'') from pressed'), '%version%', 'the same click twice');
select is((select count(*)::int from private.company_joins), 1, 'has one effect');
select is(pg_temp.as_member('o', format('select decide_company(gen_random_uuid(), ''MCH-222'', %s, ''MCH-333'', ''same'')', pg_temp.version('MCH-222'))), 'PT409 not_in_this_state', 'what is joined is not joined again');
select is((select count(*)::int from companies where id in ((pg_temp.lead('MCH-222')).company_id, (pg_temp.lead('MCH-333')).company_id)), 2, 'both companies are kept');
select is(pg_temp.candidates('o', 'MCH-222'), 'MCH-555: name name_other_script', 'a joined company is no candidate any more');
select is(pg_temp.as_member('o', 'select list_company_candidates(''MCH-222'') #>> ''{cases,0,address}'''), 'MCH-333', 'the case shows the other cases of its company');
select is(pg_temp.as_member('o', 'select list_company_candidates(''MCH-222'') #>> ''{joined,0,by}'''), 'Olga Officer', 'and who joined it');
select is(pg_temp.as_member('o', format('select jsonb_array_length(get_company(%L) -> ''cases'')::text', (pg_temp.lead('MCH-333')).company_id)), '2', 'one company in the directory, with both cases');
select is(pg_temp.as_member('o', 'select (select count(*) from jsonb_array_elements(list_companies(''kitsunebi'') -> ''rows''))::text'), '1', 'as one line');

-- Never wider
select pg_temp.open_to(r, 'ku', 'open_listing') from unnest(array['MCH-222', 'MCH-555']) r;
create temporary table held_before as select d.lead_id, d.organisation_id, d.field_group from disclosures d where closed_at is null;
select is(pg_temp.as_member('d', 'select string_agg(legal_name, '', '') from companies'), 'Kitsunebi Demo Biologics KK', 'who holds the company of one case reads no fact of the other');
select ok(pg_temp.as_member('d', 'select get_case(''MCH-222'')') !~ '(Holding|MCH-333|gmail)', 'its page shows nothing of the sister case');
select is(pg_temp.as_member('d', format('select get_company(%L)', (pg_temp.lead('MCH-333')).company_id)), 'PT404 not_found', 'nor does the directory');
select is(pg_temp.as_member('d', format('select get_company(%L) ->> ''joined''', (pg_temp.lead('MCH-222')).company_id)), '[]', 'which does not say that there is another');
update disclosures set closed_at = private.now() where lead_id = (pg_temp.lead('MCH-333')).id and organisation_id = (select id from organisations where slug = 'dtu');
select is(pg_temp.as_member('d', 'select list_company_candidates(''MCH-222'') #>> ''{joined}'''), '[]', 'a join is shown only where both ends are open by name');
select is(pg_temp.as_member('d', 'select list_company_candidates(''MCH-222'') #>> ''{cases}'''), '[]', 'and so are the other cases');
select ok(pg_temp.as_member('d', 'select get_case(''MCH-222'')') !~ 'company_same', 'the line in the timeline is the desk''s own');

-- A third company
select alike(pg_temp.as_member('o', format('select decide_company(gen_random_uuid(), ''MCH-333'', %s, ''MCH-555'', ''same'')', pg_temp.version('MCH-333'))), '%version%', 'what is joined may be joined further');
select is(pg_temp.as_member('k', 'select list_company_candidates(''MCH-222'') ->> ''joined'''), '[]', 'who does not know the one in the middle is told of neither join');
select is(pg_temp.as_member('o', 'select jsonb_array_length(list_company_candidates(''MCH-222'') -> ''cases'')::text'), '2', 'the desk sees all three as one');
select alike(pg_temp.as_member('o', format('select undo_company_verdict(gen_random_uuid(), ''MCH-222'', %s, %L)', pg_temp.version('MCH-222'),
  (select id from private.company_joins where lead_id = (pg_temp.lead('MCH-333')).id))), '%version%', 'and takes back one join from the page of any of them');

-- Undone
select alike(pg_temp.as_member('o', format('select undo_company_verdict(gen_random_uuid(), ''MCH-222'', %s, %L)', pg_temp.version('MCH-222'), (select id from private.company_joins where lead_id = (pg_temp.lead('MCH-222')).id))), '%version%', 'a join is undone');
select is((select count(*)::int from private.company_joins where undone_at is not null), 2, 'and stays on record');
select alike(pg_temp.candidates('o', 'MCH-222'), 'MCH-333: %', 'the company is a candidate again');
select is(pg_temp.as_member('o', format('select undo_company_verdict(gen_random_uuid(), ''MCH-222'', %s, %L)', pg_temp.version('MCH-222'), (select id from private.company_joins where lead_id = (pg_temp.lead('MCH-222')).id))), 'PT409 not_in_this_state', 'what is undone is not undone again');

-- Not the same
select alike(pg_temp.as_member('o', format('select decide_company(gen_random_uuid(), ''MCH-222'', %s, ''MCH-333'', ''different'')', pg_temp.version('MCH-222'))), '%version%', 'the desk says that it is another company');
select is(pg_temp.candidates('o', 'MCH-222'), 'MCH-555: name name_other_script', 'which is remembered');
select is(pg_temp.as_member('o', 'select list_company_candidates(''MCH-222'') #>> ''{set_aside,0,case}'''), 'MCH-333', 'and can be taken back');
select alike(pg_temp.as_member('o', format('select decide_company(gen_random_uuid(), ''MCH-222'', %s, ''MCH-333'', ''same'')', pg_temp.version('MCH-222'))), '%version%', 'a second thought joins it after all');
select is((select count(*)::int from private.company_joins where undone_at is null), 1, 'with one word in force');
select is_empty('select lead_id, organisation_id, field_group from disclosures where closed_at is null except select * from held_before', 'no row of the ledger was opened by any of this');

select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select * from finish();
rollback;
