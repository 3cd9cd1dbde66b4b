-- Lists of cases: pipeline, board, inbox. Entries hold only what a reader may see, so nothing else takes part in filter,
-- sort or search; the rows shown are read from the ledger anew.

create function private.require_filter(p_filter jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
  if p_filter is not null and (jsonb_typeof(p_filter) <> 'object'
      or coalesce(jsonb_typeof(p_filter -> 'mine'), 'null') not in ('boolean', 'null')) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "filter"}');
  end if;
  return coalesce(p_filter, '{}');
end $$;

create function private.texts_of(p_filter jsonb, p_key text) returns text[]
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(p_filter -> p_key) = 'array' then array(select jsonb_array_elements_text(p_filter -> p_key)) end
$$;

-- The condition of a filter over entries `e`, as SQL with every value quoted, so that each list gets the plan of its own filter.
create function private.entry_condition(p_filter jsonb) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  me public.members := private.require_member();
  statuses text[] := private.texts_of(p_filter, 'statuses');
begin
  if me.role not in ('officer', 'partner', 'viewer') then return 'false'; end if;
  return concat_ws(' and ', format('e.organisation_id = %L', me.organisation_id),
    -- Without a status a reader sees a case as live.
    case when statuses is null then 'e.live'
      when statuses @> array['active', 'on_hold'] then format('(e.status is null or e.status = any (%L))', statuses)
      else format('e.status = any (%L)', statuses) end,
    case when private.texts_of(p_filter, 'stages') is not null then format('e.stage_position = any (%L)',
      array(select private.stage_position(stage) from unnest(private.texts_of(p_filter, 'stages')) stage)) end,
    case when p_filter ->> 'organisation' is not null then format('e.responsible_organisation_id in (select id from public.organisations where slug = %L)',
      p_filter ->> 'organisation') end,
    case when p_filter ->> 'sector' is not null then format('e.sector = %L', p_filter ->> 'sector') end,
    case when p_filter ->> 'level' is not null then format('e.level = %L', p_filter ->> 'level') end,
    case when (p_filter ->> 'mine')::boolean then format('e.level = ''full'' and e.responsible_organisation_id = %L', me.organisation_id) end,
    -- Names of contacts are for those who work cases.
    case when btrim(p_filter ->> 'q') <> '' then format(case me.role when 'viewer' then 'e.name_key like %L' else 'e.search_text like %L' end,
      private.part_of_text(p_filter ->> 'q')) end);
end $$;

create function public.list_pipeline(p_filter jsonb default '{}', p_after text default null, p_limit int default 50)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  page_size int := least(greatest(coalesce(p_limit, 50), 1), 100);
  filter jsonb := private.require_filter(p_filter);
  after_key text; after_address text; leads uuid[]; keys text[]; addresses text[]; rows jsonb;
  -- Column of the order, its type, and the way it runs.
  sorted text[] := case filter ->> 'sort' when 'name' then array['name_key', 'text', '>', 'asc']
    when 'stage' then array['stage_position', 'int', '>', 'asc']
    when 'newest' then array['created_at', 'timestamptz', '<', 'desc'] else array['due_at', 'timestamptz', '>', 'asc'] end;
begin
  perform private.require_member();
  perform private.refresh_entries_that_ran_out();
  if p_after is not null then
    begin
      after_key := convert_from(decode(split_part(p_after, '.', 1), 'hex'), 'utf8');
      after_address := convert_from(decode(split_part(p_after, '.', 2), 'hex'), 'utf8');
      execute format('select %L::%s', after_key, sorted[2]);
    exception when others then
      perform private.refuse('PT422', 'unknown_value', '{"field": "after"}');
    end;
  end if;
  execute format('select array_agg(lead_id), array_agg(key::text), array_agg(address) from (
      select e.lead_id, e.%1$I as key, e.address from private.pipeline_entries e where %2$s %3$s
      order by e.%1$I %4$s, e.address %4$s limit %5$s) page',
    sorted[1], private.entry_condition(filter),
    case when p_after is not null then format('and (e.%I, e.address) %s (%L::%s, %L)', sorted[1], sorted[3], after_key, sorted[2], after_address) end,
    sorted[4], page_size + 1) into leads, keys, addresses;
  select coalesce(jsonb_agg(r.shown order by array_position(leads, r.lead_id)), '[]') into rows
    from private.lead_rows(leads[:page_size]) r;
  return jsonb_build_object('now', private.now(), 'rows', rows, 'next', case when cardinality(leads) > page_size then
    encode(convert_to(keys[page_size], 'utf8'), 'hex') || '.' || encode(convert_to(addresses[page_size], 'utf8'), 'hex') end);
end $$;
select private.open_door('list_pipeline', 'authenticated');

create function public.get_board(p_filter jsonb default '{}') returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare condition text; shown jsonb; columns jsonb;
begin
  perform private.require_member();
  perform private.refresh_entries_that_ran_out();
  condition := private.entry_condition(private.require_filter(p_filter) - 'stages');
  -- The first twenty-five cards of each stage, and the figures of all.
  execute format($query$
    with figures as (
      select e.stage_position, count(*) as cases, coalesce(sum(e.people), 0) as people
      from private.pipeline_entries e where %1$s group by e.stage_position
    ), cards as (
      select s.n, c.lead_id, c.due_at, c.address from generate_series(1, cardinality(private.stages())) s (n)
      cross join lateral (select e.lead_id, e.due_at, e.address from private.pipeline_entries e
        where %1$s and e.stage_position = s.n order by e.due_at, e.address limit 25) c
    ), drawn as (
      select c.n, jsonb_agg(r.shown order by c.due_at, c.address) as rows
      from private.lead_rows(array(select lead_id from cards)) r join cards c using (lead_id) group by c.n
    )
    select jsonb_agg(jsonb_build_object('stage', s.stage, 'count', coalesce(f.cases, 0), 'people', case $1 when 'viewer' then 0 else coalesce(f.people, 0) end,
      'rows', coalesce(d.rows, '[]'), 'more', coalesce(f.cases, 0) > 25) order by s.n)
    from unnest(private.stages()) with ordinality s (stage, n)
    left join figures f on f.stage_position = s.n left join drawn d on d.n = s.n $query$, condition)
  into columns using private.my_role();
  return jsonb_build_object('now', private.now(), 'columns', columns);
end $$;
select private.open_door('get_board', 'authenticated');

-- What waits for my organisation: running clocks of its cases and of offers to it, and new cases nobody took; with the
-- person it waits for.
create function private.inbox_items() returns table (lead_id uuid, clock public.clocks, hand_off uuid, person uuid, created_at timestamptz, unread boolean)
language plpgsql stable security definer set search_path = '' as $$
declare mine uuid := private.my_organisation_id();
begin
  if coalesce(private.my_role(), '') not in ('officer', 'partner') then return; end if;
  return query
  select k.lead_id, k, k.hand_off_id,
    case when k.hand_off_id is null then (select l.responsible_member_id from public.leads l where l.id = k.lead_id)
      else (select h.handler_id from public.hand_offs h where h.id = k.hand_off_id) end,
    (select l.created_at from public.leads l where l.id = k.lead_id),
    k.hand_off_id is null and (select l.first_opened_at is null from public.leads l where l.id = k.lead_id)
  from public.clocks k
  where k.stopped_at is null and k.organisation_id = mine
    and exists (select 1 from private.pipeline_entries e where e.lead_id = k.lead_id and e.organisation_id = mine)
  union all
  select l.id, null::public.clocks, null::uuid, l.responsible_member_id, l.created_at, l.first_opened_at is null from public.leads l
  where l.responsible_organisation_id = mine and (l.stage = 'new' or l.responsible_member_id is null) and l.status = 'active'
    and not exists (select 1 from public.clocks k where k.lead_id = l.id and k.stopped_at is null and k.organisation_id = mine)
    and not private.is_set_aside(l.id);
end $$;

-- How many they are: every page shows it.
create function private.inbox_count() returns bigint
language plpgsql stable security definer set search_path = '' as $$
declare mine uuid := private.my_organisation_id();
begin
  if coalesce(private.my_role(), '') not in ('officer', 'partner') then return 0; end if;
  return (select count(*) from public.clocks k where k.stopped_at is null and k.organisation_id = mine
      and exists (select 1 from private.pipeline_entries e where e.lead_id = k.lead_id and e.organisation_id = mine))
    + (select count(*) from public.leads l where l.responsible_organisation_id = mine
      and (l.stage = 'new' or l.responsible_member_id is null) and l.status = 'active'
      and not exists (select 1 from public.clocks k where k.lead_id = l.id and k.stopped_at is null and k.organisation_id = mine)
      and not private.is_set_aside(l.id));
end $$;

-- The first hundred of what waits, the late before those due today before the new, and how many there are in all.
create function public.list_inbox(p_scope text default 'mine') returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  me public.members := private.require_member(); rows jsonb; total int;
  at timestamptz := private.now(); bands text[] := array['late', 'today', 'new'];
begin
  with items as materialized (
    select i.*, case when (i.clock).id is not null then private.effective_due(i.clock) end as due from private.inbox_items() i
  ), shown as (
    select *, case when due < at then 'late'
      when (due at time zone 'Europe/Copenhagen')::date = (at at time zone 'Europe/Copenhagen')::date then 'today' else 'new' end as band
    from items where p_scope = 'organisation' or person is null or person = me.id
  ), first as (
    select *, row_number() over (order by array_position(bands, band), case when band = 'new' then created_at end desc, due) as n,
      count(*) over () as of_all from shown
    order by n limit 100
  )
  select coalesce(jsonb_agg(r.shown || jsonb_build_object('band', f.band, 'hand_off', f.hand_off,
      'due', case when f.due is not null then private.due_json(f.clock) end, 'unread', f.unread,
      'waiting_for', case when f.person = me.id then jsonb_build_object('kind', 'me', 'name', me.full_name)
        when f.person is not null then jsonb_build_object('kind', 'member', 'name', (select full_name from public.members where id = f.person))
        else jsonb_build_object('kind', 'unassigned', 'name', null) end) order by f.n), '[]'), coalesce(max(f.of_all), 0)
  into rows, total
  from first f join private.lead_rows(array(select lead_id from first)) r on r.lead_id = f.lead_id;
  return jsonb_build_object('now', at, 'rows', rows, 'total', total, 'set_aside', private.set_aside_figures());
end $$;
select private.open_door('list_inbox', 'authenticated');

create function public.get_me() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare me uuid := private.my_member_id();
begin
  if me is null then perform private.refuse_one_factor(); end if;
  return (select jsonb_build_object(
    'member', jsonb_build_object('id', m.id, 'full_name', m.full_name, 'email', m.email, 'role', m.role, 'language', m.language),
    'organisation', private.organisation_json(m.organisation_id) || jsonb_build_object('is_desk', m.organisation_id = private.desk_id()),
    'counts', jsonb_build_object('inbox', private.inbox_count(),
      'hand_offs', (select count(*) from public.hand_offs h where m.role in ('officer', 'partner') and (
        h.receiver_organisation_id = m.organisation_id and h.state in ('offered', 'asked')
        or h.sender_organisation_id = m.organisation_id and h.state = 'asked'))))
  from public.members m where m.id = me);
end $$;
select private.open_door('get_me', 'authenticated');
