-- Doors for people who are not signed in: the door itself, and drafts, each read with its key alone.

create function public.get_door() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object('now', private.now(),
    'desk', (select jsonb_build_object('name', name, 'short_name', short_name, 'contact_line', contact_line) from public.organisations where id = private.desk_id()),
    'answer_due_at', private.add_working_minutes(private.now(), private.target_minutes('first_answer'), private.desk_id()),
    'organisations', (select coalesce(jsonb_agg(private.organisation_json(id) order by position, name), '[]')
      from public.organisations where active),
    'languages', private.setting('languages'), 'demo', private.setting('demo'));
end $$;
select private.open_door('get_door', 'anon', 'authenticated');

create function public.start_draft(p_key_hash text, p_language text, p_origin jsonb default '{}') returns jsonb
language plpgsql security definer set search_path = '' as $$
declare draft private.drafts; origin jsonb := private.clean_origin(coalesce(p_origin, '{}'));
begin
  perform private.require_hash(p_key_hash);
  perform private.require_language(p_language);
  perform set_config('kontaktpunkt.actor', 'company', true);
  delete from private.drafts where key_hash = p_key_hash and expires_at <= private.now();
  loop
    select * into draft from private.drafts where key_hash = p_key_hash;
    exit when found;
    -- Lost to the same key or to the same code name: look again.
    insert into private.drafts (key_hash, language, code_name, origin)
    values (p_key_hash, p_language, private.new_code_name(), origin) on conflict do nothing;
  end loop;
  return jsonb_build_object('version', draft.version, 'code_name', draft.code_name);
end $$;
select private.open_door('start_draft', 'anon', 'authenticated');

create function private.require_draft(p_key_hash text) returns private.drafts
language plpgsql security definer set search_path = '' as $$
declare draft private.drafts;
begin
  select * into draft from private.drafts where key_hash = private.draft_key_of(p_key_hash) and expires_at > private.now() for update;
  if draft.key_hash is null then perform private.refuse('PT404', 'not_found'); end if;
  return draft;
end $$;

-- The country has one entry for clinical trials, Trial Nation: whoever plans one is pointed there as well.
create function private.plans_trial(p_lead uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select 'clinical_trial' = any (project_kinds) from public.lead_needs where lead_id = p_lead), false)
$$;

create function private.receipt_json(p_lead uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('reference', l.reference, 'received_at', e.received_at,
    'clinical_trial', private.plans_trial(l.id),
    'answer_due_at', (select c.due_at from public.clocks c where c.lead_id = l.id and c.kind = 'first_answer' order by c.started_at limit 1))
  from public.leads l join public.enquiries e on e.lead_id = l.id where l.id = p_lead
$$;

create function public.get_draft(p_key_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare draft private.drafts;
begin
  select * into draft from private.drafts where key_hash = private.draft_key_of(p_key_hash) and expires_at > private.now();
  if draft.key_hash is null then perform private.refuse('PT404', 'not_found'); end if;
  return jsonb_build_object('now', private.now(), 'version', draft.version, 'language', draft.language,
    'code_name', draft.code_name, 'answers', draft.answers, 'saved_at', draft.saved_at, 'expires_at', draft.expires_at,
    'documents', private.draft_documents_json(draft.id),
    'sent', case when draft.lead_id is not null then private.receipt_json(draft.lead_id)
      || (select jsonb_build_object('email', c.email, 'language', c.language) from public.contacts c
          where c.lead_id = draft.lead_id order by c.first desc, c.created_at limit 1) end);
end $$;
select private.open_door('get_draft', 'anon', 'authenticated');

-- Saves one step. The same answers saved again change nothing, whatever version they name.
create function public.save_draft(p_key_hash text, p_version int, p_step text, p_answers jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare draft private.drafts := private.require_draft(p_key_hash);
  cleaned jsonb := private.clean_answers(p_step, p_answers);
begin
  if draft.lead_id is not null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  if draft.answers -> p_step is not distinct from cleaned then
    return jsonb_build_object('version', draft.version, 'saved_at', draft.saved_at);
  end if;
  if p_version is not null and p_version <> draft.version then
    perform private.refuse('PT409', 'stale', jsonb_build_object('version', draft.version, 'changed_by', null,
      'changed_at', draft.saved_at, 'current', draft.answers -> p_step));
  end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  update private.drafts set answers = answers || jsonb_build_object(p_step, cleaned), version = version + 1,
    saved_at = private.now(), expires_at = private.now() + interval '14 days'
  where key_hash = draft.key_hash returning * into draft;
  return jsonb_build_object('version', draft.version, 'saved_at', draft.saved_at);
end $$;
select private.open_door('save_draft', 'anon', 'authenticated');
