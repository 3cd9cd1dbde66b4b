-- What follows when the company takes a consent back.

-- Withdrawn from the desk: nobody is left to answer, so the case closes.
create function private.close_for_want_of_consent(p_lead public.leads) returns void
language plpgsql security definer set search_path = '' as $$
declare holder uuid;
begin
  if private.is_closed(p_lead.status) then return; end if;
  update public.leads set status = 'lost', status_until = null, status_reason_code = 'other', version = version + 1,
    changed_by = private.my_member_id(), changed_at = private.now() where id = p_lead.id;
  perform private.write_entry(p_lead.id, 'status', null, jsonb_build_object('from', p_lead.status, 'to', 'lost',
    'reason_code', 'other', 'cause', 'consent_withdrawn'));
  perform private.end_hand_offs(p_lead.id, 'case_closed');
  for holder in select distinct organisation_id from public.disclosures
    where lead_id = p_lead.id and closed_at is null and organisation_id is distinct from p_lead.responsible_organisation_id
  loop
    perform private.close_disclosures(p_lead.id, holder, 'case_closed', null, null,
      array['enquiry', 'consent', 'law', 'essential']);
  end loop;
  perform private.stop_clocks(p_lead.id, 'first_answer', 'case_closed');
  perform private.keep_desk_summary(p_lead.id);
end $$;

-- An offer falls back to the coded listing and its clock waits; where not even that is open to partners, it ends.
create function private.fall_back_to_coded(p_hand_off public.hand_offs) returns void
language plpgsql security definer set search_path = '' as $$
declare listing public.disclosures;
begin
  select * into listing from public.disclosures
    where lead_id = p_hand_off.lead_id and organisation_id is null and closed_at is null limit 1;
  if listing.id is null then
    perform private.end_hand_off(p_hand_off, 'consent_withdrawn');
    return;
  end if;
  perform private.close_disclosures(p_hand_off.lead_id, p_hand_off.receiver_organisation_id, 'consent_withdrawn', null, p_hand_off.id);
  perform private.open_disclosure(p_hand_off.lead_id, p_hand_off.receiver_organisation_id, array['coded_listing'],
    listing.ground, listing.ground_reason, listing.consent_id, p_hand_off.id);
  perform private.pause_clock(private.hand_off_clock(p_hand_off.id), 'asked');
  perform private.write_act(p_hand_off, 'consent_withdrawn');
  update public.hand_offs set version = version + 1, changed_by = private.my_member_id(), changed_at = private.now()
    where id = p_hand_off.id;
end $$;

-- The listing of a hand-off rested on a consent that is gone: it rests on another ground of the hand-off from now on, or the hand-off ends.
create function private.move_listing(p_hand_off public.hand_offs, p_taken uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare other public.disclosures;
begin
  update public.disclosures set closed_at = private.now(), closed_reason = 'consent_withdrawn'
    where hand_off_id = p_hand_off.id and closed_at is null and consent_id = any (p_taken);
  select * into other from public.disclosures where hand_off_id = p_hand_off.id and closed_at is null
    and organisation_id = p_hand_off.receiver_organisation_id order by opened_at limit 1;
  if other.id is not null then
    perform private.open_disclosure(p_hand_off.lead_id, p_hand_off.receiver_organisation_id, array['coded_listing'],
      other.ground, other.ground_reason, other.consent_id, p_hand_off.id);
  elsif p_hand_off.kind = 'assist' and p_hand_off.state = 'accepted' then
    perform private.end_hand_off(p_hand_off, 'consent_withdrawn');
  end if;
end $$;

-- Takes back the consent for one organisation, or with null that for all partners. The caller has found out that
-- the company asks for it. What is not there is taken back without a trace, so that a key alone cannot fill the timeline.
create function private.withdraw_consent(p_lead uuid, p_organisation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  lead public.leads;
  h public.hand_offs;
  taken uuid[];
  was text := private.openness_of(p_lead);
  desk uuid := private.desk_of(p_lead);
begin
  select * into lead from public.leads where id = p_lead for update;
  with rows as (
    update public.consents set withdrawn_at = private.now()
    where lead_id = p_lead and organisation_id is not distinct from p_organisation and withdrawn_at is null returning id
  ) select coalesce(array_agg(id), '{}') into taken from rows;
  if taken = '{}' and (p_organisation is distinct from desk or private.is_closed(lead.status))
      and (p_organisation = desk or not exists (select 1 from public.disclosures where lead_id = p_lead
        and organisation_id is not distinct from p_organisation and closed_at is null and ground in ('enquiry', 'consent')))
      and not exists (select 1 from public.hand_offs where lead_id = p_lead and receiver_organisation_id = p_organisation
        and (state in ('offered', 'asked') or state = 'accepted' and kind = 'assist')) then
    return;
  end if;
  perform private.write_entry(p_lead, 'consent', null, jsonb_build_object(
    'organisation', private.organisation_json(p_organisation) ->> 'short_name', 'given', false), null, null, p_organisation, true);
  update public.hand_off_groups set ground = null, consent_id = null where lead_id = p_lead and consent_id = any (taken);

  if p_organisation is null then
    perform private.close_disclosures(p_lead, null, 'consent_withdrawn');
    if was <> 'closed' then
      perform private.write_entry(p_lead, 'openness', null, jsonb_build_object('from', was, 'to', 'closed'), null, null, null, true);
    end if;
    for h in select * from public.hand_offs where lead_id = p_lead and state in ('offered', 'asked') for update loop
      if not private.has_own_consent(p_lead, h.receiver_organisation_id) then
        perform private.end_hand_off(h, 'consent_withdrawn');
      end if;
    end loop;
    -- Listings that single organisations hold on this consent: an assist that has another ground keeps a coded one on it.
    for h in select * from public.hand_offs where lead_id = p_lead and state in ('offered', 'asked', 'accepted')
      and id in (select hand_off_id from public.disclosures where lead_id = p_lead and closed_at is null and consent_id = any (taken)) for update
    loop
      perform private.move_listing(h, taken);
    end loop;
    return;
  end if;
  if p_organisation = desk then
    perform private.close_for_want_of_consent(lead);
    return;
  end if;

  for h in
    select * from public.hand_offs where lead_id = p_lead and receiver_organisation_id = p_organisation
      and (state in ('offered', 'asked') or state = 'accepted' and kind = 'assist') for update
  loop
    if h.state = 'accepted' then
      perform private.end_hand_off(h, 'consent_withdrawn');
    else
      perform private.fall_back_to_coded(h);
    end if;
  end loop;
  if p_organisation = lead.responsible_organisation_id then
    perform private.close_disclosures(p_lead, p_organisation, 'consent_withdrawn');
    perform private.move_responsibility(p_lead, desk, null);
    perform private.give_desk_rows(p_lead);
  else
    -- The listing an open offer goes on with rests on the consent for all partners.
    perform private.close_disclosures(p_lead, p_organisation, 'consent_withdrawn',
      array['open_listing', 'summary', 'company', 'needs', 'contact', 'documents', 'dialogue', 'screening'], null,
      array['enquiry', 'consent']);
  end if;
end $$;
