-- One case as a page. These functions run with the reader's own rights: row-level security decides what comes back.

create function private.known_facts(p_lead uuid) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select array_remove(array[
    case when c.legal_name is not null and c.country is not null then 'company' end,
    case when l.sector is not null then 'sector' end,
    case when cardinality(array_remove(n.project_kinds, 'undecided')) > 0 then 'project_kind' end,
    case when l.responsible_member_id is not null then 'responsible_person' end,
    case when exists (select 1 from public.contacts p where p.lead_id = l.id and (p.email is not null or p.phone is not null)) then 'contact' end,
    case when n.start ~ '^\d' then 'timing' end,
    case when s.decider is not null then 'decider' end,
    case when jsonb_array_length(coalesce(n.spaces, '[]')) > 0 then 'space' end,
    case when coalesce(n.people_12, n.people_36) is not null then 'people' end,
    case when n.decision_date ~ '^\d' then 'decision_date' end], null)
  from public.leads l join public.companies c on c.id = l.company_id left join public.lead_needs n on n.lead_id = l.id
    left join public.lead_stories s on s.lead_id = l.id
  where l.id = p_lead);
end $$;

create function private.gate_needs(p_stage text) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce((select needs from public.gates where stage = p_stage and valid_from <= private.now()
    order by version desc limit 1), '{}'));
end $$;

create function private.gate_version(p_stage text) returns int
language sql stable security definer set search_path = '' as $$
  select max(version) from public.gates where stage = p_stage and valid_from <= private.now()
$$;

create function private.next_gate(p_lead public.leads) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('stage', stage, 'version', private.gate_version(stage),
    'missing', (select coalesce(jsonb_agg(n), '[]') from unnest(private.gate_needs(stage)) n where n <> all (private.known_facts(p_lead.id))),
    'known', (select coalesce(jsonb_agg(n), '[]') from unnest(private.gate_needs(stage)) n where n = any (private.known_facts(p_lead.id))))
  from (select (private.stages())[private.stage_position(p_lead.stage) + 1] as stage) s where stage is not null);
end $$;

-- Notes that my organisation read these groups of a case now, to the minute; the company sees it.
create function private.note_reading(p_lead uuid, p_groups text[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- The case before its chain of audit, as every act locks them.
  update public.leads set first_opened_at = private.now()
    where id = p_lead and first_opened_at is null and responsible_organisation_id = private.my_organisation_id();
  insert into public.readings as r (lead_id, organisation_id, field_group, last_read_at)
  select p_lead, private.my_organisation_id(), g, date_trunc('minute', private.now()) from unnest(p_groups) g
  on conflict (lead_id, organisation_id, field_group) do update set last_read_at = excluded.last_read_at
    where r.last_read_at < excluded.last_read_at;
end $$;

create function private.entry_json(p_entry public.timeline_entries, p_dialogue_readers text[]) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select jsonb_build_object('id', p_entry.id, 'at', p_entry.at, 'kind', p_entry.kind, 'circle', p_entry.circle,
    'actor', jsonb_build_object(
      'kind', case when p_entry.from_company then 'company' when p_entry.member_id is not null then 'member' else 'system' end,
      'name', (select full_name from public.members where id = p_entry.member_id),
      'organisation', case when not p_entry.from_company then private.organisation_json(p_entry.organisation_id) end,
      'me', p_entry.member_id is not distinct from private.my_member_id() and p_entry.member_id is not null),
    'text', (select t.text from public.timeline_texts t where t.entry_id = p_entry.id),
    'facts', p_entry.facts,
    'question', case when p_entry.facts -> 'question' is not null then case when exists (select 1 from public.timeline_entries a
      where a.lead_id = p_entry.lead_id and a.facts ->> 'answers' = p_entry.id::text) then 'answered' else 'open' end end,
    'readers', to_jsonb(case p_entry.circle
      when 'internal' then array(select short_name from public.organisations where id = p_entry.organisation_id)
      when 'hand_off' then array(select o.short_name from public.hand_offs h join public.organisations o
        on o.id in (h.sender_organisation_id, h.receiver_organisation_id) where h.id = p_entry.hand_off_id)
      when 'case' then p_dialogue_readers when 'company' then p_dialogue_readers else '{}' end),
    'hand_off', p_entry.hand_off_id));
end $$;

create function private.dialogue_readers(p_lead uuid) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(distinct o.short_name), '{}') from public.disclosures d join public.organisations o on o.id = d.organisation_id
  where d.lead_id = p_lead and d.field_group = 'dialogue' and d.closed_at is null
    and (d.open_until is null or d.open_until > private.now()));
end $$;
grant execute on function private.gate_version(text), private.next_gate(public.leads), private.note_reading(uuid, text[]), private.known_facts(uuid),
  private.entry_json(public.timeline_entries, text[]), private.dialogue_readers(uuid) to authenticated;

create function private.timeline_page(p_lead uuid, p_show text, p_before bigint) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (with page as (
    select e, row_number() over (order by e.position desc) as n from public.timeline_entries e
    where e.lead_id = p_lead and (p_before is null or e.position < p_before)
      and (coalesce(p_show, 'everything') = 'everything'
        or p_show = 'company' and (e.circle = 'company' or e.kind = 'enquiry')
        or p_show = 'ledger' and e.kind in ('ledger', 'consent', 'openness'))
    order by e.position desc limit 51
  )
  select jsonb_build_object(
    'entries', coalesce(jsonb_agg(private.entry_json(e, private.dialogue_readers(p_lead)) order by n) filter (where n <= 50), '[]'),
    'next', case when count(*) > 50 then (max((e).position) filter (where n = 50))::text end)
  from page);
end $$;
grant execute on function private.timeline_page(uuid, text, bigint) to authenticated;

create function public.list_timeline(p_address text, p_show text default 'everything', p_before text default null) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return private.timeline_page((private.require_lead(p_address)).id, p_show,
    case when p_before ~ '^\d{1,18}$' then p_before::bigint end);
end $$;
select private.open_door('list_timeline', 'authenticated');

create function private.ledger_json(p_lead uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object(
      'organisation', private.organisation_json(g.organisation_id), 'part', g.part, 'groups', g.groups, 'ground', g.ground,
      'reason', g.reason, 'since', g.since, 'until', g.until, 'closed_at', g.closed_at, 'closed_reason', g.closed_reason,
      'last_read_at', (select max(r.last_read_at) from public.readings r where r.lead_id = p_lead and r.organisation_id = g.organisation_id
        and r.field_group = any (g.groups)))
    order by g.closed_at is not null, g.part = 'responsible' desc nulls last, g.organisation_id is null, g.since), '[]')
  from (
    select d.organisation_id, array_agg(d.field_group order by d.field_group) as groups, d.ground, max(d.ground_reason) as reason,
      min(d.opened_at) as since, max(d.open_until) as until, d.closed_at, max(d.closed_reason) as closed_reason,
      case when d.closed_at is not null then null
        when d.organisation_id = (select responsible_organisation_id from public.leads where id = p_lead) then 'responsible'
        when exists (select 1 from public.hand_offs h where h.lead_id = p_lead and h.receiver_organisation_id = d.organisation_id and h.state = 'accepted' and h.kind = 'assist') then 'assisting'
        when exists (select 1 from public.hand_offs h where h.lead_id = p_lead and h.receiver_organisation_id = d.organisation_id and h.state in ('offered', 'asked')) then 'offered'
        when d.ground = 'desk' then 'desk' end as part
    from public.disclosures d where d.lead_id = p_lead
    group by d.organisation_id, d.ground, d.hand_off_id, d.closed_at
  ) g);
end $$;
grant execute on function private.ledger_json(uuid) to authenticated;
