-- Hand-offs between organisations: the acts as data, the rows, who reads them.

create table public.hand_off_transitions (
  from_state text not null,
  act text not null,
  to_state text not null,
  actor text not null check (actor in ('sender', 'receiver', 'clock', 'system')),
  kinds text[] not null default array['transfer', 'assist'],
  needs text[] not null default '{}',
  primary key (from_state, act)
);
comment on table public.hand_off_transitions is 'Every act a hand-off knows; anything not named here is refused. app/domain/hand-offs/transitions.ts holds the same table and a test compares them.';
alter table public.hand_off_transitions enable row level security;
create policy "Members read what acts there are" on public.hand_off_transitions for select to authenticated
  using ((select private.my_member_id()) is not null);
select private.audit_table('public.hand_off_transitions', '');

create table public.hand_offs (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null references public.leads,
  kind text not null check (kind in ('transfer', 'assist')),
  state text not null default 'draft' check (state in ('draft', 'offered', 'asked', 'accepted', 'declined', 're_routed',
    'withdrawn', 'lapsed', 'completed', 'returned', 'recalled', 'discarded', 'ended')),
  sender_organisation_id uuid not null references public.organisations,
  receiver_organisation_id uuid not null references public.organisations,
  created_by uuid references public.members,
  handler_id uuid references public.members,
  need text not null check (length(need) between 1 and 200),
  reason text check (length(reason) <= 2000),
  decline_reason text check (decline_reason in ('no_capacity', 'outside_task', 'wrong_time', 'missing_facts', 'conflict', 'other')),
  outcome text check (outcome in ('delivered', 'partly_delivered', 'introduced', 'not_needed', 'not_possible')),
  better_organisation_id uuid references public.organisations,
  follows_id uuid references public.hand_offs,
  created_at timestamptz not null default private.now(),
  offered_at timestamptz,
  accepted_at timestamptz,
  ended_at timestamptz,
  changed_by uuid references public.members,
  changed_at timestamptz not null default private.now(),
  version int not null default 1,
  check (sender_organisation_id <> receiver_organisation_id)
);
create index hand_offs_by_receiver on public.hand_offs (receiver_organisation_id, coalesce(ended_at, offered_at, created_at) desc, id);
create index hand_offs_by_sender on public.hand_offs (sender_organisation_id, coalesce(ended_at, offered_at, created_at) desc, id);
create index hand_offs_by_case on public.hand_offs (lead_id);
create unique index one_open_transfer on public.hand_offs (lead_id)
  where kind = 'transfer' and state in ('offered', 'asked');
create unique index one_open_assist on public.hand_offs (lead_id, receiver_organisation_id)
  where kind = 'assist' and state in ('offered', 'asked', 'accepted');
comment on table public.hand_offs is 'Offers of a case from one organisation to another: transfer of responsibility, or assist. Kept as long as the case.';

create table public.hand_off_groups (
  id uuid primary key default gen_random_uuid(),
  hand_off_id uuid not null references public.hand_offs on delete cascade,
  lead_id uuid not null references public.leads,
  field_group text not null check (field_group in ('coded_listing', 'open_listing', 'summary', 'company', 'needs',
    'contact', 'documents', 'dialogue')),
  opens text not null check (opens in ('offer', 'acceptance')),
  ground text check (ground in ('consent', 'law', 'essential')),
  ground_reason text check (length(ground_reason) <= 2000),
  consent_id uuid references public.consents,
  unique (hand_off_id, field_group),
  check (ground is null or ground = 'consent' and consent_id is not null or ground <> 'consent' and ground_reason is not null)
);
comment on table public.hand_off_groups is 'Field groups an offer shares, each with its legal ground, null while the company has not agreed.';

alter table public.disclosures add foreign key (hand_off_id) references public.hand_offs;
alter table public.clocks add foreign key (hand_off_id) references public.hand_offs;
alter table public.hand_offs enable row level security;
alter table public.hand_off_groups enable row level security;
select private.audit_table('public.hand_offs', 'lead_id');
select private.audit_table('public.hand_off_groups', 'lead_id');
grant select on public.hand_off_transitions, public.hand_offs, public.hand_off_groups to authenticated;

-- Hand-offs my organisation is party to; a draft is its sender's alone.
create view private.my_hand_offs as
  select h.id as hand_off_id from public.hand_offs h
  where (select private.my_role()) in ('officer', 'partner')
    and (h.sender_organisation_id = (select private.my_organisation_id())
      or h.receiver_organisation_id = (select private.my_organisation_id()) and h.state not in ('draft', 'discarded'));
grant select on private.my_hand_offs to authenticated;

create policy "Sender and receiver read their hand-offs, the responsible organisation those of its cases" on public.hand_offs
  for select to authenticated using ((select private.my_role()) in ('officer', 'partner')
    and (sender_organisation_id = (select private.my_organisation_id())
      or state not in ('draft', 'discarded') and (receiver_organisation_id = (select private.my_organisation_id())
        or exists (select 1 from private.my_cases c where c.lead_id = hand_offs.lead_id))));
create policy "Whoever reads a hand-off reads what it shares" on public.hand_off_groups
  for select to authenticated using (exists (select 1 from public.hand_offs h where h.id = hand_off_groups.hand_off_id));
