-- What a company may ask of its own case: a copy of everything, its end, and its erasure.

-- Everything a company sees on its page and sent, in one piece. Nothing of it belongs to anybody else.
create function public.export_own_case(p_key_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  page jsonb := public.get_own_case(p_key_hash); lead public.leads;
begin
  select * into lead from public.leads where id = key.lead_id;
  return jsonb_build_object('made_at', private.now(), 'reference', lead.reference, 'title', page -> 'title',
    'case', jsonb_build_object('stage', lead.stage, 'status', lead.status, 'sector', lead.sector, 'field', lead.field,
      'opened_at', page -> 'opened_at', 'language', lead.language, 'channel', lead.channel, 'responsible', page -> 'responsible',
      'openness', page -> 'openness', 'code_name', page -> 'code_name'),
    'company', (select jsonb_build_object('legal_name', c.legal_name, 'native_name', c.native_name, 'country', c.country,
      'website', c.website, 'identifiers', c.identifiers) from public.companies c where c.id = lead.company_id),
    'enquiry', page -> 'enquiry' || (select jsonb_build_object('received_at', e.received_at, 'language', e.language,
      'channel', e.channel, 'origin', e.origin) from public.enquiries e where e.lead_id = lead.id),
    'client', page -> 'client',
    'additions', page -> 'additions',
    'needs', (select to_jsonb(n) - 'lead_id' from public.lead_needs n where n.lead_id = lead.id)
      || coalesce((select jsonb_build_object('headline', s.headline, 'story', s.story, 'decider', s.decider)
        from public.lead_stories s where s.lead_id = lead.id), '{}'),
    'people', (select coalesce(jsonb_agg(jsonb_build_object('full_name', c.full_name, 'role', c.role, 'email', c.email,
        'phone', c.phone, 'language', c.language, 'source', c.source) order by c.first desc, c.created_at), '[]')
      from public.contacts c where c.lead_id = lead.id),
    'messages', page -> 'dialogue',
    'documents', page -> 'documents',
    'calls', (select coalesce(jsonb_agg(to_jsonb(c) - array['lead_id', 'member_id', 'chosen_by'] order by c.at), '[]')
      from public.call_proposals c where c.lead_id = lead.id),
    'ledger', page -> 'ledger',
    'readings', (select coalesce(jsonb_agg(jsonb_build_object('organisation', private.organisation_json(r.organisation_id),
        'field_group', r.field_group, 'last_read_at', r.last_read_at) order by r.last_read_at, r.field_group), '[]')
      from public.readings r where r.lead_id = lead.id),
    'timeline', (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'kind', e.kind,
        'by', case when e.from_company then 'company' when e.member_id is not null then 'member' else 'system' end,
        'facts', e.facts - array['person', 'contact']) order by e.position), '[]')
      from public.timeline_entries e where e.lead_id = lead.id and (e.circle = 'company' or e.circle is null
        and e.kind in ('enquiry', 'stage', 'status', 'openness', 'consent', 'ledger', 'landing', 'addition', 'key', 'call_time', 'erasure'))));
end $$;
select private.open_door('export_own_case', 'anon', 'authenticated');

-- The company ends its case. What it says goes to those who hold the dialogue.
create function public.close_own_case(p_key_hash text, p_request_id uuid, p_reason text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  actor text := 'case:' || key.lead_id;
  kept jsonb := private.recall_request(p_request_id, actor, 'close_own_case', jsonb_build_array(p_reason));
  lead public.leads; reason text := nullif(btrim(p_reason), '');
begin
  if kept is not null then return kept; end if;
  if reason is not null then perform private.require_text(reason, 2000, 'reason'); end if;
  select * into lead from public.leads where id = key.lead_id for update;
  perform private.require_live(lead);
  perform set_config('kontaktpunkt.actor', 'company', true);
  if reason is not null then
    perform private.write_entry(lead.id, 'message', 'company', jsonb_build_object('contact',
      coalesce(key.contact_id, private.first_contact(lead.id))), reason, p_from_company => true);
  end if;
  update public.leads set status = 'lost', status_until = null, status_reason_code = 'other', version = version + 1,
    changed_by = null, changed_at = private.now() where id = lead.id;
  perform private.write_entry(lead.id, 'status', null, jsonb_build_object('from', lead.status, 'to', 'lost',
    'reason_code', 'other', 'cause', 'company'), p_from_company => true);
  perform private.end_hand_offs(lead.id, 'case_closed');
  perform private.close_rows_of_others(lead, 'case_closed');
  perform private.stop_clocks(lead.id, 'first_answer', 'case_closed');
  update public.call_proposals set ended_at = private.now() where lead_id = lead.id and ended_at is null and chosen is null;
  return private.keep_result(p_request_id, actor, '{}');
end $$;
select private.open_door('close_own_case', 'anon', 'authenticated');
