-- The case that follows an enquiry.

create function private.stages() returns text[]
language sql immutable set search_path = '' as $$
  select array['new', 'qualified', 'exploring', 'visit', 'offer', 'decision', 'landed']
$$;
create function private.stage_position(p_stage text) returns int
language sql immutable set search_path = '' as $$ select array_position(private.stages(), p_stage) $$;
create function private.is_closed(p_status text) returns boolean
language sql immutable set search_path = '' as $$
  select p_status in ('lost', 'referred_out', 'not_eligible', 'duplicate', 'spam')
$$;
grant execute on function private.stages(), private.stage_position(text), private.is_closed(text) to authenticated;

create table public.leads (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (reference ~ '^[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}$'),
  company_id uuid not null references public.companies,
  stage text not null default 'new' check (private.stage_position(stage) is not null),
  stage_since timestamptz not null default private.now(),
  status text not null default 'active' check (status in ('active', 'on_hold', 'lost', 'referred_out',
    'not_eligible', 'duplicate', 'spam')),
  status_until date,
  status_reason_code text,
  status_reason text check (length(status_reason) <= 2000),
  desk_organisation_id uuid not null default private.desk_id() references public.organisations,
  responsible_organisation_id uuid not null references public.organisations,
  responsible_member_id uuid references public.members,
  responsible_since timestamptz not null default private.now(),
  sector text not null check (sector in ('life_science', 'quantum', 'other')),
  field text,
  language text not null default 'en',
  channel text not null default 'form' check (channel in ('form', 'telephone', 'e_mail', 'event', 'meeting')),
  confirmed_at timestamptz,
  first_opened_at timestamptz,
  landing_verified_by uuid references public.members,
  landing_verified_at timestamptz,
  created_at timestamptz not null default private.now(),
  changed_by uuid references public.members,
  changed_at timestamptz not null default private.now(),
  version int not null default 1,
  check ((status = 'on_hold') = (status_until is not null))
);
create index leads_by_stage on public.leads (stage, created_at desc);
create index leads_by_responsible on public.leads (responsible_organisation_id, status, created_at desc);
create index leads_nobody_took on public.leads (responsible_organisation_id) where status = 'active' and (stage = 'new' or responsible_member_id is null);
create index leads_by_company on public.leads (company_id);
create index leads_by_desk on public.leads (desk_organisation_id);
comment on column public.leads.desk_organisation_id is 'The desk of the moment the case came in, which form and consent text named: it stays that of the case when another becomes the desk.';
comment on table public.leads is 'Field group summary: reference, stage, status, responsible organisation and person, dates. Kept five years after the case closes unless erased.';
comment on column public.leads.confirmed_at is 'When a mailed link was first opened. Which consent counts is said at the consent.';

alter table public.disclosures add foreign key (lead_id) references public.leads;
alter table public.consents add foreign key (lead_id) references public.leads;
alter table public.readings add foreign key (lead_id) references public.leads;

create table public.lead_codes (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null references public.leads,
  slug text not null unique,
  code_name text not null,
  created_at timestamptz not null default private.now(),
  replaced_at timestamptz
);
create unique index one_code_a_lead on public.lead_codes (lead_id) where replaced_at is null;
create unique index code_names_in_use on public.lead_codes (code_name) where replaced_at is null;
comment on table public.lead_codes is 'Code name and random address under which partners without a share meet a case.';

create table public.lead_needs (
  lead_id uuid primary key references public.leads,
  project_kinds text[] not null default '{}',
  spaces jsonb not null default '[]' check (jsonb_typeof(spaces) = 'array'),
  without_space text check (without_space in ('none', 'unknown')),
  gmo text check (gmo in ('yes', 'no', 'undecided', 'unknown')),
  people_12 int check (people_12 between 0 and 100000),
  people_36 int check (people_36 between 0 and 100000),
  people_open text check (people_open in ('undecided', 'unknown')),
  start text check (start ~ '^(\d{4}-(0[1-9]|1[0-2])|undecided|unknown)$'),
  decision_date text check (decision_date ~ '^(\d{4}-(0[1-9]|1[0-2])(-\d{2})?|undecided|unknown)$'),
  modality text check (modality ~ '^[a-z_]{1,40}$'),
  platform text check (platform ~ '^[a-z_]{1,40}$'),
  maturity text check (maturity ~ '^[a-z_0-9]{1,40}$')
);
comment on table public.lead_needs is 'Field group needs: project, space, jobs, timing. No free text.';
comment on column public.lead_needs.spaces is 'One object for each kind of space: its area and what is required of it, by the names of private.requirements(). A number, a class, or an open answer.';

create table public.lead_stories (
  lead_id uuid primary key references public.leads,
  headline text check (length(headline) <= 200),
  story text check (length(story) <= 10000),
  decider text check (length(decider) <= 200),
  other_places text check (length(other_places) <= 500),
  confirmed_by uuid references public.members,
  confirmed_at timestamptz
);
comment on table public.lead_stories is 'Free texts of the needs. They may name persons or the company, so they stay closed under a code name until an officer confirms that they name nobody.';

create table public.contacts (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null references public.leads,
  full_name text not null check (length(full_name) between 1 and 200),
  role text check (length(role) <= 200),
  email text check (length(email) <= 320),
  phone text check (length(phone) <= 60),
  language text not null default 'en',
  first boolean not null default false,
  source text not null default 'enquiry' check (source in ('enquiry', 'officer', 'company')),
  created_at timestamptz not null default private.now()
);
create index contacts_by_case on public.contacts (lead_id);
create index contacts_by_email on public.contacts (lower(email));
comment on table public.contacts is 'Field group contact: people of this case. Personal data; erased with the case.';
comment on column public.contacts.source is 'Where the person comes from: the enquiry, an officer, or a colleague at the company who gave this person a key; the mail with the key says so (GDPR art. 6(1)(f) and 14).';

create table public.enquiries (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null unique references public.leads,
  received_at timestamptz not null default private.now(),
  language text not null,
  channel text not null,
  entered_by uuid references public.members,
  ground_note text check (length(ground_note) <= 2000),
  origin jsonb not null default '{}'
);
comment on table public.enquiries is 'What a company sent; never edited.';

create table public.enquiry_parts (
  id uuid primary key default gen_random_uuid(),
  enquiry_id uuid not null references public.enquiries,
  lead_id uuid not null references public.leads,
  field_group text not null check (field_group in ('company', 'needs', 'contact', 'summary')),
  answers jsonb not null,
  unique (enquiry_id, field_group)
);
comment on table public.enquiry_parts is 'The answers as received, stored and read by field group. Personal data in contact; erased with the case.';

create table public.gates (
  id uuid primary key default gen_random_uuid(),
  stage text not null check (private.stage_position(stage) is not null),
  version int not null,
  needs text[] not null,
  valid_from timestamptz not null default private.now(),
  unique (stage, version)
);
comment on table public.gates is 'What must be known before a stage; the newest version counts.';
insert into public.gates (stage, version, needs) values
  ('qualified', 1, array['company', 'sector', 'project_kind', 'responsible_person']),
  ('exploring', 1, array['contact', 'space', 'people']),
  ('visit', 1, array['contact', 'timing', 'decider']),
  ('offer', 1, array['space', 'people', 'timing']),
  ('decision', 1, array['decider', 'decision_date']),
  ('landed', 1, array['company', 'contact', 'responsible_person']);

select private.audit_table('public.leads', 'id');
select private.audit_table('public.lead_codes', 'lead_id');
select private.audit_table('public.lead_needs', 'lead_id');
select private.audit_table('public.lead_stories', 'lead_id');
select private.audit_table('public.contacts', 'lead_id');
select private.audit_table('public.enquiries', 'lead_id');
select private.audit_table('public.enquiry_parts', 'lead_id');
select private.audit_table('public.gates', '');

create trigger never_edited before update or delete on public.enquiries
  for each row execute function private.refuse_change();
create trigger never_edited before update or delete on public.enquiry_parts
  for each row execute function private.refuse_change();

-- ---------- row-level security ----------

do $$
declare name text;
begin
  foreach name in array array['leads', 'lead_codes', 'lead_needs', 'lead_stories', 'contacts', 'enquiries', 'enquiry_parts', 'gates'] loop
    execute format('alter table public.%I enable row level security', name);
  end loop;
end $$;

create policy "Members read the summary of cases disclosed to them" on public.leads for select to authenticated
  using (exists (select 1 from private.my_open_disclosures d where d.lead_id = leads.id and d.field_group = 'summary'));
create policy "Holders of the summary read its code names" on public.lead_codes for select to authenticated
  using (exists (select 1 from private.my_open_disclosures d where d.lead_id = lead_codes.lead_id and d.field_group = 'summary'));
create policy "Members read the needs disclosed to them" on public.lead_needs for select to authenticated
  using (exists (select 1 from private.my_open_disclosures d where d.lead_id = lead_needs.lead_id and d.field_group = 'needs'));
create policy "Members read the free text of needs when they may know the name, or it names nobody" on public.lead_stories
  for select to authenticated
  using (exists (select 1 from private.my_open_disclosures d where d.lead_id = lead_stories.lead_id and d.field_group = 'needs')
    and (confirmed_at is not null or exists (select 1 from private.my_open_disclosures d
      where d.lead_id = lead_stories.lead_id and d.field_group in ('summary', 'company', 'open_listing'))));
create policy "Members read the people of cases whose contact is disclosed to them" on public.contacts for select to authenticated
  using (exists (select 1 from private.my_open_disclosures d where d.lead_id = contacts.lead_id and d.field_group = 'contact'));
create policy "Holders of the summary see when an enquiry came" on public.enquiries for select to authenticated
  using (exists (select 1 from private.my_open_disclosures d where d.lead_id = enquiries.lead_id and d.field_group = 'summary'));
create policy "Members read the parts of an enquiry whose group is disclosed to them" on public.enquiry_parts for select to authenticated
  using (exists (select 1 from private.my_open_disclosures d where d.lead_id = enquiry_parts.lead_id and d.field_group = enquiry_parts.field_group)
    and (field_group <> 'needs' or exists (select 1 from private.my_open_disclosures d
      where d.lead_id = enquiry_parts.lead_id and d.field_group in ('summary', 'company', 'open_listing'))));
create policy "Members read what must be known before a stage" on public.gates for select to authenticated
  using ((select private.my_member_id()) is not null);

-- A view of its own, since leads has a policy that asks for the summary.
create view private.my_companies as
  select l.company_id, l.id as lead_id from public.leads l join private.my_open_disclosures d on d.lead_id = l.id
  where d.field_group = 'company';
grant select on private.my_companies to authenticated;
create policy "Members read companies of cases whose company is disclosed to them" on public.companies for select to authenticated
  using (exists (select 1 from private.my_companies c where c.company_id = companies.id));
