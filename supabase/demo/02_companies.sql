-- Fictional companies, and what the next files build cases with; 05 drops it again.

create table private.demo_companies (key text primary key, id uuid not null default gen_random_uuid());
insert into private.demo_companies (key)
select unnest(string_to_array('nordhelix sakurage sakurage-baio qubitsee lumenfjord tianlan haneul alpenquell wadi skaneblad '
  'rioverde garonne bharat maple aarezeit northbeck bayline kookaburra tulpen vistula carioca negev karoo formosa bestlink', ' '));

insert into public.companies (id, legal_name, native_name, country, website, identifiers)
select d.id, c.legal_name, c.native_name, c.country, 'https://' || c.key || '-demo.example', coalesce(c.identifiers::jsonb, '[]')
from (values
  ('nordhelix', 'Nordhelix Demo Therapeutics', null, 'US', '[{"kind": "lei", "value": "000000DEMONORDHELI85"}]'),
  ('sakurage', 'Sakurage Demo Biologics', '桜華デモバイオロジクス株式会社', 'JP', '[{"kind": "lei", "value": "000000DEMOSAKURAGE68"}]'),
  ('sakurage-baio', 'Sakurage Demo Baiorojikusu', '桜華デモバイオロジクス', 'JP', null),
  ('qubitsee', 'Qubitsee Demo Cryogenics', null, 'FI', '[{"kind": "lei", "value": "000000DEMOQUBITSEE25"}]'),
  ('lumenfjord', 'Lumenfjord Demo Photonics', null, 'GB', '[{"kind": "cvr", "value": "99900008"}]'),
  ('tianlan', 'Tianlan Demo Genomics', '天岚演示基因', 'CN', null),
  ('haneul', 'Haneul Demo Devices', '하늘 데모 디바이스', 'KR', null),
  ('alpenquell', 'Alpenquell Demo Diagnostics', null, 'CH', '[{"kind": "cvr", "value": "99900016"}]'),
  ('wadi', 'Wadi Demo Health AI', 'وادي ديمو للذكاء الصحي', 'AE', null),
  ('skaneblad', 'Skåneblad Demo Cell', null, 'SE', '[{"kind": "cvr", "value": "99900024"}]'),
  ('rioverde', 'Ríoverde Demo Enzymes', null, 'ES', null),
  ('garonne', 'Garonne Demo Vaccins', null, 'FR', null),
  ('bharat', 'Bharat Demo Informatics', null, 'IN', '[{"kind": "cvr", "value": "99900032"}]'),
  ('maple', 'Maple Demo Quantum', null, 'CA', null),
  ('aarezeit', 'Aarezeit Demo Robotics', null, 'DE', null),
  ('northbeck', 'Northbeck Demo Antibodies', null, 'GB', null),
  ('bayline', 'Bayline Demo Genomics', null, 'US', null),
  ('kookaburra', 'Kookaburra Demo Imaging', null, 'AU', null),
  ('tulpen', 'Tulpen Demo Microfluidics', null, 'NL', null),
  ('vistula', 'Vistula Demo Sensors', null, 'PL', null),
  ('carioca', 'Carioca Demo Pharma', null, 'BR', null),
  ('negev', 'Negev Demo Photonics', null, 'IL', null),
  ('karoo', 'Karoo Demo Diagnostics', null, 'ZA', null),
  ('formosa', 'Formosa Demo Packaging', '福爾摩沙示範包裝', 'TW', null),
  ('bestlink', 'Bestlink Demo Marketing', null, 'US', null)
) as c (key, legal_name, native_name, country, identifiers)
join private.demo_companies d on d.key = c.key;

-- Timelines are gathered here and written in the order of time at the end, because a timeline only grows.
create table private.demo_entries (
  id uuid primary key default gen_random_uuid(), n bigint generated always as identity, lead_id uuid not null, at timestamptz not null,
  kind text not null, circle text, member_id uuid, organisation_id uuid, from_company boolean not null default false,
  hand_off_id uuid, facts jsonb not null default '{}', body text
);

-- Days ago as a moment of a working day; later in the day the smaller the fraction. Weekends count as late on Friday.
create function private.demo_at(p_days numeric) returns timestamptz language plpgsql stable strict set search_path = '' as $$
declare day date := (private.now() at time zone 'Europe/Copenhagen')::date - floor(p_days)::int; part float := 1 - (p_days - floor(p_days));
begin
  return least(private.now() - interval '4 minutes', (case extract(isodow from day)
    when 6 then day - 1 + time '16:20' + part * interval '30 minutes'
    when 7 then day - 2 + time '16:55' + part * interval '30 minutes'
    else day + time '08:20' + part * interval '450 minutes' end) at time zone 'Europe/Copenhagen');
end $$;

-- So many working days ago, as days.
create function private.demo_working_days(p_days int) returns int language plpgsql stable set search_path = '' as $$
declare today date := (private.now() at time zone 'Europe/Copenhagen')::date; day date := today; remaining int := p_days;
begin
  while remaining > 0 loop
    day := day - 1;
    if private.is_working_day(day) then remaining := remaining - 1; end if;
  end loop;
  return today - day;
end $$;

create function private.demo_member(p_email text) returns public.members language sql stable set search_path = '' as $$
  select * from public.members where email::text = p_email
$$;

-- Notes an entry; the member's organisation unless another one is concerned.
create function private.demo_note(p_lead uuid, p_days numeric, p_kind text, p_circle text, p_member uuid, p_facts jsonb default '{}',
  p_body text default null, p_hand_off uuid default null, p_organisation uuid default null, p_from_company boolean default false)
returns uuid language sql set search_path = '' as $$
  insert into private.demo_entries (lead_id, at, kind, circle, member_id, organisation_id, from_company, hand_off_id, facts, body)
  values (p_lead, private.demo_at(p_days), p_kind, p_circle, p_member,
    coalesce(p_organisation, (select organisation_id from public.members where id = p_member)), p_from_company, p_hand_off, p_facts, p_body)
  returning id
$$;

create function private.demo_organisation(p_slug text) returns public.organisations language sql stable set search_path = '' as $$
  select * from public.organisations where slug = p_slug
$$;

-- A hand-off with its consent, groups, ledger rows, deadline and entries. Keys: ref kind state from to by handler need reason
-- offered answered ended groups yes said decline outcome left.
create function private.demo_hand_off(h jsonb) returns uuid language plpgsql set search_path = '' as $$
declare
  lead public.leads; agreed uuid := gen_random_uuid(); hand_off uuid := gen_random_uuid(); entry uuid;
  giver public.organisations := private.demo_organisation(h ->> 'from'); taker public.organisations := private.demo_organisation(h ->> 'to');
  by_member public.members := private.demo_member(h ->> 'by'); handler public.members := private.demo_member(h ->> 'handler');
  offered numeric := (h ->> 'offered')::numeric; answered numeric := (h ->> 'answered')::numeric; ended numeric := (h ->> 'ended')::numeric;
  transfer boolean := h ->> 'kind' = 'transfer'; state text := h ->> 'state';
  accepted boolean := state in ('accepted', 'completed', 'ended', 'returned');
  groups text[] := case when h ->> 'kind' = 'transfer' then array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue']
    when h ? 'groups' then array(select jsonb_array_elements_text(h -> 'groups')) else array['summary', 'company', 'needs', 'dialogue'] end;
  facts jsonb := jsonb_build_object('kind', h ->> 'kind', 'sender', giver.short_name, 'receiver', taker.short_name);
  closed_reason text := case state when 'ended' then 'consent_withdrawn' else state end;
begin
  select * into lead from public.leads where reference = h ->> 'ref';
  entry := private.demo_note(lead.id, offered + 1.4, 'message', 'company', null, '{}',
    coalesce(h ->> 'yes', 'Yes, you may share our case with ' || taker.name || '.'), p_from_company => true);
  insert into public.consents (id, lead_id, organisation_id, field_groups, source, entry_id, given_at, recorded_by, withdrawn_at)
  values (agreed, lead.id, taker.id, groups, 'message', entry, private.demo_at(offered + 1.4), by_member.id,
    case when state = 'ended' then private.demo_at(ended) end);
  perform private.demo_note(lead.id, offered + 1.3, 'consent', null, by_member.id, jsonb_build_object('organisation', taker.short_name,
    'groups', groups, 'given', true, 'entry', entry), p_organisation => taker.id);
  insert into public.hand_offs (id, lead_id, kind, state, sender_organisation_id, receiver_organisation_id, created_by, handler_id, need,
    reason, decline_reason, outcome, created_at, offered_at, accepted_at, ended_at, changed_by, changed_at, version)
  values (hand_off, lead.id, h ->> 'kind', state, giver.id, taker.id, by_member.id, case when accepted then handler.id end, h ->> 'need',
    h ->> 'reason', h ->> 'decline', h ->> 'outcome', private.demo_at(offered + 0.1), private.demo_at(offered),
    case when accepted then private.demo_at(answered) end, private.demo_at(coalesce(ended, case when state = 'declined' or transfer then answered end)),
    coalesce(handler.id, by_member.id), private.demo_at(coalesce(ended, answered, offered)),
    2 + (answered is not null)::int + (ended is not null)::int);
  insert into public.hand_off_groups (hand_off_id, lead_id, field_group, opens, ground, consent_id)
  select hand_off, lead.id, g, case g when 'coded_listing' then 'offer' else 'acceptance' end,
    case when state <> 'ended' then 'consent' end, case when state <> 'ended' then agreed end
  from unnest(array['coded_listing'] || groups) g;
  perform private.demo_note(lead.id, offered, 'hand_off', case when h ? 'reason' then 'hand_off' end, by_member.id,
    facts || '{"act": "offer"}', h ->> 'reason', hand_off);
  insert into public.disclosures (lead_id, organisation_id, field_group, ground, consent_id, hand_off_id, granted_by, opened_at, closed_at, closed_reason)
  select lead.id, taker.id, g, 'consent', agreed, hand_off, by_member.id,
    private.demo_at(case when g = 'coded_listing' then offered else answered end),
    private.demo_at(coalesce(ended, case when state = 'declined' then answered end)),
    case when coalesce(ended, case when state = 'declined' then answered end) is not null then closed_reason end
  from unnest(array['coded_listing'] || groups) g where g = 'coded_listing' or accepted;
  perform private.demo_note(lead.id, offered, 'ledger', null, by_member.id, jsonb_build_object('organisation', taker.short_name,
    'groups', array['coded_listing'], 'opened', true, 'ground', 'consent'), null, hand_off, taker.id);
  insert into public.clocks (lead_id, hand_off_id, organisation_id, kind, started_at, due_at, paused_at, pause_reason, remaining_minutes, stopped_at, stop_reason)
  values (lead.id, hand_off, taker.id, 'hand_off_answer', private.demo_at(offered),
    private.add_working_minutes(private.demo_at(offered), private.target_minutes('hand_off_answer')),
    case when state = 'offered' then private.now() end, case when state = 'offered' then 'demo' end,
    case when state = 'offered' then (h ->> 'left')::int end, private.demo_at(answered), case when answered is not null then 'answered' end);
  if state = 'declined' then
    perform private.demo_note(lead.id, answered, 'hand_off', 'hand_off', handler.id, facts || jsonb_build_object('act', 'decline',
      'reason', h ->> 'decline'), h ->> 'said', hand_off);
  elsif accepted then
    perform private.demo_note(lead.id, answered, 'hand_off', null, handler.id, facts || jsonb_build_object('act', 'accept',
      'handler', handler.full_name), null, hand_off);
    perform private.demo_note(lead.id, answered, 'ledger', null, handler.id, jsonb_build_object('organisation', taker.short_name,
      'groups', groups, 'opened', true, 'ground', 'consent'), null, hand_off, taker.id);
    insert into public.readings (lead_id, organisation_id, field_group, last_read_at)
    select lead.id, taker.id, g, date_trunc('minute', private.demo_at(case when state = 'accepted' then least(answered, 1.3) else ended + 2 end))
    from unnest(groups) g on conflict do nothing;
  end if;
  if state in ('completed', 'ended') then
    perform private.demo_note(lead.id, ended, 'hand_off', case when state = 'completed' then 'hand_off' end,
      case when state = 'completed' then handler.id end, facts || jsonb_build_object('act', case state when 'completed' then 'complete' else 'end' end,
      'outcome', h ->> 'outcome', 'reason', case when state = 'ended' then closed_reason end), case when state = 'completed' then h ->> 'said' end, hand_off);
    perform private.demo_note(lead.id, ended, 'ledger', null, null, jsonb_build_object('organisation', taker.short_name,
      'groups', array['coded_listing'] || groups, 'opened', false, 'reason', closed_reason), null, hand_off, taker.id);
  end if;
  if transfer and state = 'accepted' then
    update public.disclosures set closed_at = private.demo_at(answered), closed_reason = 'transfer', closed_by = handler.id
      where lead_id = lead.id and organisation_id = giver.id and closed_at is null;
    insert into public.disclosures (lead_id, organisation_id, field_group, ground, opened_at)
      values (lead.id, private.desk_id(), 'summary', 'desk', private.demo_at(answered));
    update public.leads set responsible_organisation_id = taker.id, responsible_member_id = handler.id,
      responsible_since = private.demo_at(answered), version = version + 1, changed_by = handler.id where id = lead.id;
    perform private.demo_note(lead.id, answered, 'assignment', null, handler.id, jsonb_build_object('from', giver.short_name,
      'to', taker.short_name, 'person', handler.full_name));
  end if;
  return hand_off;
end $$;
