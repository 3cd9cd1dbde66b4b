-- Hand-offs as pages see them. These functions run with the reader's own rights; what the case itself shows
-- comes from the ledger.

grant execute on function private.require_member(), private.require_one_of(text, text[], text),
  private.refuse(text, text, jsonb) to authenticated;

create function private.hand_off_subject(p_lead uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select private.lead_row(p_lead));
end $$;

-- What my organisation may do with a hand-off now.
create function private.hand_off_acts(p_hand_off public.hand_offs) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(t.act order by array_position(array['accept', 'ask', 'answer', 'offer', 'complete', 'pass_on',
    'return', 're_route', 'decline', 'recall', 'withdraw', 'discard'], t.act)), '{}')
  from public.hand_off_transitions t join public.leads l on l.id = p_hand_off.lead_id
  where t.from_state = p_hand_off.state and p_hand_off.kind = any (t.kinds)
    and private.my_role() in ('officer', 'partner')
    and private.my_organisation_id() = case t.actor when 'sender' then p_hand_off.sender_organisation_id
      when 'receiver' then p_hand_off.receiver_organisation_id end
    and (t.act <> 'offer' or l.responsible_organisation_id = p_hand_off.sender_organisation_id and not private.is_closed(l.status))
    and (t.act not in ('return', 'pass_on') or private.may_return(p_hand_off)));
end $$;
grant execute on function private.hand_off_subject(uuid), private.hand_off_acts(public.hand_offs) to authenticated;

-- A draft that follows a re-routed hand-off begins with the words that pointed here; its receiver does not read them.
create function private.hand_off_path(p_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('act', e.facts ->> 'act', 'at', e.at,
      'to', case e.facts ->> 'act' when 're_route' then e.facts ->> 'organisation' when 'pass_on' then e.facts ->> 'handler' end,
      'code', coalesce(e.facts ->> 'reason', e.facts ->> 'outcome'),
      'who', coalesce((select full_name from public.members where id = e.member_id), 'Kontaktpunkt'),
      'me', e.member_id is not null and e.member_id = private.my_member_id(),
      'text', (select t.text from public.timeline_texts t where t.entry_id = e.id)) order by e.position), '[]')
  from public.timeline_entries e
  where e.kind = 'hand_off' and e.facts ->> 'act' <> 'consent_withdrawn'
    and (e.hand_off_id = p_id or e.facts ->> 'act' = 're_route'
      and e.hand_off_id = (select h.follows_id from public.hand_offs h where h.id = p_id)));
end $$;
grant execute on function private.hand_off_path(uuid) to authenticated;

create function private.hand_off_row(p_hand_off public.hand_offs) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select jsonb_build_object('id', p_hand_off.id, 'kind', p_hand_off.kind, 'state', p_hand_off.state,
    'version', p_hand_off.version, 'need', p_hand_off.need, 'reason', p_hand_off.reason,
    'address', s.row -> 'address', 'level', s.row -> 'level', 'name', s.row -> 'name', 'code_name', s.row -> 'code_name',
    'sender', private.organisation_json(p_hand_off.sender_organisation_id),
    'receiver', private.organisation_json(p_hand_off.receiver_organisation_id),
    'mine', case private.my_organisation_id() when p_hand_off.sender_organisation_id then 'sender'
      when p_hand_off.receiver_organisation_id then 'receiver' end,
    'handler', (select jsonb_build_object('id', m.id, 'full_name', m.full_name) from public.members m where m.id = p_hand_off.handler_id),
    'due', (select private.due_json(k) from public.clocks k where k.hand_off_id = p_hand_off.id and k.stopped_at is null),
    'created_at', p_hand_off.created_at, 'offered_at', p_hand_off.offered_at, 'ended_at', p_hand_off.ended_at,
    'decline_reason', p_hand_off.decline_reason, 'outcome', p_hand_off.outcome,
    're_routed_to', case when p_hand_off.state = 're_routed' then private.organisation_json(p_hand_off.better_organisation_id) end,
    'better', private.organisation_json(p_hand_off.better_organisation_id),
    'path', private.hand_off_path(p_hand_off.id),
    'acts', to_jsonb(private.hand_off_acts(p_hand_off)))
  from (select private.hand_off_subject(p_hand_off.lead_id) as row) s);
end $$;

create function private.case_hand_offs(p_lead uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(private.hand_off_row(h) order by h.ended_at is not null, h.created_at desc, h.id), '[]')
  from public.hand_offs h where h.lead_id = p_lead and h.state <> 'discarded');
end $$;
grant execute on function private.hand_off_row(public.hand_offs), private.case_hand_offs(uuid) to authenticated;

create function public.list_hand_offs(p_show text default 'open') returns jsonb
language plpgsql stable set search_path = '' as $$
declare mine uuid := (private.require_member()).organisation_id; received jsonb; sent jsonb;
begin
  perform private.require_one_of(p_show, array['open', 'ended'], 'show');
  with seen as (
    select h, h.receiver_organisation_id = mine as received, coalesce(h.ended_at, h.offered_at, h.created_at) as at
    from public.hand_offs h
    where (h.receiver_organisation_id = mine or h.sender_organisation_id = mine) and h.state <> 'discarded'
      and (p_show = 'open') = (h.ended_at is null)
    order by coalesce(h.ended_at, h.offered_at, h.created_at) desc, h.id limit 200
  )
  select coalesce(jsonb_agg(private.hand_off_row(h) order by at desc, (h).id) filter (where seen.received), '[]'),
    coalesce(jsonb_agg(private.hand_off_row(h) order by at desc, (h).id) filter (where not seen.received), '[]')
  into received, sent from seen;
  return jsonb_build_object('now', private.now(), 'received', received, 'sent', sent);
end $$;
select private.open_door('list_hand_offs', 'authenticated');

-- Called with the id of a hand-off that the reader reads.
create function private.hand_off_groups_json(p_hand_off uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('field_group', g.field_group, 'opens', g.opens, 'ground', g.ground,
      'ground_reason', g.ground_reason, 'consent_at', (select c.given_at from public.consents c where c.id = g.consent_id),
      'state', case
        when exists (select 1 from public.disclosures d where d.hand_off_id = h.id and d.field_group = g.field_group
          and d.organisation_id = h.receiver_organisation_id and d.closed_at is null) then 'open'
        when h.state not in ('draft', 'offered', 'asked', 'accepted') then 'closed'
        when g.ground is null and g.field_group <> 'coded_listing' then 'waiting'
        when h.state = 'accepted' then 'closed'
        else 'on_acceptance' end)
    order by array_position(array['coded_listing', 'open_listing', 'summary', 'company', 'needs', 'contact', 'documents', 'dialogue'], g.field_group)), '[]')
  from public.hand_off_groups g join public.hand_offs h on h.id = g.hand_off_id where g.hand_off_id = p_hand_off);
end $$;
grant execute on function private.hand_off_groups_json(uuid) to authenticated;

create function public.get_hand_off(p_id text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare h public.hand_offs; mine uuid := (private.require_member()).organisation_id; subject jsonb; groups jsonb;
begin
  if p_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    select * into h from public.hand_offs where id = p_id::uuid;
  end if;
  if h.id is null then
    perform private.refuse('PT404', 'not_found');
  end if;
  subject := private.hand_off_subject(h.lead_id);
  groups := private.hand_off_groups_json(h.id);
  perform private.note_reading(h.lead_id, array(select unnest(private.my_groups(h.lead_id))
    intersect select unnest(array['coded_listing', 'open_listing', 'summary', 'company'])));
  return private.hand_off_row(h) || jsonb_build_object('now', private.now(),
    'sector', subject -> 'sector', 'region', subject -> 'region', 'stage', subject -> 'stage',
    'groups', groups,
    'not_shared', (select coalesce(jsonb_agg(g order by n), '[]')
      from unnest(array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue']) with ordinality as a (g, n)
      where not groups @> jsonb_build_array(jsonb_build_object('field_group', g))),
    'thread', (select coalesce(jsonb_agg(private.entry_json(e, '{}') order by e.position), '[]')
      from public.timeline_entries e where e.hand_off_id = h.id and e.kind = 'thread'),
    'colleagues', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'full_name', m.full_name) order by m.full_name), '[]')
      from public.members m where m.organisation_id = mine and m.active and m.role in ('officer', 'partner')),
    'organisations', (select coalesce(jsonb_agg(private.organisation_json(o.id) order by o.position, o.name), '[]')
      from public.organisations o where o.active and o.id not in (h.sender_organisation_id, h.receiver_organisation_id)));
end $$;
select private.open_door('get_hand_off', 'authenticated');

create function public.prepare_hand_off(p_address text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.require_worker(); lead public.leads := private.require_lead(p_address);
begin
  if lead.responsible_organisation_id <> me.organisation_id then
    perform private.refuse('PT403', 'forbidden', '{"who": "responsible"}');
  end if;
  return jsonb_build_object('now', private.now(), 'row', private.lead_row(lead.id),
    'receivers', (select coalesce(jsonb_agg(private.organisation_json(o.id) || jsonb_build_object(
        'consented', (select coalesce(jsonb_agg(jsonb_build_object('field_group', a.g, 'at', c.given_at) order by a.n), '[]')
          from unnest(array['coded_listing', 'open_listing', 'summary', 'company', 'needs', 'contact', 'documents', 'dialogue'])
            with ordinality as a (g, n) join public.consents c on c.id = private.consent_for(lead.id, o.id, a.g)),
        'open_assist', exists (select 1 from public.hand_offs h where h.lead_id = lead.id and h.kind = 'assist'
          and h.receiver_organisation_id = o.id and h.state in ('offered', 'asked', 'accepted')))
      order by o.position, o.name), '[]')
      from public.organisations o where o.active and o.id <> me.organisation_id),
    'open_transfer', exists (select 1 from public.hand_offs h where h.lead_id = lead.id and h.kind = 'transfer' and h.state in ('offered', 'asked')),
    'may_name_ground', me.role = 'officer',
    'openness', private.openness_of(lead.id));
end $$;
select private.open_door('prepare_hand_off', 'authenticated');
