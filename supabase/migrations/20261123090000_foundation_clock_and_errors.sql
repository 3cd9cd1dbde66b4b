-- What every area stands on: schemas, the one clock, who is asking, errors, idempotent requests.

create schema if not exists extensions;
create schema if not exists private;
comment on schema private is 'Never exposed by the API: helpers of policies, secrets, audit, outbox.';

create extension if not exists pg_trgm with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists citext with schema extensions;
create extension if not exists pgcrypto with schema extensions;

grant usage on schema extensions to anon, authenticated, service_role;
grant usage on schema private to anon, authenticated, service_role;
alter default privileges revoke execute on functions from public;

-- ---------- the one clock ----------

create table private.clock (
  only_row boolean primary key default true check (only_row),
  offset_by interval not null default '0'
);
comment on table private.clock is 'Moves time for tests; stays at zero in use.';
insert into private.clock default values;

create function private.now() returns timestamptz
language sql stable security definer set search_path = '' as $$
  select now() + offset_by from private.clock
$$;
comment on function private.now() is 'The time of every rule. Nothing else reads the clock.';

-- ---------- who is asking ----------

-- PostgREST sets request.jwt.claims, Lite sets request.jwt.claim.sub as well or only.
create function private.current_user_id() returns uuid
language sql stable as $$
  select nullif(coalesce(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub',
    current_setting('request.jwt.claim.sub', true)), '')::uuid
$$;

-- ---------- errors ----------

-- Only PT4xx codes keep their hint and detail on every server we run on.
create function private.refuse(p_code text, p_rule text, p_detail jsonb default '{}') returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = p_code, message = p_rule, hint = p_rule, detail = p_detail::text;
end $$;
comment on function private.refuse(text, text, jsonb) is
  'Ends the act: PT403 forbidden, PT404 not there for this reader, PT409 another state or version, PT422 a rule.';

create function private.require_text(p_text text, p_limit int, p_field text) returns text
language plpgsql set search_path = '' as $$
begin
  if p_text is null or btrim(p_text) = '' then
    perform private.refuse('PT422', 'empty', jsonb_build_object('field', p_field));
  end if;
  if length(p_text) > p_limit then
    perform private.refuse('PT422', 'too_long', jsonb_build_object('field', p_field, 'limit', p_limit));
  end if;
  return p_text;
end $$;

create function private.require_one_of(p_value text, p_allowed text[], p_field text) returns text
language plpgsql set search_path = '' as $$
begin
  if p_value is null or p_value <> all (p_allowed) then
    perform private.refuse('PT422', 'unknown_value', jsonb_build_object('field', p_field));
  end if;
  return p_value;
end $$;

-- ---------- the same request twice has one effect ----------

create table private.requests (
  id uuid not null,
  actor text not null,
  act text not null,
  result jsonb,
  at timestamptz not null default now(),
  primary key (id, actor)
);
comment on table private.requests is 'Results of acts by request id, kept for 30 days so that a repeated request has one effect.';

-- Acts on cases share a lock, and acts of administration take it alone: nobody hands a case to an organisation or a
-- person that is being closed at the same moment.
create function private.share_with_administration() returns void
language sql set search_path = '' as $$ select pg_catalog.pg_advisory_xact_lock_shared(20261123) $$;
create function private.keep_cases_still() returns void
language sql set search_path = '' as $$ select pg_catalog.pg_advisory_xact_lock(20261123) $$;

-- Returns the kept result of a request made before, or null when this is its first run. The same id with other
-- content is refused, so that a form sent again with new words does not lose them.
-- A second run at the same moment waits here for the first one to commit.
create function private.recall_request(p_id uuid, p_actor text, p_act text, p_content jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare kept private.requests; act_made text := p_act || ' ' || md5(p_content::text);
begin
  if p_id is null then
    perform private.refuse('PT422', 'request_id_missing');
  end if;
  perform private.share_with_administration();
  insert into private.requests (id, actor, act, at) values (p_id, p_actor, act_made, private.now())
    on conflict do nothing;
  if found then return null; end if;
  select * into kept from private.requests where id = p_id and actor = p_actor;
  if kept.act <> act_made then
    perform private.refuse('PT409', 'request_reused');
  end if;
  return kept.result;
end $$;

create function private.keep_result(p_id uuid, p_actor text, p_result jsonb) returns jsonb
language sql set search_path = '' as $$
  update private.requests set result = p_result where id = p_id and actor = p_actor returning result
$$;

-- ---------- doors ----------

-- Opens a function of the API to the named roles and to nobody else.
create function private.open_door(p_function text, variadic p_roles text[]) returns void
language plpgsql set search_path = '' as $$
declare door record; role_name text;
begin
  for door in
    select p.oid::regprocedure as signature from pg_catalog.pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname = p_function
  loop
    execute format('revoke execute on function %s from public, anon, authenticated, service_role', door.signature);
    -- Compiling a plan takes longer than any of them runs.
    execute format('alter function %s set jit = off', door.signature);
    foreach role_name in array p_roles loop
      execute format('grant execute on function %s to %I', door.signature, role_name);
    end loop;
  end loop;
end $$;

create function private.normalise(p_text text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select lower(extensions.unaccent('extensions.unaccent', coalesce(p_text, '')))
$$;
comment on function private.normalise(text) is 'For search: small letters without accents; other scripts stay as they are.';

-- The pattern that finds a text written anywhere within a normalised one.
create function private.part_of_text(p_text text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select '%' || regexp_replace(private.normalise(btrim(p_text)), '([\\%_])', '\\\1', 'g') || '%'
$$;

create table private.settings (
  key text primary key,
  value jsonb not null
);
comment on table private.settings is 'Editable settings of the product: desk, targets in working minutes, hours, who must have a second factor.';
insert into private.settings (key, value) values
  ('desk', '"copcap"'),
  ('demo', 'false'),
  ('targets', '{"first_answer": 960, "hand_off_answer": 1440, "hand_off_grace": 480}'),
  ('working_hours', '{"from": "08:00", "to": "16:00"}'),
  ('second_factor', '{"whom": "nobody"}');

create function private.setting(p_key text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select value from private.settings where key = p_key);
end $$;
