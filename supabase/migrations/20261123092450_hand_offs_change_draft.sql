-- A draft can be changed until it is offered or discarded.

-- A ground other than consent was named by an officer; somebody who may not name one does not drop it either.
create function private.require_may_change_grounds(p_hand_off uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if exists (select 1 from public.hand_off_groups where hand_off_id = p_hand_off and ground in ('law', 'essential')) then
    perform private.require_officer();
  end if;
end $$;

create function public.change_hand_off_draft(
  p_request_id uuid, p_hand_off uuid, p_version int, p_receiver text, p_kind text, p_need text, p_reason text default null,
  p_groups jsonb default '[]', p_offer boolean default false
) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb; lead public.leads; h public.hand_offs; receiver uuid;
begin
  kept := private.recall_request(p_request_id, me.id::text, 'change_hand_off_draft',
    jsonb_build_array(p_hand_off, p_version, p_receiver, p_kind, p_need, p_reason, p_groups, p_offer));
  if kept is not null then return kept; end if;
  select l.* into lead from public.leads l where l.id = (select x.lead_id from public.hand_offs x where x.id = p_hand_off) for update;
  select * into h from public.hand_offs where id = p_hand_off for update;
  if h.id is null or h.sender_organisation_id <> me.organisation_id then
    if h.receiver_organisation_id = me.organisation_id and h.state not in ('draft', 'discarded') then
      perform private.refuse('PT403', 'forbidden', '{"who": "sender"}');
    end if;
    perform private.refuse('PT404', 'not_found');
  end if;
  if h.state <> 'draft' then
    perform private.refuse('PT409', 'not_in_this_state', jsonb_build_object('state', h.state, 'version', h.version));
  end if;
  perform private.require_hand_off_version(h, p_version);
  if lead.responsible_organisation_id <> me.organisation_id then
    perform private.refuse('PT403', 'forbidden', '{"who": "responsible"}');
  end if;
  perform private.require_live(lead);
  perform private.require_may_change_grounds(h.id);
  receiver := private.require_draft(me.organisation_id, p_receiver, p_kind, p_need, p_reason);
  update public.hand_offs set receiver_organisation_id = receiver, kind = p_kind, need = btrim(p_need),
    reason = nullif(btrim(p_reason), '') where id = h.id;
  h := private.settle_hand_off(h.id, 'draft');
  delete from public.hand_off_groups where hand_off_id = h.id;
  perform private.save_hand_off_groups(h, coalesce(p_groups, '[]'));
  if coalesce(p_offer, false) then
    perform private.release_demo_clocks(lead.id);
    perform private.offer_hand_off(h, lead);
  end if;
  return private.keep_result(p_request_id, me.id::text, private.hand_off_result(h.id));
end $$;
select private.open_door('change_hand_off_draft', 'authenticated');
