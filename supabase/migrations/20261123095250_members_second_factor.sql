-- Second factor: a member's own state, noting and dropping it, and the reset after a lost telephone. The guard itself
-- is private.needs_second_factor.

create function private.second_factor_json(p_member public.members) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('member', p_member.id, 'role', p_member.role, 'email', p_member.email,
    'since', (select f.since from private.second_factors f where f.member_id = p_member.id),
    'kept', private.has_factor(p_member.user_id), 'obliged', private.must_have_factor(p_member.role),
    'both', private.token_has_both_factors())
$$;

-- Answers a member with one factor too: the only door besides signing out that such a token opens.
create function public.get_second_factor() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.member_behind_token();
begin
  return case when me.id is not null then private.second_factor_json(me) end;
end $$;
select private.open_door('get_second_factor', 'authenticated');

-- A token of one factor, stolen or not, neither sets nor ends it.
create function private.require_both_factors() returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare me public.members := private.require_member();
begin
  if not private.token_has_both_factors() then perform private.refuse('PT403', 'second_factor_needed'); end if;
  return me;
end $$;

-- From now on one factor is not enough. Noted twice, it holds since the first time.
create function public.note_second_factor() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare me public.members := private.require_both_factors();
begin
  insert into private.second_factors (member_id) values (me.id) on conflict do nothing;
  return private.second_factor_json(me);
end $$;
select private.open_door('note_second_factor', 'authenticated');

-- After the factor is gone at the sign-in service; while it is there, the guard goes on asking for it.
create function public.drop_second_factor() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare me public.members := private.require_both_factors();
begin
  delete from private.second_factors where member_id = me.id;
  return private.second_factor_json(me);
end $$;
select private.open_door('drop_second_factor', 'authenticated');

-- An administrator sets or resets it for others only who has one: nobody with one factor makes room for one factor,
-- and where the sign-in service offers none, nobody is obliged to have one.
create function private.require_own_second_factor() returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.token_has_both_factors() then perform private.refuse('PT422', 'own_second_factor_first'); end if;
end $$;

-- After a lost telephone, together with removing the factor at the sign-in service.
create function public.reset_second_factor(p_request_id uuid, p_member uuid, p_version int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'reset_second_factor', jsonb_build_array(p_member, p_version));
  m public.members;
begin
  if kept is not null then return kept; end if;
  perform private.require_own_second_factor();
  m := private.require_managed_member(p_member);
  perform private.require_row_version(m.version, p_version);
  delete from private.second_factors where member_id = m.id;
  update public.members set version = version + 1 where id = m.id returning * into m;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('id', m.id, 'version', m.version));
end $$;
select private.open_door('reset_second_factor', 'authenticated');
