-- Erasing a case: texts and persons go from every table, and reference, organisations, groups and dates stay.

-- Tables that name a case and keep their rows. Every other one loses them, so a new table is erased without being named.
create function private.kept_at_erasure() returns text[]
language sql immutable set search_path = '' as $$
  select array['leads', 'lead_codes', 'enquiries', 'consents', 'disclosures', 'readings', 'clocks', 'hand_offs', 'hand_off_groups',
    'timeline_entries', 'erasures', 'erasure_confirmations', 'erasing', 'pipeline_entries']
$$;

-- Deletes the rows of other tables that name this case or company; those that others point at in a later round.
create function private.delete_rows_naming(p_column text, p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare tables text[]; blocked text[]; name text;
begin
  select array_agg(format('%I.%I', n.nspname, c.relname) order by c.oid desc) into tables
  from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'private') and c.relkind = 'r' and a.attname = p_column and not a.attisdropped
    and c.relname <> all (private.kept_at_erasure());
  for round in 1 .. 5 loop
    blocked := '{}';
    foreach name in array coalesce(tables, '{}') loop
      begin
        execute format('delete from %s where %I = $1', name, p_column) using p_id;
      exception when foreign_key_violation then
        blocked := blocked || name;
      end;
    end loop;
    exit when blocked = '{}';
    tables := blocked;
  end loop;
  if blocked <> '{}' then raise exception 'Rows that name an erased case stay in %', blocked; end if;
end $$;

-- A company of which another case stays keeps its name there; the erased case gets a nameless one.
create function private.erase_company(p_lead public.leads) returns void
language plpgsql security definer set search_path = '' as $$
declare nameless uuid := gen_random_uuid();
begin
  if exists (select 1 from public.leads l where l.company_id = p_lead.company_id and l.id <> p_lead.id
      and not exists (select 1 from public.erasures e where e.lead_id = l.id and e.erased_at is not null)) then
    insert into public.companies (id, legal_name, country) select nameless, '—', country from public.companies where id = p_lead.company_id;
    update public.leads set company_id = nameless where id = p_lead.id;
    return;
  end if;
  perform private.delete_rows_naming('company_id', p_lead.company_id);
  update public.companies set legal_name = '—', native_name = null, website = null, identifiers = '[]', version = version + 1
    where id = p_lead.company_id;
  delete from private.audit_values v using private.audit_entries e
    where e.chain = 'administration' and e.table_name = 'companies' and e.row_id = p_lead.company_id::text
      and v.chain = e.chain and v.position = e.position;
end $$;

-- A document loses its case and its name: the worker deletes the file of such a row, then the row. What was attached to
-- the draft stands on the chain of administration.
create function private.erase_documents(p_lead uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare attached text[] := array(select id::text from public.documents where lead_id = p_lead);
begin
  update public.documents set lead_id = null, draft_id = null, entry_id = null, name = '—', sha256 = repeat('0', 64),
    removed_at = coalesce(removed_at, private.now()) where lead_id = p_lead;
  delete from private.audit_values v using private.audit_entries e
    where e.chain = 'administration' and e.table_name = 'documents' and e.row_id = any (attached)
      and v.chain = e.chain and v.position = e.position;
end $$;

create function private.erase_texts(p_lead public.leads) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.erase_documents(p_lead.id);
  insert into private.erasing (lead_id) values (p_lead.id);
  delete from private.audit_values v using private.audit_entries e, private.drafts d
    where d.lead_id = p_lead.id and e.chain = 'administration' and e.table_name = 'drafts' and e.row_id = d.id::text
      and v.chain = e.chain and v.position = e.position;
  perform private.delete_rows_naming('lead_id', p_lead.id);
  delete from private.audit_values v using private.audit_entries e
    where e.chain = 'administration' and e.table_name = 'drafts' and v.before ->> 'lead_id' = p_lead.id::text
      and v.chain = e.chain and v.position = e.position;
  delete from private.requests where actor = 'case:' || p_lead.id;
  update public.enquiries set ground_note = null, origin = '{}' where lead_id = p_lead.id;
  update public.hand_offs set need = '—', reason = null where lead_id = p_lead.id;
  update public.hand_off_groups set ground_reason = '—' where lead_id = p_lead.id and ground_reason is not null;
  update public.disclosures set ground_reason = case when ground_reason is not null then '—' end,
    closed_reason = case when closed_reason ~ '^[a-z_]+$' then closed_reason when closed_reason is not null then '—' end
    where lead_id = p_lead.id and (ground_reason is not null or closed_reason is not null);
  update public.leads set status_reason = null where id = p_lead.id;
  perform private.erase_company(p_lead);
  -- Last, since every change above left its values here.
  delete from private.audit_values where chain = p_lead.id::text;
  delete from private.erasing where lead_id = p_lead.id;
end $$;

create function private.require_erasure(p_lead uuid) returns public.erasures
language plpgsql security definer set search_path = '' as $$
declare running public.erasures;
begin
  select * into running from public.erasures where lead_id = p_lead and withdrawn_at is null for update;
  if running.id is null then perform private.refuse('PT404', 'not_found'); end if;
  return running;
end $$;

create function public.note_erasure_export(p_request_id uuid, p_address text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'note_erasure_export', jsonb_build_array(p_address));
  lead public.leads; running public.erasures;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  running := private.require_erasure(lead.id);
  if running.erased_at is not null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  update public.erasures set exported_at = private.now(), exported_by = me.id where id = running.id;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('address', lead.reference, 'version', lead.version));
end $$;
select private.open_door('note_erasure_export', 'authenticated');

-- For the archive: every row of the case that the reader may read, by table. Runs with the reader's own rights.
create function public.get_archive_copy(p_address text) returns jsonb
language plpgsql stable set search_path = '' as $$
declare lead public.leads := private.require_lead(p_address); name text; rows jsonb; copy jsonb;
begin
  if not exists (select 1 from private.my_cases c where c.lead_id = lead.id) or private.my_role() not in ('officer', 'partner') then
    perform private.refuse('PT403', 'forbidden', '{"who": "responsible"}');
  end if;
  copy := jsonb_build_object('made_at', private.now(), 'reference', lead.reference, 'leads', jsonb_build_array(to_jsonb(lead)),
    'companies', (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from public.companies c where c.id = lead.company_id));
  for name in
    select c.relname from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'lead_id'
      and pg_catalog.has_table_privilege(c.oid, 'select') order by c.relname
  loop
    execute format('select coalesce(jsonb_agg(to_jsonb(t)), %L) from public.%I t where t.lead_id = $1', '[]', name) into rows using lead.id;
    copy := copy || jsonb_build_object(name, rows);
  end loop;
  return copy;
end $$;
select private.open_door('get_archive_copy', 'authenticated');

create function public.get_erasure(p_address text) returns jsonb
language plpgsql stable set search_path = '' as $$
declare lead public.leads := private.require_lead(p_address); running public.erasures;
begin
  select * into running from public.erasures where lead_id = lead.id and withdrawn_at is null;
  if running.id is null then perform private.refuse('PT404', 'not_found'); end if;
  return private.erasure_json(running, lead.reference) || jsonb_build_object('confirmations', (select coalesce(jsonb_agg(jsonb_build_object(
      'organisation', private.organisation_json(c.organisation_id), 'asked_at', c.asked_at, 'confirmed_at', c.confirmed_at,
      'person', (select full_name from public.members where id = c.confirmed_by)) order by c.confirmed_at nulls first, c.asked_at), '[]')
    from public.erasure_confirmations c where c.erasure_id = running.id));
end $$;
grant execute on function private.erasure_json(public.erasures, text) to authenticated;
select private.open_door('get_erasure', 'authenticated');

create function public.erase_case(p_request_id uuid, p_address text, p_version int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'erase_case', jsonb_build_array(p_address, p_version));
  lead public.leads; running public.erasures;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  running := private.require_erasure(lead.id);
  if running.erased_at is not null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  perform private.require_version(lead, p_version);
  if running.exported_at is null then perform private.refuse('PT422', 'export_first'); end if;
  if not private.is_closed(lead.status) then
    update public.leads set status = 'lost', status_until = null, status_reason_code = 'other' where id = lead.id;
    perform private.write_entry(lead.id, 'status', null, jsonb_build_object('from', lead.status, 'to', 'lost', 'reason_code', 'other', 'cause', 'erasure'));
    perform private.end_hand_offs(lead.id, 'case_closed');
    perform private.close_rows_of_others(lead, 'case_closed');
    perform private.stop_clocks(lead.id, 'first_answer', 'case_closed');
  end if;
  update public.erasures set erased_at = private.now(), erased_by = me.id where id = running.id;
  insert into public.erasure_confirmations (erasure_id, lead_id, organisation_id)
  select distinct running.id, lead.id, h.organisation_id from (
    select organisation_id from public.disclosures where lead_id = lead.id and organisation_id is not null
    union select organisation_id from public.readings where lead_id = lead.id) h
  where h.organisation_id <> lead.responsible_organisation_id;
  perform private.write_entry(lead.id, 'erasure', null, '{"step": "erased"}');
  perform private.erase_texts(lead);
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('erase_case', 'authenticated');

-- An erased case does not come back to life.
create function private.refuse_erased() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from public.erasures where lead_id = new.id and erased_at is not null) then
    perform private.refuse('PT409', 'erased');
  end if;
  return new;
end $$;
create trigger erased_for_good before update of status on public.leads for each row
  when (private.is_closed(old.status) and not private.is_closed(new.status)) execute function private.refuse_erased();
