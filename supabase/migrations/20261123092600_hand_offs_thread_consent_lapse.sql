-- The thread between sender and receiver, consents recorded from messages, rows closed by the responsible
-- organisation, and offers that nobody answered.

create function public.write_in_thread(p_request_id uuid, p_hand_off uuid, p_text text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare me public.members := private.require_worker(); kept jsonb; h public.hand_offs; entry uuid;
begin
  kept := private.recall_request(p_request_id, me.id::text, 'write_in_thread', jsonb_build_array(p_hand_off, p_text));
  if kept is not null then return kept; end if;
  perform 1 from public.leads where id = (select lead_id from public.hand_offs where id = p_hand_off) for update;
  select * into h from public.hand_offs where id = p_hand_off;
  if h.id is null or me.organisation_id not in (h.sender_organisation_id, h.receiver_organisation_id)
     or me.organisation_id = h.receiver_organisation_id and h.state in ('draft', 'discarded') then
    perform private.refuse('PT404', 'not_found');
  end if;
  if h.state not in ('offered', 'asked', 'accepted') then
    perform private.refuse('PT409', 'not_in_this_state', jsonb_build_object('state', h.state, 'version', h.version));
  end if;
  perform private.require_text(p_text, 10000, 'text');
  entry := private.write_entry(h.lead_id, 'thread', 'hand_off', '{}', btrim(p_text), h.id);
  return private.keep_result(p_request_id, me.id::text, private.hand_off_result(h.id) || jsonb_build_object('entry', entry));
end $$;
select private.open_door('write_in_thread', 'authenticated');

-- Groups that waited for the company open, and an offer that waited with them runs again.
create function private.apply_consent(p_lead uuid, p_organisation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare h public.hand_offs;
begin
  for h in
    select * from public.hand_offs where lead_id = p_lead and receiver_organisation_id = p_organisation
      and (state in ('draft', 'offered', 'asked') or state = 'accepted' and kind = 'assist'
        or state = 'accepted' and kind = 'transfer' and private.may_return(hand_offs)) for update
  loop
    perform private.find_grounds(h);
    if h.state = 'accepted' then
      perform private.open_hand_off_groups(h, array['offer', 'acceptance']);
    elsif h.state in ('offered', 'asked') then
      perform private.open_hand_off_groups(h, array['offer']);
      if h.state = 'offered' then
        perform private.resume_clock(private.hand_off_clock(h.id));
      end if;
    end if;
  end loop;
end $$;

create function public.record_consent(p_request_id uuid, p_address text, p_organisation text, p_groups jsonb, p_entry uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_member();
  kept jsonb; lead public.leads; source public.timeline_entries; receiver uuid; groups text[]; g text;
begin
  kept := private.recall_request(p_request_id, me.id::text, 'record_consent', jsonb_build_array(p_address, p_organisation, p_groups, p_entry));
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_live(lead);
  if lead.confirmed_at is null then
    perform private.refuse('PT422', 'not_confirmed');
  end if;
  if p_organisation is not null then
    receiver := private.organisation_by_slug(p_organisation);
  end if;
  groups := array(select distinct value from jsonb_array_elements_text(
    case when jsonb_typeof(p_groups) = 'array' then p_groups else '[]' end));
  if groups = '{}' then
    perform private.refuse('PT422', 'empty', '{"field": "groups"}');
  end if;
  foreach g in array groups loop
    perform private.require_one_of(g, case when receiver is null then array['coded_listing', 'open_listing']
      else array['coded_listing', 'open_listing', 'summary', 'company', 'needs', 'contact', 'documents', 'dialogue'] end, 'groups');
  end loop;
  select * into source from public.timeline_entries where id = p_entry and lead_id = lead.id and from_company
    and kind in ('message', 'enquiry');
  if source.id is null then
    perform private.refuse('PT422', 'unknown_value', '{"field": "entry"}');
  end if;
  insert into public.consents (lead_id, organisation_id, field_groups, source, entry_id, given_at, recorded_by)
  values (lead.id, receiver, groups, 'message', source.id, source.at, me.id);
  perform private.write_entry(lead.id, 'consent', null, jsonb_build_object('organisation',
    private.organisation_json(receiver) ->> 'short_name', 'groups', groups, 'given', true, 'entry', source.id), null, null, receiver);
  if receiver is not null then
    perform private.apply_consent(lead.id, receiver);
  end if;
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('record_consent', 'authenticated');

-- The responsible organisation closes what a partner holds. The desk's summary stays.
create function public.close_disclosure(p_request_id uuid, p_address text, p_organisation text, p_reason text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare me public.members := private.require_member(); kept jsonb; lead public.leads; holder uuid;
begin
  kept := private.recall_request(p_request_id, me.id::text, 'close_disclosure', jsonb_build_array(p_address, p_organisation, p_reason));
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  select id into holder from public.organisations where slug = p_organisation;
  if holder is null or holder = lead.responsible_organisation_id then
    perform private.refuse('PT422', 'unknown_value', '{"field": "organisation"}');
  end if;
  if nullif(btrim(p_reason), '') is null then
    perform private.refuse('PT422', 'reason_needed');
  end if;
  perform private.require_text(p_reason, 2000, 'reason');
  perform private.end_hand_offs(lead.id, 'closed_by_responsible', holder);
  perform private.close_disclosures(lead.id, holder, btrim(p_reason), null, null, array['enquiry', 'consent', 'law', 'essential']);
  if holder = private.desk_of(lead.id) then
    perform private.keep_desk_summary(lead.id);
  end if;
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('close_disclosure', 'authenticated');

-- Ends offers whose due time and grace passed. Run by the worker; after downtime it catches up, and a second run finds nothing.
create function public.lapse_hand_offs() returns int
language plpgsql security definer set search_path = '' as $$
declare late record; h public.hand_offs; lapsed int := 0;
begin
  for late in
    select k.hand_off_id, k.lead_id from public.clocks k
    where k.hand_off_id is not null and k.stopped_at is null and k.paused_at is null and k.due_at < private.now()
    order by k.due_at
  loop
    perform 1 from public.leads where id = late.lead_id for update;
    select x.* into h from public.hand_offs x where x.id = late.hand_off_id and x.state in ('offered', 'asked')
      and exists (select 1 from public.clocks k where k.hand_off_id = x.id and k.stopped_at is null and k.paused_at is null
        and private.add_working_minutes(k.due_at, private.target_minutes('hand_off_grace'), k.organisation_id) < private.now());
    if h.id is not null then
      perform private.write_act(h, 'lapse');
      perform private.leave_hand_off(h, 'lapsed');
      lapsed := lapsed + 1;
    end if;
  end loop;
  return lapsed;
end $$;
select private.open_door('lapse_hand_offs', 'service_role');
