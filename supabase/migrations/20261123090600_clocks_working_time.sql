-- Promised deadlines in working time, Europe/Copenhagen, Danish public holidays.

create table public.holidays (
  day date primary key,
  name text not null
);
comment on table public.holidays is 'Danish public holidays. A test compares it with date-holidays.';
alter table public.holidays enable row level security;
create policy "Everyone may read the public holidays" on public.holidays for select to anon, authenticated using (true);
select private.audit_table('public.holidays', '');
grant select on public.holidays to anon, authenticated;

create table public.clocks (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null references public.leads,
  hand_off_id uuid,
  organisation_id uuid not null references public.organisations,
  kind text not null check (kind in ('first_answer', 'hand_off_answer')),
  started_at timestamptz not null default private.now(),
  due_at timestamptz not null,
  paused_at timestamptz,
  pause_reason text check (pause_reason in ('asked', 'demo')),
  remaining_minutes int,
  stopped_at timestamptz,
  stop_reason text,
  check ((paused_at is null) = (remaining_minutes is null) and (paused_at is null) = (pause_reason is null))
);
create index running_clocks_by_organisation on public.clocks (organisation_id, due_at) where stopped_at is null;
create index clocks_by_case on public.clocks (lead_id, started_at);
create index clocks_by_hand_off on public.clocks (hand_off_id) where hand_off_id is not null;
create unique index one_running_clock on public.clocks (lead_id, kind, hand_off_id) nulls not distinct where stopped_at is null;
comment on table public.clocks is 'Promised deadlines. A paused clock keeps the working minutes that remain; in the demo clocks wait until somebody acts.';
alter table public.clocks enable row level security;
select private.audit_table('public.clocks', 'lead_id');
grant select on public.clocks to authenticated;

create function private.is_working_day(p_day date) returns boolean
language sql stable security definer set search_path = '' as $$
  select extract(isodow from p_day) < 6 and not exists (select 1 from public.holidays where day = p_day)
$$;

-- When an organisation is open; the area of administration reads its own hours first.
create function private.hours_of(p_organisation uuid, out opens time, out closes time, out zone text)
language sql stable security definer set search_path = '' as $$
  select (private.setting('working_hours') ->> 'from')::time, (private.setting('working_hours') ->> 'to')::time, 'Europe/Copenhagen'
$$;

-- Adds working minutes of an organisation. What starts outside working hours counts from the next working hour.
create function private.add_working_minutes(p_from timestamptz, p_minutes int, p_organisation uuid default null) returns timestamptz
language plpgsql stable security definer set search_path = '' as $$
declare
  hours record := private.hours_of(p_organisation);
  opens time := hours.opens;
  closes time := hours.closes;
  here timestamp := p_from at time zone hours.zone;
  remaining interval := make_interval(mins => greatest(p_minutes, 0));
begin
  loop
    if not private.is_working_day(here::date) or here::time >= closes then
      here := (here::date + 1) + opens;
      continue;
    end if;
    if here::time < opens then here := here::date + opens; end if;
    if here + remaining <= here::date + closes then
      return (here + remaining) at time zone hours.zone;
    end if;
    remaining := remaining - ((here::date + closes) - here);
    here := (here::date + 1) + opens;
  end loop;
end $$;

create function private.working_minutes_between(p_from timestamptz, p_to timestamptz, p_organisation uuid default null) returns int
language plpgsql stable security definer set search_path = '' as $$
declare
  hours record := private.hours_of(p_organisation);
  opens time := hours.opens;
  closes time := hours.closes;
  here timestamp := p_from at time zone hours.zone;
  goal timestamp := p_to at time zone hours.zone;
  total interval := '0';
begin
  while here < goal loop
    if private.is_working_day(here::date) then
      total := total + greatest(interval '0',
        least(goal, here::date + closes) - greatest(here, here::date + opens));
    end if;
    here := (here::date + 1) + time '00:00';
  end loop;
  return extract(epoch from total) / 60;
end $$;

create function private.target_minutes(p_kind text) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select (private.setting('targets') ->> p_kind)::int);
end $$;

-- A paused clock with less than nothing left stays late by as much.
create function private.effective_due(p_clock public.clocks) returns timestamptz
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select case when p_clock.paused_at is null then p_clock.due_at
    when p_clock.remaining_minutes < 0 then private.now() + make_interval(mins => p_clock.remaining_minutes)
    else private.add_working_minutes(private.now(), p_clock.remaining_minutes, p_clock.organisation_id) end);
end $$;

create function private.due_json(p_clock public.clocks) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select case when p_clock.id is null then null else jsonb_build_object(
    'kind', p_clock.kind, 'due_at', private.effective_due(p_clock), 'paused', p_clock.paused_at is not null,
    'pause_reason', p_clock.pause_reason, 'late', private.effective_due(p_clock) < private.now(), 'now', private.now()) end);
end $$;
grant execute on function private.effective_due(public.clocks), private.due_json(public.clocks),
  private.add_working_minutes(timestamptz, int, uuid), private.working_minutes_between(timestamptz, timestamptz, uuid),
  private.is_working_day(date), private.setting(text), private.target_minutes(text) to authenticated;

create function private.start_clock(p_lead uuid, p_kind text, p_organisation uuid, p_hand_off uuid default null) returns void
language sql security definer set search_path = '' as $$
  insert into public.clocks (lead_id, kind, organisation_id, hand_off_id, due_at)
  values (p_lead, p_kind, p_organisation, p_hand_off, private.add_working_minutes(private.now(), private.target_minutes(p_kind), p_organisation))
$$;

create function private.pause_clock(p_clock uuid, p_reason text) returns void
language sql security definer set search_path = '' as $$
  update public.clocks set paused_at = private.now(), pause_reason = p_reason,
    remaining_minutes = private.working_minutes_between(private.now(), due_at, organisation_id)
  where id = p_clock and paused_at is null and stopped_at is null
$$;

create function private.resume_clock(p_clock uuid) returns void
language sql security definer set search_path = '' as $$
  update public.clocks set due_at = private.effective_due(clocks),
    paused_at = null, pause_reason = null, remaining_minutes = null
  where id = p_clock and paused_at is not null and stopped_at is null
$$;

create function private.stop_clocks(p_lead uuid, p_kind text, p_reason text, p_hand_off uuid default null) returns void
language sql security definer set search_path = '' as $$
  update public.clocks set stopped_at = private.now(), stop_reason = p_reason,
    paused_at = null, pause_reason = null, remaining_minutes = null
  where lead_id = p_lead and stopped_at is null and kind = p_kind and (p_hand_off is null or hand_off_id = p_hand_off)
$$;

-- In the demo clocks wait until somebody acts on the case.
create function private.release_demo_clocks(p_lead uuid) returns void
language sql security definer set search_path = '' as $$
  select private.resume_clock(id) from public.clocks
  where lead_id = p_lead and pause_reason = 'demo' and stopped_at is null
$$;

create policy "Holders of the summary see its deadlines, hand-off parties theirs" on public.clocks for select to authenticated
  using (organisation_id = (select private.my_organisation_id()) and (select private.my_role()) <> 'admin'
    or hand_off_id is null and exists (select 1 from private.my_open_disclosures d where d.lead_id = clocks.lead_id and d.field_group = 'summary')
    or exists (select 1 from private.my_cases c where c.lead_id = clocks.lead_id));
