-- Settings: gates by version, answer targets, hours, languages, and lists of reasons and sources as data.

create table public.choices (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('lost', 'referred', 'decline', 'outcome', 'source')),
  code text not null check (code ~ '^[a-z0-9_]{1,40}$'),
  labels jsonb not null,
  position int not null default 0,
  active boolean not null default true,
  version int not null default 1,
  unique (kind, code)
);
comment on table public.choices is 'Lists that people choose from, with a label for each language. Deactivated rather than deleted, so that old cases keep their words.';
alter table public.choices enable row level security;
create policy "Members read the lists they choose from" on public.choices for select to authenticated
  using ((select private.my_member_id()) is not null);
grant select on public.choices to authenticated;
select private.audit_table('public.choices', '');

insert into public.choices (kind, code, labels, position)
select kind, code, jsonb_build_object('en', en, 'da', da), row_number() over (partition by kind)
from (values
  ('lost', 'chose_other_place', 'Chose another place', 'Valgte et andet sted'),
  ('lost', 'no_suitable_space', 'No suitable space', 'Ingen egnede lokaler'),
  ('lost', 'financing', 'Financing', 'Finansiering'),
  ('lost', 'changed_plans', 'Changed plans', 'Ændrede planer'),
  ('lost', 'no_answer', 'No answer', 'Intet svar'),
  ('lost', 'other', 'Other', 'Andet'),
  ('referred', 'trial_nation', 'Trial Nation', 'Trial Nation'),
  ('referred', 'other_region', 'Another region', 'En anden region'),
  ('referred', 'authority', 'An authority', 'En myndighed'),
  ('referred', 'other', 'Other', 'Andet'),
  ('decline', 'no_capacity', 'No capacity', 'Ingen kapacitet'),
  ('decline', 'outside_task', 'Outside our task', 'Uden for vores opgave'),
  ('decline', 'wrong_time', 'Wrong time', 'Forkert tidspunkt'),
  ('decline', 'missing_facts', 'Too little is known', 'For lidt er oplyst'),
  ('decline', 'conflict', 'Conflict of interest', 'Interessekonflikt'),
  ('decline', 'other', 'Another reason', 'En anden grund'),
  ('outcome', 'delivered', 'Delivered', 'Leveret'),
  ('outcome', 'partly_delivered', 'Partly delivered', 'Delvist leveret'),
  ('outcome', 'introduced', 'Introduced to somebody', 'Sat i forbindelse med nogen'),
  ('outcome', 'not_needed', 'No longer needed', 'Ikke længere nødvendigt'),
  ('outcome', 'not_possible', 'Not possible', 'Ikke muligt'),
  ('source', 'telephone', 'By telephone', 'Telefonisk'),
  ('source', 'e_mail', 'By e-mail', 'Via e-mail'),
  ('source', 'event', 'At an event', 'Ved et arrangement'),
  ('source', 'meeting', 'In a meeting', 'På et møde')
) as lists (kind, code, en, da);

-- The lists are data from here on, and no longer part of the tables.
alter table public.hand_offs drop constraint hand_offs_decline_reason_check, drop constraint hand_offs_outcome_check;
alter table public.leads drop constraint leads_channel_check;

create function private.choice_codes(p_kind text) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(code order by position), '{}') from public.choices where kind = p_kind and active
$$;

create function public.list_choices() returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_object_agg(kind, items), '{}') from (
    select kind, jsonb_agg(jsonb_build_object('code', code, 'labels', labels, 'active', active) order by position, code) as items
    from public.choices group by kind) lists
$$;
select private.open_door('list_choices', 'authenticated');

alter table public.gates add column saved_by uuid references public.members;

create function private.gate_facts() returns text[]
language sql immutable set search_path = '' as $$
  select array['company', 'sector', 'project_kind', 'responsible_person', 'contact', 'timing', 'decider', 'space', 'people', 'decision_date']
$$;

create function public.get_managed_settings() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  return jsonb_build_object(
    'settings', (select jsonb_object_agg(key, jsonb_build_object('value', value, 'version', version))
      from private.settings where key in ('targets', 'working_hours', 'languages', 'embed_hosts', 'second_factor')),
    'own_second_factor', private.token_has_both_factors(),
    'facts', private.gate_facts(),
    'gates', (select jsonb_agg(jsonb_build_object('stage', stage, 'versions', (select coalesce(jsonb_agg(jsonb_build_object(
        'version', g.version, 'needs', g.needs, 'valid_from', g.valid_from,
        'saved_by', (select m.full_name from public.members m where m.id = g.saved_by)) order by g.version desc), '[]')
        from public.gates g where g.stage = s.stage)) order by s.place)
      from unnest(private.stages()) with ordinality as s (stage, place) where s.place > 1),
    'choices', (select jsonb_object_agg(kind, items) from (
      select kind, jsonb_agg(jsonb_build_object('code', code, 'labels', labels, 'active', active, 'version', version)
        order by not active, position, code) as items from public.choices group by kind) lists));
end $$;
select private.open_door('get_managed_settings', 'authenticated');

-- A new version is a new row; what was moved before was moved under the version its timeline names.
create function public.save_gate(p_request_id uuid, p_stage text, p_version int, p_needs jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_gate', jsonb_build_array(p_stage, p_version, p_needs));
  needs text[]; fact text;
begin
  if kept is not null then return kept; end if;
  perform private.require_one_of(p_stage, private.stages(), 'stage');
  if p_stage = 'new' or coalesce(jsonb_typeof(p_needs), '') <> 'array' then
    perform private.refuse('PT422', 'unknown_value', '{"field": "needs"}');
  end if;
  perform private.require_row_version(coalesce(private.gate_version(p_stage), 0), p_version);
  for fact in select jsonb_array_elements_text(p_needs) loop
    perform private.require_one_of(fact, private.gate_facts(), 'needs');
  end loop;
  select coalesce(array_agg(f order by n), '{}') into needs from unnest(private.gate_facts()) with ordinality as a (f, n)
    where p_needs @> to_jsonb(f);
  if needs is distinct from (select g.needs from public.gates g where g.stage = p_stage and g.version = p_version) then
    insert into public.gates (stage, version, needs, saved_by) values (p_stage, p_version + 1, needs, me.id);
  end if;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('stage', p_stage, 'version', private.gate_version(p_stage)));
end $$;
select private.open_door('save_gate', 'authenticated');

create function private.require_setting(p_key text, p_value jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare target text; wished text[];
begin
  if p_key = 'targets' then
    foreach target in array array['first_answer', 'hand_off_answer', 'hand_off_grace'] loop
      if coalesce(private.answer_number(p_value, target, 48000), 0) < 30 then
        perform private.refuse('PT422', 'unknown_value', jsonb_build_object('field', target));
      end if;
    end loop;
    return jsonb_build_object('first_answer', p_value -> 'first_answer', 'hand_off_answer', p_value -> 'hand_off_answer',
      'hand_off_grace', p_value -> 'hand_off_grace');
  elsif p_key = 'working_hours' then
    if private.answer_time(p_value, 'from') is null or private.answer_time(p_value, 'to') is null
        or private.answer_time(p_value, 'from') >= private.answer_time(p_value, 'to') then
      perform private.refuse('PT422', 'unknown_value', '{"field": "to"}');
    end if;
    return jsonb_build_object('from', p_value ->> 'from', 'to', p_value ->> 'to');
  elsif p_key = 'languages' and jsonb_typeof(p_value) = 'array' then
    wished := array(select distinct jsonb_array_elements_text(p_value) order by 1);
    -- The language every other falls back to stays.
    if not 'en' = any (wished) or cardinality(wished) > 20 or exists (select 1 from unnest(wished) l where not private.is_language(l)) then
      perform private.refuse('PT422', 'unknown_value', '{"field": "languages"}');
    end if;
    return to_jsonb(wished);
  elsif p_key = 'embed_hosts' and jsonb_typeof(p_value) = 'array' then
    wished := array(select distinct jsonb_array_elements_text(p_value) order by 1);
    -- They stand in a header: nothing but names of hosts, without wildcards.
    if cardinality(wished) > 50 or exists (select 1 from unnest(wished) h where length(h) > 253 or
        h !~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[0-9]{1,5})?$') then
      perform private.refuse('PT422', 'unknown_value', '{"field": "hosts"}');
    end if;
    return to_jsonb(wished);
  elsif p_key = 'second_factor' then
    perform private.require_one_of(p_value ->> 'whom', array['nobody', 'administrators', 'everybody'], 'whom');
    if p_value ->> 'whom' <> 'nobody' then perform private.require_own_second_factor(); end if;
    return jsonb_build_object('whom', p_value -> 'whom');
  end if;
  perform private.refuse('PT422', 'unknown_value', '{"field": "key"}');
  return null;
end $$;

create function public.save_setting(p_request_id uuid, p_key text, p_version int, p_value jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_setting', jsonb_build_array(p_key, p_version, p_value));
  cleaned jsonb; held private.settings;
begin
  if kept is not null then return kept; end if;
  cleaned := private.require_setting(p_key, p_value);
  select * into held from private.settings where key = p_key for update;
  perform private.require_row_version(held.version, p_version);
  update private.settings set value = cleaned, version = version + 1 where key = p_key returning * into held;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('key', p_key, 'version', held.version));
end $$;
select private.open_door('save_setting', 'authenticated');

-- Adds a choice to a list (p_code null), or changes its words and whether it is offered.
create function public.save_choice(p_request_id uuid, p_kind text, p_code text, p_version int, p_labels jsonb, p_active boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_choice', jsonb_build_array(p_kind, p_code, p_version, p_labels, p_active));
  choice public.choices; words jsonb; base text;
begin
  if kept is not null then return kept; end if;
  perform private.require_one_of(p_kind, array['lost', 'referred', 'decline', 'outcome', 'source'], 'kind');
  words := jsonb_build_object('en', private.require_text(private.answer_text(p_labels, 'en', 80), 80, 'en'),
    'da', private.require_text(private.answer_text(p_labels, 'da', 80), 80, 'da'));
  if p_code is null then
    base := coalesce(nullif(trim(both '_' from left(regexp_replace(private.normalise(words ->> 'en'), '[^a-z0-9]+', '_', 'g'), 36)), ''), 'choice');
    insert into public.choices (kind, code, labels, active, position)
    values (p_kind, case when exists (select 1 from public.choices c where c.kind = p_kind and c.code = base)
        then base || '_' || (select count(*) from public.choices c where c.kind = p_kind) else base end, words, true,
      (select coalesce(max(position), 0) + 1 from public.choices c where c.kind = p_kind)) returning * into choice;
  else
    select * into choice from public.choices c where c.kind = p_kind and c.code = p_code for update;
    if choice.id is null then perform private.refuse('PT404', 'not_found'); end if;
    perform private.require_row_version(choice.version, p_version);
    if not coalesce(p_active, false) and not exists (select 1 from public.choices c where c.kind = p_kind and c.active and c.id <> choice.id) then
      perform private.refuse('PT422', 'last_choice');
    end if;
    update public.choices set labels = words, active = coalesce(p_active, false), version = version + 1 where id = choice.id returning * into choice;
  end if;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('code', choice.code, 'version', choice.version));
end $$;
select private.open_door('save_choice', 'authenticated');
