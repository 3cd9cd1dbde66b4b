-- Responsibility moves by an accepted or returned transfer, and to the desk when consent for the responsible
-- organisation is withdrawn. It always moves together with its ledger rows.

-- Moves the case, its running promise to the company, and what is under way in it. Ledger rows are the caller's.
create function private.move_responsibility(p_lead uuid, p_to uuid, p_member uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare lead public.leads; h public.hand_offs; entry uuid;
begin
  select * into lead from public.leads where id = p_lead for update;
  update public.leads set responsible_organisation_id = p_to, responsible_member_id = p_member,
    responsible_since = private.now(), version = version + 1, changed_by = private.my_member_id(), changed_at = private.now()
  where id = p_lead;
  update public.clocks set organisation_id = p_to where lead_id = p_lead and kind = 'first_answer' and stopped_at is null;
  for h in
    select * from public.hand_offs where lead_id = p_lead
      and (state in ('offered', 'asked') or state = 'accepted' and kind = 'assist') for update
  loop
    if h.kind = 'transfer' or h.receiver_organisation_id = p_to then
      perform private.end_hand_off(h, 'responsibility_moved');
    else
      update public.hand_offs set sender_organisation_id = p_to where id = h.id;
    end if;
  end loop;
  entry := private.write_entry(p_lead, 'assignment', null, jsonb_build_object(
    'from', private.organisation_json(lead.responsible_organisation_id) ->> 'short_name',
    'to', private.organisation_json(p_to) ->> 'short_name',
    'person', (select full_name from public.members where id = p_member)));
  if p_member is not null then
    perform private.queue_mail(p_lead, 'new_officer', entry, jsonb_build_object('organisation_id', p_to, 'member_id', p_member));
  end if;
end $$;

-- After a transfer the sender keeps the summary and nothing else.
create function private.give_up_rows(p_lead uuid, p_organisation uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_organisation = private.desk_of(p_lead) then
    perform private.close_disclosures(p_lead, p_organisation, 'transfer', null, null,
      array['enquiry', 'consent', 'law', 'essential']);
  else
    perform private.close_disclosures(p_lead, p_organisation, 'transfer', array['coded_listing', 'open_listing', 'company',
      'needs', 'contact', 'documents', 'dialogue', 'screening']);
  end if;
  perform private.keep_desk_summary(p_lead);
end $$;

-- The desk works the case again: the company wrote to it.
create function private.give_desk_rows(p_lead uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare held text[];
begin
  select array_agg(distinct field_group) into held from public.disclosures
    where lead_id = p_lead and organisation_id = private.desk_of(p_lead) and ground = 'enquiry';
  perform private.close_disclosures(p_lead, private.desk_of(p_lead), 'return', null, null, array['desk']);
  perform private.open_disclosure(p_lead, private.desk_of(p_lead),
    coalesce(held, array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue', 'screening']), 'enquiry');
end $$;

-- What an organisation held when it handed the case on opens again, unless its consent was withdrawn since.
create function private.reopen_rows(p_lead uuid, p_organisation uuid, p_closed_at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare part record;
begin
  for part in
    select d.ground, d.ground_reason, d.consent_id, d.hand_off_id, d.open_until, array_agg(distinct d.field_group) as groups
    from public.disclosures d
    where d.lead_id = p_lead and d.organisation_id = p_organisation and d.closed_at = p_closed_at and d.closed_reason = 'transfer'
      and (d.open_until is null or d.open_until > private.now())
      and not exists (select 1 from public.consents c where c.id = d.consent_id and c.withdrawn_at is not null)
    group by 1, 2, 3, 4, 5
  loop
    perform private.open_disclosure(p_lead, p_organisation, part.groups, part.ground, part.ground_reason,
      part.consent_id, part.hand_off_id, part.open_until);
  end loop;
end $$;

-- The sender kept its summary, unless the receiver or a closed case closed it meanwhile; nobody works a case without one.
create function private.reopen_summary(p_lead uuid, p_organisation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare held public.disclosures;
begin
  select * into held from public.disclosures where lead_id = p_lead and organisation_id = p_organisation
    and field_group = 'summary' order by closed_at is null desc, closed_at desc limit 1;
  if held.closed_at is not null then
    perform private.open_disclosure(p_lead, p_organisation, array['summary'], held.ground, held.ground_reason, held.consent_id, held.hand_off_id);
  end if;
end $$;

-- A transfer can be returned for 30 days, while its receiver is responsible through it.
create function private.may_return(p_hand_off public.hand_offs) returns boolean
language sql stable security definer set search_path = '' as $$
  select p_hand_off.state = 'accepted' and (p_hand_off.kind = 'assist' or (
    p_hand_off.accepted_at + interval '30 days' >= private.now()
    and exists (select 1 from public.leads l where l.id = p_hand_off.lead_id
      and l.responsible_organisation_id = p_hand_off.receiver_organisation_id)
    and not exists (select 1 from public.hand_offs n where n.lead_id = p_hand_off.lead_id and n.kind = 'transfer'
      and n.id <> p_hand_off.id and n.accepted_at > p_hand_off.accepted_at)))
$$;

create function private.return_transfer(p_hand_off public.hand_offs) returns void
language plpgsql security definer set search_path = '' as $$
declare
  back_to uuid := p_hand_off.sender_organisation_id;
  person uuid;
begin
  if not exists (select 1 from public.organisations where id = back_to and active)
     or exists (select 1 from public.consents where lead_id = p_hand_off.lead_id and organisation_id = back_to
       and withdrawn_at >= p_hand_off.accepted_at) then
    back_to := private.desk_of(p_hand_off.lead_id);
  end if;
  select id into person from public.members where id = p_hand_off.created_by and organisation_id = back_to and active;
  perform private.settle_hand_off(p_hand_off.id, 'returned');
  perform private.close_disclosures(p_hand_off.lead_id, p_hand_off.receiver_organisation_id, 'return', null, null,
    array['enquiry', 'consent', 'law', 'essential']);
  perform private.move_responsibility(p_hand_off.lead_id, back_to, person);
  if back_to = private.desk_of(p_hand_off.lead_id) then
    perform private.give_desk_rows(p_hand_off.lead_id);
  else
    perform private.reopen_rows(p_hand_off.lead_id, back_to, p_hand_off.accepted_at);
    perform private.reopen_summary(p_hand_off.lead_id, back_to);
  end if;
  perform private.keep_desk_summary(p_hand_off.lead_id);
end $$;
