-- Erasure is a task of 30 days for the responsible organisation; every organisation that held a part is asked to confirm.

create table public.erasures (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null references public.leads,
  asked_at timestamptz not null default private.now(),
  due_at timestamptz not null default private.now() + interval '30 days',
  exported_at timestamptz,
  exported_by uuid references public.members,
  erased_at timestamptz,
  erased_by uuid references public.members,
  withdrawn_at timestamptz,
  check (erased_at is null or exported_at is not null)
);
create unique index one_erasure_a_case on public.erasures (lead_id) where withdrawn_at is null;
create index erasures_to_do on public.erasures (due_at) where erased_at is null and withdrawn_at is null;
comment on table public.erasures is 'Requests of companies to erase their case (GDPR art. 17): who asked when is the company itself; due within 30 days (art. 12(3)). Kept with reference and dates.';

create table public.erasure_confirmations (
  id uuid primary key default gen_random_uuid(),
  erasure_id uuid not null references public.erasures,
  lead_id uuid not null references public.leads,
  organisation_id uuid not null references public.organisations,
  asked_at timestamptz not null default private.now(),
  confirmed_at timestamptz,
  confirmed_by uuid references public.members,
  unique (erasure_id, organisation_id)
);
create index confirmations_asked on public.erasure_confirmations (organisation_id) where confirmed_at is null;
comment on table public.erasure_confirmations is 'Each organisation that held or read a part of an erased case confirms that it erased its own copies (GDPR art. 19). Kept with the erasure.';

create table private.erasing (lead_id uuid primary key);
comment on table private.erasing is 'Cases that are being erased in this transaction: only then do append-only texts go. Empty at all other times.';

alter table public.erasures enable row level security;
alter table public.erasure_confirmations enable row level security;
select private.audit_table('public.erasures', 'lead_id');
select private.audit_table('public.erasure_confirmations', 'lead_id');
grant select on public.erasures, public.erasure_confirmations to authenticated;
create policy "The responsible organisation reads the erasures of its cases" on public.erasures for select to authenticated
  using (exists (select 1 from private.my_cases c where c.lead_id = erasures.lead_id));
create policy "The responsible organisation reads who confirmed, others what is asked of them" on public.erasure_confirmations
  for select to authenticated using (exists (select 1 from private.my_cases c where c.lead_id = erasure_confirmations.lead_id)
    or organisation_id = (select private.my_organisation_id()) and (select private.my_role()) in ('officer', 'partner'));

create function private.own_erasure(p_lead uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('asked_at', asked_at, 'due_at', due_at, 'erased_at', erased_at)
  from public.erasures where lead_id = p_lead and withdrawn_at is null
$$;

create function public.ask_for_erasure(p_key_hash text, p_request_id uuid, p_ask boolean default true) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  actor text := 'case:' || key.lead_id;
  kept jsonb := private.recall_request(p_request_id, actor, 'ask_for_erasure', jsonb_build_array(p_ask));
  running public.erasures;
begin
  if kept is not null then return kept; end if;
  perform 1 from public.leads where id = key.lead_id for update;
  perform private.require_first_person(key);
  select * into running from public.erasures where lead_id = key.lead_id and withdrawn_at is null;
  if p_ask and running.id is null then
    if (select count(*) from public.erasures where lead_id = key.lead_id and asked_at > private.now() - interval '1 day') >= 5 then
      perform private.refuse('PT429', 'too_many');
    end if;
    perform set_config('kontaktpunkt.actor', 'company', true);
    insert into public.erasures (lead_id) values (key.lead_id);
    perform private.write_entry(key.lead_id, 'erasure', null, '{"step": "asked"}', p_from_company => true);
  elsif not p_ask and running.id is not null and running.erased_at is null then
    perform set_config('kontaktpunkt.actor', 'company', true);
    update public.erasures set withdrawn_at = private.now() where id = running.id;
    perform private.write_entry(key.lead_id, 'erasure', null, '{"step": "withdrawn"}', p_from_company => true);
  end if;
  return private.keep_result(p_request_id, actor, coalesce(private.own_erasure(key.lead_id), '{}'));
end $$;
select private.open_door('ask_for_erasure', 'anon', 'authenticated');

create function private.erasure_json(p_erasure public.erasures, p_address text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_erasure.id, 'address', p_address, 'asked_at', p_erasure.asked_at, 'due_at', p_erasure.due_at,
    'late', p_erasure.erased_at is null and p_erasure.due_at < private.now(),
    'exported_at', p_erasure.exported_at, 'erased_at', p_erasure.erased_at)
$$;

-- What an organisation has to erase, and what it is asked to confirm. A holder of the code name alone is told that name.
create function public.list_erasures() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.require_member();
begin
  if me.role not in ('officer', 'partner') then return '{"tasks": [], "confirmations": []}'; end if;
  return jsonb_build_object(
    'tasks', (select coalesce(jsonb_agg(private.erasure_json(e, l.reference) || jsonb_build_object('confirmed',
        (select count(*) from public.erasure_confirmations c where c.erasure_id = e.id and c.confirmed_at is not null),
        'asked', (select count(*) from public.erasure_confirmations c where c.erasure_id = e.id)) order by e.due_at), '[]')
      from public.erasures e join public.leads l on l.id = e.lead_id
      where l.responsible_organisation_id = me.organisation_id and e.withdrawn_at is null and (e.erased_at is null
        or exists (select 1 from public.erasure_confirmations c where c.erasure_id = e.id and c.confirmed_at is null))),
    'confirmations', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'asked_at', c.asked_at,
        'erased_at', e.erased_at, 'case', private.name_once_held(l, me.organisation_id)) order by c.asked_at), '[]')
      from public.erasure_confirmations c join public.erasures e on e.id = c.erasure_id join public.leads l on l.id = c.lead_id
      where c.organisation_id = me.organisation_id and c.confirmed_at is null));
end $$;
select private.open_door('list_erasures', 'authenticated');

-- The reference for who was ever shown it, else the code names it was shown.
create function private.name_once_held(p_lead public.leads, p_organisation uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case when exists (select 1 from public.disclosures d where d.lead_id = p_lead.id and d.organisation_id = p_organisation
        and d.field_group <> 'coded_listing')
      or exists (select 1 from public.readings r where r.lead_id = p_lead.id and r.organisation_id = p_organisation
        and r.field_group <> 'coded_listing') then p_lead.reference
    else (select string_agg(code_name, ', ' order by created_at) from public.lead_codes where lead_id = p_lead.id) end
$$;

create function public.confirm_erasure(p_request_id uuid, p_confirmation uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'confirm_erasure', jsonb_build_array(p_confirmation));
  asked public.erasure_confirmations;
begin
  if kept is not null then return kept; end if;
  select * into asked from public.erasure_confirmations where id = p_confirmation and organisation_id = me.organisation_id;
  if asked.id is null then perform private.refuse('PT404', 'not_found'); end if;
  perform 1 from public.leads where id = asked.lead_id for update;
  update public.erasure_confirmations set confirmed_at = private.now(), confirmed_by = me.id where id = asked.id and confirmed_at is null;
  if found then
    perform private.write_entry(asked.lead_id, 'erasure', null, jsonb_build_object('step', 'confirmed',
      'organisation', private.organisation_json(me.organisation_id) ->> 'short_name'));
  end if;
  return private.keep_result(p_request_id, me.id::text, '{}');
end $$;
select private.open_door('confirm_erasure', 'authenticated');
