-- What the worker does with files, and who may touch the bucket where they lie in Supabase Storage.

-- Files that nothing needs any more: removed ones, and those of drafts that are gone.
create function public.list_unneeded_files(p_limit int default 50) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'path', d.path)), '[]')
  from (select id, path from public.documents where file_gone_at is null
      and (removed_at is not null or lead_id is null and draft_id is null)
    order by added_at limit least(greatest(coalesce(p_limit, 50), 1), 500)) d
$$;
select private.open_door('list_unneeded_files', 'service_role');

-- The file is gone: a row that belongs to a case stays as the record of its removal.
create function public.file_deleted(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.documents set file_gone_at = private.now() where id = p_id and lead_id is not null and removed_at is not null;
  delete from public.documents where id = p_id and lead_id is null and (draft_id is null or removed_at is not null);
end $$;
select private.open_door('file_deleted', 'service_role');

-- Which of these names of files belong to no document and to no upload that runs.
create function public.list_unknown_files(p_paths text[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(p.path order by p.path), '[]') from unnest(p_paths) as p (path)
  where not exists (select 1 from public.documents d where d.path::text = p.path)
    and not exists (select 1 from private.file_slots s where s.path::text = p.path and s.until > private.now())
$$;
select private.open_door('list_unknown_files', 'service_role');

create function public.list_unscanned_files(p_limit int default 10) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'path', d.path)), '[]')
  from (select id, path from public.documents where scan in ('pending', 'not_scanned') and removed_at is null and file_gone_at is null
    order by added_at limit least(greatest(coalesce(p_limit, 10), 1), 100)) d
$$;
select private.open_door('list_unscanned_files', 'service_role');

create function public.note_scan(p_id uuid, p_result text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_one_of(p_result, array['clean', 'infected'], 'result');
  update public.documents set scan = p_result, scanned_at = private.now() where id = p_id and scan <> 'other_content';
end $$;
select private.open_door('note_scan', 'service_role');

-- Files whose bytes nobody compared with their type since they lie in the store.
create function public.list_unchecked_files(p_limit int default 10) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'path', d.path, 'type', d.type)), '[]')
  from (select id, path, type from public.documents where content_checked_at is null and removed_at is null and file_gone_at is null
    order by added_at limit least(greatest(coalesce(p_limit, 10), 1), 100)) d
$$;
select private.open_door('list_unchecked_files', 'service_role');

create function public.note_content(p_id uuid, p_as_named boolean) returns void
language sql security definer set search_path = '' as $$
  update public.documents set content_checked_at = private.now(), scan = case when p_as_named then scan else 'other_content' end
  where id = p_id
$$;
select private.open_door('note_content', 'service_role');

-- ---------- the bucket ----------

create function private.has_slot(p_name text, p_act text default null) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from private.file_slots s where s.path::text = p_name and s.until > private.now()
    and (p_act is null or s.act = p_act))
$$;
grant execute on function private.has_slot(text, text) to anon, authenticated;

-- Storage asks the policies of its own table: a person who is not signed in needs an open slot, a member an open row
-- of the ledger. Nothing where there is no Supabase Storage.
create function private.open_bucket() returns boolean
language plpgsql set search_path = '' as $$
begin
  if to_regclass('storage.objects') is null or to_regclass('storage.buckets') is null then return false; end if;
  execute $sql$
    insert into storage.buckets (id, name, public, file_size_limit) values ('documents', 'documents', false, 20971520)
      on conflict (id) do update set public = false, file_size_limit = excluded.file_size_limit $sql$;
  execute 'drop policy if exists "A file is written once while its upload is open" on storage.objects';
  execute $sql$ create policy "A file is written once while its upload is open" on storage.objects for insert to anon
    with check (bucket_id = 'documents' and (select private.has_slot(name, 'write'))) $sql$;
  execute 'drop policy if exists "A file is read for a minute after its reader was checked" on storage.objects';
  execute $sql$ create policy "A file is read for a minute after its reader was checked" on storage.objects for select to anon
    using (bucket_id = 'documents' and (select private.has_slot(name))) $sql$;
  execute 'drop policy if exists "Members read files of documents that the ledger opens to them" on storage.objects';
  execute $sql$ create policy "Members read files of documents that the ledger opens to them" on storage.objects for select to authenticated
    using (bucket_id = 'documents' and exists (select 1 from public.documents d where d.path::text = objects.name and d.scan not in ('infected', 'other_content'))) $sql$;
  return true;
end $$;
select private.open_bucket();
