-- Save and resume: the link to a draft by mail, to oneself or a colleague, and one reminder.

create table private.draft_letters (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references private.drafts (id) on delete cascade,
  email text not null check (length(email) <= 254),
  language text not null,
  asked_at timestamptz not null default private.now(),
  remind_at timestamptz,
  reminded_at timestamptz,
  stopped_at timestamptz
);
create index draft_letters_by_draft on private.draft_letters (draft_id);
create index draft_letters_by_address on private.draft_letters (lower(email), asked_at);
create index draft_letters_to_remind on private.draft_letters (remind_at) where reminded_at is null and stopped_at is null;
comment on table private.draft_letters is
  'Mailings of a draft''s link, asked for by whoever writes it. Holds no text of the sender. Deleted with the draft, 14 days after its last change.';
comment on column private.draft_letters.email is
  'Personal data: the address typed by the sender, own or a colleague''s, for the link and one reminder. Never in the audit; deleted with the draft.';
comment on column private.draft_letters.stopped_at is 'When the receiver asked for no more mail; no draft mails to this address while the row lives.';
alter table private.draft_letters enable row level security;
select private.audit_table('private.draft_letters', '', 'email');

create table private.draft_links (
  id uuid not null unique default gen_random_uuid(),
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  stop_hash text not null unique check (stop_hash ~ '^[0-9a-f]{64}$'),
  letter_id uuid not null references private.draft_letters on delete cascade,
  created_at timestamptz not null default private.now()
);
create index draft_links_by_letter on private.draft_links (letter_id);
comment on table private.draft_links is 'Further keys to a draft, one for each link that was mailed. They open it as long as it lives.';
comment on column private.draft_links.token_hash is 'SHA-256 of the key in the link; the key itself exists in the mail alone.';
comment on column private.draft_links.stop_hash is 'SHA-256 of the word that stops mail about the draft to this receiver; it opens nothing.';
alter table private.draft_links enable row level security;
select private.audit_table('private.draft_links', '', 'token_hash', 'stop_hash');

alter table private.outbox_messages add column letter_id uuid references private.draft_letters on delete cascade;
create index outbox_by_letter on private.outbox_messages (letter_id) where letter_id is not null;

-- The key of the browser that began the draft, whether that key or a mailed one is brought.
create function private.draft_key_of(p_hash text) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((select d.key_hash from private.draft_links k join private.draft_letters l on l.id = k.letter_id
    join private.drafts d on d.id = l.draft_id where k.token_hash = p_hash), p_hash)
$$;

create function private.queue_letter(p_letter uuid, p_template text) returns void
language sql security definer set search_path = '' as $$
  insert into private.outbox_messages (letter_id, template, language, message_id)
  select id, p_template, language, gen_random_uuid() || '@kontaktpunkt' from private.draft_letters where id = p_letter
$$;

-- Mails the link. Anybody may type anybody's address here, so the mail says nothing the sender wrote, and there are
-- three of them a draft and five a day to an address.
create function public.mail_draft_link(p_key_hash text, p_request_id uuid, p_email text, p_language text, p_remind boolean default false)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare draft private.drafts; kept jsonb; address text := btrim(p_email); letter uuid; actor text;
begin
  perform private.share_with_administration();
  perform private.require_language(p_language);
  draft := private.require_draft(p_key_hash);
  actor := 'draft:' || draft.id;
  kept := private.recall_request(p_request_id, actor, 'mail_draft_link', jsonb_build_array(draft.id, address, p_remind));
  if kept is not null then return kept; end if;
  if draft.lead_id is not null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  if coalesce(length(address), 0) > 254 or coalesce(address, '') !~ '^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$' then
    perform private.refuse('PT422', 'unknown_value', '{"field": "email"}');
  end if;
  perform pg_catalog.pg_advisory_xact_lock(20261124, hashtext(lower(address)));
  if exists (select 1 from private.draft_letters where lower(email) = lower(address) and stopped_at is not null) then
    perform private.refuse('PT422', 'address_stopped', '{"field": "email"}');
  end if;
  if (select count(*) from private.draft_letters where draft_id = draft.id) >= 3 then
    perform private.refuse('PT422', 'links_used_up', '{"field": "email"}');
  end if;
  if (select count(*) from private.draft_letters where lower(email) = lower(address)
      and asked_at > private.now() - interval '1 day') >= 5 then
    perform private.refuse('PT422', 'links_to_address', '{"field": "email"}');
  end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  insert into private.draft_letters (draft_id, email, language, remind_at)
  values (draft.id, address, p_language, case when p_remind and not exists (select 1 from private.draft_letters
      where draft_id = draft.id and lower(email) = lower(address) and remind_at is not null)
    then private.now() + interval '3 days' end) returning id into letter;
  perform private.queue_letter(letter, 'draft_link');
  return private.keep_result(p_request_id, actor, jsonb_build_object('expires_at', draft.expires_at));
end $$;
select private.open_door('mail_draft_link', 'anon', 'authenticated');

-- Whoever is written to and did not ask for it, or asks no longer.
create function public.stop_draft_mail(p_stop_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare letter private.draft_letters;
begin
  perform private.require_hash(p_stop_hash);
  select l.* into letter from private.draft_links k join private.draft_letters l on l.id = k.letter_id where k.stop_hash = p_stop_hash;
  if letter.id is null then perform private.refuse('PT404', 'not_found'); end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  update private.draft_letters set stopped_at = private.now()
  where draft_id = letter.draft_id and lower(email) = lower(letter.email) and stopped_at is null;
  return jsonb_build_object('stopped', true);
end $$;
select private.open_door('stop_draft_mail', 'anon', 'authenticated');

-- Reminds once of what has lain still for three days. What was sent, stopped or deleted meanwhile is not reminded of.
create function public.remind_drafts() returns int
language plpgsql security definer set search_path = '' as $$
declare letter uuid; total int := 0;
begin
  for letter in
    select l.id from private.draft_letters l join private.drafts d on d.id = l.draft_id
    where l.remind_at <= private.now() and l.reminded_at is null and l.stopped_at is null
      and d.lead_id is null and d.expires_at > private.now() and d.saved_at <= private.now() - interval '3 days'
    order by l.remind_at limit 100 for update of l skip locked
  loop
    update private.draft_letters set reminded_at = private.now() where id = letter;
    perform private.queue_letter(letter, 'draft_reminder');
    total := total + 1;
  end loop;
  return total;
end $$;
select private.open_door('remind_drafts', 'service_role');

create function private.letter_json(p_mail private.outbox_messages) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_mail.id, 'template', p_mail.template, 'to', l.email, 'language', p_mail.language,
    'message_id', p_mail.message_id, 'attempt', p_mail.attempts,
    'params', jsonb_build_object('desk_name', (select name from public.organisations where id = private.desk_id()),
      'expires_at', d.expires_at, 'remind_at', case when p_mail.template = 'draft_link' then l.remind_at end))
  from private.draft_letters l join private.drafts d on d.id = l.draft_id where l.id = p_mail.letter_id
$$;

-- Whether there is still something to write about to the receiver of a letter.
create function private.letter_stands(p_letter uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from private.draft_letters l join private.drafts d on d.id = l.draft_id
    where l.id = p_letter and l.stopped_at is null and d.lead_id is null and d.expires_at > private.now())
$$;

-- As with a case, a link exists only from the moment its mail is sent.
create function public.issue_draft_link(p_mail uuid, p_token_hash text, p_stop_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare mail private.outbox_messages := private.require_leased_mail(p_mail);
begin
  perform private.require_hash(p_token_hash);
  perform private.require_hash(p_stop_hash);
  if mail.letter_id is null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  insert into private.draft_links (token_hash, stop_hash, letter_id) values (p_token_hash, p_stop_hash, mail.letter_id);
  return jsonb_build_object('letter', mail.letter_id);
end $$;
select private.open_door('issue_draft_link', 'service_role');
