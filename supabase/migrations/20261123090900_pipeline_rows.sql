-- One case as a row of a list: each reader gets what its open ledger rows show, nothing else.

create function private.responsible_json(p_lead public.leads, p_with_person boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.organisation_json(p_lead.responsible_organisation_id) || jsonb_build_object(
    'person', case when p_with_person then (select full_name from public.members where id = p_lead.responsible_member_id) end,
    'person_id', case when p_with_person then p_lead.responsible_member_id end)
$$;

create function private.level_of(p_groups text[]) returns text
language sql immutable set search_path = '' as $$
  select case when 'summary' = any (p_groups) then 'full' when 'open_listing' = any (p_groups) then 'open'
    when 'coded_listing' = any (p_groups) then 'coded' end
$$;

create function private.current_code(p_lead uuid) returns public.lead_codes
language sql stable security definer set search_path = '' as $$
  select * from public.lead_codes where lead_id = p_lead and replaced_at is null
$$;

create function private.openness_of(p_lead uuid) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((select case when field_group = 'open_listing' then 'open' else 'coded' end
    from public.disclosures where lead_id = p_lead and organisation_id is null and closed_at is null
    order by field_group desc limit 1), 'closed')
$$;

create function private.next_clock(p_lead uuid) returns public.clocks
language sql stable security definer set search_path = '' as $$
  select * from public.clocks where lead_id = p_lead and hand_off_id is null and stopped_at is null order by due_at limit 1
$$;

-- A deadline that my organisation holds on a case through an offer to it.
create function private.my_offer_clock(p_lead uuid) returns public.clocks
language sql stable security definer set search_path = '' as $$
  select * from public.clocks where lead_id = p_lead and hand_off_id is not null and stopped_at is null
    and organisation_id = private.my_organisation_id() order by due_at limit 1
$$;

create function private.lead_row(p_lead public.leads, p_groups text[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  level text := private.level_of(p_groups);
  company public.companies;
  code public.lead_codes := private.current_code(p_lead.id);
  needs public.lead_needs;
  headline text;
  full_level boolean := level = 'full';
  named boolean := level in ('full', 'open');
  mine boolean := p_lead.responsible_organisation_id = private.my_organisation_id();
  openness text := private.openness_of(p_lead.id);
begin
  select * into company from public.companies where id = p_lead.company_id;
  if 'needs' = any (p_groups) then
    select * into needs from public.lead_needs where lead_id = p_lead.id;
    select s.headline into headline from public.lead_stories s where s.lead_id = p_lead.id;
  end if;
  return jsonb_build_object(
    'address', case when named then p_lead.reference else code.slug end,
    'level', level,
    'name', case when named or 'company' = any (p_groups) then company.legal_name end,
    'code_name', case when not named then code.code_name end,
    'sector', p_lead.sector,
    'field', case when named then p_lead.field end,
    'country', case when named or 'company' = any (p_groups) then company.country end,
    'region', (select k.region from public.countries k where k.code = company.country),
    'stage', p_lead.stage,
    'stage_since', case when full_level then p_lead.stage_since end,
    'status', case when full_level then p_lead.status end,
    'status_until', case when full_level then p_lead.status_until end,
    'headline', case when named or 'company' = any (p_groups) then headline end,
    'language', case when full_level then p_lead.language end,
    'responsible', case when named then private.responsible_json(p_lead, full_level) end,
    'due', private.due_json(case when full_level and mine then private.next_clock(p_lead.id)
      when full_level and not mine then coalesce(private.my_offer_clock(p_lead.id), private.next_clock(p_lead.id))
      else private.my_offer_clock(p_lead.id) end),
    'version', case when full_level then p_lead.version end,
    'mine', mine and full_level,
    'assisting', exists (select 1 from public.hand_offs h where h.lead_id = p_lead.id and h.kind = 'assist'
      and h.state = 'accepted' and h.receiver_organisation_id = private.my_organisation_id()),
    'people', coalesce(needs.people_36, needs.people_12),
    'created_at', case when full_level then p_lead.created_at end,
    'coded_as', case when mine and full_level and openness = 'coded' then code.code_name end);
end $$;

-- Every case I may see at all, with the groups open to me; counted once a query.
create function private.my_leads() returns table (lead_id uuid, groups text[])
language sql stable security definer set search_path = '' as $$
  select d.lead_id, array_agg(distinct d.field_group) from private.my_open_disclosures d
  group by d.lead_id
  having bool_or(d.field_group in ('summary', 'open_listing', 'coded_listing'))
$$;

-- The case behind an address, if any row of it is open to me: its reference where a name is open to me,
-- its slug otherwise. Raises PT404 when nothing is.
create function private.require_lead(p_address text) returns public.leads
language plpgsql stable security definer set search_path = '' as $$
declare lead public.leads; groups text[]; ending text;
begin
  select * into lead from public.leads where reference = upper(p_address);
  if lead.id is not null then
    groups := private.my_groups(lead.id);
    if private.level_of(groups) in ('full', 'open') then return lead; end if;
  end if;
  select l.* into lead from public.leads l join public.lead_codes c on c.lead_id = l.id
    where c.slug = p_address and c.replaced_at is null;
  if lead.id is null or private.level_of(private.my_groups(lead.id)) is null then
    -- An organisation keeps the dates of what it was shown, so it is told why its access ended.
    if exists (select 1 from public.disclosures d join public.leads l on l.id = d.lead_id
        left join public.consents c on c.id = d.consent_id
        where (l.reference = upper(p_address) or l.id = lead.id) and d.organisation_id = private.my_organisation_id()
          and private.my_role() in ('officer', 'partner') and d.closed_at is not null
          and (d.closed_reason = 'consent_withdrawn' or c.withdrawn_at is not null)) then
      perform private.refuse('PT404', 'consent_withdrawn');
    end if;
    select d.closed_reason into ending from public.disclosures d join public.leads l on l.id = d.lead_id
      where l.reference = upper(p_address) and d.organisation_id = private.my_organisation_id()
        and private.my_role() in ('officer', 'partner') and d.hand_off_id is not null and d.closed_at is not null
        and d.field_group in ('open_listing', 'summary', 'company')
      order by d.closed_at desc limit 1;
    if ending is not null then
      perform private.refuse('PT404', 'hand_off_over', jsonb_build_object('reason', ending));
    end if;
    perform private.refuse('PT404', 'not_found');
  end if;
  return lead;
end $$;
grant execute on function private.lead_row(public.leads, text[]), private.require_lead(text), private.level_of(text[]),
  private.openness_of(uuid), private.my_leads() to authenticated;

-- The case behind an address, locked, when my organisation is responsible for it and I may work it.
create function private.require_own_lead(p_address text) returns public.leads
language plpgsql security definer set search_path = '' as $$
declare me public.members := private.require_member(); lead public.leads := private.require_lead(p_address);
begin
  select * into lead from public.leads where id = lead.id for update;
  if lead.responsible_organisation_id <> me.organisation_id or me.role not in ('officer', 'partner') then
    perform private.refuse('PT403', 'forbidden', jsonb_build_object('who', 'responsible',
      'organisation', case when private.level_of(private.my_groups(lead.id)) <> 'coded'
        then (select short_name from public.organisations where id = lead.responsible_organisation_id) end));
  end if;
  perform private.release_demo_clocks(lead.id);
  return lead;
end $$;

create function private.require_version(p_lead public.leads, p_version int) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_version is distinct from p_lead.version then
    perform private.refuse('PT409', 'stale', jsonb_build_object('version', p_lead.version,
      'changed_by', (select full_name from public.members where id = p_lead.changed_by),
      'changed_at', p_lead.changed_at,
      'current', jsonb_build_object('stage', p_lead.stage, 'status', p_lead.status)));
  end if;
end $$;

create function private.require_live(p_lead public.leads) returns void
language plpgsql stable set search_path = '' as $$
begin
  if private.is_closed(p_lead.status) then
    perform private.refuse('PT422', 'closed_case');
  end if;
end $$;

create function private.touch_lead(p_lead uuid) returns jsonb
language sql security definer set search_path = '' as $$
  update public.leads set version = version + 1, changed_by = private.my_member_id(), changed_at = private.now()
  where id = p_lead returning jsonb_build_object('address', reference, 'version', version)
$$;
