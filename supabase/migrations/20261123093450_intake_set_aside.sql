-- Enquiries kept apart from the lists: the organisation that received them decides what they are. Their clocks run on.

create function private.may_judge(p_lead public.leads, p_me public.members) returns boolean
language sql immutable set search_path = '' as $$
  select p_me.role in ('officer', 'partner') and p_lead.responsible_organisation_id = p_me.organisation_id
$$;

-- How many there are to judge, and the deadline that comes first.
create function private.set_aside_figures() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.require_member(); total int; first_due public.clocks;
begin
  select count(*) into total from private.enquiry_checks c join public.leads l on l.id = c.lead_id
    where c.set_aside_at is not null and c.judged_at is null and private.may_judge(l, me);
  if total > 0 then
    select k.* into first_due from private.enquiry_checks c join public.leads l on l.id = c.lead_id
      join public.clocks k on k.lead_id = l.id and k.hand_off_id is null and k.stopped_at is null
      where c.set_aside_at is not null and c.judged_at is null and private.may_judge(l, me) order by k.due_at limit 1;
  end if;
  return jsonb_build_object('count', total, 'due', case when first_due.id is not null then private.due_json(first_due) end);
end $$;

-- The case that this one seems to repeat, where the reader may see its name.
create function private.duplicate_json(p_lead uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('reference', l.reference, 'received_at', e.received_at)
    from private.enquiry_checks c join public.leads l on l.id = c.duplicate_of join public.enquiries e on e.lead_id = l.id
    where c.lead_id = p_lead and private.level_of(private.my_groups(p_lead)) in ('full', 'open')
      and private.level_of(private.my_groups(l.id)) in ('full', 'open'));
end $$;
grant execute on function private.duplicate_json(uuid) to authenticated;

-- The hundred whose first answer is due first.
create function public.list_set_aside() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.require_member(); kept_apart uuid[]; rows jsonb;
begin
  select array_agg(lead_id order by due_at, lead_id) into kept_apart from (
    select c.lead_id, (select min(k.due_at) from public.clocks k where k.lead_id = l.id and k.hand_off_id is null) as due_at
    from private.enquiry_checks c join public.leads l on l.id = c.lead_id
    where c.set_aside_at is not null and c.judged_at is null and private.may_judge(l, me)
    order by 2, 1 limit 100) first;
  select coalesce(jsonb_agg(r.shown || jsonb_build_object('signs', to_jsonb(c.signs), 'proven_by', c.proven_by,
      'set_aside_at', c.set_aside_at, 'duplicate_of', private.duplicate_json(c.lead_id),
      'story', (select story from public.lead_stories s where s.lead_id = c.lead_id),
      'contact', (select jsonb_build_object('full_name', p.full_name, 'email', p.email) from public.contacts p
        where p.id = private.first_contact(c.lead_id)))
    order by array_position(kept_apart, c.lead_id)), '[]') into rows
  from private.lead_rows(kept_apart) r join private.enquiry_checks c on c.lead_id = r.lead_id
  where 'full' = r.shown ->> 'level';
  return jsonb_build_object('now', private.now(), 'rows', rows, 'total', (private.set_aside_figures() -> 'count')::int);
end $$;
select private.open_door('list_set_aside', 'authenticated');

-- Released, it takes its place in the lists with the deadline it had from the start, and what the company agreed to
-- opens. Spam is closed with the reason, and stays to be found.
create function public.judge_enquiry(p_request_id uuid, p_address text, p_version int, p_verdict text, p_reason text default null)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'judge_enquiry', jsonb_build_array(p_address, p_version, p_verdict, p_reason));
  lead public.leads; agreed public.consents;
begin
  if kept is not null then return kept; end if;
  perform private.require_one_of(p_verdict, array['release', 'spam'], 'verdict');
  lead := private.require_lead(p_address);
  select * into lead from public.leads where id = lead.id for update;
  if not private.may_judge(lead, me) then perform private.refuse('PT403', 'forbidden', '{"who": "responsible"}'); end if;
  if not private.is_set_aside(lead.id) then perform private.refuse('PT409', 'not_in_this_state'); end if;
  perform private.require_version(lead, p_version);
  update private.enquiry_checks set judged_at = private.now(), judged_by = me.id, verdict = p_verdict where lead_id = lead.id;
  if p_verdict = 'spam' then
    return private.keep_result(p_request_id, me.id::text,
      public.change_status(gen_random_uuid(), p_address, p_version, 'spam', null, null, p_reason));
  end if;
  perform private.write_entry(lead.id, 'release');
  perform private.mail_client(lead.id);
  select * into agreed from public.consents where lead_id = lead.id and source = 'form' and withdrawn_at is null and counts_from is not null;
  if agreed.id is not null then perform private.open_agreed_listing(lead, agreed); end if;
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('judge_enquiry', 'authenticated');
