-- Attachments. The bytes lie in a store outside the database under a random name that only this table holds; a file is
-- written before its row, so a row always has its file, and a file without a row is what a crash left behind.

create table public.documents (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  lead_id uuid references public.leads,
  draft_id uuid references private.drafts (id) on delete set null,
  entry_id uuid references public.timeline_entries,
  path uuid not null unique,
  name text not null check (length(name) between 1 and 200),
  type text not null check (type in ('pdf', 'docx', 'pptx', 'xlsx', 'png', 'jpg', 'txt', 'csv')),
  size int not null check (size between 1 and 20971520),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan text not null default 'not_scanned' check (scan in ('not_scanned', 'pending', 'clean', 'infected', 'other_content')),
  content_checked_at timestamptz,
  scanned_at timestamptz,
  added_by uuid references public.members,
  added_at timestamptz not null default private.now(),
  removed_by uuid references public.members,
  removed_at timestamptz,
  file_gone_at timestamptz,
  check (lead_id is null or draft_id is null)
);
create index documents_by_case on public.documents (lead_id) where lead_id is not null;
create index documents_by_draft on public.documents (draft_id) where draft_id is not null;
create index documents_without_use on public.documents (added_at)
  where file_gone_at is null and (removed_at is not null or lead_id is null and draft_id is null);
comment on table public.documents is 'Field group documents: files that came with an enquiry or a message. Readable with an open ledger row only; those of a draft with its key only, and deleted with it. Kept as long as the case.';
comment on column public.documents.path is 'The name of the file in the store. No page shows it.';
comment on column public.documents.name is 'As the sender named the file; may name persons. Shown as text, never used as an address.';
comment on column public.documents.entry_id is 'The message the file came with; null for the enquiry itself.';
comment on column public.documents.scan is 'not_scanned where no scanner is set up, pending until the worker''s scan. Only the worker says clean, or other_content where the bytes are not of the type.';
comment on column public.documents.content_checked_at is 'When the worker compared the bytes with the type.';
comment on column public.documents.added_by is 'The member who sent it; null for the company.';
comment on column public.documents.file_gone_at is 'When the file of a removed document was deleted.';
select private.audit_table('public.documents', 'lead_id', 'name', 'path');

alter table public.documents enable row level security;
create policy "Members read documents of cases whose documents are disclosed to them" on public.documents for select to authenticated
  using (removed_at is null and exists (select 1 from private.my_open_disclosures d
    where d.lead_id = documents.lead_id and d.field_group = 'documents'));
grant select on public.documents to authenticated;

-- What a person who is not signed in may do with one file of the store, for a moment.
create table private.file_slots (
  path uuid not null,
  act text not null check (act in ('write', 'read')),
  draft_id uuid,
  lead_id uuid,
  until timestamptz not null,
  primary key (path, act)
);
comment on table private.file_slots is 'Which file may be written or read without signing in, for ten minutes and for one. Deleted when over.';

create function private.open_slot(p_act text, p_path uuid, p_draft uuid, p_lead uuid) returns void
language sql security definer set search_path = '' as $$
  insert into private.file_slots as s (path, act, draft_id, lead_id, until)
  values (p_path, p_act, p_draft, p_lead, private.now() + case p_act when 'write' then interval '10 minutes' else interval '1 minute' end)
  on conflict (path, act) do update set until = excluded.until
$$;

create function private.document_json(p_document public.documents) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', p_document.id, 'name', p_document.name, 'type', p_document.type, 'size', p_document.size,
    'scan', p_document.scan, 'added_at', p_document.added_at, 'entry', p_document.entry_id)
$$;

-- Runs with the reader's own rights: row-level security decides what comes back.
create function private.documents_json(p_lead uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(private.document_json(d) order by d.added_at, d.position), '[]')
    from public.documents d where d.lead_id = p_lead and d.removed_at is null);
end $$;
grant execute on function private.document_json(public.documents), private.documents_json(uuid) to authenticated;

create function private.draft_documents_json(p_draft uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(private.document_json(d) order by d.added_at, d.position), '[]')
  from public.documents d where d.draft_id = p_draft and d.removed_at is null
$$;

-- ---------- adding and removing, while the enquiry is written ----------

create function private.require_open_draft(p_key_hash text) returns private.drafts
language plpgsql security definer set search_path = '' as $$
declare draft private.drafts := private.require_draft(p_key_hash);
begin
  if draft.lead_id is not null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  return draft;
end $$;

create function private.require_room_for_document(p_draft uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if (select count(*) from public.documents where draft_id = p_draft and removed_at is null) >= 5 then
    perform private.refuse('PT409', 'too_many_documents', '{"limit": 5}');
  end if;
end $$;

-- The same file under the same name is one document: an upload whose answer was lost is sent again.
create function private.same_document(p_draft uuid, p_name text, p_sha256 text) returns public.documents
language sql stable security definer set search_path = '' as $$
  select * from public.documents where draft_id = p_draft and name = p_name and sha256 = p_sha256 and removed_at is null limit 1
$$;

-- Where the next file may be written; nowhere when it is there already.
create function public.begin_draft_upload(p_key_hash text, p_name text, p_sha256 text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare draft private.drafts := private.require_open_draft(p_key_hash); path uuid := gen_random_uuid(); known public.documents;
begin
  known := private.same_document(draft.id, p_name, p_sha256);
  if known.id is not null then return jsonb_build_object('path', null); end if;
  perform private.require_room_for_document(draft.id);
  perform private.open_slot('write', path, draft.id, null);
  return jsonb_build_object('path', path);
end $$;
select private.open_door('begin_draft_upload', 'anon', 'authenticated');

-- The caller may say that a file waits for the scanner or is infected. That one is clean is believed of the worker alone:
-- whoever holds the publishable key can call this as the web server does.
create function private.add_document(p_draft uuid, p_lead uuid, p_path uuid, p_document jsonb, p_entry uuid default null, p_member uuid default null)
returns public.documents language plpgsql security definer set search_path = '' as $$
declare added public.documents;
begin
  delete from private.file_slots where path = p_path and act = 'write' and until > private.now()
    and draft_id is not distinct from p_draft and lead_id is not distinct from p_lead;
  if not found then perform private.refuse('PT409', 'not_in_this_state'); end if;
  if p_member is null then perform set_config('kontaktpunkt.actor', 'company', true); end if;
  insert into public.documents (draft_id, lead_id, entry_id, added_by, path, name, type, size, sha256, scan)
  values (p_draft, p_lead, p_entry, p_member, p_path, private.require_text(p_document ->> 'name', 200, 'name'), p_document ->> 'type',
    (p_document ->> 'size')::int, p_document ->> 'sha256',
    case when p_document ->> 'scan' in ('pending', 'infected') then p_document ->> 'scan' else 'not_scanned' end)
  returning * into added;
  return added;
end $$;

-- The file has been written; a second time changes nothing.
create function public.add_draft_document(p_key_hash text, p_path uuid, p_document jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare draft private.drafts := private.require_open_draft(p_key_hash); known public.documents;
begin
  select * into known from public.documents where path = p_path and draft_id = draft.id;
  if known.id is null then
    known := private.same_document(draft.id, p_document ->> 'name', p_document ->> 'sha256');
  end if;
  if known.id is not null then return private.document_json(known); end if;
  perform private.require_room_for_document(draft.id);
  known := private.add_document(draft.id, null, p_path, p_document);
  update private.drafts set saved_at = private.now(), expires_at = private.now() + interval '14 days' where id = draft.id;
  return private.document_json(known);
end $$;
select private.open_door('add_draft_document', 'anon', 'authenticated');

create function public.remove_draft_document(p_key_hash text, p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare draft private.drafts := private.require_open_draft(p_key_hash);
begin
  perform set_config('kontaktpunkt.actor', 'company', true);
  update public.documents set removed_at = coalesce(removed_at, private.now()) where id = p_id and draft_id = draft.id;
  if not found then perform private.refuse('PT404', 'not_found'); end if;
  return private.draft_documents_json(draft.id);
end $$;
select private.open_door('remove_draft_document', 'anon', 'authenticated');

-- Part of sending: the files of the draft become those of the case. What is infected stays behind and is deleted.
create function private.send_documents(p_draft uuid, p_lead uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.documents set draft_id = null,
    lead_id = case when removed_at is null and scan not in ('infected', 'other_content') then p_lead end
  where draft_id = p_draft;
end $$;

-- ---------- opening ----------

create function private.opened_document(p_document public.documents) returns jsonb
language plpgsql set search_path = '' as $$
begin
  if p_document.id is null then perform private.refuse('PT404', 'not_found'); end if;
  if p_document.scan = 'infected' then perform private.refuse('PT409', 'infected'); end if;
  if p_document.scan = 'other_content' then perform private.refuse('PT409', 'other_content'); end if;
  return private.document_json(p_document) || jsonb_build_object('path', p_document.path);
end $$;
grant execute on function private.opened_document(public.documents) to authenticated;

-- Runs with the reader's own rights, and notes the reading.
create function public.open_document(p_id uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare document public.documents; opened jsonb;
begin
  select * into document from public.documents where id = p_id and lead_id is not null;
  opened := private.opened_document(document);
  perform private.note_reading(document.lead_id, array['documents']);
  return opened;
end $$;
select private.open_door('open_document', 'authenticated');

create function public.open_own_document(p_key_hash text, p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare key private.case_keys := private.require_case_key(p_key_hash); document public.documents; opened jsonb;
begin
  select * into document from public.documents where id = p_id and lead_id = key.lead_id and removed_at is null;
  opened := private.opened_document(document);
  perform private.open_slot('read', document.path, null, key.lead_id);
  return opened;
end $$;
select private.open_door('open_own_document', 'anon', 'authenticated');
