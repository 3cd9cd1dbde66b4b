-- Signs that no company wrote an enquiry, weighed when it is sent. A sign refuses nothing: without a proof of work it
-- asks for a code by e-mail, and many signs together keep the enquiry apart for the desk. Only too many are refused.

-- Every threshold of sending stands here.
create function private.sending_rules(out fast interval, out many_drafts int, out same_text_length int, out remembered interval,
  out many_links int, out set_aside_from int, out code_life interval, out code_counts interval, out code_tries int,
  out codes_an_hour int, out proof_life interval)
language sql immutable set search_path = '' as $$
  select interval '5 seconds', 30, 80, interval '14 days', 3, 4, interval '15 minutes', interval '1 hour', 5, 5, interval '1 hour'
$$;

-- The sum of these decides whether an enquiry is kept apart. A browser that fills forms in by itself is fast, and a
-- university is one network: both together are not enough.
create function private.weight_of(p_signs text[]) returns int
language sql immutable set search_path = '' as $$
  select coalesce(sum(case sign when 'trap' then 4 when 'same_text' then 2 when 'links' then 2 when 'bounced' then 2
    when 'fast' then 2 when 'many_drafts' then 1 end), 0)::int from unnest(p_signs) sign
$$;

create table private.enquiry_checks (
  lead_id uuid primary key references public.leads,
  checked_at timestamptz not null default private.now(),
  signs text[] not null default '{}',
  proven_by text check (proven_by in ('proof', 'code')),
  duplicate_of uuid references public.leads,
  text_hash bytea,
  set_aside_at timestamptz,
  judged_at timestamptz,
  judged_by uuid references public.members,
  verdict text check (verdict in ('release', 'spam'))
);
create index checks_by_text on private.enquiry_checks (text_hash, checked_at) where text_hash is not null;
create index checks_set_aside on private.enquiry_checks (set_aside_at) where set_aside_at is not null and judged_at is null;
comment on table private.enquiry_checks is 'What spoke against an enquiry when it was sent, whether it was set aside for the desk, and what the desk decided. Kept as long as the case.';
comment on column private.enquiry_checks.text_hash is 'SHA-256 of a long story, to find the same text again; emptied after 14 days.';
comment on column private.enquiry_checks.duplicate_of is 'An earlier enquiry of the same address and company name within 14 days; nothing is merged by it.';
alter table private.enquiry_checks enable row level security;
select private.audit_table('private.enquiry_checks', 'lead_id', 'text_hash');
create trigger entries_follow_what_is_set_aside after insert or update on private.enquiry_checks
  for each row when (new.set_aside_at is not null) execute function private.refresh_entries_of_row('lead_id');

create function private.is_set_aside(p_lead uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from private.enquiry_checks where lead_id = p_lead and set_aside_at is not null and judged_at is null);
end $$;

create table private.spent_proofs (
  hash text primary key check (hash ~ '^[A-Za-z0-9_-]{43}$'),
  expires_at timestamptz not null
);
alter table private.spent_proofs enable row level security;
create index spent_proofs_by_end on private.spent_proofs (expires_at);
comment on table private.spent_proofs is 'Proofs of work that sent an enquiry, so that none sends two. The hash is of a random challenge and names nobody; deleted an hour after sending, when the challenge itself has long run out.';

-- Whether the proof was not used before. Who sends the same one at the same moment waits here for the first to commit.
create function private.spend_proof(p_hash text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if coalesce(p_hash, '') !~ '^[A-Za-z0-9_-]{43}$' then return false; end if;
  insert into private.spent_proofs values (p_hash, private.now() + (private.sending_rules()).proof_life) on conflict do nothing;
  return found;
end $$;

-- ---------- codes by e-mail ----------

create table private.sending_codes (
  draft_id uuid primary key references private.drafts (id) on delete cascade,
  address_hash bytea not null,
  code_hash text,
  tries int not null default 0,
  mails int not null default 1,
  asked_at timestamptz not null default private.now(),
  expires_at timestamptz not null,
  confirmed_at timestamptz
);
create index sending_codes_by_address on private.sending_codes (address_hash, asked_at);
comment on table private.sending_codes is 'Codes mailed to the sender of a draft. A code exists in its mail only; deleted with the draft, a day after it ran out at the latest.';
comment on column private.sending_codes.address_hash is 'SHA-256 of the address that got the code: another address needs another code.';
comment on column private.sending_codes.code_hash is 'bcrypt of the SHA-256 of six digits; counts for 15 minutes and five tries.';
alter table private.sending_codes enable row level security;
select private.audit_table('private.sending_codes', '', 'code_hash', 'address_hash');

create function private.address_hash_of(p_draft private.drafts) returns bytea
language sql immutable set search_path = '' as $$
  select sha256(convert_to(lower(p_draft.answers -> 'contact' ->> 'email'), 'utf8'))
$$;

-- Asks the worker to mail a code to the address in the draft. A second press within a minute mails nothing more.
create function public.ask_sending_code(p_key_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  draft private.drafts := private.require_draft(p_key_hash); rules record := private.sending_rules();
  known private.sending_codes; mails_lately int;
begin
  if draft.lead_id is not null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  perform private.require_answers(draft.answers, 'contact', 'full_name', 'email');
  perform set_config('kontaktpunkt.actor', 'company', true);
  select * into known from private.sending_codes where draft_id = draft.id;
  if known.address_hash = private.address_hash_of(draft) and known.asked_at > private.now() - interval '1 minute' then
    return jsonb_build_object('expires_at', known.expires_at);
  end if;
  select coalesce(sum(mails), 0) into mails_lately from private.sending_codes
    where (address_hash = private.address_hash_of(draft) or draft_id = draft.id) and asked_at > private.now() - interval '1 hour';
  if mails_lately >= rules.codes_an_hour then perform private.refuse('PT429', 'too_many', '{"minutes": 60}'); end if;
  insert into private.sending_codes as kept (draft_id, address_hash, expires_at)
  values (draft.id, private.address_hash_of(draft), private.now() + rules.code_life)
  on conflict (draft_id) do update set address_hash = excluded.address_hash, code_hash = null, tries = 0,
    mails = case when kept.asked_at > private.now() - interval '1 hour' then kept.mails + 1 else 1 end,
    asked_at = excluded.asked_at, expires_at = excluded.expires_at, confirmed_at = null;
  insert into private.outbox_messages (draft_id, template, language, message_id)
  values (draft.id, 'sending_code', draft.language, gen_random_uuid() || '@kontaktpunkt');
  return jsonb_build_object('expires_at', private.now() + rules.code_life);
end $$;
select private.open_door('ask_sending_code', 'anon', 'authenticated');

-- A wrong code is an answer, not an error: a refusal would roll back the count of tries.
create function public.check_sending_code(p_key_hash text, p_code_hash text) returns text
language plpgsql security definer set search_path = '' as $$
declare draft private.drafts := private.require_draft(p_key_hash); known private.sending_codes;
begin
  perform private.require_hash(p_code_hash);
  perform set_config('kontaktpunkt.actor', 'company', true);
  select * into known from private.sending_codes where draft_id = draft.id for update;
  if known.draft_id is null or known.expires_at <= private.now() or known.tries >= (private.sending_rules()).code_tries
     or known.address_hash is distinct from private.address_hash_of(draft) then
    return 'ended';
  end if;
  update private.sending_codes set tries = tries + 1, confirmed_at = case
    when extensions.crypt(p_code_hash, known.code_hash) = known.code_hash then private.now() end
  where draft_id = draft.id returning * into known;
  return case when known.confirmed_at is not null then 'right' else 'wrong' end;
end $$;
select private.open_door('check_sending_code', 'anon', 'authenticated');

create function private.sending_code_json(p_mail private.outbox_messages) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('id', p_mail.id, 'template', p_mail.template, 'to', d.answers -> 'contact' ->> 'email',
    'language', p_mail.language, 'message_id', p_mail.message_id, 'attempt', p_mail.attempts,
    'params', jsonb_build_object('contact_name', d.answers -> 'contact' ->> 'full_name', 'organisation_name', null,
      'desk_name', (select name from public.organisations where id = private.desk_id())))
  from private.drafts d where d.id = p_mail.draft_id);
end $$;

-- Whether a code can still be mailed: the draft waits, and its address is the one the code was asked for.
create function private.awaits_code(p_draft uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from private.drafts d join private.sending_codes s on s.draft_id = d.id
    where d.id = p_draft and d.lead_id is null and d.expires_at > private.now() and s.address_hash = private.address_hash_of(d));
end $$;

-- ---------- weighing ----------

create function private.signs_of(p_draft private.drafts, p_trap boolean, p_text_hash bytea) returns text[]
language plpgsql stable security definer set search_path = '' as $$
declare
  rules record := private.sending_rules(); at timestamptz := private.now();
  words text := p_draft.answers -> 'needs' ->> 'story'; address text := lower(p_draft.answers -> 'contact' ->> 'email');
  asked_from text := p_draft.origin ->> 'network';
begin
  return array_remove(array[
    case when p_trap then 'trap' end,
    -- Begun and sent in one transaction cannot come through the API, where each call is one of its own.
    case when at > p_draft.started_at and at - p_draft.started_at < rules.fast then 'fast' end,
    case when (select count(*) from private.drafts d where d.origin ->> 'network' = asked_from
      and d.started_at > at - interval '1 hour') > rules.many_drafts then 'many_drafts' end,
    case when exists (select 1 from private.enquiry_checks c where c.text_hash = p_text_hash and c.checked_at > at - rules.remembered
      and not exists (select 1 from public.contacts p where p.lead_id = c.lead_id and lower(p.email) = address)) then 'same_text' end,
    case when (select count(*) from regexp_matches(words, 'https?://|www\.', 'gi')) >= rules.many_links then 'links' end,
    case when exists (select 1 from public.contacts p join private.outbox_messages m on m.contact_id = p.id
      where lower(p.email) = address and m.given_up_at is not null and m.last_error not in ('contact_removed', 'no_address')) then 'bounced' end
  ], null);
end $$;

-- The newest earlier enquiry of this address under this name whose words are much the same, if any.
create function private.earlier_enquiry(p_draft private.drafts) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select l.id from public.contacts p
    join public.leads l on l.id = p.lead_id
    join public.enquiries e on e.lead_id = l.id
    join public.companies c on c.id = l.company_id
    left join public.lead_stories s on s.lead_id = l.id
    where lower(p.email) = lower(p_draft.answers -> 'contact' ->> 'email') and e.channel = 'form'
      and e.received_at > private.now() - (private.sending_rules()).remembered
      and private.normalise(btrim(c.legal_name)) = private.normalise(btrim(p_draft.answers -> 'company' ->> 'legal_name'))
      and extensions.similarity(coalesce(s.story, ''), coalesce(p_draft.answers -> 'needs' ->> 'story', ''))
        >= case when s.story is null and p_draft.answers -> 'needs' ->> 'story' is null then 0 else 0.6 end
    order by e.received_at desc limit 1);
end $$;

-- Weighs a draft that is being sent. Refuses where a code is needed first.
create function private.check_sending(p_draft private.drafts, p_given jsonb) returns private.enquiry_checks
language plpgsql security definer set search_path = '' as $$
declare
  checked private.enquiry_checks; rules record := private.sending_rules();
  story text := private.normalise(btrim(p_draft.answers -> 'needs' ->> 'story'));
begin
  if length(story) >= rules.same_text_length then checked.text_hash := sha256(convert_to(story, 'utf8')); end if;
  checked.signs := private.signs_of(p_draft, p_given -> 'trap' = 'true', checked.text_hash);
  if private.spend_proof(p_given ->> 'proof') then
    checked.proven_by := 'proof';
  elsif exists (select 1 from private.sending_codes where draft_id = p_draft.id
      and confirmed_at > private.now() - rules.code_counts and address_hash = private.address_hash_of(p_draft)) then
    checked.proven_by := 'code';
  elsif checked.signs <> '{}' and not 'trap' = any (checked.signs) then
    perform private.refuse('PT403', 'code_needed', jsonb_build_object('signs', checked.signs));
  end if;
  checked.duplicate_of := private.earlier_enquiry(p_draft);
  if private.weight_of(checked.signs) >= rules.set_aside_from then checked.set_aside_at := private.now(); end if;
  return checked;
end $$;

-- What was found stays with the case. An earlier enquiry is named to its own address only, by a mail with its link, once a day.
create function private.keep_check(p_lead uuid, p_checked private.enquiry_checks) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.enquiry_checks (lead_id, signs, proven_by, duplicate_of, text_hash, set_aside_at)
  values (p_lead, p_checked.signs, p_checked.proven_by, p_checked.duplicate_of, p_checked.text_hash, p_checked.set_aside_at);
  if p_checked.duplicate_of is not null and lower((select email from public.contacts where id = private.first_contact(p_checked.duplicate_of)))
     = lower((select email from public.contacts where id = private.first_contact(p_lead)))
     and not exists (select 1 from private.outbox_messages where lead_id = p_checked.duplicate_of and template = 'earlier_enquiry'
       and created_at > private.now() - interval '1 day') then
    perform private.queue_mail(p_checked.duplicate_of, 'earlier_enquiry');
  end if;
end $$;

-- What is kept for the next days only.
create function private.forget_old_checks() returns int
language plpgsql security definer set search_path = '' as $$
declare total int := 0; gone int;
begin
  delete from private.spent_proofs where expires_at <= private.now();
  get diagnostics gone = row_count; total := total + gone;
  delete from private.sending_codes where expires_at <= private.now() - interval '1 day';
  get diagnostics gone = row_count; total := total + gone;
  update private.enquiry_checks set text_hash = null
    where text_hash is not null and checked_at <= private.now() - (private.sending_rules()).remembered;
  -- A day is enough to count by network.
  update private.drafts set origin = origin - 'network' where origin ? 'network' and started_at <= private.now() - interval '1 day';
  return total;
end $$;
