-- One timeline a case. Rows are append-only; free text stands apart so that it can be erased.

create table public.timeline_entries (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  lead_id uuid not null references public.leads,
  at timestamptz not null default private.now(),
  kind text not null check (kind in ('enquiry', 'note', 'call', 'message', 'stage', 'status', 'assignment', 'openness',
    'consent', 'ledger', 'hand_off', 'thread', 'correction', 'landing', 'release', 'addition', 'key', 'call_time', 'erasure')),
  circle text check (circle in ('internal', 'hand_off', 'case', 'company')),
  organisation_id uuid references public.organisations,
  member_id uuid references public.members,
  from_company boolean not null default false,
  hand_off_id uuid references public.hand_offs,
  facts jsonb not null default '{}',
  text_hash bytea,
  check (circle is distinct from 'hand_off' or hand_off_id is not null)
);
create index timeline_by_case on public.timeline_entries (lead_id, position desc);
create index timeline_by_hand_off on public.timeline_entries (hand_off_id, position) where hand_off_id is not null;
comment on table public.timeline_entries is 'What happened in a case. circle says who reads a text: internal (own organisation), hand_off (sender and receiver), case (holders of dialogue), company (also the company). Append-only.';
comment on column public.timeline_entries.organisation_id is 'The writer''s organisation; for ledger entries the organisation concerned.';

create table public.timeline_texts (
  entry_id uuid primary key references public.timeline_entries,
  lead_id uuid not null references public.leads,
  text text not null check (length(text) between 1 and 10000),
  salt text not null default gen_random_uuid()::text
);
comment on table public.timeline_texts is 'Free text of timeline entries; may hold personal data; erased with the case.';

create trigger append_only before update or delete on public.timeline_entries
  for each row execute function private.refuse_change();
create trigger append_only_whole before truncate on public.timeline_entries
  for each statement execute function private.refuse_change();
create trigger never_edited before update on public.timeline_texts
  for each row execute function private.refuse_change();

alter table public.timeline_entries enable row level security;
alter table public.timeline_texts enable row level security;
select private.audit_table('public.timeline_entries', 'lead_id');
select private.audit_table('public.timeline_texts', 'lead_id');
grant select on public.timeline_entries, public.timeline_texts to authenticated;

create policy "Members read the entries of their circles" on public.timeline_entries for select to authenticated using (
  case
    when circle = 'internal' then organisation_id = (select private.my_organisation_id())
      and (select private.my_role()) in ('officer', 'partner')
    when circle = 'hand_off' or kind = 'hand_off' then exists (select 1 from private.my_hand_offs h where h.hand_off_id = timeline_entries.hand_off_id)
      or organisation_id = (select private.my_organisation_id()) and (select private.my_role()) in ('officer', 'partner')
      or kind = 'hand_off' and exists (select 1 from private.my_cases c where c.lead_id = timeline_entries.lead_id)
    when circle in ('case', 'company') then exists (select 1 from private.my_open_disclosures d where d.lead_id = timeline_entries.lead_id and d.field_group = 'dialogue')
      or not from_company and organisation_id = (select private.my_organisation_id()) and (select private.my_role()) in ('officer', 'partner')
    when kind in ('ledger', 'consent', 'openness') then exists (select 1 from private.my_cases c where c.lead_id = timeline_entries.lead_id)
      or organisation_id = (select private.my_organisation_id())
        and exists (select 1 from private.my_open_disclosures d where d.lead_id = timeline_entries.lead_id and d.field_group = 'summary')
    else exists (select 1 from private.my_open_disclosures d where d.lead_id = timeline_entries.lead_id and d.field_group = 'summary')
  end);
create policy "Whoever reads an entry reads its text, the words of a hand-off only its parties" on public.timeline_texts
  for select to authenticated using (exists (select 1 from public.timeline_entries e where e.id = timeline_texts.entry_id
    and (e.circle is distinct from 'hand_off' or exists (select 1 from private.my_hand_offs h where h.hand_off_id = e.hand_off_id)
      or e.organisation_id = (select private.my_organisation_id()) and (select private.my_role()) in ('officer', 'partner'))));

-- Writes one entry as the signed-in member; in the company's and the system's acts p_member is null.
create function private.write_entry(
  p_lead uuid, p_kind text, p_circle text default null, p_facts jsonb default '{}', p_text text default null,
  p_hand_off uuid default null, p_organisation uuid default null, p_from_company boolean default false
) returns uuid language plpgsql security definer set search_path = '' as $$
declare entry_id uuid := gen_random_uuid(); salt text := gen_random_uuid()::text;
begin
  insert into public.timeline_entries (id, lead_id, kind, circle, organisation_id, member_id, from_company, hand_off_id, facts, text_hash)
  values (entry_id, p_lead, p_kind, p_circle,
    coalesce(p_organisation, case when not p_from_company then private.my_organisation_id() end),
    case when not p_from_company then private.my_member_id() end,
    p_from_company, p_hand_off, coalesce(p_facts, '{}'),
    case when p_text is not null then sha256(convert_to(salt || p_text, 'utf8')) end);
  if p_text is not null then
    insert into public.timeline_texts (entry_id, lead_id, text, salt) values (entry_id, p_lead, p_text, salt);
  end if;
  return entry_id;
end $$;

-- ---------- mail that leaves in the same transaction ----------

create table private.outbox_messages (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null references public.leads,
  contact_id uuid references public.contacts,
  template text not null check (template in ('receipt', 'message', 'entered_notice', 'new_officer', 'link', 'colleague', 'call_time')),
  language text not null,
  entry_id uuid references public.timeline_entries,
  facts jsonb not null default '{}',
  message_id text not null unique,
  created_at timestamptz not null default private.now(),
  next_attempt_at timestamptz not null default private.now(),
  attempts int not null default 0,
  leased_until timestamptz,
  to_form_address boolean not null default false,
  last_error text,
  sent_at timestamptz,
  given_up_at timestamptz
);
create index outbox_due on private.outbox_messages (next_attempt_at) where sent_at is null and given_up_at is null;
comment on table private.outbox_messages is 'Mail to send; holds neither addresses nor text nor links. Deleted 90 days after sending.';
comment on column private.outbox_messages.to_form_address is 'Whether it was last handed out for the address that stands in the enquiry as sent, not for one entered or changed later.';
select private.audit_table('private.outbox_messages', 'lead_id', 'leased_until', 'next_attempt_at');

-- Queues a mail to one person of a case.
create function private.queue_mail_to(p_contact uuid, p_template text, p_facts jsonb default '{}') returns void
language sql security definer set search_path = '' as $$
  insert into private.outbox_messages (lead_id, contact_id, template, language, facts, message_id)
  select c.lead_id, c.id, p_template, c.language, p_facts, gen_random_uuid() || '@kontaktpunkt'
  from public.contacts c where c.id = p_contact and c.email is not null
$$;

-- Queues a mail to the first contact of a case that has an address.
create function private.queue_mail(p_lead uuid, p_template text, p_entry uuid default null, p_facts jsonb default '{}') returns void
language sql security definer set search_path = '' as $$
  insert into private.outbox_messages (lead_id, contact_id, template, language, entry_id, facts, message_id)
  select p_lead, c.id, p_template, c.language, p_entry, p_facts, gen_random_uuid() || '@kontaktpunkt'
  from public.contacts c where c.lead_id = p_lead and c.email is not null
  order by c.first desc, c.created_at limit 1
$$;
