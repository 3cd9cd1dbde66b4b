-- What administration stands on: columns of organisations and members, and who may administer.

alter table public.organisations
  add column mark text check (length(mark) between 1 and 4),
  add column opens_at time,
  add column closes_at time,
  add column time_zone text not null default 'Europe/Copenhagen',
  add column may_be_desk boolean not null default false,
  add column contact_line text check (length(contact_line) between 1 and 200),
  add column escalation_member_id uuid references public.members,
  add constraint opening_hours_are_a_pair check ((opens_at is null) = (closes_at is null)
    and (opens_at is null or opens_at < closes_at));
comment on column public.organisations.mark is 'Up to four letters that stand for the organisation where a name is too long.';
comment on column public.organisations.opens_at is 'Opening hours of its clocks, null for those of the product.';
comment on column public.organisations.may_be_desk is 'Whether new enquiries may be sent to it; making it the desk is an act of its own.';
comment on column public.organisations.contact_line is 'Telephone and e-mail of the organisation, shown to a sender whom the desk''s form turns away; no person''s own.';
comment on column public.organisations.escalation_member_id is 'Who is told in the organisation when something stays late.';

alter table private.settings add column version int not null default 1;
insert into private.settings (key, value) values ('languages', '["en", "da", "de", "fr", "sv", "es", "ja", "zh", "ko", "ar"]') on conflict do nothing;

-- An organisation's own hours come before those of the product.
create or replace function private.hours_of(p_organisation uuid, out opens time, out closes time, out zone text)
language sql stable security definer set search_path = '' as $$
  select coalesce(o.opens_at, (private.setting('working_hours') ->> 'from')::time),
    coalesce(o.closes_at, (private.setting('working_hours') ->> 'to')::time), coalesce(o.time_zone, 'Europe/Copenhagen')
  from (select 1) one left join public.organisations o on o.id = p_organisation
$$;

-- ---------- invitations leave through the same outbox ----------

alter table private.outbox_messages alter column lead_id drop not null, add column member_id uuid references public.members,
  add column draft_id uuid references private.drafts (id) on delete cascade,
  drop constraint outbox_messages_template_check,
  add constraint outbox_messages_template_check check (template in ('receipt', 'message', 'entered_notice', 'new_officer', 'link', 'colleague', 'call_time',
    'earlier_enquiry', 'invitation', 'draft_link', 'draft_reminder', 'sending_code', 'client_question')),
  add constraint mail_goes_to_one_kind_of_receiver check (num_nonnulls(lead_id, member_id, letter_id, draft_id) = 1
    and (template = 'invitation') = (member_id is not null)
    and (template in ('draft_link', 'draft_reminder')) = (letter_id is not null)
    and (template = 'sending_code') = (draft_id is not null));
create index mail_by_draft on private.outbox_messages (draft_id) where draft_id is not null;
create index invitations_by_member on private.outbox_messages (member_id, created_at) where member_id is not null;

create function private.invitation_json(p_mail private.outbox_messages) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_mail.id, 'template', p_mail.template, 'to', m.email, 'language', p_mail.language,
    'message_id', p_mail.message_id, 'attempt', p_mail.attempts,
    'params', jsonb_build_object('contact_name', m.full_name, 'organisation_name', o.name,
      'desk_name', (select name from public.organisations where id = private.desk_id())))
  from public.members m join public.organisations o on o.id = m.organisation_id where m.id = p_mail.member_id
$$;

-- ---------- who may administer ----------

create function private.require_admin() returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.require_member();
begin
  if me.role <> 'admin' then
    perform private.refuse('PT403', 'forbidden', '{"who": "admin"}');
  end if;
  return me;
end $$;

-- Acts of administration wait for each other, so that no two of them together leave nobody in charge.
create function private.open_administration() returns public.members
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_admin();
  perform private.keep_cases_still();
  return private.require_admin();
end $$;

create function private.require_row_version(p_known int, p_version int) returns void
language plpgsql set search_path = '' as $$
begin
  if p_known is distinct from p_version then
    perform private.refuse('PT409', 'stale', jsonb_build_object('version', p_known));
  end if;
end $$;

create function private.other_admins(p_member uuid, p_organisation uuid) returns int
language sql stable security definer set search_path = '' as $$
  select count(*)::int from public.members m join public.organisations o on o.id = m.organisation_id
  where m.role = 'admin' and m.active and o.active and m.id is distinct from p_member and o.id is distinct from p_organisation
$$;

-- What an organisation or one of its members has under way; only numbers, since an administrator reads no case.
create function private.open_work(p_organisation uuid, p_member uuid default null) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'cases', (select count(*) from public.leads l where l.responsible_organisation_id = p_organisation
      and (p_member is null or l.responsible_member_id = p_member and not private.is_closed(l.status))),
    'hand_offs', (select count(*) from public.hand_offs h
      where (h.state in ('offered', 'asked') or h.state = 'accepted' and h.kind = 'assist')
        and case when p_member is null then p_organisation in (h.sender_organisation_id, h.receiver_organisation_id)
          else h.handler_id = p_member and h.receiver_organisation_id = p_organisation end))
$$;
