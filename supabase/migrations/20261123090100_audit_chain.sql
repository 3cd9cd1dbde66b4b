-- Audit: one append-only chain of hashes for each case, one for administration.
-- Values stand apart with their salt, so that erasing them leaves a chain that still verifies.

create table private.audit_chains (
  chain text primary key,
  last_position bigint not null default 0,
  last_hash bytea not null default '\x'
);
comment on table private.audit_chains is 'Head of each chain; its row lock orders the writers of one case.';

create table private.audit_entries (
  chain text not null references private.audit_chains,
  position bigint not null,
  at timestamptz not null,
  member_id uuid,
  actor text not null,
  table_name text not null,
  row_id text,
  act text not null check (act in ('insert', 'update', 'delete')),
  columns text[] not null,
  values_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (chain, position)
);
comment on table private.audit_entries is 'Who did what when, without values. Kept as long as the case.';

create table private.audit_values (
  chain text not null,
  position bigint not null,
  salt text not null,
  before jsonb,
  after jsonb,
  primary key (chain, position),
  foreign key (chain, position) references private.audit_entries
);
comment on table private.audit_values is 'Values before and after; personal data; erased with the case.';

-- Texts of a case go only while it is erased, and never what happened in it or who did it.
create function private.refuse_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_level = 'ROW' and tg_table_name not in ('audit_entries', 'timeline_entries')
      and exists (select 1 from private.erasing e where e.lead_id::text = to_jsonb(old) ->> 'lead_id') then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  raise exception using errcode = 'PT403', message = 'append_only', hint = 'append_only', detail = '{}';
end $$;

create trigger append_only before update or delete on private.audit_entries
  for each row execute function private.refuse_change();
create trigger append_only_whole before truncate on private.audit_entries
  for each statement execute function private.refuse_change();

create function private.audit_values_hash(p_salt text, p_before jsonb, p_after jsonb) returns bytea
language sql immutable set search_path = '' as $$
  select sha256(convert_to(p_salt || coalesce(p_before::text, '-') || coalesce(p_after::text, '-'), 'utf8'))
$$;

create function private.audit_entry_hash(e private.audit_entries) returns bytea
language sql immutable set search_path = '' as $$
  select sha256(e.previous_hash || convert_to(concat_ws('|', e.chain, e.position,
    (extract(epoch from e.at) * 1000000)::bigint, e.member_id, e.actor, e.table_name, e.row_id, e.act,
    array_to_string(e.columns, ',')), 'utf8') || e.values_hash)
$$;

-- Trigger arguments: the column that names the case ('' for administration), then columns never kept.
create function private.write_audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  row_before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  row_after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  entry private.audit_entries;
  head private.audit_chains;
  salt text := gen_random_uuid()::text;
begin
  entry.chain := coalesce(nullif(coalesce(row_after, row_before) ->> tg_argv[0], ''), 'administration');
  for i in 1 .. tg_nargs - 1 loop
    row_before := row_before - tg_argv[i];
    row_after := row_after - tg_argv[i];
  end loop;
  if tg_op = 'UPDATE' then
    select coalesce(array_agg(a.key order by a.key), '{}') into entry.columns
      from jsonb_each(row_after) a where a.value is distinct from row_before -> a.key;
    if entry.columns = '{}' then return null; end if;
  else
    entry.columns := '{}';
  end if;
  insert into private.audit_chains (chain) values (entry.chain) on conflict do nothing;
  select * into head from private.audit_chains where chain = entry.chain for update;
  entry.position := head.last_position + 1;
  entry.at := private.now();
  entry.member_id := private.my_member_id();
  entry.actor := case when entry.member_id is not null then 'member'
    else coalesce(nullif(current_setting('kontaktpunkt.actor', true), ''), 'system') end;
  entry.table_name := tg_table_name;
  entry.row_id := coalesce(row_after, row_before) ->> 'id';
  entry.act := lower(tg_op);
  entry.values_hash := private.audit_values_hash(salt, row_before, row_after);
  entry.previous_hash := head.last_hash;
  entry.hash := private.audit_entry_hash(entry);
  insert into private.audit_entries select (entry).*;
  insert into private.audit_values values (entry.chain, entry.position, salt, row_before, row_after);
  update private.audit_chains set last_position = entry.position, last_hash = entry.hash where chain = entry.chain;
  return null;
end $$;

-- Puts a table under audit; p_case_column names the case, '' puts it on the administration chain.
create function private.audit_table(p_table regclass, p_case_column text, variadic p_never_kept text[] default '{}')
returns void language plpgsql set search_path = '' as $$
begin
  execute format('create trigger audit after insert or update or delete on %s for each row execute function private.write_audit(%s)',
    p_table, (select string_agg(quote_literal(a), ', ') from unnest(p_case_column || p_never_kept) a));
end $$;

-- Walks a chain and names the first position where it does not hold, null when it holds.
create function private.broken_at(p_chain text) returns bigint
language plpgsql stable set search_path = '' as $$
declare entry private.audit_entries; kept private.audit_values; previous bytea := '\x'; expected bigint := 0;
begin
  for entry in select * from private.audit_entries where chain = p_chain order by position loop
    expected := expected + 1;
    if entry.position <> expected or entry.previous_hash <> previous
       or entry.hash <> private.audit_entry_hash(entry) then
      return expected;
    end if;
    select * into kept from private.audit_values where chain = p_chain and position = entry.position;
    if found and private.audit_values_hash(kept.salt, kept.before, kept.after) <> entry.values_hash then
      return entry.position;
    end if;
    previous := entry.hash;
  end loop;
  if exists (select 1 from private.audit_chains c where c.chain = p_chain
             and (c.last_position <> expected or c.last_hash <> previous)) then
    return expected + 1;
  end if;
  return null;
end $$;
