-- Reading the audit without case rights: who, when, table, columns, act. A case shows as a sign that says nothing,
-- and its values only to a reader with an open ledger row.

create function private.chain_sign(p_chain text) returns text
language sql immutable set search_path = '' as $$
  select case when p_chain = 'administration' then p_chain else encode(sha256(convert_to('audit ' || p_chain, 'utf8')), 'hex') end
$$;
create unique index chains_by_sign on private.audit_chains (private.chain_sign(chain));
create index audit_by_time on private.audit_entries (at, chain, position);
create index audit_by_member on private.audit_entries (member_id, at, chain, position) where member_id is not null;
create index audit_by_table on private.audit_entries (table_name, at, chain, position);

-- The field group whose ledger row opens the values of a table, '' for administration's own tables,
-- null for never: who reads a text or a hand-off depends on more than a group.
create function private.audit_group(p_table text) returns text
language sql immutable set search_path = '' as $$
  select case
    when p_table in ('organisations', 'members', 'second_factors', 'settings', 'gates', 'choices', 'holidays', 'countries', 'hand_off_transitions') then ''
    when p_table in ('leads', 'lead_codes', 'enquiries') then 'summary'
    when p_table = 'lead_needs' then 'needs'
    when p_table = 'contacts' then 'contact' end
$$;

-- Of a change only the columns that changed.
create function private.audit_values_json(p_entry private.audit_entries) returns jsonb
language sql stable security definer set search_path = '' as $$
  select case when private.audit_group(p_entry.table_name) = '' and p_entry.chain = 'administration'
      or p_entry.chain ~ '^[0-9a-f-]{36}$' and private.audit_group(p_entry.table_name) = any (private.my_groups(p_entry.chain::uuid))
    then (select jsonb_build_object(
        'before', case when p_entry.act = 'update' then (select jsonb_object_agg(c, v.before -> c) from unnest(p_entry.columns) c) else v.before end,
        'after', case when p_entry.act = 'update' then (select jsonb_object_agg(c, v.after -> c) from unnest(p_entry.columns) c) else v.after end)
      from private.audit_values v where v.chain = p_entry.chain and v.position = p_entry.position) end
$$;

create function private.audit_entry_json(p_entry private.audit_entries, p_reference text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', left(private.chain_sign(p_entry.chain), 24) || '.' || p_entry.position, 'at', p_entry.at,
    'actor', p_entry.actor, 'person', (select m.full_name from public.members m where m.id = p_entry.member_id),
    'table', p_entry.table_name, 'columns', p_entry.columns, 'act', p_entry.act,
    'case', case when p_entry.chain <> 'administration' then left(private.chain_sign(p_entry.chain), 6) end,
    'reference', p_reference, 'values', private.audit_values_json(p_entry))
$$;

create function private.audit_tables() returns text[]
language sql stable security definer set search_path = '' as $$
  select array_agg(distinct c.relname::text order by c.relname::text) from pg_catalog.pg_trigger t
  join pg_catalog.pg_class c on c.oid = t.tgrelid where t.tgname = 'audit'
$$;

-- p_filter {member, actor: company|system, table, from, to (days), reference}; p_before is the `next` of the page before.
create function public.list_audit(p_filter jsonb default '{}', p_before text default null, p_limit int default 50) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  page_size int := least(greatest(coalesce(p_limit, 50), 1), 100);
  asked jsonb := coalesce(p_filter, '{}');
  wanted text := 'true'; named text; chain text; member uuid; day_from timestamptz; day_to timestamptz;
  before_at timestamptz; before_chain text; before_position bigint;
  found_rows private.audit_entries[]; last_row private.audit_entries;
begin
  perform private.require_admin();
  begin
    member := private.answer_text(asked, 'member', 36)::uuid;
    day_from := private.answer_text(asked, 'from', 10)::date::timestamp at time zone 'Europe/Copenhagen';
    day_to := (private.answer_text(asked, 'to', 10)::date + 1)::timestamp at time zone 'Europe/Copenhagen';
    if p_before is not null then
      before_at := 'epoch'::timestamptz + split_part(p_before, '.', 1)::bigint * interval '1 microsecond';
      before_position := split_part(p_before, '.', 3)::bigint;
      select c.chain into strict before_chain from private.audit_chains c where private.chain_sign(c.chain) = split_part(p_before, '.', 2);
    end if;
  exception when data_exception or no_data_found then
    perform private.refuse('PT422', 'unknown_value', '{"field": "filter"}');
  end;
  named := upper(private.answer_text(asked, 'reference', 20));
  if named is not null then
    select l.id::text into chain from public.leads l where l.reference = named;
    chain := coalesce(chain, '');
    wanted := wanted || ' and e.chain = $1';
  end if;
  if member is not null then wanted := wanted || ' and e.member_id = $2'; end if;
  if asked ->> 'actor' is not null then wanted := wanted || ' and e.actor = $3'; end if;
  if asked ->> 'table' is not null then wanted := wanted || ' and e.table_name = $4'; end if;
  if day_from is not null then wanted := wanted || ' and e.at >= $5'; end if;
  if day_to is not null then wanted := wanted || ' and e.at < $6'; end if;
  if before_at is not null then wanted := wanted || ' and (e.at, e.chain, e.position) < ($7, $8, $9)'; end if;
  execute 'select array(select e from private.audit_entries e where ' || wanted
    || ' order by e.at desc, e.chain desc, e.position desc limit $10)'
    into found_rows using chain, member, asked ->> 'actor', asked ->> 'table', day_from, day_to, before_at, before_chain, before_position, page_size + 1;
  last_row := found_rows[page_size];
  return jsonb_build_object('now', private.now(), 'tables', private.audit_tables(),
    'members', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'full_name', m.full_name) order by m.full_name), '[]') from public.members m),
    'rows', (select coalesce(jsonb_agg(private.audit_entry_json(found_rows[n], named) order by n), '[]')
      from generate_subscripts(found_rows, 1) n where n <= page_size),
    'next', case when cardinality(found_rows) > page_size then
      (extract(epoch from last_row.at) * 1000000)::bigint || '.' || private.chain_sign(last_row.chain) || '.' || last_row.position end);
end $$;
select private.open_door('list_audit', 'authenticated');

-- Walks the chains from where the last call stopped, for at most p_entries rows and two seconds.
-- p_after {sign, position}; a chain that was left in the middle goes on from its last row.
create function public.verify_audit(p_after jsonb default null, p_entries int default 5000) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  most int := least(greatest(coalesce(p_entries, 5000), 1), 20000); began timestamptz := clock_timestamp();
  head private.audit_chains; entry private.audit_entries; kept private.audit_values;
  checked int := 0; chains int := 0; broken jsonb := '[]'; previous bytea; place bigint; fault boolean; stop boolean := false;
  after_sign text := p_after ->> 'sign'; from_place bigint := coalesce((p_after ->> 'position')::bigint, 0);
begin
  perform private.require_admin();
  for head in select * from private.audit_chains c where after_sign is null or private.chain_sign(c.chain) >= after_sign
      order by private.chain_sign(c.chain) loop
    place := case when private.chain_sign(head.chain) = after_sign then from_place else 0 end;
    previous := coalesce((select e.hash from private.audit_entries e where e.chain = head.chain and e.position = place), '\x');
    fault := false;
    for entry in select * from private.audit_entries e where e.chain = head.chain and e.position > place order by e.position loop
      if checked >= most or clock_timestamp() - began > interval '2 seconds' then stop := true; exit; end if;
      checked := checked + 1;
      kept := null;
      select * into kept from private.audit_values v where v.chain = head.chain and v.position = entry.position;
      fault := entry.position <> place + 1 or entry.previous_hash <> previous or entry.hash <> private.audit_entry_hash(entry)
        or kept.position is not null and private.audit_values_hash(kept.salt, kept.before, kept.after) <> entry.values_hash;
      exit when fault;
      place := entry.position;
      previous := entry.hash;
    end loop;
    if stop then
      return jsonb_build_object('checked', checked, 'chains', chains, 'broken', broken,
        'next', jsonb_build_object('sign', private.chain_sign(head.chain), 'position', place));
    end if;
    chains := chains + 1;
    if fault or place <> head.last_position or previous <> head.last_hash then
      broken := broken || jsonb_build_object('case', case when head.chain <> 'administration' then left(private.chain_sign(head.chain), 6) end,
        'position', place + 1, 'at', (select e.at from private.audit_entries e where e.chain = head.chain and e.position = place + 1));
    end if;
  end loop;
  return jsonb_build_object('checked', checked, 'chains', chains, 'broken', broken, 'next', null);
end $$;
select private.open_door('verify_audit', 'authenticated');
