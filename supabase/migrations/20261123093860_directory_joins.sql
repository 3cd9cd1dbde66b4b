-- Who is the same company: the desk decides, nothing is merged by itself. Each case keeps its own company with the facts it
-- was sent; a join only says that two of them are one, so it opens no row of the ledger and can be undone.

create table private.company_joins (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null references public.leads,
  company_id uuid not null references public.companies on delete cascade,
  other_company_id uuid not null references public.companies on delete cascade,
  verdict text not null check (verdict in ('same', 'different')),
  decided_by uuid not null references public.members,
  decided_at timestamptz not null default private.now(),
  undone_by uuid references public.members,
  undone_at timestamptz,
  check (company_id <> other_company_id)
);
create unique index one_verdict_a_pair on private.company_joins (least(company_id, other_company_id), greatest(company_id, other_company_id))
  where undone_at is null;
create index company_joins_by_company on private.company_joins (company_id) where undone_at is null;
create index company_joins_by_other on private.company_joins (other_company_id) where undone_at is null;
comment on table private.company_joins is 'What the desk decided about two companies: the same, or not. Kept with who, when and whether it was undone, as long as both companies.';
select private.audit_table('private.company_joins', 'lead_id');

-- This company and those the desk joined with it.
create function private.same_company(p_company uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select 1 from private.company_joins j where j.company_id = p_company and j.verdict = 'same' and j.undone_at is null)
      and not exists (select 1 from private.company_joins j where j.other_company_id = p_company and j.verdict = 'same' and j.undone_at is null) then
    return array[p_company];
  end if;
  return (with recursive same (id) as (
    select p_company
    union select case when j.company_id = s.id then j.other_company_id else j.company_id end
    from same s join private.company_joins j on s.id in (j.company_id, j.other_company_id)
    where j.verdict = 'same' and j.undone_at is null
  ) select array_agg(id) from same);
end $$;
grant execute on function private.same_company(uuid) to authenticated;

-- Cases of these companies whose name is open to me, the newest first.
create function private.named_cases(p_companies uuid[]) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(l.id order by l.created_at desc), '{}') from public.leads l
  where l.company_id = any (p_companies) and exists (select 1 from private.my_open_disclosures d
    where d.lead_id = l.id and d.field_group in ('summary', 'open_listing'))
$$;

create function private.require_desk_worker() returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.require_worker();
begin
  if me.organisation_id is distinct from private.desk_id() then
    perform private.refuse('PT403', 'forbidden', '{"who": "desk"}');
  end if;
  return me;
end $$;

-- Why another company may be the one of this case: each reason only where the group it is read from is open to me on both sides.
-- By index: the planner takes comparing two texts for cheaper than it is.
create function private.match_reasons(p_lead public.leads, p_groups text[]) returns table (company_id uuid, reason text, likeness int)
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set pg_trgm.similarity_threshold = 0.45 as $$
declare same uuid[] := private.same_company(p_lead.company_id); mine record;
begin
  for mine in select distinct k.kind, k.key, k.field_group from private.company_keys k
    where k.company_id = any (same) and k.field_group = any (p_groups)
      and (k.company_id = p_lead.company_id and (k.lead_id is null or k.lead_id = p_lead.id))
  loop
    return query select k.company_id, case when k.kind = 'domain' and 'contact' in (mine.field_group, k.field_group) then 'email_domain' else k.kind end, 100
      from private.company_keys k join public.leads l on l.company_id = k.company_id and (k.lead_id is null or k.lead_id = l.id)
      where k.key = mine.key and k.kind = mine.kind and k.company_id <> all (same)
        and exists (select 1 from private.my_open_disclosures d where d.lead_id = l.id and d.field_group = k.field_group);
  end loop;
  for mine in select n.* from private.company_names n where n.company_id = p_lead.company_id and n.name_key <> '' loop
    return query select alike.company_id, case when alike.latin <> mine.latin then 'name_other_script' else 'name' end, alike.likeness
      from (
        select n.company_id, n.latin, (50 * (extensions.similarity(n.core, mine.core) + extensions.similarity(n.name_key, mine.name_key)))::int as likeness
        from private.company_names n where n.core operator(extensions.%) mine.core
        union all
        select n.company_id, n.latin, (100 * extensions.similarity(n.skeleton, mine.skeleton))::int
        from private.company_names n where n.skeleton operator(extensions.%) mine.skeleton
          and n.latin <> mine.latin and length(n.skeleton) >= 3 and length(mine.skeleton) >= 3
      ) alike
      where alike.likeness >= 50 and alike.company_id <> all (same) and cardinality(private.named_cases(array[alike.company_id])) > 0
      order by alike.likeness desc limit 100;
  end loop;
end $$;

create function private.company_verdicts(p_companies uuid[], p_verdict text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'at', v.decided_at,
      'by', (select full_name from public.members where id = v.decided_by), 'case', c.reference,
      'name', (select legal_name from public.companies where id = c.company_id)) order by v.decided_at desc), '[]')
    from private.company_joins v
    -- The end that is not this company; of a join between two others, the one that was known.
    cross join lateral (select case when v.other_company_id = p_companies[1] then v.company_id else v.other_company_id end as id) other
    join lateral (select l.* from public.leads l where l.id = (private.named_cases(array[other.id]))[1]) c on true
    where v.undone_at is null and v.verdict = p_verdict and (v.company_id = any (p_companies) or v.other_company_id = any (p_companies))
      -- Both ends must be open to me by name.
      and cardinality(private.named_cases(array[v.company_id])) > 0 and cardinality(private.named_cases(array[v.other_company_id])) > 0);
end $$;

-- Companies that may be the one of this case, the desk's word on those it looked at, and the other cases of the company.
-- Everything as far as the ledger shows the reader both sides.
create function public.list_company_candidates(p_address text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  me public.members := private.require_member(); lead public.leads := private.require_lead(p_address);
  groups text[] := private.my_groups(lead.id); same uuid[]; candidates jsonb := '[]'; others uuid[];
begin
  if me.role not in ('officer', 'partner') or private.level_of(groups) = 'coded' then
    return jsonb_build_object('may_decide', false, 'candidates', '[]'::jsonb, 'joined', '[]'::jsonb, 'set_aside', '[]'::jsonb, 'cases', '[]'::jsonb);
  end if;
  same := private.same_company(lead.company_id);
  with found as (
    select r.company_id, r.reason, max(r.likeness) as likeness from private.match_reasons(lead, groups) r
    where not exists (select 1 from private.company_joins j where j.undone_at is null and j.verdict = 'different'
      and (j.company_id = lead.company_id and j.other_company_id = r.company_id or j.other_company_id = lead.company_id and j.company_id = r.company_id))
    group by r.company_id, r.reason
  ), candidate as (
    -- Companies that are one already are shown once.
    select o.same, f.reason, max(f.likeness) as likeness from found f
    cross join lateral (select array_agg(c order by c) as same from unnest(private.same_company(f.company_id)) c) o
    group by o.same, f.reason
  ), seen as (
    select c.same, private.named_cases(c.same) as leads, sum(c.likeness) as weight,
      jsonb_agg(jsonb_build_object('code', c.reason, 'likeness', c.likeness) order by c.reason) as reasons
    from candidate c group by c.same
  ), first as (
    select * from seen where cardinality(leads) > 0 order by weight desc limit 20
  )
  select coalesce(jsonb_agg(jsonb_build_object('reasons', f.reasons, 'cases', rows.shown) order by f.weight desc), '[]') into candidates
  from first f cross join lateral (select jsonb_agg(r.shown order by array_position(f.leads, r.lead_id)) as shown
    from private.lead_rows(f.leads[:5]) r) rows;
  others := array_remove(private.named_cases(same), lead.id);
  return jsonb_build_object('may_decide', me.organisation_id is not distinct from private.desk_id() and 'summary' = any (groups),
    'candidates', candidates,
    'joined', private.company_verdicts(array[lead.company_id] || array_remove(same, lead.company_id), 'same'),
    'set_aside', private.company_verdicts(array[lead.company_id], 'different'),
    'cases', (select coalesce(jsonb_agg(r.shown order by array_position(others, r.lead_id)), '[]') from private.lead_rows(others[:20]) r));
end $$;
select private.open_door('list_company_candidates', 'authenticated');

-- The case the desk works on, locked, and the version it saw.
create function private.require_desk_lead(p_address text, p_version int) returns public.leads
language plpgsql security definer set search_path = '' as $$
declare lead public.leads := private.require_lead(p_address);
begin
  if not 'summary' = any (private.my_groups(lead.id)) then perform private.refuse('PT404', 'not_found'); end if;
  select * into lead from public.leads where id = lead.id for update;
  perform private.release_demo_clocks(lead.id);
  perform private.require_version(lead, p_version);
  return lead;
end $$;

-- The desk's word about the company of a case and that of another case: the same, or different.
create function public.decide_company(p_request_id uuid, p_address text, p_version int, p_other text, p_verdict text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_desk_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'decide_company', jsonb_build_array(p_address, p_version, p_other, p_verdict));
  lead public.leads; other public.leads; same uuid[];
begin
  if kept is not null then return kept; end if;
  perform private.require_one_of(p_verdict, array['same', 'different'], 'verdict');
  lead := private.require_desk_lead(p_address, p_version);
  other := private.require_lead(p_other);
  if private.level_of(private.my_groups(other.id)) not in ('full', 'open') then perform private.refuse('PT404', 'not_found'); end if;
  -- Two acts at once on the same companies: the second waits and is told.
  perform 1 from public.companies where id in (lead.company_id, other.company_id) order by id for update;
  same := private.same_company(lead.company_id);
  if other.company_id = any (same) then perform private.refuse('PT409', 'not_in_this_state'); end if;
  update private.company_joins set undone_at = private.now(), undone_by = me.id where undone_at is null
    and company_id in (lead.company_id, other.company_id) and other_company_id in (lead.company_id, other.company_id);
  insert into private.company_joins (lead_id, company_id, other_company_id, verdict, decided_by)
  values (lead.id, lead.company_id, other.company_id, p_verdict, me.id);
  perform private.write_entry(lead.id, 'correction', 'internal', jsonb_build_object('what', 'company_' || p_verdict, 'case', other.reference));
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('decide_company', 'authenticated');

create function public.undo_company_verdict(p_request_id uuid, p_address text, p_version int, p_verdict uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_desk_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'undo_company_verdict', jsonb_build_array(p_address, p_version, p_verdict));
  lead public.leads; held private.company_joins;
begin
  if kept is not null then return kept; end if;
  lead := private.require_desk_lead(p_address, p_version);
  select * into held from private.company_joins where id = p_verdict
    and (company_id = any (private.same_company(lead.company_id)) or other_company_id = any (private.same_company(lead.company_id))) for update;
  if held.id is null or cardinality(private.named_cases(array[held.company_id])) = 0
      or cardinality(private.named_cases(array[held.other_company_id])) = 0 then
    perform private.refuse('PT404', 'not_found');
  end if;
  if held.undone_at is not null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  update private.company_joins set undone_at = private.now(), undone_by = me.id where id = held.id;
  perform private.write_entry(lead.id, 'correction', 'internal', jsonb_build_object('what', 'company_undone'));
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('undo_company_verdict', 'authenticated');
