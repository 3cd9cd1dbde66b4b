-- Notes, messages and facts of a case.

create function public.write_note(p_request_id uuid, p_address text, p_circle text, p_kind text, p_text text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'write_note');
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

-- A message to the company: a line on its page, a mail, and the end of the first-answer clock.
create function public.send_message(p_request_id uuid, p_address text, p_text text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'send_message');
  lead public.leads; entry uuid;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_text(p_text, 10000, 'text');
  entry := private.write_entry(lead.id, 'message', 'company', '{}', p_text);
  perform private.queue_mail(lead.id, 'message', entry);
  perform private.stop_clocks(lead.id, 'first_answer', 'answered');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('send_message', 'authenticated');

create function public.confirm_needs_text(p_request_id uuid, p_address text, p_version int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_officer();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'confirm_needs_text');
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

-- A changed free text must be confirmed anew before it is read under a code name.
create function public.save_needs(p_request_id uuid, p_address text, p_version int, p_needs jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_needs');
  lead public.leads; story text := nullif(p_needs ->> 'story', '');
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  if length(p_needs ->> 'headline') > 200 then perform private.refuse('PT422', 'too_long', '{"field": "headline", "limit": 200}'); end if;
  if length(p_needs ->> 'decider') > 200 then perform private.refuse('PT422', 'too_long', '{"field": "decider", "limit": 200}'); end if;
  if length(story) > 10000 then perform private.refuse('PT422', 'too_long', '{"field": "story", "limit": 10000}'); end if;
  insert into public.lead_needs as n (lead_id, headline, project_kinds, spaces, gmo, people_12, people_36, start, decision_date, decider)
  values (lead.id, nullif(p_needs ->> 'headline', ''),
    coalesce(array(select jsonb_array_elements_text(p_needs -> 'project_kinds')), '{}'), coalesce(p_needs -> 'spaces', '[]'),
    nullif(p_needs ->> 'gmo', ''), nullif(p_needs ->> 'people_12', '')::int, nullif(p_needs ->> 'people_36', '')::int,
    nullif(p_needs ->> 'start', ''), nullif(p_needs ->> 'decision_date', ''), nullif(p_needs ->> 'decider', ''))
  on conflict (lead_id) do update set headline = excluded.headline, project_kinds = excluded.project_kinds, spaces = excluded.spaces,
    gmo = excluded.gmo, people_12 = excluded.people_12, people_36 = excluded.people_36, start = excluded.start,
    decision_date = excluded.decision_date, decider = excluded.decider;
  insert into public.lead_stories as s (lead_id, story) values (lead.id, story)
  on conflict (lead_id) do update set story = excluded.story, confirmed_at = null, confirmed_by = null
    where s.story is distinct from excluded.story;
  perform private.write_entry(lead.id, 'correction', null, '{"what": "needs"}');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
exception when check_violation or invalid_text_representation or numeric_value_out_of_range then
  perform private.refuse('PT422', 'unknown_value', '{"field": "needs"}');
end $$;
select private.open_door('save_needs', 'authenticated');

create function public.save_company(p_request_id uuid, p_address text, p_version int, p_company jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_company');
  lead public.leads; company public.companies;
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
  perform private.require_text(p_company ->> 'legal_name', 200, 'legal_name');
  if not exists (select 1 from public.countries where code = p_company ->> 'country') then
    perform private.refuse('PT422', 'unknown_value', '{"field": "country"}');
  end if;
  if length(p_company ->> 'website') > 300 then perform private.refuse('PT422', 'too_long', '{"field": "website", "limit": 300}'); end if;
  if length(p_company ->> 'native_name') > 200 then perform private.refuse('PT422', 'too_long', '{"field": "native_name", "limit": 200}'); end if;
  update public.companies set legal_name = p_company ->> 'legal_name', native_name = nullif(p_company ->> 'native_name', ''),
    country = p_company ->> 'country', website = nullif(p_company ->> 'website', ''),
    identifiers = coalesce(p_company -> 'identifiers', identifiers), changed_by = me.id, changed_at = private.now(), version = version + 1
  where id = company.id;
  perform private.write_entry(lead.id, 'correction', null, '{"what": "company"}');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('save_company', 'authenticated');

create function public.save_contact(p_request_id uuid, p_address text, p_contact jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_contact');
  lead public.leads; existing uuid := nullif(p_contact ->> 'id', '')::uuid;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_text(p_contact ->> 'full_name', 200, 'full_name');
  if nullif(p_contact ->> 'email', '') is not null and p_contact ->> 'email' !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' then
    perform private.refuse('PT422', 'unknown_value', '{"field": "email"}');
  end if;
  if existing is null then
    insert into public.contacts (lead_id, full_name, role, email, phone, language)
    values (lead.id, p_contact ->> 'full_name', nullif(p_contact ->> 'role', ''), nullif(p_contact ->> 'email', ''),
      nullif(p_contact ->> 'phone', ''), coalesce(nullif(p_contact ->> 'language', ''), lead.language));
  else
    update public.contacts set full_name = p_contact ->> 'full_name', role = nullif(p_contact ->> 'role', ''),
      email = nullif(p_contact ->> 'email', ''), phone = nullif(p_contact ->> 'phone', '')
    where id = existing and lead_id = lead.id;
    if not found then perform private.refuse('PT404', 'not_found'); end if;
  end if;
  perform private.write_entry(lead.id, 'correction', null, '{"what": "contact"}');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
exception when check_violation then
  perform private.refuse('PT422', 'too_long', '{"field": "contact"}');
end $$;
select private.open_door('save_contact', 'authenticated');
