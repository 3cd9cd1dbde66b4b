-- The ledger is the lock: access to a field group of a case exists only while its row here is open.

create table public.consents (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null,
  organisation_id uuid references public.organisations,
  field_groups text[] not null,
  source text not null check (source in ('form', 'message', 'page')),
  entry_id uuid,
  given_at timestamptz not null,
  counts_from timestamptz default private.now(),
  recorded_by uuid references public.members,
  withdrawn_at timestamptz
);
create index consents_by_case on public.consents (lead_id);
comment on table public.consents is 'What the company agreed to: organisation (null for all partners), groups, where it said so. Evidence under GDPR art. 7(1); kept as long as the case.';

comment on column public.consents.counts_from is 'Null until the link mailed to the address in the form was opened: a consent of the form rests on the sender''s own address. One that is recorded counts at once.';

create table public.disclosures (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null,
  organisation_id uuid references public.organisations,
  field_group text not null check (field_group in ('coded_listing', 'open_listing', 'summary', 'company', 'needs',
    'contact', 'documents', 'dialogue', 'screening')),
  ground text not null check (ground in ('enquiry', 'consent', 'law', 'essential', 'desk')),
  ground_reason text check (length(ground_reason) <= 2000),
  consent_id uuid references public.consents,
  hand_off_id uuid,
  granted_by uuid references public.members,
  opened_at timestamptz not null default private.now(),
  open_until timestamptz,
  closed_at timestamptz,
  closed_by uuid references public.members,
  closed_reason text check (length(closed_reason) <= 2000),
  check (ground not in ('law', 'essential') or ground_reason is not null),
  check (organisation_id is not null or field_group in ('coded_listing', 'open_listing'))
);
create index open_disclosures_by_receiver on public.disclosures (organisation_id, lead_id, field_group) where closed_at is null;
create index disclosures_by_case on public.disclosures (lead_id);
create unique index one_open_row_each on public.disclosures (lead_id, organisation_id, field_group, hand_off_id)
  nulls not distinct where closed_at is null;
comment on table public.disclosures is 'The ledger: case, receiver (null for all partners), field group, legal ground, from when until when. Row-level security reads this table and nothing else. Kept as long as the case, as the record of disclosure.';

create table public.readings (
  lead_id uuid not null,
  organisation_id uuid not null references public.organisations,
  field_group text not null,
  last_read_at timestamptz not null,
  primary key (lead_id, organisation_id, field_group)
);
comment on table public.readings is 'When each organisation last read each group of a case, to the minute; the company sees it.';

alter table public.consents enable row level security;
alter table public.disclosures enable row level security;
alter table public.readings enable row level security;
select private.audit_table('public.consents', 'lead_id');
select private.audit_table('public.disclosures', 'lead_id');
select private.audit_table('public.readings', 'lead_id');

-- What my organisation may read now, and with my role. Viewers read listings and summaries;
-- an administrator is entitled to no case. No security barrier: only policies and our own functions read it, and a
-- barrier keeps joins from the index.
create view private.my_open_disclosures as
  select d.lead_id, d.field_group
  from public.disclosures d
  where d.closed_at is null
    and (d.open_until is null or d.open_until > (select private.now()))
    and (d.organisation_id = (select private.my_organisation_id()) or d.organisation_id is null)
    and case (select private.my_role())
      when 'officer' then true
      when 'partner' then true
      when 'viewer' then d.field_group in ('coded_listing', 'open_listing', 'summary')
      else false end;
grant select on private.my_open_disclosures to authenticated;

create function private.my_groups(p_lead uuid) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(distinct field_group), '{}') from private.my_open_disclosures where lead_id = p_lead);
end $$;
grant execute on function private.my_groups(uuid) to authenticated;
