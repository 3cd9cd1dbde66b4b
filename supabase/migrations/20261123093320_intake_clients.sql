-- Whoever asks for a client: the client itself is asked whether it agrees. Before its yes no consent opens anything.

create table private.client_questions (
  lead_id uuid primary key references public.leads,
  adviser_firm text not null check (length(adviser_firm) between 1 and 200),
  client_name text check (length(client_name) <= 200),
  client_email text check (length(client_email) <= 254),
  language text not null,
  created_at timestamptz not null default private.now(),
  asked_at timestamptz,
  answered_at timestamptz,
  agreed boolean,
  check ((agreed is null) = (answered_at is null))
);
create index client_questions_by_address on private.client_questions (lower(client_email), asked_at);
comment on table private.client_questions is
  'A case that an adviser asked for, and what its client says to that. Evidence of consent (GDPR art. 7(1)); kept as long as the case.';
comment on column private.client_questions.client_name is 'Personal data: whom the adviser named at the client. Deleted with client_email.';
comment on column private.client_questions.client_email is
  'Personal data: where the client is asked. Deleted 30 days after its no, 90 days after the last mail without an answer, else with the case. Never in the audit.';
alter table private.client_questions enable row level security;
select private.audit_table('private.client_questions', 'lead_id', 'client_name', 'client_email');

create table private.client_links (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  lead_id uuid not null references private.client_questions,
  created_at timestamptz not null default private.now(),
  expires_at timestamptz not null
);
create index client_links_by_case on private.client_links (lead_id);
comment on table private.client_links is 'Links to the question whether the client agrees. They open that page and no case. Deleted when they expire.';
comment on column private.client_links.token_hash is 'SHA-256 of the word in the link; the word itself exists in the mail alone.';
alter table private.client_links enable row level security;
select private.audit_table('private.client_links', 'lead_id', 'token_hash');

create function private.client_agrees(p_lead uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (select 1 from private.client_questions where lead_id = p_lead and agreed is not true)
$$;

-- The ledger is the lock: whatever an adviser or an officer writes down, no consent but the client's own opens a row.
create function private.require_client() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not private.client_agrees(new.lead_id) then perform private.refuse('PT422', 'client_not_agreed'); end if;
  return new;
end $$;
create trigger client_agrees_first before insert on public.disclosures for each row
  when (new.ground = 'consent') execute function private.require_client();
create trigger client_agrees_first before insert on public.consents for each row
  when (new.source <> 'form') execute function private.require_client();

-- Five mails a day to an address, whoever asks for them. Says whether the mail is on its way.
create function private.mail_client(p_lead uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare question private.client_questions;
begin
  select * into question from private.client_questions where lead_id = p_lead for update;
  if question.client_email is null then return false; end if;
  perform pg_catalog.pg_advisory_xact_lock(20261125, hashtext(lower(question.client_email)));
  if (select count(*) from private.client_questions where lower(client_email) = lower(question.client_email)
      and asked_at > private.now() - interval '1 day') >= 5 then
    return false;
  end if;
  insert into private.outbox_messages (lead_id, template, language, message_id)
  values (p_lead, 'client_question', question.language, gen_random_uuid() || '@kontaktpunkt');
  update private.client_questions set asked_at = private.now() where lead_id = p_lead;
  perform private.write_entry(p_lead, 'consent', null, '{"client": "asked"}');
  return true;
end $$;

-- With the enquiry. One that is set aside mails nobody before the desk has released it.
create function private.note_client(p_lead public.leads, p_contact jsonb, p_language text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_contact ->> 'asks_for' is distinct from 'client' then return; end if;
  insert into private.client_questions (lead_id, adviser_firm, client_name, client_email, language)
  values (p_lead.id, p_contact ->> 'adviser_firm', p_contact ->> 'client_name', p_contact ->> 'client_email', p_language);
  if not private.is_set_aside(p_lead.id) then perform private.mail_client(p_lead.id); end if;
end $$;

-- The officer asks the client: for the first time where the adviser gave no address, once more a day later, or elsewhere.
create function public.ask_client(p_request_id uuid, p_address text, p_version int, p_email text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'ask_client', jsonb_build_array(p_address, p_version, p_email));
  lead public.leads; question private.client_questions; address text := nullif(btrim(p_email), ''); elsewhere boolean;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  perform private.require_live(lead);
  select * into question from private.client_questions where lead_id = lead.id for update;
  if question.lead_id is null then perform private.refuse('PT404', 'not_found'); end if;
  if address is null then perform private.refuse('PT422', 'empty', '{"field": "email"}'); end if;
  if length(address) > 254 or address !~ '^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$'
      or exists (select 1 from public.contacts c where c.lead_id = lead.id and lower(c.email) = lower(address)) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "email"}');
  end if;
  elsewhere := lower(address) is distinct from lower(question.client_email);
  if question.agreed or question.agreed is false and not elsewhere or private.is_set_aside(lead.id) then
    perform private.refuse('PT409', 'not_in_this_state');
  end if;
  if question.asked_at > private.now() - interval '1 day' then
    perform private.refuse('PT422', 'client_asked', '{"field": "email"}');
  end if;
  if elsewhere then
    delete from private.client_links where lead_id = lead.id;
    update private.outbox_messages set given_up_at = private.now(), leased_until = null, last_error = 'address_changed'
      where lead_id = lead.id and template = 'client_question' and sent_at is null and given_up_at is null;
    update private.client_questions set client_email = address, client_name = null, answered_at = null, agreed = null
      where lead_id = lead.id;
  end if;
  if not private.mail_client(lead.id) then perform private.refuse('PT422', 'links_to_address', '{"field": "email"}'); end if;
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('ask_client', 'authenticated');

-- For those who may know the people of the case.
create function private.client_json(p_lead uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('firm', adviser_firm, 'name', client_name, 'email', client_email, 'asked_at', asked_at,
    'may_ask', agreed is not true and coalesce(asked_at <= private.now() - interval '1 day', true), 'answered_at', answered_at, 'agreed', agreed)
  from private.client_questions where lead_id = p_lead and 'contact' = any (private.my_groups(p_lead))
$$;
grant execute on function private.client_json(uuid) to authenticated;

-- ---------- the client's page ----------

create function private.require_client_link(p_token_hash text) returns private.client_links
language plpgsql stable security definer set search_path = '' as $$
declare link private.client_links;
begin
  perform private.require_hash(p_token_hash);
  select * into link from private.client_links where token_hash = p_token_hash and expires_at > private.now();
  if link.token_hash is null then perform private.refuse('PT404', 'not_found'); end if;
  return link;
end $$;

-- Who asked, and for what kind of help. Nothing of what the adviser wrote in its own words.
create function private.client_page_json(p_link private.client_links) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('now', private.now(), 'language', q.language, 'firm', q.adviser_firm,
    'adviser', (select full_name from public.contacts where id = private.first_contact(l.id)),
    'company', (select answers ->> 'legal_name' from public.enquiry_parts p where p.lead_id = l.id and p.field_group = 'company'),
    'sector', l.sector, 'project_kinds', coalesce((select answers -> 'project_kinds' from public.enquiry_parts p
      where p.lead_id = l.id and p.field_group = 'needs'), '[]'),
    'desk', (select name from public.organisations where id = l.responsible_organisation_id),
    'received_at', (select received_at from public.enquiries e where e.lead_id = l.id),
    'expires_at', p_link.expires_at, 'answered_at', q.answered_at, 'agreed', q.agreed)
  from private.client_questions q join public.leads l on l.id = q.lead_id where q.lead_id = p_link.lead_id
$$;

create function public.get_client_question(p_token_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.client_page_json(private.require_client_link(p_token_hash));
end $$;
select private.open_door('get_client_question', 'anon', 'authenticated');

-- With a yes the consent of the form counts as the client's, once the adviser's own address was confirmed too. A no takes
-- back what a yes opened. The same answer twice has one effect; the last one stands.
create function public.answer_client_question(p_token_hash text, p_agreed boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare link private.client_links := private.require_client_link(p_token_hash); question private.client_questions; agreed_for record;
begin
  if p_agreed is null then perform private.refuse('PT422', 'empty', '{"field": "agreed"}'); end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  perform 1 from public.leads where id = link.lead_id for update;
  select * into question from private.client_questions where lead_id = link.lead_id for update;
  -- Asked anew: the officer may have asked elsewhere while this answer waited.
  link := private.require_client_link(p_token_hash);
  if question.agreed is not distinct from p_agreed then return private.client_page_json(link); end if;
  if question.agreed then
    for agreed_for in select distinct organisation_id from public.consents
      where lead_id = link.lead_id and withdrawn_at is null and organisation_id is distinct from private.desk_of(link.lead_id)
      order by organisation_id
    loop
      perform private.withdraw_consent(link.lead_id, agreed_for.organisation_id);
    end loop;
  end if;
  update private.client_questions set agreed = p_agreed, answered_at = private.now() where lead_id = link.lead_id;
  perform private.write_entry(link.lead_id, 'consent', null, jsonb_build_object('client', case when p_agreed then 'yes' else 'no' end),
    p_from_company => true);
  if p_agreed and exists (select 1 from private.case_keys
      where lead_id = link.lead_id and mail_id is not null and to_form_address and first_opened_at is not null) then
    perform private.confirm_case(link.lead_id, true);
  end if;
  perform private.touch_lead(link.lead_id);
  return private.client_page_json(link);
end $$;
select private.open_door('answer_client_question', 'anon', 'authenticated');

-- ---------- for the worker ----------

create function private.client_is_asked(p_mail private.outbox_messages) returns boolean
language sql stable security definer set search_path = '' as $$
  select p_mail.template = 'client_question' and exists (select 1 from private.client_questions
    where lead_id = p_mail.lead_id and client_email is not null and agreed is null)
$$;

create function private.client_question_json(p_mail private.outbox_messages) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_mail.id, 'template', p_mail.template, 'to', q.client_email, 'language', p_mail.language,
    'message_id', p_mail.message_id, 'attempt', p_mail.attempts, 'params', jsonb_build_object(
      'desk_name', (select o.name from public.leads l join public.organisations o on o.id = l.responsible_organisation_id where l.id = q.lead_id),
      'expires_at', private.now() + interval '30 days'))
  from private.client_questions q where q.lead_id = p_mail.lead_id
$$;

-- As with a case, a link exists only from the moment its mail is sent.
create function public.issue_client_link(p_mail uuid, p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare mail private.outbox_messages := private.require_leased_mail(p_mail); link private.client_links;
begin
  perform private.require_hash(p_token_hash);
  if mail.template <> 'client_question' then perform private.refuse('PT409', 'not_in_this_state'); end if;
  insert into private.client_links (token_hash, lead_id, expires_at)
  values (p_token_hash, mail.lead_id, private.now() + interval '30 days') returning * into link;
  return jsonb_build_object('expires_at', link.expires_at);
end $$;
select private.open_door('issue_client_link', 'service_role');

create function private.forget_clients() returns int
language plpgsql security definer set search_path = '' as $$
declare total int; gone int;
begin
  delete from private.client_links where expires_at <= private.now();
  get diagnostics total = row_count;
  update private.client_questions set client_name = null, client_email = null
  where coalesce(client_email, client_name) is not null and (agreed is false and answered_at < private.now() - interval '30 days'
    or agreed is null and coalesce(asked_at, created_at) < private.now() - interval '90 days');
  get diagnostics gone = row_count;
  return total + gone;
end $$;
