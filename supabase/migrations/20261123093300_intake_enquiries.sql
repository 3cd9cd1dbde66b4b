-- From an enquiry to a case: everything that must not be lost commits in one transaction.

-- Companies are never merged here: an equal name may be another firm.
create function private.open_case(p_answers jsonb, p_language text, p_channel text, p_received_at timestamptz, p_origin jsonb,
  p_code_name text, p_organisation uuid, p_person uuid default null, p_ground_note text default null)
returns public.leads language plpgsql security definer set search_path = '' as $$
declare
  company jsonb := p_answers -> 'company'; contact jsonb := p_answers -> 'contact';
  needs jsonb := private.needs_of_sector(coalesce(p_answers -> 'needs', '{}'), p_answers -> 'company' ->> 'sector');
  contact_language text := coalesce(p_answers -> 'contact' ->> 'language', p_language);
  groups text[] := array['summary', 'company', 'needs', 'contact', 'documents', 'dialogue', 'screening'];
  company_id uuid := gen_random_uuid(); enquiry_id uuid := gen_random_uuid(); lead public.leads;
begin
  insert into public.companies (id, legal_name, country, website, identifiers)
  select company_id, company ->> 'legal_name', company ->> 'country', company ->> 'website',
    coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'value', company ->> kind)), '[]')
  from unnest(array['registration', 'lei']) as kind where company ->> kind is not null;
  insert into public.leads (reference, company_id, responsible_organisation_id, responsible_member_id, sector, field, language, channel)
  values (private.new_reference(), company_id, p_organisation, p_person, company ->> 'sector', company ->> 'field', contact_language, p_channel)
  returning * into lead;
  perform private.give_code(lead.id, p_code_name);
  perform private.store_needs(lead.id, needs);
  insert into public.lead_stories (lead_id, headline, story, other_places)
  values (lead.id, private.headline_of(needs ->> 'story'), needs ->> 'story', needs ->> 'other_places');
  insert into public.contacts (lead_id, full_name, role, email, phone, language, first)
  values (lead.id, contact ->> 'full_name', contact ->> 'role', contact ->> 'email', contact ->> 'phone', contact_language, true);
  insert into public.enquiries (id, lead_id, received_at, language, channel, entered_by, ground_note, origin)
  values (enquiry_id, lead.id, p_received_at, p_language, p_channel, p_person, p_ground_note, coalesce(p_origin, '{}'));
  insert into public.enquiry_parts (enquiry_id, lead_id, field_group, answers)
  select enquiry_id, lead.id, case step when 'sharing' then 'summary' else step end, answers
  from jsonb_each(p_answers || jsonb_build_object('needs', needs)) as parts (step, answers) where step in ('company', 'needs', 'contact', 'sharing');

  insert into public.disclosures (lead_id, organisation_id, field_group, ground, granted_by)
  select lead.id, p_organisation, g, 'enquiry', p_person from unnest(groups) g;
  if p_organisation <> private.desk_id() then
    insert into public.disclosures (lead_id, organisation_id, field_group, ground) values (lead.id, private.desk_id(), 'summary', 'desk');
  end if;
  perform private.start_clock(lead.id, 'first_answer', p_organisation);
  perform private.write_entry(lead.id, 'enquiry', null, jsonb_build_object('channel', p_channel), p_from_company => p_channel = 'form');
  perform private.write_entry(lead.id, 'ledger', null, jsonb_build_object('opened', true, 'groups', groups, 'ground', 'enquiry',
    'organisation', (select short_name from public.organisations where id = p_organisation)), p_organisation => p_organisation);
  return lead;
end $$;

create function private.first_contact(p_lead uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select id from public.contacts where lead_id = p_lead order by first desc, created_at limit 1
$$;

-- A draft sent twice, also at the same moment, becomes one case.
-- `p_given`: what the web server found, `proof` (the hash of a proof of work it verified) and `trap` (whether a field that
-- people do not see was filled in).
create function public.submit_enquiry(p_key_hash text, p_case_key_hash text, p_given jsonb default '{}') returns jsonb
language plpgsql security definer set search_path = '' as $$
declare draft private.drafts; lead public.leads; openness text; checked private.enquiry_checks;
begin
  perform private.share_with_administration();
  perform private.require_hash(p_case_key_hash);
  draft := private.require_draft(p_key_hash);
  perform set_config('kontaktpunkt.actor', 'company', true);
  if draft.lead_id is null then
    perform private.require_answers(draft.answers, 'company', 'legal_name', 'country', 'sector');
    if jsonb_array_length(coalesce(draft.answers -> 'needs' -> 'project_kinds', '[]')) = 0 then
      perform private.require_answers(draft.answers, 'needs', 'story');
    end if;
    perform private.require_answers(draft.answers, 'contact', 'full_name', 'email');
    if draft.answers -> 'contact' ->> 'asks_for' = 'client' then
      perform private.require_answers(draft.answers, 'contact', 'adviser_firm');
    end if;
    -- Each enquiry sends a mail, so a stranger's mailbox must not be filled.
    if (select count(*) from public.contacts c join public.enquiries e on e.lead_id = c.lead_id
        where lower(c.email) = lower(draft.answers -> 'contact' ->> 'email') and e.channel = 'form'
          and e.received_at > private.now() - interval '1 day') >= 5 then
      perform private.refuse('PT429', 'too_many');
    end if;
    if private.desk_id() is null then perform private.refuse('PT409', 'no_desk'); end if;
    checked := private.check_sending(draft, p_given);
    lead := private.open_case(draft.answers #- '{contact,client_name}' #- '{contact,client_email}', draft.language, 'form', private.now(), draft.origin - 'network', draft.code_name, private.desk_id());
    perform private.keep_check(lead.id, checked);
    perform private.note_client(lead, draft.answers -> 'contact', draft.language);
    openness := coalesce(draft.answers -> 'sharing' ->> 'openness', 'closed');
    if openness <> 'closed' then
      insert into public.consents (lead_id, field_groups, source, given_at, counts_from)
      values (lead.id, array[openness || '_listing'], 'form', private.now(), null);
    end if;
    perform private.send_documents(draft.id, lead.id);
    perform private.queue_mail(lead.id, 'receipt');
    update private.drafts set lead_id = lead.id, answers = '{}', version = version + 1,
      expires_at = private.now() + interval '14 days' where key_hash = draft.key_hash;
    draft.lead_id := lead.id;
  elsif p_key_hash <> draft.key_hash then
    -- A mailed link leads to the draft, not to the case that somebody else made of it.
    return private.receipt_json(draft.lead_id) || jsonb_build_object('page', exists (select 1 from private.case_keys
      where key_hash = p_case_key_hash and lead_id = draft.lead_id and expires_at > private.now()));
  end if;
  insert into private.case_keys (key_hash, lead_id, contact_id, expires_at)
  values (p_case_key_hash, draft.lead_id, private.first_contact(draft.lead_id), private.key_end(draft.lead_id))
  on conflict do nothing;
  return private.receipt_json(draft.lead_id);
end $$;
select private.open_door('submit_enquiry', 'anon', 'authenticated');

create function private.require_case_key(p_key_hash text) returns private.case_keys
language plpgsql stable security definer set search_path = '' as $$
declare key private.case_keys;
begin
  select * into key from private.case_keys where key_hash = p_key_hash and (expires_at is null or expires_at > private.now());
  if key.key_hash is null then perform private.refuse('PT404', 'not_found'); end if;
  return key;
end $$;

-- Opening a mailed link shows that the company is reached. Where it was mailed to the address in the form, the consent
-- of the form counts from then on: an address that the desk entered or changed cannot agree in the company's name.
create function private.confirm_case(p_lead uuid, p_to_form_address boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare lead public.leads; agreed public.consents;
begin
  select * into lead from public.leads where id = p_lead for update;
  update public.leads set confirmed_at = private.now() where id = p_lead and confirmed_at is null;
  if not p_to_form_address or not private.client_agrees(p_lead) then return; end if;
  update public.consents set counts_from = private.now() where lead_id = p_lead and source = 'form'
    and withdrawn_at is null and counts_from is null returning * into agreed;
  -- What is set aside opens to nobody before the desk has released it.
  if agreed.id is not null and not private.is_set_aside(p_lead) then perform private.open_agreed_listing(lead, agreed); end if;
end $$;

create function private.open_agreed_listing(lead public.leads, agreed public.consents) returns void
language plpgsql security definer set search_path = '' as $$
declare listing text;
begin
  if private.is_closed(lead.status) or exists (select 1 from public.disclosures
      where disclosures.lead_id = lead.id and organisation_id is null and closed_at is null) then
    return;
  end if;
  listing := case when 'open_listing' = any (agreed.field_groups) then 'open_listing' else 'coded_listing' end;
  perform private.renew_seen_code(lead.id, listing);
  insert into public.disclosures (lead_id, field_group, ground, consent_id) values (lead.id, listing, 'consent', agreed.id);
  perform private.write_entry(lead.id, 'ledger', null, jsonb_build_object('opened', true, 'groups', array[listing],
    'ground', 'consent', 'organisation', null));
end $$;

create function public.open_case_link(p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare key private.case_keys := private.require_case_key(p_token_hash);
begin
  perform set_config('kontaktpunkt.actor', 'company', true);
  -- The case before its chain of audit, as every act locks them.
  perform 1 from public.leads where id = key.lead_id for update;
  update private.case_keys set first_opened_at = private.now() where key_hash = p_token_hash and first_opened_at is null;
  if key.mail_id is not null then perform private.confirm_case(key.lead_id, key.to_form_address); end if;
  return (select jsonb_build_object('language', coalesce(c.language, l.language), 'reference', l.reference)
    from public.leads l left join public.contacts c on c.id = key.contact_id where l.id = key.lead_id);
end $$;
select private.open_door('open_case_link', 'anon', 'authenticated');

-- An enquiry that came by telephone, mail or in person. It starts closed: nobody but the company can open it to partners.
create function public.enter_enquiry(p_request_id uuid, p_enquiry jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_officer();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'enter_enquiry', jsonb_build_array(p_enquiry));
  today date := (private.now() at time zone 'Europe/Copenhagen')::date;
  received_on text := private.answer_text(p_enquiry, 'received_on', 10); received date; ground text; answers jsonb; lead public.leads;
begin
  if kept is not null then return kept; end if;
  -- Asked anew: the organisation may have been closed while this act waited.
  perform private.require_officer();
  perform private.require_one_of(p_enquiry ->> 'channel', private.choice_codes('source'), 'channel');
  perform private.require_language(p_enquiry ->> 'language');
  ground := private.require_text(private.answer_text(p_enquiry, 'ground_note', 2000), 2000, 'ground_note');
  begin
    received := coalesce(received_on::date, today);
  exception when others then
    perform private.refuse('PT422', 'unknown_value', '{"field": "received_on"}');
  end;
  if received > today or received < today - 366 then
    perform private.refuse('PT422', 'unknown_value', '{"field": "received_on"}');
  end if;
  answers := jsonb_build_object('company', private.clean_answers('company', p_enquiry -> 'company'),
    'needs', private.clean_answers('needs', coalesce(p_enquiry -> 'needs', '{}')),
    'contact', private.clean_answers('contact', p_enquiry -> 'contact') - array['asks_for', 'adviser_firm', 'client_name', 'client_email']);
  perform private.require_answers(answers, 'company', 'legal_name', 'country', 'sector');
  perform private.require_answers(answers, 'contact', 'full_name');
  lead := private.open_case(answers, p_enquiry ->> 'language', p_enquiry ->> 'channel',
    case when received = today then private.now() else (received + time '12:00') at time zone 'Europe/Copenhagen' end,
    '{}', null, me.organisation_id, me.id, ground);
  perform private.queue_mail(lead.id, 'entered_notice');
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('address', lead.reference, 'version', lead.version));
end $$;
select private.open_door('enter_enquiry', 'authenticated');
