-- Members: invited by e-mail, changed, handed over and deactivated by an administrator.
-- An invitation is a row and a mail; the first sign-in by code ties the user to it (see the triggers on auth.users).

create function private.require_managed_member(p_member uuid) returns public.members
language plpgsql security definer set search_path = '' as $$
declare m public.members;
begin
  select * into m from public.members where id = p_member for no key update;
  if m.id is null then perform private.refuse('PT404', 'not_found'); end if;
  return m;
end $$;

create function public.get_managed_member(p_member text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare m public.members;
begin
  perform private.require_admin();
  select * into m from public.members where id::text = p_member;
  if m.id is null then perform private.refuse('PT404', 'not_found'); end if;
  return private.managed_member_json(m) || jsonb_build_object(
    'organisation', (select private.organisation_json(o.id) || jsonb_build_object('active', o.active)
      from public.organisations o where o.id = m.organisation_id),
    'open', private.open_work(m.organisation_id, m.id),
    'last_admin', m.role = 'admin' and private.other_admins(m.id, null) = 0,
    'colleagues', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'full_name', c.full_name) order by c.full_name), '[]')
      from public.members c where c.organisation_id = m.organisation_id and c.id <> m.id and c.active and c.role in ('officer', 'partner')));
end $$;
select private.open_door('get_managed_member', 'authenticated');

create function private.queue_invitation(p_member public.members) returns void
language sql security definer set search_path = '' as $$
  insert into private.outbox_messages (member_id, template, language, message_id)
  values (p_member.id, 'invitation', p_member.language, gen_random_uuid() || '@kontaktpunkt')
$$;

create function private.member_language(p_member jsonb) returns text
language sql stable set search_path = '' as $$
  select private.require_one_of(private.answer_text(p_member, 'language', 5), array['en', 'da'], 'language')
$$;
create function private.member_role(p_member jsonb) returns text
language sql stable set search_path = '' as $$
  select private.require_one_of(private.answer_text(p_member, 'role', 20), array['officer', 'partner', 'viewer', 'admin'], 'role')
$$;

create function public.invite_member(p_request_id uuid, p_organisation text, p_member jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'invite_member', jsonb_build_array(p_organisation, p_member));
  m public.members; email text;
begin
  if kept is not null then return kept; end if;
  email := lower(private.require_text(private.answer_text(p_member, 'email', 254), 254, 'email'));
  if email !~ '^[^@\s<>,;"]+@[^@\s<>,;"]+\.[^@\s<>,;"]+$' then perform private.refuse('PT422', 'unknown_value', '{"field": "email"}'); end if;
  insert into public.members (organisation_id, email, full_name, title, role, language)
  values (private.organisation_by_slug(p_organisation), email,
    private.require_text(private.answer_text(p_member, 'full_name', 200), 200, 'full_name'),
    private.answer_text(p_member, 'title', 200), private.member_role(p_member), private.member_language(p_member))
  on conflict do nothing returning * into m;
  if m.id is null then perform private.refuse('PT422', 'email_taken', '{"field": "email"}'); end if;
  perform private.queue_invitation(m);
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('id', m.id, 'version', m.version));
end $$;
select private.open_door('invite_member', 'authenticated');

-- The same mail once more, at most every ten minutes: it goes to somebody who may not expect it.
create function public.invite_again(p_request_id uuid, p_member uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'invite_again', jsonb_build_array(p_member));
  m public.members;
begin
  if kept is not null then return kept; end if;
  m := private.require_managed_member(p_member);
  if not m.active or m.user_id is not null then perform private.refuse('PT409', 'not_in_this_state'); end if;
  if exists (select 1 from private.outbox_messages o where o.member_id = m.id and o.created_at > private.now() - interval '10 minutes') then
    perform private.refuse('PT422', 'just_invited');
  end if;
  perform private.queue_invitation(m);
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('id', m.id, 'version', m.version));
end $$;
select private.open_door('invite_again', 'authenticated');

create function public.save_member(p_request_id uuid, p_id uuid, p_version int, p_member jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_member', jsonb_build_array(p_id, p_version, p_member));
  m public.members; role_now text; work jsonb;
begin
  if kept is not null then return kept; end if;
  m := private.require_managed_member(p_id);
  perform private.require_row_version(m.version, p_version);
  role_now := private.member_role(p_member);
  if m.role = 'admin' and role_now <> 'admin' and m.active and private.other_admins(m.id, null) = 0 then
    perform private.refuse('PT422', 'last_admin');
  end if;
  work := private.open_work(m.organisation_id, m.id);
  if m.role in ('officer', 'partner') and role_now in ('viewer', 'admin') and work <> '{"cases": 0, "hand_offs": 0}' then
    perform private.refuse('PT422', 'has_open_work', work);
  end if;
  update public.members set full_name = private.require_text(private.answer_text(p_member, 'full_name', 200), 200, 'full_name'),
    title = private.answer_text(p_member, 'title', 200), role = role_now, language = private.member_language(p_member), version = version + 1
  where id = m.id returning * into m;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('id', m.id, 'version', m.version));
end $$;
select private.open_door('save_member', 'authenticated');

-- What a member has open goes to a colleague, or to nobody, so that the organisation's inbox shows it as unassigned.
create function private.hand_over(p_member public.members, p_to public.members) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare work jsonb := private.open_work(p_member.organisation_id, p_member.id); lead public.leads; h public.hand_offs;
begin
  perform 1 from public.leads l where l.responsible_member_id = p_member.id or exists (select 1 from public.hand_offs x
    where x.lead_id = l.id and x.handler_id = p_member.id) order by l.id for update;
  for lead in select * from public.leads where responsible_member_id = p_member.id and not private.is_closed(status) order by id loop
    update public.leads set responsible_member_id = p_to.id where id = lead.id;
    perform private.write_entry(lead.id, 'assignment', null, jsonb_build_object('from', p_member.full_name, 'to', p_to.full_name));
    perform private.touch_lead(lead.id);
  end loop;
  for h in select * from public.hand_offs where handler_id = p_member.id and receiver_organisation_id = p_member.organisation_id
      and (state in ('offered', 'asked') or state = 'accepted' and kind = 'assist') order by created_at, id for update loop
    update public.hand_offs set handler_id = p_to.id where id = h.id;
    perform private.settle_hand_off(h.id, h.state);
    perform private.write_act(h, 'pass_on', null, jsonb_build_object('handler', p_to.full_name));
  end loop;
  return work;
end $$;

create function public.hand_over_member(p_request_id uuid, p_member uuid, p_version int, p_to uuid, p_deactivate boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'hand_over_member', jsonb_build_array(p_member, p_version, p_to, p_deactivate));
  m public.members; colleague public.members; work jsonb;
begin
  if kept is not null then return kept; end if;
  m := private.require_managed_member(p_member);
  perform private.require_row_version(m.version, p_version);
  if coalesce(p_deactivate, false) and m.role = 'admin' and private.other_admins(m.id, null) = 0 then
    perform private.refuse('PT422', 'last_admin');
  end if;
  if p_to is not null then
    select * into colleague from public.members c where c.id = p_to and c.id <> m.id and c.organisation_id = m.organisation_id
      and c.active and c.role in ('officer', 'partner') for no key update;
    if colleague.id is null then perform private.refuse('PT422', 'unknown_value', '{"field": "to"}'); end if;
  end if;
  work := private.hand_over(m, colleague);
  if coalesce(p_deactivate, false) then
    update public.organisations set escalation_member_id = null, version = version + 1 where escalation_member_id = m.id;
  end if;
  update public.members set active = active and not coalesce(p_deactivate, false), version = version + 1 where id = m.id returning * into m;
  return private.keep_result(p_request_id, me.id::text, work || jsonb_build_object('id', m.id, 'version', m.version));
end $$;
select private.open_door('hand_over_member', 'authenticated');

create function public.reactivate_member(p_request_id uuid, p_member uuid, p_version int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'reactivate_member', jsonb_build_array(p_member, p_version));
  m public.members;
begin
  if kept is not null then return kept; end if;
  m := private.require_managed_member(p_member);
  perform private.require_row_version(m.version, p_version);
  update public.members set active = true, version = version + 1 where id = m.id returning * into m;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('id', m.id, 'version', m.version));
end $$;
select private.open_door('reactivate_member', 'authenticated');
