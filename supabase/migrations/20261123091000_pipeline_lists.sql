-- Lists of cases: pipeline, board, inbox. They check the ledger themselves, once a query, because row
-- security keeps part-of-name search from its index. What a reader may not see takes no part in filter,
-- sort or search.

create function private.pipeline_rows(p_filter jsonb) returns table (lead public.leads, groups text[], sort_key text, address text)
language sql stable security definer set search_path = '' as $$
  with asked as (
    select coalesce(nullif(btrim(p_filter ->> 'q'), ''), null) as q,
      case when jsonb_typeof(p_filter -> 'stages') = 'array' then array(select jsonb_array_elements_text(p_filter -> 'stages')) end as stages,
      case when jsonb_typeof(p_filter -> 'statuses') = 'array' then array(select jsonb_array_elements_text(p_filter -> 'statuses')) end as statuses,
      (select id from public.organisations where slug = p_filter ->> 'organisation') as organisation,
      coalesce(p_filter ->> 'sort', 'due') as sort
  ), seen as (
    select l, m.groups, private.level_of(m.groups) as level, c.legal_name, c.search_text, k.slug, k.code_name
    from private.my_leads() m
    join public.leads l on l.id = m.lead_id
    join public.companies c on c.id = l.company_id
    left join public.lead_codes k on k.lead_id = l.id and k.replaced_at is null
  )
  select s.l, s.groups,
    case a.sort
      when 'name' then private.normalise(case when s.level = 'coded' then s.code_name else s.legal_name end)
      when 'stage' then private.stage_position((s.l).stage)::text
      when 'newest' then case when s.level = 'full'
        then lpad((99999999999 - extract(epoch from (s.l).created_at)::bigint)::text, 12, '0') else 'z' end
      else coalesce(case when s.level = 'full'
        then to_char(private.effective_due(private.next_clock((s.l).id)) at time zone 'utc', 'YYYYMMDDHH24MISS') end, 'z')
    end,
    case when s.level = 'coded' then s.slug else (s.l).reference end
  from seen s cross join asked a
  where (a.stages is null or (s.l).stage = any (a.stages))
    and case when s.level = 'full' then (s.l).status = any (coalesce(a.statuses, array['active', 'on_hold']))
        else a.statuses is null or a.statuses @> array['active', 'on_hold'] end
    and (p_filter ->> 'organisation' is null or s.level <> 'coded' and (s.l).responsible_organisation_id = a.organisation)
    and (p_filter ->> 'sector' is null or (s.l).sector = p_filter ->> 'sector')
    and (p_filter ->> 'level' is null or s.level = p_filter ->> 'level')
    and (coalesce((p_filter ->> 'mine')::boolean, false) is false
      or s.level = 'full' and (s.l).responsible_organisation_id = private.my_organisation_id())
    and (a.q is null
      or s.level <> 'coded' and (strpos(s.search_text, private.normalise(a.q)) > 0 or (s.l).reference = upper(a.q))
      or s.level = 'coded' and strpos(private.normalise(s.code_name), private.normalise(a.q)) > 0
      or 'contact' = any (s.groups) and exists (select 1 from public.contacts p where p.lead_id = (s.l).id
        and strpos(private.normalise(p.full_name), private.normalise(a.q)) > 0))
$$;

create function private.require_filter(p_filter jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
  if p_filter is not null and (jsonb_typeof(p_filter) <> 'object'
      or coalesce(jsonb_typeof(p_filter -> 'mine'), 'null') not in ('boolean', 'null')) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "filter"}');
  end if;
  return coalesce(p_filter, '{}');
end $$;

create function public.list_pipeline(p_filter jsonb default '{}', p_after text default null, p_limit int default 50)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  page_size int := least(greatest(coalesce(p_limit, 50), 1), 100);
  after_key text; after_address text; rows jsonb; shown int; last_key text; last_address text;
begin
  perform private.require_member();
  if p_after is not null then
    begin
      after_key := convert_from(decode(split_part(p_after, '.', 1), 'hex'), 'utf8');
      after_address := convert_from(decode(split_part(p_after, '.', 2), 'hex'), 'utf8');
    exception when others then
      perform private.refuse('PT422', 'unknown_value', '{"field": "after"}');
    end;
  end if;
  with page as (
    select r.*, row_number() over (order by r.sort_key, r.address) as n
    from private.pipeline_rows(private.require_filter(p_filter)) r
    where after_key is null or (r.sort_key, r.address) > (after_key, after_address)
    order by r.sort_key, r.address limit page_size + 1
  )
  select coalesce(jsonb_agg(private.lead_row(lead, groups) order by n) filter (where n <= page_size), '[]'), count(*),
    max(sort_key) filter (where n = page_size), max(address) filter (where n = page_size)
  into rows, shown, last_key, last_address from page;
  return jsonb_build_object('now', private.now(), 'rows', rows, 'next', case when shown > page_size then
    encode(convert_to(last_key, 'utf8'), 'hex') || '.' || encode(convert_to(last_address, 'utf8'), 'hex') end);
end $$;
select private.open_door('list_pipeline', 'authenticated');

create function public.get_board(p_filter jsonb default '{}') returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare columns jsonb;
begin
  perform private.require_member();
  with ranked as (
    select r.*, (r.lead).stage as stage, row_number() over (partition by (r.lead).stage order by r.sort_key, r.address) as n,
      count(*) over (partition by (r.lead).stage) as total,
      sum(case when 'needs' = any (r.groups) then coalesce(x.people_36, x.people_12) end) over (partition by (r.lead).stage) as people
    from private.pipeline_rows(private.require_filter(p_filter) - 'stages') r
    left join public.lead_needs x on x.lead_id = (r.lead).id
  )
  select jsonb_agg(jsonb_build_object('stage', s.stage,
      'count', coalesce((select max(total) from ranked where ranked.stage = s.stage), 0),
      'people', coalesce((select max(people) from ranked where ranked.stage = s.stage), 0),
      'rows', coalesce((select jsonb_agg(private.lead_row(lead, groups) order by n) from ranked where ranked.stage = s.stage and n <= 50), '[]'),
      'more', exists (select 1 from ranked where ranked.stage = s.stage and n > 50)) order by s.position)
  into columns from unnest(private.stages()) with ordinality as s (stage, position);
  return jsonb_build_object('now', private.now(), 'columns', columns);
end $$;
select private.open_door('get_board', 'authenticated');

-- What waits for my organisation: running clocks of its cases and of offers to it, and new cases nobody took.
create function private.inbox_items() returns table (lead public.leads, clock public.clocks)
language sql stable security definer set search_path = '' as $$
  select l, k from public.clocks k join public.leads l on l.id = k.lead_id
  where k.stopped_at is null and k.organisation_id = private.my_organisation_id()
    and private.my_role() in ('officer', 'partner') and private.level_of(private.my_groups(l.id)) is not null
  union all
  select l, null::public.clocks from public.leads l
  where l.responsible_organisation_id = private.my_organisation_id() and (l.stage = 'new' or l.responsible_member_id is null) and l.status = 'active'
    and private.my_role() in ('officer', 'partner')
    and not exists (select 1 from public.clocks k where k.lead_id = l.id and k.stopped_at is null
      and k.organisation_id = l.responsible_organisation_id)
$$;

create function public.list_inbox(p_scope text default 'mine') returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare rows jsonb; me public.members := private.require_member();
begin
  with items as (
    select i.lead, i.clock, private.effective_due(i.clock) as due, h.id as hand_off,
      coalesce(h.handler_id, case when h.id is null then (i.lead).responsible_member_id end) as person
    from private.inbox_items() i left join public.hand_offs h on h.id = (i.clock).hand_off_id
  ), shown as (
    select *, case when due < private.now() then 'late'
      when (due at time zone 'Europe/Copenhagen')::date = (private.now() at time zone 'Europe/Copenhagen')::date then 'today'
      else 'new' end as band
    from items where p_scope = 'organisation' or person is null or person = me.id
  )
  select coalesce(jsonb_agg(private.lead_row(lead, private.my_groups((lead).id)) || jsonb_build_object(
      'band', band, 'hand_off', hand_off, 'due', private.due_json(clock),
      'unread', (lead).first_opened_at is null and hand_off is null,
      'waiting_for', case when person = me.id then jsonb_build_object('kind', 'me', 'name', me.full_name)
        when person is not null then jsonb_build_object('kind', 'member', 'name', (select full_name from public.members where id = person))
        else jsonb_build_object('kind', 'unassigned', 'name', null) end)
    order by array_position(array['late', 'today', 'new'], band), case when band = 'new' then -extract(epoch from (lead).created_at) end, due), '[]')
  into rows from (select * from shown order by due nulls last limit 300) shown;
  return jsonb_build_object('now', private.now(), 'rows', rows);
end $$;
select private.open_door('list_inbox', 'authenticated');

create function public.get_me() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'member', jsonb_build_object('id', m.id, 'full_name', m.full_name, 'email', m.email, 'role', m.role, 'language', m.language),
    'organisation', private.organisation_json(m.organisation_id) || jsonb_build_object('is_desk', m.organisation_id = private.desk_id()),
    'counts', jsonb_build_object('inbox', (select count(*) from private.inbox_items()),
      'hand_offs', (select count(*) from public.hand_offs h where m.role in ('officer', 'partner') and (
        h.receiver_organisation_id = m.organisation_id and h.state in ('offered', 'asked')
        or h.sender_organisation_id = m.organisation_id and h.state = 'asked'))))
  from public.members m where m.id = private.my_member_id()
$$;
select private.open_door('get_me', 'authenticated');
