-- Notes, messages and facts of a case.

create function public.write_note(p_request_id uuid, p_address text, p_circle text, p_kind text, p_text text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'write_note', jsonb_build_array(p_address, p_circle, p_kind, p_text));
  lead public.leads; rights jsonb;
begin
  if kept is not null then return kept; end if;
  lead := private.require_lead(p_address);
  rights := private.case_rights(lead, private.my_groups(lead.id));
  perform private.require_one_of(p_circle, array['internal', 'case'], 'circle');
  perform private.require_one_of(p_kind, array['note', 'call'], 'kind');
  perform private.require_text(p_text, 10000, 'text');
  if not (rights ->> (p_circle || '_note'))::boolean then
    perform private.refuse('PT403', 'forbidden', jsonb_build_object('who', case p_circle when 'case' then 'holder_of_dialogue' else 'on_the_case' end));
  end if;
  perform private.release_demo_clocks(lead.id);
  perform private.write_entry(lead.id, p_kind, p_circle, '{}', p_text);
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('address', p_address));
end $$;
select private.open_door('write_note', 'authenticated');

-- A gap of a template must be filled in or removed before a text leaves the house; it is named.
create function private.refuse_open_gap(p_text text) returns void
language plpgsql set search_path = '' as $$
declare gap text := btrim(coalesce((regexp_match(p_text, '\[\[([^][]+)\]\]'))[1], (regexp_match(p_text, '\{\{([^{}]+)\}\}'))[1]));
begin
  if gap is not null then perform private.refuse('PT422', 'open_gap', jsonb_build_object('field', 'text', 'gap', left(gap, 200))); end if;
end $$;

-- A message to the company: a line on its page, a mail, and the end of the first-answer clock. A question stands on top of
-- the page until the company answers it. p_documents are files that lie in the store already.
create function public.send_message(p_request_id uuid, p_address text, p_text text, p_question boolean default false,
  p_documents jsonb default '[]')
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'send_message', jsonb_build_array(p_address, p_text, p_question,
    private.content_of_documents(p_documents)));
  lead public.leads; entry uuid;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_text(p_text, 10000, 'text');
  perform private.refuse_open_gap(p_text);
  entry := private.write_entry(lead.id, 'message', 'company', case when p_question then '{"question": true}'::jsonb else '{}' end, p_text);
  perform private.attach_documents(lead.id, entry, p_documents, me.id);
  perform private.queue_mail(lead.id, 'message', entry);
  perform private.stop_clocks(lead.id, 'first_answer', 'answered');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('send_message', 'authenticated');

create function public.confirm_needs_text(p_request_id uuid, p_address text, p_version int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_officer();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'confirm_needs_text', jsonb_build_array(p_address, p_version));
  lead public.leads;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  update public.lead_stories set confirmed_by = me.id, confirmed_at = private.now() where lead_id = lead.id and confirmed_at is null;
  perform private.write_entry(lead.id, 'correction', null, '{"what": "story_confirmed"}');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('confirm_needs_text', 'authenticated');

-- Cleaned needs as the row of their case.
create function private.store_needs(p_lead uuid, p_needs jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into public.lead_needs as n (lead_id, project_kinds, spaces, without_space, gmo, people_12, people_36, people_open, start,
    decision_date, modality, platform, maturity)
  values (p_lead, array(select distinct jsonb_array_elements_text(coalesce(p_needs -> 'project_kinds', '[]'))),
    coalesce(p_needs -> 'spaces', '[]'), p_needs ->> 'without_space', p_needs ->> 'gmo', (p_needs ->> 'people_12')::int,
    (p_needs ->> 'people_36')::int, p_needs ->> 'people_open', p_needs ->> 'start', p_needs ->> 'decision_date',
    p_needs ->> 'modality', p_needs ->> 'platform', p_needs ->> 'maturity')
  on conflict (lead_id) do update set project_kinds = excluded.project_kinds, spaces = excluded.spaces,
    without_space = excluded.without_space, gmo = excluded.gmo, people_12 = excluded.people_12, people_36 = excluded.people_36,
    people_open = excluded.people_open, start = excluded.start, decision_date = excluded.decision_date,
    modality = excluded.modality, platform = excluded.platform, maturity = excluded.maturity;
$$;

-- Changed free texts must be confirmed anew before they are read under a code name.
create function public.save_needs(p_request_id uuid, p_address text, p_version int, p_needs jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_needs', jsonb_build_array(p_address, p_version, p_needs));
  lead public.leads; needs jsonb; headline text; decider text;
begin
  if kept is not null then return kept; end if;
  needs := private.clean_answers('needs', p_needs);
  headline := private.answer_text(p_needs, 'headline', 200);
  decider := private.answer_text(p_needs, 'decider', 200);
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  perform private.store_needs(lead.id, private.needs_of_sector(needs, lead.sector));
  insert into public.lead_stories as s (lead_id, headline, story, decider, other_places)
  values (lead.id, headline, needs ->> 'story', decider, needs ->> 'other_places')
  on conflict (lead_id) do update set headline = excluded.headline, story = excluded.story, decider = excluded.decider,
    other_places = excluded.other_places, confirmed_at = null, confirmed_by = null
    where (s.headline, s.story, s.decider, s.other_places)
      is distinct from (excluded.headline, excluded.story, excluded.decider, excluded.other_places);
  perform private.write_entry(lead.id, 'correction', null, '{"what": "needs"}');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
exception when check_violation then
  perform private.refuse('PT422', 'unknown_value', '{"field": "needs"}');
end $$;
select private.open_door('save_needs', 'authenticated');

create function private.require_identifiers(p_identifiers jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  if coalesce(jsonb_typeof(p_identifiers), 'null') = 'null' then return; end if;
  if jsonb_typeof(p_identifiers) <> 'array' or jsonb_array_length(p_identifiers) > 20 or exists (
      select 1 from jsonb_array_elements(p_identifiers) i where jsonb_typeof(i) <> 'object'
        or i - 'kind' - 'value' <> '{}' or coalesce(jsonb_typeof(i -> 'kind') <> 'string', true)
        or coalesce(jsonb_typeof(i -> 'value') <> 'string', true) or length(i::text) > 300) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "identifiers"}');
  end if;
  if exists (select 1 from jsonb_array_elements(p_identifiers) i where i ->> 'kind' = 'lei' and not private.is_lei(i ->> 'value')) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "lei"}');
  end if;
end $$;

create function public.save_company(p_request_id uuid, p_address text, p_version int, p_company jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_company', jsonb_build_array(p_address, p_version, p_company));
  lead public.leads; company public.companies; cleaned jsonb;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_live(lead);
  select * into company from public.companies where id = lead.company_id for update;
  if company.version is distinct from p_version then
    perform private.refuse('PT409', 'stale', jsonb_build_object('version', company.version,
      'changed_by', (select full_name from public.members where id = company.changed_by), 'changed_at', company.changed_at,
      'current', jsonb_build_object('legal_name', company.legal_name, 'country', company.country, 'website', company.website)));
  end if;
  cleaned := private.clean_answers('company', p_company);
  perform private.require_text(cleaned ->> 'legal_name', 200, 'legal_name');
  perform private.require_text(cleaned ->> 'country', 2, 'country');
  perform private.require_identifiers(p_company -> 'identifiers');
  update public.companies set legal_name = cleaned ->> 'legal_name', native_name = private.answer_text(p_company, 'native_name', 200),
    country = cleaned ->> 'country', website = cleaned ->> 'website',
    identifiers = coalesce(nullif(p_company -> 'identifiers', 'null'), identifiers), changed_by = me.id, changed_at = private.now(), version = version + 1
  where id = company.id;
  perform private.write_entry(lead.id, 'correction', null, '{"what": "company"}');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('save_company', 'authenticated');

create function public.save_contact(p_request_id uuid, p_address text, p_version int, p_contact jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_contact', jsonb_build_array(p_address, p_version, p_contact));
  lead public.leads; existing text; person jsonb;
begin
  if kept is not null then return kept; end if;
  person := private.clean_answers('contact', p_contact);
  existing := private.answer_text(p_contact, 'id', 60);
  if existing !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    perform private.refuse('PT422', 'unknown_value', '{"field": "id"}');
  end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  perform private.require_text(person ->> 'full_name', 200, 'full_name');
  if existing is null then
    insert into public.contacts (lead_id, full_name, role, email, phone, language, source)
    values (lead.id, person ->> 'full_name', person ->> 'role', person ->> 'email', person ->> 'phone',
      coalesce(person ->> 'language', lead.language), 'officer');
  else
    update public.contacts set full_name = person ->> 'full_name', role = person ->> 'role',
      email = person ->> 'email', phone = person ->> 'phone', language = coalesce(person ->> 'language', language)
    where id = existing::uuid and lead_id = lead.id;
    if not found then perform private.refuse('PT404', 'not_found'); end if;
  end if;
  perform private.write_entry(lead.id, 'correction', null, '{"what": "contact"}');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('save_contact', 'authenticated');

-- A person who left the company: the links sent to this person open nothing any more, and mail that waits goes to the
-- next. A mail that is being sent at this moment is given up, for its link would be made after the keys are gone.
create function public.remove_contact(p_request_id uuid, p_address text, p_version int, p_contact uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'remove_contact', jsonb_build_array(p_address, p_version, p_contact));
  lead public.leads; next_contact uuid;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  if not exists (select 1 from public.contacts where id = p_contact and lead_id = lead.id) then
    perform private.refuse('PT404', 'not_found');
  end if;
  select id into next_contact from public.contacts where lead_id = lead.id and id <> p_contact
    order by first desc, created_at limit 1;
  if next_contact is null then perform private.refuse('PT422', 'last_contact'); end if;
  update private.outbox_messages set given_up_at = private.now(), last_error = 'contact_removed', leased_until = null
    where contact_id = p_contact and sent_at is null and given_up_at is null and leased_until > private.now();
  update private.outbox_messages set contact_id = case when sent_at is null and given_up_at is null then next_contact end
    where contact_id = p_contact;
  delete from private.case_keys where contact_id = p_contact;
  delete from public.contacts where id = p_contact;
  perform private.write_entry(lead.id, 'correction', null, '{"what": "contact"}');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('remove_contact', 'authenticated');
