-- Organisations: read, added, edited, made the desk, emptied and deactivated by an administrator.

create function private.managed_organisation_json(o public.organisations) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('slug', o.slug, 'name', o.name, 'short_name', o.short_name, 'mark', o.mark, 'active', o.active,
    'is_desk', o.id = private.desk_id(), 'may_be_desk', o.may_be_desk, 'time_zone', o.time_zone,
    'opens_at', to_char(o.opens_at, 'HH24:MI'), 'closes_at', to_char(o.closes_at, 'HH24:MI'), 'version', o.version,
    'contact_line', o.contact_line, 'escalation_member', (select jsonb_build_object('id', m.id, 'full_name', m.full_name) from public.members m where m.id = o.escalation_member_id),
    'open', private.open_work(o.id))
$$;

create function private.managed_member_json(m public.members) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', m.id, 'full_name', m.full_name, 'email', m.email, 'title', m.title, 'role', m.role,
    'language', m.language, 'active', m.active, 'invited', m.user_id is null, 'created_at', m.created_at, 'version', m.version,
    'second_factor', exists (select from private.second_factors f where f.member_id = m.id) or private.has_factor(m.user_id))
$$;

create function public.list_managed_organisations() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  return (select coalesce(jsonb_agg(private.managed_organisation_json(o) || jsonb_build_object(
      'members', (select coalesce(jsonb_agg(private.managed_member_json(m) order by not m.active, m.full_name, m.id), '[]')
        from public.members m where m.organisation_id = o.id))
    order by not o.active, o.position, o.name), '[]') from public.organisations o);
end $$;
select private.open_door('list_managed_organisations', 'authenticated');

create function private.require_organisation(p_slug text) returns public.organisations
language plpgsql security definer set search_path = '' as $$
declare found_row public.organisations;
begin
  -- Rows of cases name this one; they may go on doing so meanwhile.
  select * into found_row from public.organisations where slug = p_slug for no key update;
  if found_row.id is null then perform private.refuse('PT404', 'not_found'); end if;
  return found_row;
end $$;

create function public.get_managed_organisation(p_slug text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare o public.organisations;
begin
  perform private.require_admin();
  select * into o from public.organisations where slug = p_slug;
  if o.id is null then perform private.refuse('PT404', 'not_found'); end if;
  return private.managed_organisation_json(o) || jsonb_build_object(
    'desk', private.organisation_json(private.desk_id()), 'hours', private.setting('working_hours'),
    'members', (select coalesce(jsonb_agg(private.managed_member_json(m) order by not m.active, m.full_name, m.id), '[]')
      from public.members m where m.organisation_id = o.id));
end $$;
select private.open_door('get_managed_organisation', 'authenticated');

create function private.new_slug(p_name text) returns text
language plpgsql stable security definer set search_path = '' as $$
declare base text := trim(both '-' from left(regexp_replace(private.normalise(p_name), '[^a-z0-9]+', '-', 'g'), 30)); wished text; tries int := 1;
begin
  if length(base) < 2 then base := 'organisation'; end if;
  wished := base;
  while exists (select 1 from public.organisations o where o.slug = wished) loop
    tries := tries + 1;
    wished := base || '-' || tries;
  end loop;
  return wished;
end $$;
comment on function private.new_slug(text) is 'An address from a short name; it never changes afterwards.';

create function private.answer_time(p_answers jsonb, p_key text) returns time
language plpgsql set search_path = '' as $$
declare answer text := private.answer_text(p_answers, p_key, 5);
begin
  if answer is not null and answer !~ '^([01]\d|2[0-3]):[0-5]\d$' then
    perform private.refuse('PT422', 'unknown_value', jsonb_build_object('field', p_key));
  end if;
  return answer::time;
end $$;

create function private.require_time_zone(p_zone text) returns text
language plpgsql stable set search_path = '' as $$
begin
  if p_zone !~ '^[A-Za-z]+(/[A-Za-z_]+)*$' then
    perform private.refuse('PT422', 'unknown_value', '{"field": "time_zone"}');
  end if;
  perform now() at time zone p_zone;
  return p_zone;
exception when invalid_parameter_value then
  perform private.refuse('PT422', 'unknown_value', '{"field": "time_zone"}');
end $$;

-- Adds an organisation (p_slug null) or saves what is known of one. An address, once given, stays.
create function public.save_organisation(p_request_id uuid, p_slug text, p_version int, p_organisation jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_organisation', jsonb_build_array(p_slug, p_version, p_organisation));
  o public.organisations; given jsonb := p_organisation; escalation text;
begin
  if kept is not null then return kept; end if;
  if coalesce(jsonb_typeof(given), '') <> 'object' then
    perform private.refuse('PT422', 'unknown_value', '{"field": "organisation"}');
  end if;
  if p_slug is not null then
    o := private.require_organisation(p_slug);
    perform private.require_row_version(o.version, p_version);
  end if;
  o.name := private.require_text(private.answer_text(given, 'name', 200), 200, 'name');
  o.short_name := private.require_text(private.answer_text(given, 'short_name', 40), 40, 'short_name');
  o.mark := private.answer_text(given, 'mark', 4);
  o.contact_line := private.answer_text(given, 'contact_line', 200);
  o.opens_at := private.answer_time(given, 'opens_at');
  o.closes_at := private.answer_time(given, 'closes_at');
  if (o.opens_at is null) <> (o.closes_at is null) or o.opens_at >= o.closes_at then
    perform private.refuse('PT422', 'unknown_value', '{"field": "closes_at"}');
  end if;
  o.time_zone := private.require_time_zone(coalesce(private.answer_text(given, 'time_zone', 60), 'Europe/Copenhagen'));
  o.may_be_desk := coalesce(given -> 'may_be_desk' = 'true', false);
  if o.id = private.desk_id() and not o.may_be_desk then perform private.refuse('PT422', 'is_desk'); end if;
  escalation := private.answer_text(given, 'escalation_member', 60);
  o.escalation_member_id := null;
  if escalation is not null then
    select m.id into o.escalation_member_id from public.members m
      where m.id::text = escalation and m.organisation_id = o.id and m.active;
    if o.escalation_member_id is null then perform private.refuse('PT422', 'unknown_value', '{"field": "escalation_member"}'); end if;
  end if;
  if exists (select 1 from public.organisations x where x.id is distinct from o.id
      and private.normalise(o.name) in (private.normalise(x.name), private.normalise(x.short_name))) then
    perform private.refuse('PT422', 'name_taken', '{"field": "name"}');
  end if;
  if p_slug is null then
    insert into public.organisations (slug, name, short_name, mark, contact_line, opens_at, closes_at, time_zone, may_be_desk, position)
    values (private.new_slug(o.short_name), o.name, o.short_name, o.mark, o.contact_line, o.opens_at, o.closes_at, o.time_zone, o.may_be_desk,
      (select coalesce(max(position), 0) + 1 from public.organisations)) returning * into o;
  else
    update public.organisations set name = o.name, short_name = o.short_name, mark = o.mark, contact_line = o.contact_line, opens_at = o.opens_at,
      closes_at = o.closes_at, time_zone = o.time_zone, may_be_desk = o.may_be_desk,
      escalation_member_id = o.escalation_member_id, version = version + 1
    where id = o.id returning * into o;
  end if;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('slug', o.slug, 'version', o.version));
end $$;
select private.open_door('save_organisation', 'authenticated');

-- What is sent from now on goes there; open cases stay where they are.
create function public.make_desk(p_request_id uuid, p_slug text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'make_desk', jsonb_build_array(p_slug));
  o public.organisations; before_now text := private.setting('desk') #>> '{}';
begin
  if kept is not null then return kept; end if;
  o := private.require_organisation(p_slug);
  if not o.may_be_desk or not o.active then perform private.refuse('PT422', 'may_not_be_desk'); end if;
  if not exists (select 1 from public.members m where m.organisation_id = o.id and m.active and m.role = 'officer') then
    perform private.refuse('PT422', 'no_officer_there');
  end if;
  update private.settings set value = to_jsonb(o.slug), version = version + 1 where key = 'desk' and value <> to_jsonb(o.slug);
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('slug', o.slug, 'before', before_now));
end $$;
select private.open_door('make_desk', 'authenticated');

-- One case to the desk, as when the company withdraws from the responsible organisation.
create function private.hand_to_desk(p_lead uuid, p_organisation uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.leads set desk_organisation_id = private.desk_id() where id = p_lead and desk_organisation_id = p_organisation;
  perform private.move_responsibility(p_lead, private.desk_of(p_lead), null);
  perform private.give_up_rows(p_lead, p_organisation);
  perform private.give_desk_rows(p_lead);
end $$;

-- Everything an organisation has under way goes to the desk in one transaction: its cases, and the hand-offs it received end.
create function public.hand_all_to_desk(p_request_id uuid, p_slug text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'hand_all_to_desk', jsonb_build_array(p_slug));
  o public.organisations; lead public.leads; h public.hand_offs; work jsonb;
begin
  if kept is not null then return kept; end if;
  o := private.require_organisation(p_slug);
  if o.id = private.desk_id() then perform private.refuse('PT422', 'is_desk'); end if;
  work := private.open_work(o.id);
  -- All cases first and in one order, as every act locks a case before what hangs on it.
  perform 1 from public.leads l where l.responsible_organisation_id = o.id or exists (select 1 from public.hand_offs x
    where x.lead_id = l.id and o.id in (x.sender_organisation_id, x.receiver_organisation_id)) order by l.id for update;
  for h in select * from public.hand_offs where receiver_organisation_id = o.id
      and (state in ('offered', 'asked') or state = 'accepted' and kind = 'assist') order by created_at, id for update loop
    perform private.end_hand_off(h, 'organisation_inactive');
  end loop;
  for h in select * from public.hand_offs where sender_organisation_id = o.id and state = 'draft' for update loop
    perform private.settle_hand_off(h.id, 'discarded');
  end loop;
  for lead in select * from public.leads where responsible_organisation_id = o.id order by id loop
    perform private.hand_to_desk(lead.id, o.id);
  end loop;
  return private.keep_result(p_request_id, me.id::text, work || jsonb_build_object('slug', o.slug));
end $$;
select private.open_door('hand_all_to_desk', 'authenticated');

-- An organisation that is responsible for nothing can be closed and opened again; its members are out with it.
create function public.switch_organisation(p_request_id uuid, p_slug text, p_version int, p_active boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'switch_organisation', jsonb_build_array(p_slug, p_version, p_active));
  o public.organisations; work jsonb; held uuid;
begin
  if kept is not null then return kept; end if;
  o := private.require_organisation(p_slug);
  perform private.require_row_version(o.version, p_version);
  if not coalesce(p_active, false) then
    if o.id = private.desk_id() then perform private.refuse('PT422', 'is_desk'); end if;
    if private.other_admins(null, o.id) = 0 then perform private.refuse('PT422', 'last_admin'); end if;
    work := private.open_work(o.id);
    if work <> '{"cases": 0, "hand_offs": 0}' then perform private.refuse('PT422', 'still_responsible', work); end if;
    perform 1 from public.leads where id in (select lead_id from public.disclosures
      where organisation_id = o.id and closed_at is null) order by id for update;
    for held in select distinct lead_id from public.disclosures where organisation_id = o.id and closed_at is null order by 1 loop
      perform private.close_disclosures(held, o.id, 'organisation_inactive');
    end loop;
  end if;
  update public.organisations set active = coalesce(p_active, false), version = version + 1 where id = o.id returning * into o;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('slug', o.slug, 'version', o.version, 'active', o.active));
end $$;
select private.open_door('switch_organisation', 'authenticated');
