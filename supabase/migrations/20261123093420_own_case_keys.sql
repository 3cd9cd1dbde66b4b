-- Keys to the company's page: how long they live, how they are renewed, and one for a colleague.

create function private.key_end(p_lead uuid) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select case when private.is_closed(status) then private.now() + interval '90 days' end from public.leads where id = p_lead
$$;

create function private.end_keys_with_the_case() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_closed(new.status) then
    update private.case_keys set expires_at = private.now() + interval '90 days' where lead_id = new.id and expires_at is null;
  else
    update private.case_keys set expires_at = null where lead_id = new.id and expires_at > private.now();
  end if;
  return null;
end $$;
create trigger keys_follow_the_case after update of status on public.leads for each row
  when (private.is_closed(old.status) <> private.is_closed(new.status)) execute function private.end_keys_with_the_case();

-- Mails a new link to the address we know: for a link that ran out, or to whoever reads the mail of an address.
-- The answer is the same whatever is true, so that nobody learns who has a case.
create function public.ask_for_link(p_token_hash text default null, p_email text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare person public.contacts; day timestamptz := private.now() - interval '1 day';
begin
  perform set_config('kontaktpunkt.actor', 'company', true);
  for person in
    select c.* from public.contacts c
    where c.email is not null and (lower(c.email) = lower(btrim(p_email))
      or c.id = (select coalesce(k.contact_id, private.first_contact(k.lead_id)) from private.case_keys k where k.key_hash = p_token_hash))
    order by c.created_at desc limit 5
  loop
    -- The case before its chain of audit, as every act locks them.
    perform 1 from public.leads where id = person.lead_id for update;
    if not exists (select 1 from private.outbox_messages m where m.contact_id = person.id and m.template = 'link'
          and m.created_at > private.now() - interval '10 minutes')
        and (select count(*) from private.outbox_messages m join public.contacts c on c.id = m.contact_id
          where m.template = 'link' and m.created_at > day and lower(c.email) = lower(person.email)) < 5 then
      perform private.queue_mail_to(person.id, 'link');
    end if;
  end loop;
  return '{}';
end $$;
select private.open_door('ask_for_link', 'anon', 'authenticated');

-- Only the first person of a case gives colleagues a key and takes it back.
create function private.require_first_person(p_key private.case_keys) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare first_person uuid := private.first_contact(p_key.lead_id);
begin
  if coalesce(p_key.contact_id, first_person) is distinct from first_person then perform private.refuse('PT403', 'first_person_only'); end if;
  return first_person;
end $$;

create function public.name_colleague(p_key_hash text, p_request_id uuid, p_full_name text, p_email text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  actor text := 'case:' || key.lead_id;
  kept jsonb := private.recall_request(p_request_id, actor, 'name_colleague', jsonb_build_array(p_full_name, p_email));
  lead public.leads; first_person uuid; person jsonb; colleague uuid;
begin
  if kept is not null then return kept; end if;
  select * into lead from public.leads where id = key.lead_id for update;
  first_person := private.require_first_person(key);
  perform private.require_live(lead);
  -- Who has not shown that the address is the company's own gives no key to another.
  if lead.confirmed_at is null then perform private.refuse('PT409', 'open_link_first'); end if;
  person := private.clean_contact(jsonb_build_object('full_name', p_full_name, 'email', p_email));
  perform private.require_text(person ->> 'full_name', 200, 'full_name');
  perform private.require_text(person ->> 'email', 320, 'email');
  -- Each key is a mail to a stranger.
  if (select count(*) from public.timeline_entries where lead_id = lead.id and kind = 'key' and (facts ->> 'given')::boolean
      and at > private.now() - interval '1 day') >= 5 then
    perform private.refuse('PT429', 'too_many');
  end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  select id into colleague from public.contacts where lead_id = lead.id and lower(email) = lower(person ->> 'email') limit 1;
  if colleague is null then
    insert into public.contacts (lead_id, full_name, email, language, source)
    values (lead.id, person ->> 'full_name', person ->> 'email',
      coalesce((select language from public.contacts where id = first_person), lead.language), 'company') returning id into colleague;
  end if;
  perform private.queue_mail_to(colleague, 'colleague', jsonb_build_object('named_by', first_person));
  perform private.write_entry(lead.id, 'key', null, '{"given": true}', p_from_company => true);
  return private.keep_result(p_request_id, actor, jsonb_build_object('id', colleague));
end $$;
select private.open_door('name_colleague', 'anon', 'authenticated');

-- The colleague's links open nothing any more; a colleague may also give up his or her own. A mail that is being sent
-- at this moment is given up, for its link would be made after the keys are gone.
create function public.take_back_key(p_key_hash text, p_request_id uuid, p_contact uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  actor text := 'case:' || key.lead_id;
  kept jsonb := private.recall_request(p_request_id, actor, 'take_back_key', jsonb_build_array(p_contact));
  person public.contacts;
begin
  if kept is not null then return kept; end if;
  perform 1 from public.leads where id = key.lead_id for update;
  if key.contact_id is distinct from p_contact then perform private.require_first_person(key); end if;
  select * into person from public.contacts where id = p_contact and lead_id = key.lead_id;
  if person.id is null then perform private.refuse('PT404', 'not_found'); end if;
  if person.id = private.first_contact(key.lead_id) then perform private.refuse('PT422', 'last_contact'); end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  update private.outbox_messages set given_up_at = private.now(), last_error = 'contact_removed', leased_until = null
    where contact_id = person.id and sent_at is null and given_up_at is null;
  delete from private.case_keys where contact_id = person.id;
  if person.source = 'company' then
    update private.outbox_messages set contact_id = null where contact_id = person.id;
    delete from public.contacts where id = person.id;
  end if;
  perform private.write_entry(key.lead_id, 'key', null, '{"given": false}', p_from_company => true);
  return private.keep_result(p_request_id, actor, '{}');
end $$;
select private.open_door('take_back_key', 'anon', 'authenticated');

-- The people of a case and whether a key of theirs opens its page.
create function private.own_people(p_key private.case_keys) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'full_name', c.full_name, 'email', c.email, 'source', c.source,
      'first', c.id = private.first_contact(c.lead_id), 'me', c.id = coalesce(p_key.contact_id, private.first_contact(c.lead_id)),
      'has_key', exists (select 1 from private.case_keys k where k.contact_id = c.id and (k.expires_at is null or k.expires_at > private.now()))
        or exists (select 1 from private.outbox_messages m where m.contact_id = c.id and m.sent_at is null and m.given_up_at is null),
      'opened_at', (select max(k.first_opened_at) from private.case_keys k where k.contact_id = c.id))
    order by c.first desc, c.created_at), '[]')
  from public.contacts c where c.lead_id = p_key.lead_id
$$;
