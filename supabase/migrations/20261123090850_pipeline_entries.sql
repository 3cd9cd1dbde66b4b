-- What each organisation's lists of cases are filtered, sorted, searched and counted by: one row for each organisation and
-- case, holding only what the ledger shows that organisation. It is a copy of the ledger for speed, kept by triggers, and
-- decides nothing: what a reader is shown is read from the ledger anew. A test compares the two.

create function private.level_of(p_groups text[]) returns text
language sql immutable set search_path = '' as $$
  select case when 'summary' = any (p_groups) then 'full' when 'open_listing' = any (p_groups) then 'open'
    when 'coded_listing' = any (p_groups) then 'coded' end
$$;
grant execute on function private.level_of(text[]) to authenticated;

create table private.pipeline_entries (
  organisation_id uuid not null references public.organisations,
  lead_id uuid not null references public.leads,
  level text not null check (level in ('full', 'open', 'coded')),
  address text not null,
  stage_position int not null,
  sector text not null,
  status text,
  live boolean not null,
  responsible_organisation_id uuid,
  company_id uuid,
  people int,
  name_key text not null,
  search_text text not null,
  due_at timestamptz not null,
  created_at timestamptz not null,
  refresh_at timestamptz,
  primary key (organisation_id, lead_id)
);
create index entries_of_case on private.pipeline_entries (lead_id);
create index entries_by_due on private.pipeline_entries (organisation_id, live, due_at, address);
create index entries_by_stage on private.pipeline_entries (organisation_id, live, stage_position, due_at, address) include (people, lead_id);
create index entries_by_age on private.pipeline_entries (organisation_id, live, created_at, address);
create index entries_by_name on private.pipeline_entries (organisation_id, live, name_key, address);
create index entries_by_company on private.pipeline_entries (organisation_id, company_id) where company_id is not null;
create index entries_by_part_of_text on private.pipeline_entries using gin (search_text extensions.gin_trgm_ops);
create index entries_to_refresh on private.pipeline_entries (refresh_at) where refresh_at is not null;
comment on table private.pipeline_entries is 'Copy of the ledger by which lists are filtered, sorted, searched and counted. search_text may hold names of contacts; a row goes when the ledger closes.';

-- Rows that a reader sees without status, deadline or age come last in those orders.
create function private.computed_entries(p_leads uuid[]) returns setof private.pipeline_entries
language plpgsql stable security definer set search_path = '' as $$
begin
  return query with open_rows as (
    select d.lead_id, o.id as organisation_id, array_agg(distinct d.field_group) as groups, min(d.open_until) as refresh_at
    from public.disclosures d join public.organisations o on d.organisation_id = o.id or d.organisation_id is null
    where d.lead_id = any (p_leads) and d.closed_at is null and (d.open_until is null or d.open_until > private.now())
    group by d.lead_id, o.id
  ), levels as (select *, private.level_of(groups) as level from open_rows),
  -- What is the same for every organisation is found out once a case.
  cases as materialized (
    select l.*, k.slug, private.normalise(k.code_name) as code_key, private.normalise(c.legal_name) as company_key,
      c.search_text || ' ' || lower(l.reference) as open_text, coalesce(n.people_36, n.people_12) as people,
      (select private.normalise(string_agg(p.full_name, ' ' order by p.created_at, p.id)) from public.contacts p where p.lead_id = l.id) as contact_text,
      (select min(t.due_at) from public.clocks t where t.lead_id = l.id and t.hand_off_id is null and t.stopped_at is null) as due_at
    from public.leads l
    join public.companies c on c.id = l.company_id
    left join public.lead_codes k on k.lead_id = l.id and k.replaced_at is null
    left join public.lead_needs n on n.lead_id = l.id
    where l.id = any (p_leads)
  )
  select r.organisation_id, r.lead_id, r.level, case r.level when 'coded' then l.slug else l.reference end,
    private.stage_position(l.stage), l.sector, case r.level when 'full' then l.status end,
    r.level <> 'full' or not private.is_closed(l.status),
    case when r.level <> 'coded' then l.responsible_organisation_id end,
    case when 'company' = any (r.groups) then l.company_id end,
    case when 'needs' = any (r.groups) then l.people end,
    case r.level when 'coded' then l.code_key else l.company_key end,
    concat_ws(' ', case r.level when 'coded' then l.code_key else l.open_text end,
      case when 'contact' = any (r.groups) then l.contact_text end),
    case r.level when 'full' then coalesce(l.due_at, 'infinity') else 'infinity' end,
    case r.level when 'full' then l.created_at else '-infinity' end, r.refresh_at
  from levels r join cases l on l.id = r.lead_id
  where r.level is not null and (r.level <> 'coded' or l.slug is not null) and not private.is_set_aside(l.id);
end $$;

create function private.refresh_entries(p_leads uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  with fresh as materialized (select * from private.computed_entries(p_leads)), gone as (
    delete from private.pipeline_entries e where e.lead_id = any (p_leads)
      and not exists (select 1 from fresh f where f.organisation_id = e.organisation_id and f.lead_id = e.lead_id)
  )
  insert into private.pipeline_entries as e select * from fresh
  on conflict (organisation_id, lead_id) do update set level = excluded.level, address = excluded.address,
    stage_position = excluded.stage_position, sector = excluded.sector, status = excluded.status, live = excluded.live,
    responsible_organisation_id = excluded.responsible_organisation_id, company_id = excluded.company_id,
    people = excluded.people, name_key = excluded.name_key, search_text = excluded.search_text,
    due_at = excluded.due_at, created_at = excluded.created_at, refresh_at = excluded.refresh_at
    where e.* is distinct from excluded.*;
end $$;

-- Where the copy and the ledger differ; empty when all is well. Deadlines that move on with the time are left out.
create function private.unequal_entries() returns table (organisation_id uuid, lead_id uuid)
language sql stable security definer set search_path = '' as $$
  with both_sides as (
    select e, 'copy' as side from private.pipeline_entries e
    union all select c, 'ledger' from private.computed_entries(array(select id from public.leads)) c
  ), compared as (
    select (e).organisation_id, (e).lead_id, side, to_jsonb(e) - case when exists (select 1 from public.clocks k
      where k.lead_id = (e).lead_id and k.paused_at is not null) then array['due_at', 'refresh_at'] else '{}' end as row
    from both_sides
  )
  select c.organisation_id, c.lead_id from compared c group by c.organisation_id, c.lead_id
  having count(*) <> 2 or count(distinct c.row) <> 1
$$;

-- Rows of the ledger that ran out since: nothing is written when they do.
create function private.refresh_entries_that_ran_out() returns void
language sql volatile security definer set search_path = '' as $$
  select private.refresh_entries(array_agg(distinct lead_id)) from private.pipeline_entries where refresh_at <= private.now()
  having count(*) > 0
$$;

-- ---------- triggers ----------

create function private.refresh_changed_entries() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_entries(array(select distinct lead_id from changed));
  return null;
end $$;
create trigger entries_follow_opened_rows after insert on public.disclosures
  referencing new table as changed for each statement execute function private.refresh_changed_entries();
create trigger entries_follow_closed_rows after update on public.disclosures
  referencing new table as changed for each statement execute function private.refresh_changed_entries();

-- The trigger's argument is the column that names the case.
create function private.refresh_entries_of_row() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_entries(array[(to_jsonb(coalesce(new, old)) ->> tg_argv[0])::uuid]);
  return null;
end $$;
create trigger entries_follow_the_case after update of stage, status, responsible_organisation_id, sector, company_id on public.leads
  for each row execute function private.refresh_entries_of_row('id');
create trigger entries_follow_code_names after insert or update on public.lead_codes
  for each row execute function private.refresh_entries_of_row('lead_id');
create trigger entries_follow_people_counts after insert or update on public.lead_needs
  for each row execute function private.refresh_entries_of_row('lead_id');
create trigger entries_follow_contacts after insert or update or delete on public.contacts
  for each row execute function private.refresh_entries_of_row('lead_id');
create trigger entries_follow_deadlines after insert or update of due_at, paused_at, stopped_at on public.clocks
  for each row execute function private.refresh_entries_of_row('lead_id');

create function private.refresh_entries_of_company() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_entries(array(select id from public.leads where company_id = new.id));
  return null;
end $$;
create trigger entries_follow_company_names after update of legal_name, native_name on public.companies
  for each row execute function private.refresh_entries_of_company();

create function private.refresh_entries_of_organisation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_entries(array(select distinct lead_id from public.disclosures
    where organisation_id is null and closed_at is null));
  return null;
end $$;
create trigger entries_follow_new_organisations after insert on public.organisations
  for each row execute function private.refresh_entries_of_organisation();
