-- Organisations, their members, and who is asking.

create table public.organisations (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  short_name text not null,
  position int not null default 0,
  active boolean not null default true,
  created_at timestamptz not null default private.now(),
  version int not null default 1
);
comment on table public.organisations is 'Partner bodies behind the door.';

create table public.members (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references public.organisations,
  user_id uuid unique,
  email extensions.citext not null unique,
  full_name text not null,
  title text,
  role text not null check (role in ('officer', 'partner', 'viewer', 'admin')),
  language text not null default 'en' check (language in ('en', 'da')),
  active boolean not null default true,
  created_at timestamptz not null default private.now(),
  version int not null default 1
);
create index members_by_organisation on public.members (organisation_id);
comment on table public.members is 'People who work in an organisation. Kept while they are members, then three years without e-mail.';
comment on column public.members.email is 'Personal data: sign-in address.';
comment on column public.members.full_name is 'Personal data: shown to companies and partners as the person who answers.';

select private.audit_table('public.organisations', '');
select private.audit_table('public.members', '');
select private.audit_table('private.settings', '');

-- ---------- who is asking: an active member of an active organisation, asked at every query ----------

-- In plpgsql, which keeps its plan from call to call: every query asks them several times.
create function private.my_member_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare asking uuid := private.current_user_id();
begin
  return (select m.id from public.members m join public.organisations o on o.id = m.organisation_id
    where m.user_id = asking and m.active and o.active);
end $$;

create function private.my_organisation_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare asking uuid := private.current_user_id();
begin
  return (select m.organisation_id from public.members m join public.organisations o on o.id = m.organisation_id
    where m.user_id = asking and m.active and o.active);
end $$;

create function private.my_role() returns text
language plpgsql stable security definer set search_path = '' as $$
declare asking uuid := private.current_user_id();
begin
  return (select m.role from public.members m join public.organisations o on o.id = m.organisation_id
    where m.user_id = asking and m.active and o.active);
end $$;

grant execute on function private.current_user_id(), private.my_member_id(), private.my_organisation_id(),
  private.my_role(), private.now() to anon, authenticated, service_role;

create function private.desk_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select id from public.organisations where slug = private.setting('desk') #>> '{}');
end $$;
grant execute on function private.desk_id() to authenticated;

create function private.require_member() returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare me public.members; asking uuid := private.my_member_id();
begin
  select * into me from public.members where id = asking;
  if me.id is null then
    perform private.refuse('PT403', 'not_a_member', '{"who": "member"}');
  end if;
  return me;
end $$;

-- A member who may work a case: viewers and administrators read or manage, and change no case.
create function private.require_worker() returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.require_member();
begin
  if me.role not in ('officer', 'partner') then
    perform private.refuse('PT403', 'forbidden', '{"who": "officer_or_partner"}');
  end if;
  return me;
end $$;

create function private.require_officer() returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.require_member();
begin
  if me.role <> 'officer' then
    perform private.refuse('PT403', 'forbidden', '{"who": "officer"}');
  end if;
  return me;
end $$;

create function private.organisation_json(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('slug', slug, 'name', name, 'short_name', short_name)
  from public.organisations where id = p_id);
end $$;
grant execute on function private.organisation_json(uuid) to authenticated;

create function private.organisation_by_slug(p_slug text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare found_id uuid;
begin
  select id into found_id from public.organisations where slug = p_slug and active;
  if found_id is null then
    perform private.refuse('PT422', 'unknown_value', '{"field": "organisation"}');
  end if;
  return found_id;
end $$;

-- ---------- sign-in: only the address of an active member becomes a user ----------

create function private.admit_member() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from public.members m join public.organisations o on o.id = m.organisation_id
                 where m.email = new.email::extensions.citext and m.active and o.active) then
    perform private.refuse('PT403', 'not_a_member');
  end if;
  -- Whoever signs up first may not be the member: a password counts only for an address that is proved.
  if new.email_confirmed_at is null then new.encrypted_password := null; end if;
  return new;
end $$;

create function private.link_member() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.members set user_id = new.id
    where email = new.email::extensions.citext and user_id is distinct from new.id;
  return null;
end $$;

create trigger only_members_become_users before insert on auth.users
  for each row execute function private.admit_member();
create trigger users_are_linked_to_members after insert on auth.users
  for each row execute function private.link_member();

-- ---------- row-level security ----------

alter table public.organisations enable row level security;
alter table public.members enable row level security;

create policy "Members see the organisations behind the door" on public.organisations
  for select to authenticated using ((select private.my_member_id()) is not null);
create policy "Members see who works in the organisations" on public.members
  for select to authenticated using ((select private.my_member_id()) is not null);
