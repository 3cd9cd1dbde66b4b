-- Companies of the cases whose company group is open to me.

create function public.list_companies(p_q text default null, p_after text default null, p_limit int default 50) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me public.members := private.require_member();
  page_size int := least(greatest(coalesce(p_limit, 50), 1), 100); after public.companies; result jsonb;
begin
  perform private.refresh_entries_that_ran_out();
  -- The entries find them fast, the ledger decides.
  select c.* into after from public.companies c where c.id::text = p_after
    and exists (select 1 from private.my_companies x where x.company_id = c.id);
  with page as (
    select c.*, x.cases, row_number() over (order by c.search_text, c.id) as n from public.companies c
    -- Companies that the desk joined are one line: the oldest that is open to the reader, with the cases of all.
    cross join lateral (select private.same_company(c.id) as ids) same
    cross join lateral (select count(*) as cases from private.my_companies x where x.company_id = any (same.ids)) x
    where exists (select 1 from private.pipeline_entries e where e.organisation_id = me.organisation_id and e.company_id = c.id)
      and exists (select 1 from private.my_companies m where m.company_id = c.id)
      and (cardinality(same.ids) = 1 or not exists (select 1 from private.my_companies m join public.companies o on o.id = m.company_id
        where m.company_id = any (same.ids) and (o.created_at, o.id) < (c.created_at, c.id)))
      and (nullif(btrim(p_q), '') is null or c.search_text like private.part_of_text(p_q))
      and (after.id is null or (c.search_text, c.id) > (after.search_text, after.id))
    order by c.search_text, c.id limit page_size + 1
  )
  select jsonb_build_object('rows', coalesce(jsonb_agg(jsonb_build_object('id', id, 'legal_name', legal_name, 'native_name', native_name,
      'country', country, 'website', website, 'cases', cases) order by n) filter (where n <= page_size), '[]'),
    'next', case when count(*) > page_size then (max(id::text) filter (where n = page_size)) end) into result from page;
  return result;
end $$;
select private.open_door('list_companies', 'authenticated');

create function public.get_company(p_id text) returns jsonb
language plpgsql stable set search_path = '' as $$
declare company public.companies;
begin
  if p_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    select * into company from public.companies where id = p_id::uuid;
  end if;
  if company.id is null then perform private.refuse('PT404', 'not_found'); end if;
  return to_jsonb(company) - 'search_text' - 'changed_by' || jsonb_build_object(
    'may_edit', exists (select 1 from public.leads l where l.company_id = company.id and not private.is_closed(l.status)
      and l.responsible_organisation_id = private.my_organisation_id() and private.my_role() in ('officer', 'partner')),
    'joined', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'legal_name', o.legal_name) order by o.created_at, o.id), '[]')
      from public.companies o where o.id = any (private.same_company(company.id)) and o.id <> company.id),
    'cases', private.company_rows(company.id));
end $$;
select private.open_door('get_company', 'authenticated');

create function private.company_rows(p_company uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare leads uuid[] := array(select l.id from public.leads l where l.company_id = any (private.same_company(p_company))
  and exists (select 1 from private.my_companies c where c.lead_id = l.id) order by l.created_at desc);
begin
  return (select coalesce(jsonb_agg(r.shown order by array_position(leads, r.lead_id)), '[]') from private.lead_rows(leads) r);
end $$;
grant execute on function private.company_rows(uuid), private.refuse(text, text, jsonb), private.normalise(text) to authenticated;
grant execute on function private.stages() to anon;
