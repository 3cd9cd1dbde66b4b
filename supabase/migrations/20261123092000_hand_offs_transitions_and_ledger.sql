-- The acts a hand-off knows, and the opening and closing of ledger rows that every act stands on.

insert into public.hand_off_transitions (from_state, act, to_state, actor, kinds, needs) values
  ('draft', 'offer', 'offered', 'sender', array['transfer', 'assist'], '{}'),
  ('draft', 'discard', 'discarded', 'sender', array['transfer', 'assist'], '{}'),
  ('offered', 'ask', 'asked', 'receiver', array['transfer', 'assist'], array['text']),
  ('asked', 'answer', 'offered', 'sender', array['transfer', 'assist'], array['text']),
  ('offered', 'accept', 'accepted', 'receiver', array['transfer', 'assist'], array['handler']),
  ('asked', 'accept', 'accepted', 'receiver', array['transfer', 'assist'], array['handler']),
  ('offered', 'decline', 'declined', 'receiver', array['transfer', 'assist'], array['reason']),
  ('asked', 'decline', 'declined', 'receiver', array['transfer', 'assist'], array['reason']),
  ('offered', 're_route', 're_routed', 'receiver', array['transfer', 'assist'], array['organisation']),
  ('asked', 're_route', 're_routed', 'receiver', array['transfer', 'assist'], array['organisation']),
  ('offered', 'withdraw', 'withdrawn', 'sender', array['transfer', 'assist'], array['text']),
  ('asked', 'withdraw', 'withdrawn', 'sender', array['transfer', 'assist'], array['text']),
  ('offered', 'lapse', 'lapsed', 'clock', array['transfer', 'assist'], '{}'),
  ('asked', 'lapse', 'lapsed', 'clock', array['transfer', 'assist'], '{}'),
  ('accepted', 'complete', 'completed', 'receiver', array['assist'], array['outcome']),
  ('accepted', 'return', 'returned', 'receiver', array['transfer', 'assist'], array['text']),
  ('accepted', 'recall', 'recalled', 'sender', array['assist'], array['text']),
  ('accepted', 'pass_on', 'accepted', 'receiver', array['transfer', 'assist'], array['handler']),
  ('offered', 'end', 'ended', 'system', array['transfer', 'assist'], '{}'),
  ('asked', 'end', 'ended', 'system', array['transfer', 'assist'], '{}'),
  ('accepted', 'end', 'ended', 'system', array['transfer', 'assist'], '{}');

-- ---------- the ledger ----------

-- Opens groups of a case for an organisation (null: all partners) and writes one line about those that were not open yet.
create function private.open_disclosure(
  p_lead uuid, p_organisation uuid, p_groups text[], p_ground text, p_reason text default null,
  p_consent uuid default null, p_hand_off uuid default null, p_until timestamptz default null
) returns text[] language plpgsql security definer set search_path = '' as $$
declare opened text[];
begin
  update public.disclosures set closed_at = open_until, closed_reason = 'expired'
    where lead_id = p_lead and organisation_id is not distinct from p_organisation and closed_at is null
      and open_until <= private.now();
  with rows as (
    insert into public.disclosures (lead_id, organisation_id, field_group, ground, ground_reason, consent_id,
      hand_off_id, granted_by, open_until)
    select p_lead, p_organisation, g, p_ground, p_reason, p_consent, p_hand_off, private.my_member_id(), p_until
    from unnest(p_groups) g
    on conflict do nothing returning field_group
  ) select coalesce(array_agg(field_group order by field_group), '{}') into opened from rows;
  if opened <> '{}' then
    perform private.write_entry(p_lead, 'ledger', null, jsonb_build_object(
      'organisation', private.organisation_json(p_organisation) ->> 'short_name', 'groups', opened, 'opened', true,
      'ground', p_ground), null, p_hand_off, p_organisation);
  end if;
  return opened;
end $$;

-- Closes open rows of an organisation (null: those for all partners), narrowed by groups, hand-off and grounds when given.
create function private.close_disclosures(
  p_lead uuid, p_organisation uuid, p_reason text, p_groups text[] default null, p_hand_off uuid default null,
  p_grounds text[] default null
) returns text[] language plpgsql security definer set search_path = '' as $$
declare closed text[];
begin
  with rows as (
    update public.disclosures set closed_at = private.now(), closed_by = private.my_member_id(), closed_reason = p_reason
    where lead_id = p_lead and organisation_id is not distinct from p_organisation and closed_at is null
      and (p_groups is null or field_group = any (p_groups))
      and (p_hand_off is null or hand_off_id = p_hand_off)
      and (p_grounds is null or ground = any (p_grounds))
    returning field_group
  ) select coalesce(array_agg(distinct field_group order by field_group), '{}') into closed from rows;
  if closed <> '{}' then
    perform private.write_entry(p_lead, 'ledger', null, jsonb_build_object(
      'organisation', private.organisation_json(p_organisation) ->> 'short_name', 'groups', closed, 'opened', false,
      'ground', null, 'reason', p_reason), null, p_hand_off, p_organisation);
  end if;
  return closed;
end $$;

-- The consent on record under which an organisation may have a group, null when there is none.
create function private.consent_for(p_lead uuid, p_organisation uuid, p_group text) returns uuid
language sql stable security definer set search_path = '' as $$
  select c.id from public.consents c
  where c.lead_id = p_lead and c.withdrawn_at is null and c.counts_from is not null
    and (c.organisation_id = p_organisation and (p_group = any (c.field_groups) or p_group = 'coded_listing')
      or c.organisation_id is null and (p_group = any (c.field_groups)
        or p_group = 'coded_listing' and 'open_listing' = any (c.field_groups)))
  order by c.organisation_id is null, c.given_at desc limit 1
$$;

-- Whether the company agreed to anything for this very organisation.
create function private.has_own_consent(p_lead uuid, p_organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.consents c
    where c.lead_id = p_lead and c.organisation_id = p_organisation and c.withdrawn_at is null
      and c.counts_from is not null)
$$;

-- The desk that the company wrote to, or that of today where that one is closed.
create function private.desk_of(p_lead uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select coalesce((select o.id from public.leads l join public.organisations o on o.id = l.desk_organisation_id
    where l.id = p_lead and o.active), private.desk_id())
$$;

-- The desk keeps the summary of its cases.
create function private.keep_desk_summary(p_lead uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from public.disclosures where lead_id = p_lead and organisation_id = private.desk_of(p_lead)
                 and field_group = 'summary' and closed_at is null
                 and (open_until is null or open_until > private.now())) then
    perform private.open_disclosure(p_lead, private.desk_of(p_lead), array['summary'], 'desk');
  end if;
end $$;

-- ---------- steps every act shares ----------

create function private.write_act(p_hand_off public.hand_offs, p_act text, p_text text default null, p_facts jsonb default '{}')
returns uuid language sql security definer set search_path = '' as $$
  select private.write_entry(p_hand_off.lead_id, 'hand_off', case when p_text is not null then 'hand_off' end,
    jsonb_build_object('act', p_act, 'kind', p_hand_off.kind,
      'sender', private.organisation_json(p_hand_off.sender_organisation_id) ->> 'short_name',
      'receiver', private.organisation_json(p_hand_off.receiver_organisation_id) ->> 'short_name') || p_facts,
    p_text, p_hand_off.id)
$$;

-- A transfer is over when it is accepted; an assist when its work is.
create function private.settle_hand_off(p_id uuid, p_state text) returns public.hand_offs
language sql security definer set search_path = '' as $$
  update public.hand_offs set state = p_state, version = version + 1, changed_by = private.my_member_id(),
    changed_at = private.now(),
    ended_at = case when p_state in ('draft', 'offered', 'asked') or p_state = 'accepted' and kind = 'assist' then null
      else private.now() end
  where id = p_id returning *
$$;

create function private.hand_off_clock(p_hand_off uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select id from public.clocks where hand_off_id = p_hand_off and stopped_at is null
$$;

-- Leaves a hand-off behind: state, clock, and every ledger row it opened.
create function private.leave_hand_off(p_hand_off public.hand_offs, p_state text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.settle_hand_off(p_hand_off.id, p_state);
  perform private.stop_clocks(p_hand_off.lead_id, 'hand_off_answer', p_state, p_hand_off.id);
  perform private.close_disclosures(p_hand_off.lead_id, p_hand_off.receiver_organisation_id, p_state, null, p_hand_off.id);
end $$;

create function private.end_hand_off(p_hand_off public.hand_offs, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.write_act(p_hand_off, 'end', null, jsonb_build_object('reason', p_reason));
  perform private.leave_hand_off(p_hand_off, 'ended');
end $$;

-- Ends what is under way in a case, all of it or with one organisation. Reasons: case_closed,
-- consent_withdrawn, closed_by_responsible, responsibility_moved, organisation_inactive. An accepted transfer is over already.
create function private.end_hand_offs(p_lead uuid, p_reason text, p_organisation uuid default null) returns int
language plpgsql security definer set search_path = '' as $$
declare h public.hand_offs; ended int := 0;
begin
  perform 1 from public.leads where id = p_lead for update;
  for h in
    select * from public.hand_offs where lead_id = p_lead
      and (state in ('offered', 'asked') or state = 'accepted' and kind = 'assist')
      and (p_organisation is null or receiver_organisation_id = p_organisation)
    order by created_at, id for update
  loop
    perform private.end_hand_off(h, p_reason);
    ended := ended + 1;
  end loop;
  return ended;
end $$;
