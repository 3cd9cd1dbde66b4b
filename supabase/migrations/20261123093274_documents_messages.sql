-- Files that come with a message, from either side. They lie in the store before the message is sent, so that a broken
-- upload sends nothing; the message and the rows of its files are one transaction.

-- How many files one message may bring, how many uploads of a case may run, and how many files a company sends in a day.
create function private.file_rules(out of_message int, out uploads int, out of_company_a_day int)
language sql immutable set search_path = '' as $$
  select 5, 25, 60
$$;

-- What makes two messages the same: a file that is uploaded again has another name in the store.
create function private.content_of_documents(p_documents jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  if p_documents is null then return '[]'; end if;
  if jsonb_typeof(p_documents) <> 'array' then perform private.refuse('PT422', 'unknown_value', '{"field": "documents"}'); end if;
  return (select coalesce(jsonb_agg(jsonb_build_array(d ->> 'name', d ->> 'sha256') order by n), '[]')
    from jsonb_array_elements(p_documents) with ordinality as given (d, n));
end $$;

create function private.require_room_for_files(p_lead uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if (select count(*) from public.documents where lead_id = p_lead and added_by is null and entry_id is not null
      and added_at > private.now() - interval '1 day') > (private.file_rules()).of_company_a_day - (private.file_rules()).of_message then
    perform private.refuse('PT429', 'too_many');
  end if;
end $$;

-- p_member is who sends them; null for the company.
create function private.attach_documents(p_lead uuid, p_entry uuid, p_documents jsonb, p_member uuid default null) returns void
language plpgsql security definer set search_path = '' as $$
declare document jsonb; most int := (private.file_rules()).of_message; given int := jsonb_array_length(coalesce(p_documents, '[]'));
begin
  if given > 0 and p_member is null then perform private.require_room_for_files(p_lead); end if;
  if given > most then
    perform private.refuse('PT409', 'too_many_documents', jsonb_build_object('limit', most));
  end if;
  for document in select jsonb_array_elements(coalesce(p_documents, '[]')) loop
    perform private.add_document(null, p_lead, (document ->> 'path')::uuid, document, p_entry, p_member);
  end loop;
end $$;

create function private.begin_upload(p_lead uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare path uuid := gen_random_uuid();
begin
  if (select count(*) from private.file_slots where lead_id = p_lead and act = 'write' and until > private.now())
      >= (private.file_rules()).uploads then
    perform private.refuse('PT429', 'too_many');
  end if;
  perform private.open_slot('write', path, null, p_lead);
  return jsonb_build_object('path', path);
end $$;

-- Where the next file of a message from the company may be written.
create function public.begin_own_upload(p_key_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare key private.case_keys := private.require_case_key(p_key_hash);
begin
  perform private.require_room_for_files(key.lead_id);
  return private.begin_upload(key.lead_id);
end $$;
select private.open_door('begin_own_upload', 'anon', 'authenticated');

-- The same for a message to the company, by a member who may write it.
create function public.begin_case_upload(p_address text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare me public.members := private.require_worker(); lead public.leads := private.require_own_lead(p_address);
begin
  return private.begin_upload(lead.id);
end $$;
select private.open_door('begin_case_upload', 'authenticated');
