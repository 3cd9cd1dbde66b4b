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
declare mine uuid := private.my_organisation_id();
begin
  if mine not in (p_hand_off.sender_organisation_id, p_hand_off.receiver_organisation_id)
     or private.my_role() not in ('officer', 'partner') then
    return '{}';
  end if;
  return (select coalesce(array_agg(t.act order by array_position(array['accept', 'ask', 'answer', 'offer', 'complete', 'pass_on',
    'return', 're_route', 'decline', 'recall', 'withdraw', 'discard'], t.act)), '{}')
  from public.hand_off_transitions t join public.leads l on l.id = p_hand_off.lead_id
  where t.from_state = p_hand_off.state and p_hand_off.kind = any (t.kinds)
    and mine = case t.actor when 'sender' then p_hand_off.sender_organisation_id
      when 'receiver' then p_hand_off.receiver_organisation_id end
    and (t.act <> 'offer' or l.responsible_organisation_id = p_hand_off.sender_organisation_id and not private.is_closed(l.status))
    and (t.act not in ('return', 'pass_on') or private.may_return(p_hand_off)));
end $$;
grant execute on function private.hand_off_subject(uuid), private.hand_off_acts(public.hand_offs) to authenticated;

-- The acts of hand-offs in their order. A draft that follows a re-routed hand-off begins with the words that pointed
-- here; its receiver does not read them.
create function private.hand_off_paths(p_hand_offs uuid[]) returns table (hand_off_id uuid, path jsonb)
language plpgsql stable set search_path = '' as $$
begin
  return query
  with asked as (
    select h.id, h.id as told_by from unnest(p_hand_offs) as h (id)
    union all select h.id, h.follows_id from public.hand_offs h where h.id = any (p_hand_offs) and h.follows_id is not null
  )
  select a.id, jsonb_agg(jsonb_build_object('act', e.facts ->> 'act', 'at', e.at,
      'to', case e.facts ->> 'act' when 're_route' then e.facts ->> 'organisation' when 'pass_on' then e.facts ->> 'handler' end,
      'code', coalesce(e.facts ->> 'reason', e.facts ->> 'outcome'),
      'who', coalesce(m.full_name, 'Kontaktpunkt'),
      'me', coalesce(e.member_id = (select private.my_member_id()), false),
      'text', t.text) order by e.position)
  from asked a
  join public.timeline_entries e on e.hand_off_id = a.told_by and e.kind = 'hand_off'
    and e.facts ->> 'act' <> 'consent_withdrawn' and (a.told_by = a.id or e.facts ->> 'act' = 're_route')
  left join public.members m on m.id = e.member_id
  left join public.timeline_texts t on t.entry_id = e.id
  group by a.id;
end $$;

-- Hand-offs as rows, with what each reader may see of the case and do now.
create function private.hand_off_rows(p_hand_offs uuid[]) returns table (hand_off_id uuid, shown jsonb)
language plpgsql stable set search_path = '' as $$
begin
  return query
  select h.id, jsonb_build_object('id', h.id, 'kind', h.kind, 'state', h.state,
    'version', h.version, 'need', h.need, 'reason', h.reason,
    'address', r.shown -> 'address', 'level', r.shown -> 'level', 'name', r.shown -> 'name', 'code_name', r.shown -> 'code_name',
    'sender', private.organisation_json(h.sender_organisation_id),
    'receiver', private.organisation_json(h.receiver_organisation_id),
    'mine', case (select private.my_organisation_id()) when h.sender_organisation_id then 'sender'
      when h.receiver_organisation_id then 'receiver' end,
    'handler', (select jsonb_build_object('id', m.id, 'full_name', m.full_name) from public.members m where m.id = h.handler_id),
    'due', (select private.due_json(k) from public.clocks k where k.hand_off_id = h.id and k.stopped_at is null),
    'created_at', h.created_at, 'offered_at', h.offered_at, 'ended_at', h.ended_at,
    'decline_reason', h.decline_reason, 'outcome', h.outcome,
    're_routed_to', case when h.state = 're_routed' then private.organisation_json(h.better_organisation_id) end,
    'better', private.organisation_json(h.better_organisation_id),
    'path', coalesce(p.path, '[]'),
    'acts', to_jsonb(private.hand_off_acts(h)))
  from public.hand_offs h
  left join private.hand_off_paths(p_hand_offs) p on p.hand_off_id = h.id
  left join private.lead_rows(array(select x.lead_id from public.hand_offs x where x.id = any (p_hand_offs))) r on r.lead_id = h.lead_id
  where h.id = any (p_hand_offs);
end $$;
grant execute on function private.lead_rows(uuid[]), private.hand_off_paths(uuid[]), private.hand_off_rows(uuid[]) to authenticated;

create function private.case_hand_offs(p_lead uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(r.shown order by h.ended_at is not null, h.created_at desc, h.id), '[]')
  from public.hand_offs h join private.hand_off_rows(array(select x.id from public.hand_offs x
    where x.lead_id = p_lead and x.state <> 'discarded')) r on r.hand_off_id = h.id);
end $$;
grant execute on function private.case_hand_offs(uuid) to authenticated;

-- Where the next page of hand-offs begins: the time and the id of the last row of this one.
create function private.hand_off_cursor(p_hand_off uuid) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (select encode(convert_to(coalesce(h.ended_at, h.offered_at, h.created_at) || ' ' || h.id, 'utf8'), 'hex')
    from public.hand_offs h where h.id = p_hand_off);
end $$;

-- The newest hand-offs of one side after a cursor, one more than a page has.
create function private.list_side(p_mine uuid, p_side text, p_open boolean, p_before text, p_most int) returns uuid[]
language plpgsql stable set search_path = '' as $$
declare before text; at timestamptz; last_id uuid;
begin
  if p_before is not null then
    begin
      before := convert_from(decode(p_before, 'hex'), 'utf8');
      at := left(before, -37)::timestamptz;
      last_id := right(before, 36)::uuid;
    exception when others then
      perform private.refuse('PT422', 'unknown_value', '{"field": "before"}');
    end;
  end if;
  if p_side = 'received' then
    return array(select h.id from public.hand_offs h where h.receiver_organisation_id = p_mine and h.state <> 'discarded'
        and p_open = (h.ended_at is null) and (at is null or coalesce(h.ended_at, h.offered_at, h.created_at) <= at
          and (coalesce(h.ended_at, h.offered_at, h.created_at) < at or h.id > last_id))
      order by coalesce(h.ended_at, h.offered_at, h.created_at) desc, h.id limit p_most + 1);
  end if;
  return array(select h.id from public.hand_offs h where h.sender_organisation_id = p_mine and h.state <> 'discarded'
      and p_open = (h.ended_at is null) and (at is null or coalesce(h.ended_at, h.offered_at, h.created_at) <= at
        and (coalesce(h.ended_at, h.offered_at, h.created_at) < at or h.id > last_id))
    order by coalesce(h.ended_at, h.offered_at, h.created_at) desc, h.id limit p_most + 1);
end $$;
grant execute on function private.hand_off_cursor(uuid), private.list_side(uuid, text, boolean, text, int) to authenticated;

-- Fifty received and fifty sent, the newest first; `next` leads to the older ones of each side. How many there
-- are is counted for the open ones only.
create function public.list_hand_offs(p_show text default 'open', p_received_before text default null, p_sent_before text default null)
returns jsonb language plpgsql stable set search_path = '' as $$
declare
  mine uuid := (private.require_member()).organisation_id; open boolean := p_show = 'open'; most int := 50;
  received uuid[]; sent uuid[]; shown jsonb;
begin
  perform private.require_one_of(p_show, array['open', 'ended'], 'show');
  received := private.list_side(mine, 'received', open, p_received_before, most);
  sent := private.list_side(mine, 'sent', open, p_sent_before, most);
  select jsonb_build_object(
    'received', coalesce(jsonb_agg(r.shown order by array_position(received, r.hand_off_id)) filter (where r.hand_off_id = any (received[:most])), '[]'),
    'sent', coalesce(jsonb_agg(r.shown order by array_position(sent, r.hand_off_id)) filter (where r.hand_off_id = any (sent[:most])), '[]'))
  into shown from private.hand_off_rows(received[:most] || sent[:most]) r;
  return shown || jsonb_build_object('now', private.now(),
    'next', jsonb_build_object('received', case when cardinality(received) > most then private.hand_off_cursor(received[most]) end,
      'sent', case when cardinality(sent) > most then private.hand_off_cursor(sent[most]) end),
    'totals', case when open then jsonb_build_object(
      'received', (select count(*) from public.hand_offs h where h.receiver_organisation_id = mine and h.state <> 'discarded' and h.ended_at is null),
      'sent', (select count(*) from public.hand_offs h where h.sender_organisation_id = mine and h.state <> 'discarded' and h.ended_at is null)) end);
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
  return (select r.shown from private.hand_off_rows(array[h.id]) r) || jsonb_build_object('now', private.now(),
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
