-- The company's own page, read and written with its key alone.

create function private.own_waiting(p_lead public.leads) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('from', w.side, 'organisation', private.organisation_json(w.organisation_id),
    'kind', w.kind, 'due', w.due) order by w.side desc), '[]')
  from (
    select 'us' as side, p_lead.responsible_organisation_id as organisation_id, c.kind, private.due_json(c) as due
    from public.clocks c where c.lead_id = p_lead.id and c.hand_off_id is null and c.stopped_at is null
    union all
    select case when h.state = 'offered' then 'organisation' else 'us' end,
      case when h.state = 'offered' then h.receiver_organisation_id else h.sender_organisation_id end,
      'hand_off_answer', private.due_json(c)
    from public.hand_offs h left join public.clocks c on c.hand_off_id = h.id and c.stopped_at is null
    where h.lead_id = p_lead.id and h.state in ('offered', 'asked')
    union all
    select 'you', p_lead.responsible_organisation_id, 'question', null where exists (
      select 1 from public.timeline_entries q where q.lead_id = p_lead.id and q.circle = 'company' and q.facts -> 'question' is not null
        and not exists (select 1 from public.timeline_entries a where a.lead_id = p_lead.id and a.facts ->> 'answers' = q.id::text))
    union all
    select 'you', p_lead.responsible_organisation_id, 'call_time', null
    from public.call_proposals c where c.lead_id = p_lead.id and not c.from_company and c.chosen is null and c.ended_at is null
  ) w
$$;

-- p_contact is whose key is used; where an entry does not say who wrote it, the first person did.
create function private.own_dialogue(p_lead uuid, p_contact uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', e.at,
      'from', case when e.from_company then 'you' else 'us' end,
      'mine', e.from_company and coalesce(e.facts ->> 'contact', private.first_contact(p_lead)::text) = p_contact::text,
      'question', e.facts -> 'question' is not null,
      'answered_at', (select min(a.at) from public.timeline_entries a where a.lead_id = p_lead and a.facts ->> 'answers' = e.id::text),
      'name', case when e.from_company then (select c.full_name from public.contacts c
        where c.lead_id = p_lead and c.id::text = coalesce(e.facts ->> 'contact', private.first_contact(p_lead)::text)) else (select full_name from public.members where id = e.member_id) end,
      'organisation', case when not e.from_company then private.organisation_json(e.organisation_id) end,
      'text', t.text) order by e.position), '[]')
  from public.timeline_entries e left join public.timeline_texts t on t.entry_id = e.id
  where e.lead_id = p_lead and e.circle = 'company'
$$;

-- What the company agreed to for an organisation that holds nothing on it yet: no row of the ledger, and to be withdrawn like one.
create function private.agreed_json(p_lead uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('organisation', private.organisation_json(c.organisation_id), 'part', 'agreed',
      'groups', c.field_groups, 'ground', 'consent', 'reason', null, 'since', c.given_at, 'until', null, 'closed_at', null,
      'closed_reason', null, 'last_read_at', null) order by c.given_at), '[]')
  from public.consents c
  where c.lead_id = p_lead and c.organisation_id is not null and c.withdrawn_at is null
    and not exists (select 1 from public.disclosures d where d.lead_id = p_lead and d.organisation_id = c.organisation_id
      and d.ground = 'consent' and d.closed_at is null)
$$;

create function public.get_own_case(p_key_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  lead public.leads; company public.companies; contact public.contacts; openness text;
begin
  select * into lead from public.leads where id = key.lead_id;
  select * into company from public.companies where id = lead.company_id;
  select * into contact from public.contacts where id = coalesce(key.contact_id, private.first_contact(lead.id));
  openness := private.openness_of(lead.id);
  return jsonb_build_object('now', private.now(), 'language', coalesce(contact.language, lead.language), 'reference', lead.reference,
    'title', coalesce((select headline from public.lead_stories where lead_id = lead.id), company.legal_name),
    'company_name', company.legal_name,
    'contact', jsonb_build_object('full_name', contact.full_name),
    'opened_at', (select received_at from public.enquiries where lead_id = lead.id),
    'last_change_at', (select max(at) from public.timeline_entries where lead_id = lead.id and (circle = 'company'
      or circle is null and kind in ('enquiry', 'stage', 'status', 'assignment', 'openness', 'consent', 'ledger', 'landing',
        'addition', 'key', 'call_time', 'erasure'))),
    'stage', lead.stage, 'status', lead.status, 'status_until', lead.status_until,
    'responsible', private.organisation_json(lead.responsible_organisation_id) || jsonb_build_object(
      'person', (select full_name from public.members where id = lead.responsible_member_id),
      'person_title', (select title from public.members where id = lead.responsible_member_id),
      'since', lead.responsible_since),
    'confirmed', lead.confirmed_at is not null,
    'choice_waits', exists (select 1 from public.consents where lead_id = lead.id and source = 'form'
      and withdrawn_at is null and counts_from is null),
    'client', (select jsonb_build_object('name', q.client_name, 'email', q.client_email, 'asked_at', q.asked_at, 'answered_at', q.answered_at,
      'agreed', q.agreed) from private.client_questions q where q.lead_id = lead.id),
    'openness', openness,
    'code_name', case when openness = 'coded' then (private.current_code(lead.id)).code_name end,
    'waiting', private.own_waiting(lead),
    'dialogue', private.own_dialogue(lead.id, contact.id),
    'documents', private.documents_json(lead.id),
    'enquiry', jsonb_build_object('parts', (select coalesce(jsonb_agg(jsonb_build_object('field_group', p.field_group,
        'answers', p.answers) order by array_position(array['company', 'needs', 'contact', 'summary'], p.field_group)), '[]')
      from public.enquiry_parts p where p.lead_id = lead.id)),
    'additions', private.additions_json(lead.id),
    'people', private.own_people(key),
    'calls', private.calls_json(lead.id),
    'closed', private.is_closed(lead.status),
    'erasure', private.own_erasure(lead.id),
    'ledger', (select coalesce(jsonb_agg(row || jsonb_build_object('withdrawable',
        row ->> 'ground' = 'consent' and row ->> 'closed_at' is null) order by n), '[]')
      from jsonb_array_elements(private.ledger_json(lead.id) || private.agreed_json(lead.id)) with ordinality as rows (row, n)));
end $$;
select private.open_door('get_own_case', 'anon', 'authenticated');

-- p_answers is the question of ours that the message answers; p_documents are files that lie in the store already.
create function public.send_company_message(p_key_hash text, p_request_id uuid, p_text text, p_answers uuid default null,
  p_documents jsonb default '[]') returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  actor text := 'case:' || key.lead_id;
  kept jsonb := private.recall_request(p_request_id, actor, 'send_company_message', jsonb_build_array(p_text, p_answers,
    private.content_of_documents(p_documents)));
  entry uuid;
begin
  if kept is not null then return kept; end if;
  perform private.require_text(p_text, 10000, 'text');
  if (select count(*) from public.timeline_entries where lead_id = key.lead_id and kind = 'message' and from_company
      and at > private.now() - interval '1 hour') >= 30 then
    perform private.refuse('PT429', 'too_many');
  end if;
  if p_answers is not null and not exists (select 1 from public.timeline_entries where id = p_answers and lead_id = key.lead_id
      and circle = 'company' and facts -> 'question' is not null) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "answers"}');
  end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  entry := private.write_entry(key.lead_id, 'message', 'company', jsonb_strip_nulls(jsonb_build_object('answers', p_answers,
    'contact', coalesce(key.contact_id, private.first_contact(key.lead_id)))), p_text, p_from_company => true);
  perform private.attach_documents(key.lead_id, entry, p_documents);
  return private.keep_result(p_request_id, actor, jsonb_build_object('id', entry, 'at', private.now()));
end $$;
select private.open_door('send_company_message', 'anon', 'authenticated');

-- Withdraws what the company agreed to: one organisation by its slug, or null for what all partners may know.
create function public.withdraw_consent(p_key_hash text, p_request_id uuid, p_organisation text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  actor text := 'case:' || key.lead_id;
  kept jsonb := private.recall_request(p_request_id, actor, 'withdraw_consent', jsonb_build_array(p_organisation));
  organisation uuid;
begin
  if kept is not null then return kept; end if;
  if p_organisation is not null then
    select id into organisation from public.organisations where slug = p_organisation;
    if organisation is null then perform private.refuse('PT422', 'unknown_value', '{"field": "organisation"}'); end if;
  end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  perform private.withdraw_consent(key.lead_id, organisation);
  return private.keep_result(p_request_id, actor, (select jsonb_build_object('reference', reference, 'version', version)
    from public.leads where id = key.lead_id));
end $$;
select private.open_door('withdraw_consent', 'anon', 'authenticated');
