-- One case as a row of a list: each reader gets what its open ledger rows show, nothing else.

create function private.current_code(p_lead uuid) returns public.lead_codes
language sql stable security definer set search_path = '' as $$
  select * from public.lead_codes where lead_id = p_lead and replaced_at is null
$$;

create function private.openness_of(p_lead uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce((select case when field_group = 'open_listing' then 'open' else 'coded' end
    from public.disclosures where lead_id = p_lead and organisation_id is null and closed_at is null
    order by field_group desc limit 1), 'closed'));
end $$;

-- Cases as rows of a list, each with what the ledger shows the reader now; those that show nothing are left out.
create function private.lead_rows(p_leads uuid[]) returns table (lead_id uuid, shown jsonb)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select l.id, jsonb_build_object(
    'address', case when g.named then l.reference else k.slug end,
    'level', g.level,
    'name', case when g.named or 'company' = any (g.groups) then c.legal_name end,
    'code_name', case when not g.named then k.code_name end,
    'sector', l.sector,
    'field', case when g.named then l.field end,
    'country', case when g.named or 'company' = any (g.groups) then c.country end,
    'region', r.region,
    'stage', l.stage,
    'stage_since', case when g.full_level then l.stage_since end,
    'status', case when g.full_level then l.status end,
    'status_until', case when g.full_level then l.status_until end,
    'headline', case when 'needs' = any (g.groups) and (g.named or 'company' = any (g.groups)) then s.headline end,
    'language', case when g.full_level then l.language end,
    'responsible', case when g.named then jsonb_build_object('slug', o.slug, 'name', o.name, 'short_name', o.short_name,
      'person', case when g.full_level then m.full_name end, 'person_id', case when g.full_level then m.id end) end,
    'due', case when d.id is not null then private.due_json(d) end,
    'version', case when g.full_level then l.version end,
    'mine', g.mine and g.full_level,
    'assisting', exists (select 1 from public.hand_offs h where h.lead_id = l.id and h.kind = 'assist'
      and h.state = 'accepted' and h.receiver_organisation_id = g.me),
    'people', case when 'needs' = any (g.groups) then coalesce(n.people_36, n.people_12) end,
    'created_at', case when g.full_level then l.created_at end,
    'coded_as', case when g.mine and g.full_level and private.openness_of(l.id) = 'coded' then k.code_name end)
  from public.leads l
  cross join lateral (
    select o.groups, o.level, o.level = 'full' as full_level, o.level in ('full', 'open') as named, o.me,
      l.responsible_organisation_id = o.me as mine
    from (select array_agg(v.field_group) as groups, private.level_of(array_agg(v.field_group)) as level,
        (select private.my_organisation_id()) as me
      from private.my_open_disclosures v where v.lead_id = l.id) o
  ) g
  join public.companies c on c.id = l.company_id
  join public.countries r on r.code = c.country
  join public.organisations o on o.id = l.responsible_organisation_id
  left join public.members m on m.id = l.responsible_member_id
  left join public.lead_codes k on k.lead_id = l.id and k.replaced_at is null
  left join public.lead_needs n on n.lead_id = l.id
  left join public.lead_stories s on s.lead_id = l.id
  -- The nearest deadline of the case for those who hold it, else that of an offer to the reader.
  left join lateral (
    select t.* from public.clocks t where t.lead_id = l.id and t.stopped_at is null
      and (t.hand_off_id is null and g.full_level or t.hand_off_id is not null and not (g.mine and g.full_level) and t.organisation_id = g.me)
    order by t.hand_off_id is null, t.due_at limit 1
  ) d on true
  where l.id = any (p_leads) and g.level is not null;
end $$;

create function private.lead_row(p_lead uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select shown from private.lead_rows(array[p_lead]));
end $$;

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
grant execute on function private.lead_row(uuid), private.require_lead(text), private.openness_of(uuid) to authenticated;

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
  if private.is_set_aside(lead.id) then perform private.refuse('PT422', 'set_aside'); end if;
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
