-- Drafting and offering. Only the responsible organisation offers.

-- Writes down which groups a draft shares and on what ground; a ground by consent is the one on record.
create function private.save_hand_off_groups(p_hand_off public.hand_offs, p_groups jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare item jsonb; ground text; why text; consent uuid;
begin
  for item in select value from jsonb_array_elements(case when jsonb_typeof(p_groups) = 'array' then p_groups else '[]' end) loop
    perform private.require_one_of(item ->> 'field_group', array['coded_listing', 'open_listing', 'summary', 'company', 'needs',
      'contact', 'documents', 'dialogue'], 'field_group');
    perform private.require_one_of(coalesce(item ->> 'opens', 'acceptance'), array['offer', 'acceptance'], 'opens');
    perform private.require_one_of(coalesce(item ->> 'ground', 'consent'), array['consent', 'law', 'essential'], 'ground');
    ground := coalesce(item ->> 'ground', 'consent');
    why := null;
    consent := null;
    if ground = 'consent' then
      consent := private.consent_for(p_hand_off.lead_id, p_hand_off.receiver_organisation_id, item ->> 'field_group');
      ground := case when consent is not null then 'consent' end;
    else
      perform private.require_officer();
      why := nullif(btrim(item ->> 'reason'), '');
      if why is null then
        perform private.refuse('PT422', 'reason_needed', jsonb_build_object('group', item ->> 'field_group'));
      end if;
      perform private.require_text(why, 2000, 'reason');
    end if;
    insert into public.hand_off_groups (hand_off_id, lead_id, field_group, opens, ground, ground_reason, consent_id)
    values (p_hand_off.id, p_hand_off.lead_id, item ->> 'field_group', coalesce(item ->> 'opens', 'acceptance'), ground, why, consent)
    on conflict (hand_off_id, field_group) do nothing;
  end loop;
end $$;

-- Consents that came after the draft, or after the offer, become the grounds of groups that wait for one.
create function private.find_grounds(p_hand_off public.hand_offs) returns void
language sql security definer set search_path = '' as $$
  update public.hand_off_groups g set ground = 'consent',
    consent_id = private.consent_for(g.lead_id, p_hand_off.receiver_organisation_id, g.field_group)
  where g.hand_off_id = p_hand_off.id and g.ground is null
    and private.consent_for(g.lead_id, p_hand_off.receiver_organisation_id, g.field_group) is not null
$$;

-- A transfer moves a case only together with what is needed to work it.
create function private.require_transfer_grounds(p_hand_off public.hand_offs) returns void
language plpgsql security definer set search_path = '' as $$
declare missing text[];
begin
  select coalesce(array_agg(a.g order by a.n), '{}') into missing
  from unnest(array['summary', 'company', 'needs', 'contact', 'dialogue']) with ordinality as a (g, n)
  where not exists (select 1 from public.hand_off_groups x where x.hand_off_id = p_hand_off.id and x.field_group = a.g and x.ground is not null);
  if p_hand_off.kind = 'transfer' and missing <> '{}' then
    perform private.refuse('PT422', 'ground_missing', jsonb_build_object('groups', missing));
  end if;
end $$;

-- Opens the groups whose time has come and that have a ground.
create function private.open_hand_off_groups(p_hand_off public.hand_offs, p_opens text[]) returns void
language plpgsql security definer set search_path = '' as $$
declare part record;
begin
  for part in
    select ground, ground_reason, consent_id, array_agg(field_group) as groups from public.hand_off_groups
    where hand_off_id = p_hand_off.id and ground is not null and opens = any (p_opens) group by 1, 2, 3
  loop
    perform private.open_disclosure(p_hand_off.lead_id, p_hand_off.receiver_organisation_id, part.groups, part.ground,
      part.ground_reason, part.consent_id, p_hand_off.id);
  end loop;
end $$;

create function private.offer_hand_off(p_hand_off public.hand_offs, p_lead public.leads) returns void
language plpgsql security definer set search_path = '' as $$
declare listing public.disclosures; h public.hand_offs;
begin
  perform private.require_live(p_lead);
  if p_lead.responsible_organisation_id <> p_hand_off.sender_organisation_id then
    perform private.refuse('PT403', 'forbidden', '{"who": "responsible"}');
  end if;
  if not exists (select 1 from public.organisations where id = p_hand_off.receiver_organisation_id and active) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "receiver"}');
  end if;
  select * into listing from public.disclosures
    where lead_id = p_lead.id and organisation_id is null and closed_at is null order by field_group limit 1;
  if listing.id is null and not private.has_own_consent(p_lead.id, p_hand_off.receiver_organisation_id) then
    perform private.refuse('PT422', 'closed_to_partners');
  end if;
  if p_hand_off.kind = 'transfer' and exists (select 1 from public.hand_offs where lead_id = p_lead.id and kind = 'transfer'
      and state in ('offered', 'asked')) then
    perform private.refuse('PT422', 'one_open_transfer');
  end if;
  if p_hand_off.kind = 'assist' and exists (select 1 from public.hand_offs where lead_id = p_lead.id and kind = 'assist'
      and receiver_organisation_id = p_hand_off.receiver_organisation_id and state in ('offered', 'asked', 'accepted')) then
    perform private.refuse('PT422', 'one_open_assist');
  end if;
  if p_hand_off.kind = 'transfer' then
    insert into public.hand_off_groups (hand_off_id, lead_id, field_group, opens)
    select p_hand_off.id, p_lead.id, g, 'acceptance' from unnest(array['summary', 'company', 'needs', 'contact', 'dialogue']) g
    on conflict (hand_off_id, field_group) do nothing;
  end if;
  insert into public.hand_off_groups (hand_off_id, lead_id, field_group, opens, ground, ground_reason, consent_id)
  values (p_hand_off.id, p_lead.id, 'coded_listing', 'offer', case when listing.ground = 'consent' and listing.consent_id is not null
      or listing.ground in ('law', 'essential') then listing.ground end, listing.ground_reason,
    case when listing.ground = 'consent' then listing.consent_id end)
  on conflict (hand_off_id, field_group) do update set opens = 'offer', ground = coalesce(excluded.ground, hand_off_groups.ground),
    ground_reason = case when excluded.ground is null then hand_off_groups.ground_reason else excluded.ground_reason end,
    consent_id = case when excluded.ground is null then hand_off_groups.consent_id else excluded.consent_id end;
  perform private.find_grounds(p_hand_off);
  perform private.require_transfer_grounds(p_hand_off);

  update public.hand_offs set offered_at = private.now() where id = p_hand_off.id;
  h := private.settle_hand_off(p_hand_off.id, 'offered');
  perform private.write_act(h, 'offer', h.reason);
  perform private.open_hand_off_groups(h, array['offer']);
  if listing.id is not null then
    perform private.open_disclosure(p_lead.id, h.receiver_organisation_id, array['coded_listing'], listing.ground,
      listing.ground_reason, listing.consent_id, h.id);
  end if;
  perform private.start_clock(p_lead.id, 'hand_off_answer', h.receiver_organisation_id, h.id);
end $$;

create function private.hand_off_result(p_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', id, 'state', state, 'version', version) from public.hand_offs where id = p_id
$$;

-- What a draft must say; returns its receiver.
create function private.require_draft(p_sender uuid, p_receiver text, p_kind text, p_need text, p_reason text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare receiver uuid := private.organisation_by_slug(p_receiver);
begin
  if receiver = p_sender then
    perform private.refuse('PT422', 'unknown_value', '{"field": "receiver"}');
  end if;
  perform private.require_one_of(p_kind, array['transfer', 'assist'], 'kind');
  perform private.require_text(p_need, 200, 'need');
  if nullif(btrim(p_reason), '') is not null then
    perform private.require_text(p_reason, 2000, 'reason');
  end if;
  return receiver;
end $$;

create function public.draft_hand_off(
  p_request_id uuid, p_address text, p_receiver text, p_kind text, p_need text, p_reason text default null,
  p_groups jsonb default '[]', p_offer boolean default false
) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb; lead public.leads; h public.hand_offs; receiver uuid;
begin
  kept := private.recall_request(p_request_id, me.id::text, 'draft_hand_off', jsonb_build_array(p_address, p_receiver, p_kind, p_need, p_reason, p_groups, p_offer));
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_live(lead);
  receiver := private.require_draft(me.organisation_id, p_receiver, p_kind, p_need, p_reason);
  insert into public.hand_offs (lead_id, kind, sender_organisation_id, receiver_organisation_id, created_by, need, reason, changed_by)
  values (lead.id, p_kind, me.organisation_id, receiver, me.id, btrim(p_need), nullif(btrim(p_reason), ''), me.id) returning * into h;
  perform private.save_hand_off_groups(h, coalesce(p_groups, '[]'));
  if coalesce(p_offer, false) then
    perform private.offer_hand_off(h, lead);
  end if;
  return private.keep_result(p_request_id, me.id::text, private.hand_off_result(h.id));
end $$;
select private.open_door('draft_hand_off', 'authenticated');
