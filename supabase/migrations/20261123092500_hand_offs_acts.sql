-- The one door for everything that happens to a hand-off after it was drafted.

-- A colleague of the receiver who may work a case.
create function private.require_handler(p_hand_off public.hand_offs, p_handler text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare handler uuid;
begin
  if nullif(btrim(p_handler), '') is null then
    perform private.refuse('PT422', 'empty', '{"field": "handler"}');
  end if;
  select id into handler from public.members where id::text = lower(p_handler) and active and role in ('officer', 'partner')
    and organisation_id = p_hand_off.receiver_organisation_id;
  if handler is null then
    perform private.refuse('PT422', 'unknown_value', '{"field": "handler"}');
  end if;
  return handler;
end $$;

create function private.accept_hand_off(p_hand_off public.hand_offs, p_lead public.leads, p_handler uuid, p_text text) returns void
language plpgsql security definer set search_path = '' as $$
declare h public.hand_offs; person text := (select full_name from public.members where id = p_handler);
begin
  perform private.require_live(p_lead);
  perform private.require_transfer_grounds(p_hand_off);
  update public.hand_offs set handler_id = p_handler, accepted_at = private.now() where id = p_hand_off.id;
  h := private.settle_hand_off(p_hand_off.id, 'accepted');
  perform private.stop_clocks(h.lead_id, 'hand_off_answer', 'accepted', h.id);
  perform private.write_act(h, 'accept', p_text, jsonb_build_object('handler', person));
  perform private.open_hand_off_groups(h, array['offer', 'acceptance']);
  if h.kind = 'transfer' then
    perform private.move_responsibility(h.lead_id, h.receiver_organisation_id, p_handler);
    perform private.give_up_rows(h.lead_id, h.sender_organisation_id);
  end if;
end $$;

-- The sender gets a ready draft for the better organisation; grounds are found anew, since they name a receiver.
create function private.re_route_hand_off(p_hand_off public.hand_offs, p_organisation text, p_text text) returns void
language plpgsql security definer set search_path = '' as $$
declare better uuid := private.organisation_by_slug(p_organisation); draft public.hand_offs;
begin
  if better in (p_hand_off.sender_organisation_id, p_hand_off.receiver_organisation_id) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "organisation"}');
  end if;
  update public.hand_offs set better_organisation_id = better where id = p_hand_off.id;
  perform private.write_act(p_hand_off, 're_route', p_text,
    jsonb_build_object('organisation', private.organisation_json(better) ->> 'short_name'));
  perform private.leave_hand_off(p_hand_off, 're_routed');
  insert into public.hand_offs (lead_id, kind, sender_organisation_id, receiver_organisation_id, created_by, need, reason, follows_id)
  values (p_hand_off.lead_id, p_hand_off.kind, p_hand_off.sender_organisation_id, better, p_hand_off.created_by,
    p_hand_off.need, p_hand_off.reason, p_hand_off.id) returning * into draft;
  insert into public.hand_off_groups (hand_off_id, lead_id, field_group, opens)
  select draft.id, lead_id, field_group, opens from public.hand_off_groups where hand_off_id = p_hand_off.id;
  perform private.find_grounds(draft);
end $$;

create function private.require_hand_off_version(p_hand_off public.hand_offs, p_version int) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_version is distinct from p_hand_off.version then
    perform private.refuse('PT409', 'stale', jsonb_build_object('version', p_hand_off.version,
      'changed_by', (select full_name from public.members where id = p_hand_off.changed_by),
      'changed_at', p_hand_off.changed_at, 'current', jsonb_build_object('state', p_hand_off.state)));
  end if;
end $$;

create function public.act_on_hand_off(
  p_request_id uuid, p_hand_off uuid, p_version int, p_act text, p_input jsonb default '{}'
) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb; h public.hand_offs; lead public.leads; step public.hand_off_transitions;
  said text := nullif(btrim(p_input ->> 'text'), '');
  part text; handler uuid;
begin
  kept := private.recall_request(p_request_id, me.id::text, 'act_on_hand_off',
    jsonb_build_array(p_hand_off, p_version, p_act, p_input));
  if kept is not null then return kept; end if;
  select l.* into lead from public.leads l where l.id = (select x.lead_id from public.hand_offs x where x.id = p_hand_off) for update;
  select * into h from public.hand_offs where id = p_hand_off for update;
  part := case me.organisation_id when h.sender_organisation_id then 'sender' when h.receiver_organisation_id then 'receiver' end;
  if h.id is null or part is null or part = 'receiver' and h.state in ('draft', 'discarded') then
    perform private.refuse('PT404', 'not_found');
  end if;
  perform private.require_one_of(p_act, array['offer', 'ask', 'answer', 'accept', 'decline', 're_route', 'withdraw', 'complete',
    'return', 'recall', 'pass_on', 'discard'], 'act');
  perform private.require_hand_off_version(h, p_version);
  select * into step from public.hand_off_transitions t where t.from_state = h.state and t.act = p_act and h.kind = any (t.kinds);
  if step.act is null or p_act in ('return', 'pass_on') and part = 'receiver' and not private.may_return(h) then
    perform private.refuse('PT409', 'not_in_this_state', jsonb_build_object('state', h.state, 'version', h.version));
  end if;
  if step.actor <> part then
    perform private.refuse('PT403', 'forbidden', jsonb_build_object('who', step.actor));
  end if;
  if said is not null or 'text' = any (step.needs) then
    perform private.require_text(said, case when p_act in ('ask', 'answer') then 10000 else 2000 end, 'text');
  end if;
  perform private.release_demo_clocks(lead.id);

  case p_act
    when 'offer' then
      perform private.offer_hand_off(h, lead);
    when 'discard' then
      perform private.settle_hand_off(h.id, 'discarded');
    when 'ask' then
      perform private.settle_hand_off(h.id, 'asked');
      perform private.pause_clock(private.hand_off_clock(h.id), 'asked');
      perform private.write_act(h, 'ask', said);
    when 'answer' then
      perform private.settle_hand_off(h.id, 'offered');
      perform private.resume_clock(private.hand_off_clock(h.id));
      perform private.write_act(h, 'answer', said);
    when 'accept' then
      perform private.accept_hand_off(h, lead, private.require_handler(h, p_input ->> 'handler'), said);
    when 'decline' then
      perform private.require_one_of(p_input ->> 'reason', private.choice_codes('decline'), 'reason');
      update public.hand_offs set decline_reason = p_input ->> 'reason' where id = h.id;
      perform private.write_act(h, 'decline', said, jsonb_build_object('reason', p_input ->> 'reason'));
      perform private.leave_hand_off(h, 'declined');
    when 're_route' then
      perform private.re_route_hand_off(h, p_input ->> 'organisation', said);
    when 'withdraw' then
      perform private.write_act(h, 'withdraw', said);
      perform private.leave_hand_off(h, 'withdrawn');
    when 'complete' then
      perform private.require_one_of(p_input ->> 'outcome', private.choice_codes('outcome'), 'outcome');
      update public.hand_offs set outcome = p_input ->> 'outcome' where id = h.id;
      perform private.write_act(h, 'complete', said, jsonb_build_object('outcome', p_input ->> 'outcome'));
      perform private.leave_hand_off(h, 'completed');
    when 'return' then
      perform private.write_act(h, 'return', said);
      if h.kind = 'transfer' then
        perform private.return_transfer(h);
      else
        perform private.leave_hand_off(h, 'returned');
      end if;
    when 'recall' then
      perform private.write_act(h, 'recall', said);
      perform private.leave_hand_off(h, 'recalled');
    when 'pass_on' then
      handler := private.require_handler(h, p_input ->> 'handler');
      update public.hand_offs set handler_id = handler where id = h.id;
      if h.kind = 'transfer' then
        update public.leads set responsible_member_id = handler where id = h.lead_id;
        perform private.touch_lead(h.lead_id);
      end if;
      perform private.settle_hand_off(h.id, 'accepted');
      perform private.write_act(h, 'pass_on', said,
        jsonb_build_object('handler', (select full_name from public.members where id = handler)));
  end case;
  return private.keep_result(p_request_id, me.id::text, private.hand_off_result(h.id));
end $$;
select private.open_door('act_on_hand_off', 'authenticated');
