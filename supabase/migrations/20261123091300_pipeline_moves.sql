-- Writes on a case. Each is one transaction, checks rights itself, names the version it was based on.

create function public.move_stage(p_request_id uuid, p_address text, p_version int, p_stage text, p_reason text default null)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'move_stage', jsonb_build_array(p_address, p_version, p_stage, p_reason));
  lead public.leads; missing text[]; backwards boolean; reason text := nullif(btrim(p_reason), '');
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  perform private.require_live(lead);
  perform private.require_one_of(p_stage, private.stages(), 'stage');
  if p_stage = lead.stage then
    return private.keep_result(p_request_id, me.id::text, jsonb_build_object('address', lead.reference, 'version', lead.version));
  end if;
  if reason is not null then perform private.require_text(reason, 2000, 'reason'); end if;
  backwards := private.stage_position(p_stage) < private.stage_position(lead.stage);
  select coalesce(array_agg(distinct n), '{}') into missing
    from generate_series(private.stage_position(lead.stage) + 1, private.stage_position(p_stage)) s,
      unnest(private.gate_needs((private.stages())[s])) n
    where n <> all (private.known_facts(lead.id));
  if reason is null and backwards then
    perform private.refuse('PT422', 'reason_needed', jsonb_build_object('stage', p_stage));
  elsif reason is null and missing <> '{}' then
    perform private.refuse('PT422', 'gate_missing', jsonb_build_object('missing', missing, 'stage', p_stage));
  end if;
  update public.leads set stage = p_stage, stage_since = private.now(),
    landing_verified_at = null, landing_verified_by = null where id = lead.id;
  perform private.write_entry(lead.id, 'stage', null,
    jsonb_build_object('from', lead.stage, 'to', p_stage, 'missing', missing, 'gate', private.gate_version(p_stage)), reason);
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('move_stage', 'authenticated');

create function public.change_status(p_request_id uuid, p_address text, p_version int, p_status text,
  p_until date default null, p_reason_code text default null, p_reason text default null)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'change_status', jsonb_build_array(p_address, p_version, p_status, p_until, p_reason_code, p_reason));
  lead public.leads; reason text := nullif(btrim(p_reason), '');
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  perform private.require_one_of(p_status, array['active', 'on_hold', 'lost', 'referred_out', 'not_eligible', 'duplicate', 'spam'], 'status');
  if reason is not null then perform private.require_text(reason, 2000, 'reason'); end if;
  if p_status = 'on_hold' and (p_until is null or not isfinite(p_until) or p_until <= (private.now() at time zone 'Europe/Copenhagen')::date) then
    perform private.refuse('PT422', 'date_ahead_needed', '{"field": "until"}');
  end if;
  if p_status = 'lost' then
    perform private.require_one_of(p_reason_code, private.choice_codes('lost'), 'reason_code');
  elsif p_status = 'referred_out' then
    perform private.require_one_of(p_reason_code, private.choice_codes('referred'), 'reason_code');
  elsif p_status in ('not_eligible', 'duplicate', 'spam') and reason is null then
    perform private.refuse('PT422', 'reason_needed', jsonb_build_object('status', p_status));
  end if;
  update public.leads set status = p_status, status_until = case when p_status = 'on_hold' then p_until end,
    status_reason_code = case when p_status in ('lost', 'referred_out') then p_reason_code end, status_reason = reason
  where id = lead.id;
  perform private.write_entry(lead.id, 'status', null,
    jsonb_build_object('from', lead.status, 'to', p_status, 'until', p_until, 'reason_code', p_reason_code), reason);
  if private.is_closed(p_status) and not private.is_closed(lead.status) then
    perform private.end_hand_offs(lead.id, 'case_closed');
    perform private.close_rows_of_others(lead, 'case_closed');
    perform private.stop_clocks(lead.id, 'first_answer', 'case_closed');
  end if;
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('change_status', 'authenticated');

-- Closes every open row of a case but those of the responsible organisation and the desk's summary.
create function private.close_rows_of_others(p_lead public.leads, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare closed record;
begin
  for closed in
    with gone as (
      update public.disclosures set closed_at = private.now(), closed_by = private.my_member_id(), closed_reason = p_reason
      where lead_id = p_lead.id and closed_at is null and organisation_id is distinct from p_lead.responsible_organisation_id
        and not (organisation_id is not distinct from private.desk_of(p_lead.id) and field_group = 'summary')
      returning organisation_id, field_group)
    select organisation_id, array_agg(field_group order by field_group) as groups from gone group by organisation_id
  loop
    perform private.write_entry(p_lead.id, 'ledger', null, jsonb_build_object('opened', false, 'groups', closed.groups, 'reason', p_reason,
      'organisation', (select short_name from public.organisations where id = closed.organisation_id)), null, null, closed.organisation_id);
  end loop;
end $$;

-- To a colleague, or to nobody.
create function public.assign_lead(p_request_id uuid, p_address text, p_version int, p_member uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'assign_lead', jsonb_build_array(p_address, p_version, p_member));
  lead public.leads; person public.members;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  select * into person from public.members where id = p_member and organisation_id = me.organisation_id
    and active and role in ('officer', 'partner');
  if p_member is not null and person.id is null then perform private.refuse('PT422', 'unknown_value', '{"field": "member"}'); end if;
  update public.leads set responsible_member_id = person.id where id = lead.id;
  perform private.write_entry(lead.id, 'assignment', null, jsonb_build_object('to', person.full_name));
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('assign_lead', 'authenticated');

-- How much all partners may know. Narrowing needs no ground; widening needs the company's consent on record.
create function public.change_openness(p_request_id uuid, p_address text, p_version int, p_openness text, p_reason text default null)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_officer();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'change_openness', jsonb_build_array(p_address, p_version, p_openness, p_reason));
  lead public.leads; before_now text; agreed public.consents; reason text := nullif(btrim(p_reason), '');
  ranks text[] := array['closed', 'coded', 'open'];
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  perform private.require_live(lead);
  perform private.require_one_of(p_openness, ranks, 'openness');
  before_now := private.openness_of(lead.id);
  if array_position(ranks, p_openness) > array_position(ranks, before_now) then
    select * into agreed from public.consents where lead_id = lead.id and organisation_id is null and withdrawn_at is null
      and case p_openness when 'open' then 'open_listing' = any (field_groups) else field_groups && array['open_listing', 'coded_listing'] end
      and counts_from is not null
      order by given_at desc limit 1;
    if agreed.id is null then perform private.refuse('PT422', 'ground_missing', jsonb_build_object('groups', jsonb_build_array(p_openness || '_listing'))); end if;
  end if;
  perform private.set_openness(lead.id, p_openness, agreed.id);
  if p_openness = 'closed' then
    -- A closed case is not offered, not even coded, before the company agrees.
    perform private.end_hand_offs(lead.id, 'closed_by_responsible', h.receiver_organisation_id) from public.hand_offs h
      where h.lead_id = lead.id and h.state in ('offered', 'asked')
        and not private.has_own_consent(lead.id, h.receiver_organisation_id);
  end if;
  perform private.write_entry(lead.id, 'openness', null, jsonb_build_object('from', before_now, 'to', p_openness), reason);
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('change_openness', 'authenticated');

-- Before a coded listing opens: whoever knew the name, also a while ago, must not find it behind the old code name.
create function private.renew_seen_code(p_lead uuid, p_listing text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_listing = 'coded_listing' and exists (select 1 from public.disclosures d where d.lead_id = p_lead
      and d.organisation_id is null and d.field_group = 'open_listing'
      and coalesce(d.closed_at, private.now()) >= (private.current_code(p_lead)).created_at) then
    perform private.renew_code(p_lead);
  end if;
end $$;

-- Replaces the row for all partners.
create function private.set_openness(p_lead uuid, p_openness text, p_consent uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare before_now text := private.openness_of(p_lead); consent uuid := p_consent;
begin
  if before_now = p_openness then return; end if;
  consent := coalesce(consent, (select consent_id from public.disclosures where lead_id = p_lead and organisation_id is null and closed_at is null limit 1));
  update public.disclosures set closed_at = private.now(), closed_by = private.my_member_id(), closed_reason = 'changed'
    where lead_id = p_lead and organisation_id is null and closed_at is null;
  perform private.renew_seen_code(p_lead, p_openness || '_listing');
  if p_openness <> 'closed' then
    insert into public.disclosures (lead_id, field_group, ground, consent_id, granted_by)
    values (p_lead, p_openness || '_listing', 'consent', consent, private.my_member_id());
  end if;
end $$;

create function public.verify_landing(p_request_id uuid, p_address text, p_version int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'verify_landing', jsonb_build_array(p_address, p_version));
  lead public.leads;
begin
  if kept is not null then return kept; end if;
  lead := private.require_lead(p_address);
  if not 'summary' = any (private.my_groups(lead.id)) or lead.responsible_organisation_id = me.organisation_id then
    perform private.refuse('PT403', 'forbidden', '{"who": "another_organisation"}');
  end if;
  select * into lead from public.leads where id = lead.id for update;
  perform private.require_version(lead, p_version);
  if lead.stage <> 'landed' or lead.landing_verified_at is not null then
    perform private.refuse('PT409', 'not_in_this_state');
  end if;
  update public.leads set landing_verified_by = me.id, landing_verified_at = private.now() where id = lead.id;
  perform private.write_entry(lead.id, 'landing');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('verify_landing', 'authenticated');
