begin;
set local search_path = public, extensions;
select plan(28);

-- Acting as the database: one case, the desk holds it, all partners see a code name.
insert into members (organisation_id, email, full_name, role)
  select id, v.email, v.name, v.role from organisations o join (values
    ('copcap', 'ledger-officer@copcap.example', 'Olivia Officer', 'officer'),
    ('copcap', 'ledger-admin@copcap.example', 'Adam Admin', 'admin'),
    ('dtu', 'ledger-partner@dtu.example', 'Peter Partner', 'partner'),
    ('regionh', 'ledger-viewer@regionh.example', 'Vera Viewer', 'viewer')) v (slug, email, name, role) on v.slug = o.slug;
insert into auth.users (id, aud, role, email)
  select gen_random_uuid(), 'authenticated', 'authenticated', m.email::text from members m where m.email like 'ledger-%';
insert into companies (id, legal_name, country) values ('00000000-0000-4000-8000-000000000001', 'Ledger Demo Therapeutics', 'US');
insert into leads (id, reference, company_id, responsible_organisation_id, sector)
  select '00000000-0000-4000-8000-000000000002', 'LDG-222', '00000000-0000-4000-8000-000000000001', id, 'quantum' from organisations where slug = 'copcap';
insert into lead_codes (lead_id, slug, code_name) values ('00000000-0000-4000-8000-000000000002', 'ledger-test-slug-0001', 'Ledger Heron');
insert into lead_needs (lead_id, people_12) values ('00000000-0000-4000-8000-000000000002', 12);
insert into lead_stories (lead_id, story) values ('00000000-0000-4000-8000-000000000002', 'We are Ledger Demo.');
insert into contacts (lead_id, full_name, email) values ('00000000-0000-4000-8000-000000000002', 'Clara Demo', 'clara@ledger.example');
insert into disclosures (lead_id, organisation_id, field_group, ground)
  select '00000000-0000-4000-8000-000000000002', id, g, 'enquiry' from organisations,
    unnest(array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue', 'screening']) g where slug = 'copcap';
insert into consents (id, lead_id, field_groups, source, given_at)
  values ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', array['coded_listing'], 'form', now());
insert into disclosures (lead_id, field_group, ground, consent_id)
  values ('00000000-0000-4000-8000-000000000002', 'coded_listing', 'consent', '00000000-0000-4000-8000-000000000003');

create function pg_temp.act_as(p_email text) returns void language sql as $$
  select set_config('request.jwt.claims', json_build_object('sub', (select user_id from public.members where email = p_email::extensions.citext), 'role', 'authenticated')::text, true),
    set_config('request.jwt.claim.sub', (select user_id::text from public.members where email = p_email::extensions.citext), true)
$$;

-- Acting as the desk's officer
select pg_temp.act_as('ledger-officer@copcap.example');
set local role authenticated;
select is((select count(*) from leads where reference = 'LDG-222')::int, 1, 'the responsible organisation reads the summary');
select is((select full_name from contacts where lead_id = '00000000-0000-4000-8000-000000000002'), 'Clara Demo', 'and the contact');
select is(get_case('LDG-222') -> 'row' ->> 'coded_as', 'Ledger Heron', 'and the code name that others see');
select is((select count(*) from readings where lead_id = '00000000-0000-4000-8000-000000000002')::int > 0, true, 'its reading is noted');
select throws_ok($$insert into leads (reference, company_id, responsible_organisation_id, sector) select 'LDG-333', company_id, responsible_organisation_id, 'quantum' from leads limit 1$$, '42501', null, 'nobody writes a case past the functions');
select lives_ok($$select write_note('00000000-0000-4000-8000-0000000000a1', 'LDG-222', 'internal', 'note', 'Only we read this.')$$, 'a note is written');
select lives_ok($$select write_note('00000000-0000-4000-8000-0000000000a1', 'LDG-222', 'internal', 'note', 'Only we read this.')$$, 'the same request again is accepted');
select is((select count(*) from timeline_texts where text = 'Only we read this.')::int, 1, 'and has one effect');
select throws_ok($$select move_stage('00000000-0000-4000-8000-0000000000a2', 'LDG-222', 1, 'qualified')$$, 'PT422', 'gate_missing', 'a move against a gate names what is missing');
select throws_ok($$select move_stage('00000000-0000-4000-8000-0000000000a3', 'LDG-222', 99, 'qualified', 'because')$$, 'PT409', 'stale', 'a stale version changes nothing');
select lives_ok($$select move_stage('00000000-0000-4000-8000-0000000000a4', 'LDG-222', 1, 'qualified', 'The board has decided.')$$, 'with a reason the move is made');
reset role;

-- Acting as a partner without a share
select pg_temp.act_as('ledger-partner@dtu.example');
set local role authenticated;
select is((select count(*) from leads)::int, 0, 'a partner without a share reads no summary');
select is((select count(*) from companies)::int, 0, 'no company');
select is((select count(*) from contacts)::int, 0, 'no person');
select is((select count(*) from timeline_texts)::int, 0, 'no text');
select is((select count(*) from timeline_entries)::int, 0, 'no entry');
select is((select code_name from coded_listings where slug = 'ledger-test-slug-0001'), 'Ledger Heron', 'but the coded listing');
select throws_ok($$select get_case('LDG-222')$$, 'PT404', 'not_found', 'the reference does not exist for it');
select is(get_case('ledger-test-slug-0001') -> 'row' ->> 'name', null, 'the page under the slug shows no name');
select is(jsonb_array_length(list_pipeline('{"q": "Ledger Demo"}') -> 'rows'), 0, 'search by name does not find the coded case');
select is(jsonb_array_length(list_pipeline('{"organisation": "copcap"}') -> 'rows'), 0, 'nor does a filter by who is responsible');
select throws_ok($$select move_stage('00000000-0000-4000-8000-0000000000a5', 'ledger-test-slug-0001', 2, 'exploring', 'x')$$, 'PT403', 'forbidden', 'and it may not move it');
reset role;

-- Acting as the administrator, who is entitled to no case
select pg_temp.act_as('ledger-admin@copcap.example');
set local role authenticated;
select is((select count(*) from leads)::int + (select count(*) from coded_listings)::int, 0, 'an administrator sees no case');
reset role;

-- Acting as a viewer with every group open to its organisation
insert into disclosures (lead_id, organisation_id, field_group, ground)
  select '00000000-0000-4000-8000-000000000002', id, g, 'enquiry' from organisations, unnest(array['summary', 'needs', 'contact', 'dialogue']) g where slug = 'regionh';
select pg_temp.act_as('ledger-viewer@regionh.example');
set local role authenticated;
select is((select count(*) from leads)::int, 1, 'a viewer reads the summary');
select is((select count(*) from contacts)::int, 0, 'but no person');
reset role;

-- A deactivated member is out at once
update members set active = false where email = 'ledger-viewer@regionh.example';
select pg_temp.act_as('ledger-viewer@regionh.example');
set local role authenticated;
select is((select count(*) from leads)::int, 0, 'a deactivated member reads nothing from the next query on');
reset role;

select is(private.broken_at('00000000-0000-4000-8000-000000000002'), null, 'the chain of the case verifies');
select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select * from finish();
rollback;
