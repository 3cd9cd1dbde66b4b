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
    cross join lateral (select count(*) as cases from private.my_companies x where x.company_id = c.id) x
    where exists (select 1 from private.pipeline_entries e where e.organisation_id = me.organisation_id and e.company_id = c.id)
      and x.cases > 0
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
    'cases', private.company_rows(company.id));
end $$;
select private.open_door('get_company', 'authenticated');

create function private.company_rows(p_company uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare leads uuid[] := array(select l.id from public.leads l where l.company_id = p_company
  and exists (select 1 from private.my_companies c where c.lead_id = l.id and c.company_id = p_company) order by l.created_at desc);
begin
  return (select coalesce(jsonb_agg(r.shown order by array_position(leads, r.lead_id)), '[]') from private.lead_rows(leads) r);
end $$;
grant execute on function private.company_rows(uuid), private.refuse(text, text, jsonb), private.normalise(text) to authenticated;
grant execute on function private.stages() to anon;
