-- Companies of the cases whose company group is open to me; row-level security decides.

create function public.list_companies(p_q text default null, p_after text default null, p_limit int default 50) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare page_size int := least(greatest(coalesce(p_limit, 50), 1), 100); result jsonb;
begin
  perform private.require_member();
  with seen as (
    select l.company_id, count(*) as cases from private.my_open_disclosures d join public.leads l on l.id = d.lead_id
    where d.field_group = 'company' group by l.company_id
  ), page as (
    select c.*, s.cases, row_number() over (order by c.search_text, c.id) as n from public.companies c join seen s on s.company_id = c.id
    where (nullif(btrim(p_q), '') is null or strpos(c.search_text, private.normalise(btrim(p_q))) > 0)
      and (p_after is null or c.id::text <> p_after and (c.search_text, c.id::text) > (select x.search_text, x.id::text from public.companies x
        join seen on seen.company_id = x.id where x.id::text = p_after))
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
  select * into company from public.companies where id::text = p_id;
  if company.id is null then perform private.refuse('PT404', 'not_found'); end if;
  return to_jsonb(company) - 'search_text' - 'changed_by' || jsonb_build_object(
    'may_edit', exists (select 1 from public.leads l where l.company_id = company.id and not private.is_closed(l.status)
      and l.responsible_organisation_id = private.my_organisation_id() and private.my_role() in ('officer', 'partner')),
    'cases', private.company_rows(company.id));
end $$;
select private.open_door('get_company', 'authenticated');

create function private.company_rows(p_company uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(private.lead_row(l, m.groups) order by l.created_at desc), '[]')
  from private.my_leads() m join public.leads l on l.id = m.lead_id
  where l.company_id = p_company and 'company' = any (m.groups)
$$;
grant execute on function private.company_rows(uuid), private.refuse(text, text, jsonb), private.normalise(text) to authenticated;
grant execute on function private.stages() to anon;
