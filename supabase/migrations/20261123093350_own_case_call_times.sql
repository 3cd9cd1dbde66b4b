-- Times for a telephone call: one side proposes up to three, the other picks one or proposes others.

create table public.call_proposals (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null references public.leads,
  from_company boolean not null,
  member_id uuid references public.members,
  zone text check (length(zone) <= 60),
  times timestamptz[] not null check (cardinality(times) between 1 and 3),
  at timestamptz not null default private.now(),
  chosen timestamptz check (chosen = any (times)),
  chosen_at timestamptz,
  chosen_by uuid references public.members,
  ended_at timestamptz,
  check ((chosen is null) = (chosen_at is null))
);
create unique index one_open_proposal on public.call_proposals (lead_id) where ended_at is null;
create index call_proposals_by_case on public.call_proposals (lead_id, at);
comment on table public.call_proposals is 'Field group dialogue: proposed and agreed times of calls. A newer proposal ends the one before. Kept as long as the case.';
comment on column public.call_proposals.zone is 'The company''s time zone (IANA); null where it never named one.';
alter table public.call_proposals enable row level security;
select private.audit_table('public.call_proposals', 'lead_id');
grant select on public.call_proposals to authenticated;
create policy "Holders of the dialogue read the times of calls" on public.call_proposals for select to authenticated
  using (exists (select 1 from private.my_open_disclosures d where d.lead_id = call_proposals.lead_id and d.field_group = 'dialogue'));

create function private.require_zone(p_zone text) returns text
language plpgsql stable set search_path = '' as $$
begin
  if p_zone is null or p_zone !~ '^[A-Z][A-Za-z_]*(/[A-Z][A-Za-z0-9_+-]*){0,2}$' or length(p_zone) > 60 then
    perform private.refuse('PT422', 'unknown_value', '{"field": "zone"}');
  end if;
  begin
    perform private.now() at time zone p_zone;
  exception when invalid_parameter_value then
    perform private.refuse('PT422', 'unknown_value', '{"field": "zone"}');
  end;
  return p_zone;
end $$;

-- One to three moments within the next 90 days, each once, in their order.
create function private.require_call_times(p_times jsonb) returns timestamptz[]
language plpgsql stable set search_path = '' as $$
declare times timestamptz[];
begin
  if coalesce(jsonb_typeof(p_times), 'null') <> 'array' or jsonb_array_length(p_times) not between 1 and 3 then
    perform private.refuse('PT422', 'unknown_value', '{"field": "times"}');
  end if;
  begin
    select array_agg(distinct t::timestamptz order by t::timestamptz) into times from jsonb_array_elements_text(p_times) t;
  exception when data_exception then
    perform private.refuse('PT422', 'unknown_value', '{"field": "times"}');
  end;
  if exists (select 1 from unnest(times) t where t is null or not isfinite(t) or t <= private.now() or t > private.now() + interval '90 days') then
    perform private.refuse('PT422', 'date_ahead_needed', '{"field": "times"}');
  end if;
  return times;
end $$;

create function private.keep_proposal(p_lead uuid, p_from_company boolean, p_zone text, p_times timestamptz[]) returns uuid
language plpgsql security definer set search_path = '' as $$
declare proposal uuid;
begin
  update public.call_proposals set ended_at = private.now() where lead_id = p_lead and ended_at is null;
  insert into public.call_proposals (lead_id, from_company, member_id, zone, times)
  values (p_lead, p_from_company, case when not p_from_company then private.my_member_id() end, p_zone, p_times) returning id into proposal;
  perform private.write_entry(p_lead, 'call_time', null, jsonb_build_object('times', to_jsonb(p_times)), p_from_company => p_from_company);
  return proposal;
end $$;

-- Takes one of the proposed times; the case is locked by the caller.
create function private.choose_call(p_lead uuid, p_proposal uuid, p_time timestamptz, p_by_company boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare proposal public.call_proposals;
begin
  select * into proposal from public.call_proposals where id = p_proposal and lead_id = p_lead;
  if proposal.id is null then perform private.refuse('PT404', 'not_found'); end if;
  if proposal.ended_at is not null or proposal.chosen is not null or proposal.from_company = p_by_company then
    perform private.refuse('PT409', 'not_in_this_state');
  end if;
  if p_time is null or p_time <> all (proposal.times) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "time"}');
  end if;
  if p_time <= private.now() then perform private.refuse('PT422', 'date_ahead_needed', '{"field": "time"}'); end if;
  update public.call_proposals set chosen = p_time, chosen_at = private.now(),
    chosen_by = case when not p_by_company then private.my_member_id() end where id = proposal.id;
  perform private.write_entry(p_lead, 'call_time', null, jsonb_build_object('chosen', to_jsonb(p_time)), p_from_company => p_by_company);
end $$;

create function public.propose_call(p_key_hash text, p_request_id uuid, p_zone text, p_times jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  actor text := 'case:' || key.lead_id;
  kept jsonb := private.recall_request(p_request_id, actor, 'propose_call', jsonb_build_array(p_zone, p_times));
  lead public.leads; times timestamptz[];
begin
  if kept is not null then return kept; end if;
  perform private.require_zone(p_zone);
  times := private.require_call_times(p_times);
  select * into lead from public.leads where id = key.lead_id for update;
  perform private.require_live(lead);
  if (select count(*) from public.call_proposals where lead_id = lead.id and from_company and at > private.now() - interval '1 day') >= 10 then
    perform private.refuse('PT429', 'too_many');
  end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  return private.keep_result(p_request_id, actor, jsonb_build_object('id', private.keep_proposal(lead.id, true, p_zone, times)));
end $$;
select private.open_door('propose_call', 'anon', 'authenticated');

create function public.accept_call(p_key_hash text, p_request_id uuid, p_proposal uuid, p_time timestamptz) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  actor text := 'case:' || key.lead_id;
  kept jsonb := private.recall_request(p_request_id, actor, 'accept_call', jsonb_build_array(p_proposal, p_time));
begin
  if kept is not null then return kept; end if;
  perform 1 from public.leads where id = key.lead_id for update;
  perform set_config('kontaktpunkt.actor', 'company', true);
  perform private.choose_call(key.lead_id, p_proposal, p_time, true);
  return private.keep_result(p_request_id, actor, '{}');
end $$;
select private.open_door('accept_call', 'anon', 'authenticated');

-- The officer picks one of the company's times (p_time), or proposes others (p_times). p_proposal is the one on the page,
-- null where there was none: it is what the act was based on.
create function public.answer_call(p_request_id uuid, p_address text, p_proposal uuid, p_time timestamptz default null, p_times jsonb default null)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'answer_call', jsonb_build_array(p_address, p_proposal, p_time, p_times));
  lead public.leads;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_live(lead);
  if p_time is not null then
    perform private.choose_call(lead.id, p_proposal, p_time, false);
  else
    if p_proposal is distinct from (select id from public.call_proposals where lead_id = lead.id and ended_at is null) then
      perform private.refuse('PT409', 'not_in_this_state');
    end if;
    perform private.keep_proposal(lead.id, false, (select zone from public.call_proposals
      where lead_id = lead.id and from_company order by at desc limit 1), private.require_call_times(p_times));
  end if;
  perform private.queue_mail_to(private.first_contact(lead.id), 'call_time');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('answer_call', 'authenticated');

-- The proposal that stands, open or agreed; null where there is none.
create function private.calls_json(p_lead uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select jsonb_build_object('id', c.id, 'from', case when c.from_company then 'company' else 'us' end, 'zone', c.zone,
      'times', to_jsonb(c.times), 'chosen', c.chosen, 'at', c.at)
    from public.call_proposals c where c.lead_id = p_lead and c.ended_at is null);
end $$;
grant execute on function private.calls_json(uuid) to authenticated;
