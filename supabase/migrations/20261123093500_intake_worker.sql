-- Doors of the worker: mail, what has run out, and whether the audit chains still hold.

create function private.mail_json(p_mail private.outbox_messages) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_mail.letter_id is not null then return private.letter_json(p_mail); end if;
  if p_mail.member_id is not null then return private.invitation_json(p_mail); end if;
  if p_mail.template = 'client_question' then return private.client_question_json(p_mail); end if;
  if p_mail.draft_id is not null then return private.sending_code_json(p_mail); end if;
  return (select jsonb_build_object('id', p_mail.id, 'template', p_mail.template, 'to', c.email, 'language', p_mail.language,
    'message_id', p_mail.message_id, 'attempt', p_mail.attempts,
    'params', jsonb_build_object('reference', l.reference, 'company_name', m.legal_name, 'contact_name', c.full_name,
      'desk_name', (select name from public.organisations where id = private.desk_id()),
      'person', (select full_name from public.members where id = coalesce((p_mail.facts ->> 'member_id')::uuid, e.member_id, l.responsible_member_id)),
      'named_by', (select full_name from public.contacts where id = (p_mail.facts ->> 'named_by')::uuid),
      'organisation_name', (select name from public.organisations where id = coalesce((p_mail.facts ->> 'organisation_id')::uuid, e.organisation_id, l.responsible_organisation_id)),
      'answer_due_at', (select private.effective_due(k) from public.clocks k where k.lead_id = l.id and k.kind = 'first_answer'
        and k.stopped_at is null order by k.started_at limit 1),
      'clinical_trial', private.plans_trial(l.id),
      'files', (select count(*) from public.documents d where d.entry_id = p_mail.entry_id and d.removed_at is null),
      'text', (select t.text from public.timeline_texts t where t.entry_id = p_mail.entry_id)))
  from public.leads l
  join public.companies m on m.id = l.company_id
  join public.contacts c on c.id = p_mail.contact_id
  left join public.timeline_entries e on e.id = p_mail.entry_id
  where l.id = p_mail.lead_id);
end $$;

-- Hands out mail that is due; nobody else gets it before the lease has run out.
create function public.lease_mail(p_limit int default 10, p_seconds int default 120) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare mails jsonb;
begin
  update private.outbox_messages m set given_up_at = private.now(), leased_until = null,
    last_error = case when m.attempts >= 120 then m.last_error else 'no_address' end
  where m.sent_at is null and m.given_up_at is null and (m.leased_until is null or m.leased_until <= private.now())
    and (m.attempts >= 120 or not exists (select 1 from public.contacts c where c.id = m.contact_id and c.email is not null)
      and not exists (select 1 from public.members r where r.id = m.member_id and r.active)
      and not private.letter_stands(m.letter_id) and not private.awaits_code(m.draft_id) and not private.client_is_asked(m));
  with due as (
    select id from private.outbox_messages
    where sent_at is null and given_up_at is null and next_attempt_at <= private.now()
      and (leased_until is null or leased_until <= private.now())
    order by next_attempt_at, created_at limit least(greatest(coalesce(p_limit, 10), 1), 100)
    for update skip locked
  ), leased as (
    update private.outbox_messages m set attempts = m.attempts + 1,
      to_form_address = exists (select 1 from public.enquiry_parts p join public.contacts c on c.id = m.contact_id
        where p.lead_id = m.lead_id and p.field_group = 'contact' and lower(p.answers ->> 'email') = lower(c.email)),
      leased_until = private.now() + make_interval(secs => least(greatest(coalesce(p_seconds, 120), 10), 3600))
    from due where m.id = due.id returning m as mail
  )
  select coalesce(jsonb_agg(private.mail_json(mail) order by (mail).created_at), '[]') into mails from leased;
  return mails;
end $$;
select private.open_door('lease_mail', 'service_role');

create function private.require_leased_mail(p_id uuid) returns private.outbox_messages
language plpgsql security definer set search_path = '' as $$
declare mail private.outbox_messages;
begin
  select * into mail from private.outbox_messages where id = p_id for update;
  if mail.id is null then perform private.refuse('PT404', 'not_found'); end if;
  if mail.leased_until is null or mail.sent_at is not null or mail.given_up_at is not null then
    perform private.refuse('PT409', 'not_in_this_state');
  end if;
  return mail;
end $$;

-- A link exists only from the moment its mail is sent; here only its hash.
create function public.issue_case_link(p_mail uuid, p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare mail private.outbox_messages := private.require_leased_mail(p_mail); key private.case_keys;
begin
  perform private.require_hash(p_token_hash);
  if mail.contact_id is null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  insert into private.case_keys (key_hash, lead_id, contact_id, mail_id, to_form_address, expires_at)
  values (p_token_hash, mail.lead_id, mail.contact_id, mail.id, mail.to_form_address, private.key_end(mail.lead_id)) returning * into key;
  return jsonb_build_object('expires_at', key.expires_at);
end $$;
select private.open_door('issue_case_link', 'service_role');

-- A code, too, exists only from the moment its mail is sent.
create function public.issue_sending_code(p_mail uuid, p_code_hash text) returns void
language plpgsql security definer set search_path = '' as $$
declare mail private.outbox_messages := private.require_leased_mail(p_mail);
begin
  perform private.require_hash(p_code_hash);
  update private.sending_codes set code_hash = extensions.crypt(p_code_hash, extensions.gen_salt('bf', 6)), tries = 0,
    expires_at = private.now() + (private.sending_rules()).code_life
  where draft_id = mail.draft_id;
end $$;
select private.open_door('issue_sending_code', 'service_role');

create function public.mail_sent(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_leased_mail(p_id);
  update private.outbox_messages set sent_at = private.now(), leased_until = null, last_error = null where id = p_id;
  return jsonb_build_object('sent_at', private.now());
end $$;
select private.open_door('mail_sent', 'service_role');

-- Tried again after 1, 5, 15 and then every 60 minutes; given up after 120 attempts, five days, as mail servers do.
create function public.mail_failed(p_id uuid, p_error text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare mail private.outbox_messages := private.require_leased_mail(p_id);
begin
  update private.outbox_messages set leased_until = null, last_error = left(p_error, 500),
    next_attempt_at = private.now() + make_interval(mins => coalesce((array[1, 5, 15])[mail.attempts], 60)),
    given_up_at = case when mail.attempts >= 120 then private.now() end
  where id = p_id returning * into mail;
  return jsonb_build_object('next_attempt_at', mail.next_attempt_at, 'given_up', mail.given_up_at is not null);
end $$;
select private.open_door('mail_failed', 'service_role');

-- Deletes what has run out: drafts, kept results, keys, and mail sent 90 days ago. Returns how many rows.
create function public.delete_expired() returns int
language plpgsql security definer set search_path = '' as $$
declare total int := 0; gone int;
begin
  delete from private.drafts where expires_at <= private.now();
  get diagnostics gone = row_count; total := total + gone;
  delete from private.requests where at < private.now() - interval '30 days';
  get diagnostics gone = row_count; total := total + gone;
  delete from private.case_keys where expires_at <= private.now() - interval '1 year';
  get diagnostics gone = row_count; total := total + gone;
  delete from private.act_counts where ends_at <= private.now();
  get diagnostics gone = row_count; total := total + gone;
  delete from private.file_slots where until <= private.now();
  get diagnostics gone = row_count; total := total + gone;
  delete from private.kept_forms where expires_at <= private.now();
  get diagnostics gone = row_count; total := total + gone;
  delete from private.outbox_messages where sent_at < private.now() - interval '90 days';
  get diagnostics gone = row_count; total := total + gone + private.forget_old_checks() + private.forget_clients();
  return total;
end $$;
select private.open_door('delete_expired', 'service_role');

create function public.verify_chains() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('chain', chain, 'entries', last_position, 'broken_at', private.broken_at(chain))
    order by chain), '[]') from private.audit_chains
$$;
select private.open_door('verify_chains', 'service_role');
