begin;
set local search_path = public, extensions;
select plan(31);

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
create function pg_temp.lead() returns uuid language sql as $$
  select lead_id from private.drafts where key_hash = pg_temp.key('draft')
$$;

-- ---------- drafts ----------
select isnt(public.start_draft(pg_temp.key('draft'), 'en', '{}') ->> 'code_name', null, 'a draft has a code name from its start');
select is(public.start_draft(pg_temp.key('draft'), 'en', '{}'), public.start_draft(pg_temp.key('draft'), 'en', '{}'),
  'starting a draft twice gives the same draft');
select is(pg_temp.code_and_hint($$select public.start_draft(pg_temp.key('x'), 'klingon')$$), 'PT422 unknown_value', 'an unknown language is refused');
select is(pg_temp.code_and_hint($$select public.get_draft(pg_temp.key('guess'))$$), 'PT404 not_found', 'a draft is not there without its key');
create temporary table refused (what text) on commit drop;
grant insert on refused to anon;
grant usage on schema extensions to anon;
do $$
begin
  set local role anon;
  begin perform 1 from private.drafts; exception when insufficient_privilege then insert into refused values ('drafts'); end;
  begin perform 1 from private.case_keys; exception when insufficient_privilege then insert into refused values ('keys'); end;
  reset role;
end $$;
select is((select count(*)::int from refused), 2, 'nobody reads the tables of drafts and keys');

select is((public.save_draft(pg_temp.key('draft'), 1, 'company', '{"legal_name": "Pgtap Demo Labs", "country": "NL",
  "sector": "life_science", "field": "medtech", "unasked": "dropped"}') ->> 'version')::int, 2, 'a saved step raises the version');
select is(public.get_draft(pg_temp.key('draft')) -> 'answers' -> 'company' ->> 'unasked', null, 'only known answers are kept');
select is(pg_temp.code_and_hint($$select public.save_draft(pg_temp.key('draft'), 1, 'sharing', '{"openness": "open"}')$$),
  'PT409 stale', 'a stale version changes nothing');
select is(pg_temp.code_and_hint($$select public.save_draft(pg_temp.key('draft'), null, 'company', '{"country": "QQ"}')$$),
  'PT422 unknown_value', 'an unknown country is refused');
select is(pg_temp.code_and_hint($$select public.save_draft(pg_temp.key('draft'), null, 'needs', jsonb_build_object('story', repeat('a', 10001)))$$),
  'PT422 too_long', 'a story of more than 10,000 signs is refused');
select is(pg_temp.code_and_hint($$select public.submit_enquiry(pg_temp.key('draft'), pg_temp.key('browser'))$$),
  'PT422 empty', 'an unfinished draft is not sent');

-- ---------- sending ----------
select lives_ok($$
  select public.save_draft(pg_temp.key('draft'), null, 'needs', '{"project_kinds": ["expansion"], "spaces": [{"kind": "wet_lab", "area": 300, "unit": "m2"}],
    "people_12": 12, "story": "We look for a laboratory near a hospital. More later."}');
  select public.save_draft(pg_temp.key('draft'), null, 'contact', '{"full_name": "Anna Demo", "email": "anna@pgtap-demo.example", "language": "nl"}');
  select public.save_draft(pg_temp.key('draft'), null, 'sharing', '{"openness": "open"}');
$$, 'every step can be saved');
select is(public.submit_enquiry(pg_temp.key('draft'), pg_temp.key('browser')), public.submit_enquiry(pg_temp.key('draft'), pg_temp.key('browser 2')),
  'a draft sent twice returns the same reference');
select is((select count(*)::int from public.leads l join public.companies c on c.id = l.company_id where c.legal_name = 'Pgtap Demo Labs'), 1,
  'a draft sent twice is one case');
select is(public.get_draft(pg_temp.key('draft')) -> 'answers', '{}'::jsonb, 'a sent draft keeps no answers');
select is((select headline from public.lead_stories where lead_id = pg_temp.lead()), 'We look for a laboratory near a hospital', 'the headline is the first sentence');
select is((select count(*)::int from private.outbox_messages where lead_id = pg_temp.lead() and template = 'receipt'), 1, 'one receipt waits to be sent');
select is((select array_agg(distinct o.slug || ' ' || d.ground) from public.disclosures d left join public.organisations o on o.id = d.organisation_id
  where d.lead_id = pg_temp.lead()), array['copcap enquiry'], 'only the desk holds rows before the address is confirmed');

-- ---------- confirming ----------
select is(public.open_case_link(pg_temp.key('browser')) ->> 'language', 'nl', 'the key of the browser opens the own page');
select is(private.openness_of(pg_temp.lead()), 'closed', 'the key of the browser confirms nothing');
select is(jsonb_array_length(public.lease_mail(10, 60)) >= 1, true, 'the receipt is leased');
select is(public.lease_mail(10, 60), '[]'::jsonb, 'leased mail is not leased again');
select lives_ok($$select public.issue_case_link((select id from private.outbox_messages where lead_id = pg_temp.lead()), pg_temp.key('link'))$$,
  'a leased mail gets a link');
select lives_ok($$select public.open_case_link(pg_temp.key('link'))$$, 'the mailed link opens');
select is(private.openness_of(pg_temp.lead()), 'open', 'the mailed link lets the consent of the form count');
select is((select count(*)::int from jsonb_array_elements(public.get_own_case(pg_temp.key('link')) -> 'ledger') r
  where (r ->> 'withdrawable')::boolean), 1, 'the company may withdraw what it agreed to');

-- ---------- append-only and chained ----------
select is(pg_temp.code_and_hint($$delete from public.timeline_entries where lead_id = pg_temp.lead()$$), 'PT403 append_only', 'the timeline is append-only');
select is(pg_temp.code_and_hint($$update private.audit_entries set actor = 'nobody' where chain = pg_temp.lead()::text$$), 'PT403 append_only',
  'the audit is append-only');
select is((select broken_at from jsonb_to_recordset(public.verify_chains()) r (chain text, broken_at bigint) where chain = pg_temp.lead()::text), null,
  'the chain of the case holds');
update private.audit_values set after = after || '{"reference": "AAA-AAA"}' where chain = pg_temp.lead()::text and position = 1;
select is((select broken_at from jsonb_to_recordset(public.verify_chains()) r (chain text, broken_at bigint) where chain = pg_temp.lead()::text), 1::bigint,
  'a changed value is noticed where it stands');

select is_empty('select * from private.unequal_entries()', 'The lists follow the ledger');
select * from finish();
rollback;
