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

create table private.second_factors (
  member_id uuid primary key references public.members,
  since timestamptz not null default private.now()
);
comment on table private.second_factors is 'Members who have proved a second factor; with a token of one factor they are nobody. Deleted when the factor is removed or an administrator resets it.';

select private.audit_table('public.organisations', '');
select private.audit_table('public.members', '');
select private.audit_table('private.settings', '');
select private.audit_table('private.second_factors', '');

-- ---------- second factor: whether this token is enough for the member ----------

-- Every query asks these several times, from definer functions only: in plpgsql for its plans, and without a path of
-- their own, which costs more than they do.

-- The sign-in service writes the level into the token and signs it.
create function private.token_has_both_factors() returns boolean
language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'aal', '') = 'aal2'
$$;

-- A list of the sign-in service; the embedded one has none. plpgsql reads the names of a query when it first runs it.
create function private.has_factor(p_user uuid) returns boolean
language plpgsql stable as $$
begin
  if pg_catalog.to_regclass('auth.mfa_factors') is null then return false; end if;
  return exists (select from auth.mfa_factors f where f.user_id = p_user and f.status::text = 'verified');
end $$;

create function private.must_have_factor(p_role text) returns boolean
language plpgsql stable as $$
begin
  return exists (select from private.settings s where s.key = 'second_factor'
    and (s.value ->> 'whom' = 'everybody' or s.value ->> 'whom' = 'administrators' and p_role = 'admin'));
end $$;

-- What the sign-in service says and what we noted count both, so that a factor lost at one of them opens nothing.
create function private.needs_second_factor(p_member public.members) returns boolean
language plpgsql stable as $$
begin
  if private.token_has_both_factors() then return false; end if;
  return exists (select from private.second_factors f where f.member_id = p_member.id)
    or private.must_have_factor(p_member.role) or private.has_factor(p_member.user_id);
end $$;

-- ---------- who is asking: an active member of an active organisation, asked at every query ----------

-- In plpgsql, which keeps its plan from call to call: every query asks them several times.
create function private.my_member_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare asking uuid := private.current_user_id();
begin
  return (select m.id from public.members m join public.organisations o on o.id = m.organisation_id
    where m.user_id = asking and m.active and o.active and not private.needs_second_factor(m));
end $$;

create function private.my_organisation_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare asking uuid := private.current_user_id();
begin
  return (select m.organisation_id from public.members m join public.organisations o on o.id = m.organisation_id
    where m.user_id = asking and m.active and o.active and not private.needs_second_factor(m));
end $$;

create function private.my_role() returns text
language plpgsql stable security definer set search_path = '' as $$
declare asking uuid := private.current_user_id();
begin
  return (select m.role from public.members m join public.organisations o on o.id = m.organisation_id
    where m.user_id = asking and m.active and o.active and not private.needs_second_factor(m));
end $$;

grant execute on function private.current_user_id(), private.my_member_id(), private.my_organisation_id(),
  private.my_role(), private.now() to anon, authenticated, service_role;

create function private.desk_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select id from public.organisations where slug = private.setting('desk') #>> '{}');
end $$;
grant execute on function private.desk_id() to authenticated;

-- Whose token this is, also when it is not enough: for nothing but the second factor itself.
create function private.member_behind_token() returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare me public.members; asking uuid := private.current_user_id();
begin
  select m.* into me from public.members m join public.organisations o on o.id = m.organisation_id
    where m.user_id = asking and m.active and o.active;
  return me;
end $$;

-- Nobody is asking: says so when it is for want of a second factor.
create function private.refuse_one_factor() returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if (private.member_behind_token()).id is not null then
    perform private.refuse('PT403', 'second_factor_needed');
  end if;
end $$;

create function private.require_member() returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare me public.members; asking uuid := private.my_member_id();
begin
  select * into me from public.members where id = asking;
  if me.id is null then
    perform private.refuse_one_factor();
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
