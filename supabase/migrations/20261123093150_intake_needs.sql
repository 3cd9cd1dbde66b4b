-- What a company may need: kinds, classes and ranges, and the cleaning of that step. The forms know the same words; a test
-- compares the two.

create function private.project_kinds() returns text[]
language sql immutable set search_path = '' as $$
  select array['greenfield', 'expansion', 'retention', 'acquisition', 'rd_collaboration', 'clinical_trial', 'soft_landing',
    'incubation', 'lab_access', 'undecided']
$$;

create function private.space_kinds() returns text[]
language sql immutable set search_path = '' as $$ select array['office', 'wet_lab', 'dry_lab', 'clean_room', 'cryostat_hall'] $$;

-- Answers in their own right, in place of a number, a class or a date.
create function private.open_answers() returns text[]
language sql immutable set search_path = '' as $$ select array['undecided', 'unknown'] $$;

create function private.modalities() returns text[]
language sql immutable set search_path = '' as $$
  select array['small_molecule', 'peptide', 'antibody', 'cell', 'gene', 'rna', 'vaccine', 'microbiome', 'device', 'software', 'other']
$$;

create function private.platforms() returns text[]
language sql immutable set search_path = '' as $$
  select array['superconducting', 'neutral_atom', 'ion', 'photonic', 'spin', 'other']
$$;

-- Stages of a medicine, then of a device; technology readiness levels for quantum.
create function private.maturities(p_sector text) returns text[]
language sql immutable set search_path = '' as $$
  select case p_sector
    when 'life_science' then array['discovery', 'preclinical', 'phase_1', 'phase_2', 'phase_3', 'approved', 'concept', 'prototype', 'ce_marked']
    when 'quantum' then array['trl_1', 'trl_2', 'trl_3', 'trl_4', 'trl_5', 'trl_6', 'trl_7', 'trl_8', 'trl_9']
    else '{}' end
$$;

-- What may be required of a kind of space: a class of a scale, or a number of the unit in the name. ISO and GMP classes of clean
-- rooms are two scales, and so are biosafety levels and classes of work with modified organisms: compare within one only.
create function private.requirements() returns table (name text, spaces text[], known text[], lowest numeric, highest numeric, whole boolean)
language sql immutable set search_path = '' as $$
  values
    ('biosafety', array['wet_lab'], array['bsl_1', 'bsl_2', 'bsl_3', 'bsl_4'], null::numeric, null::numeric, false),
    ('gmo_class', array['wet_lab'], array['gmo_1', 'gmo_2', 'gmo_3', 'gmo_4'], null, null, false),
    ('clean_class', array['clean_room'], array['iso_1', 'iso_2', 'iso_3', 'iso_4', 'iso_5', 'iso_6', 'iso_7', 'iso_8', 'iso_9',
      'gmp_a', 'gmp_b', 'gmp_c', 'gmp_d'], null, null, false),
    ('refrigerators', array['cryostat_hall'], null, 0, 100, true),
    ('base_temperature_mk', array['cryostat_hall'], null, 1, 10000, false),
    ('helium_recovery', array['cryostat_hall'], array['yes', 'no'], null, null, false),
    ('vibration', array['dry_lab', 'clean_room', 'cryostat_hall'], array['vc_a', 'vc_b', 'vc_c', 'vc_d', 'vc_e', 'vc_f', 'vc_g'], null, null, false),
    ('power_kw', array['wet_lab', 'dry_lab', 'clean_room', 'cryostat_hall'], null, 1, 10000, false),
    ('floor_load_kn_m2', array['clean_room', 'cryostat_hall'], null, 1, 100, false)
$$;

-- A number within a range, or an open answer; null where there is none.
create function private.answer_measure(p_answers jsonb, p_key text, p_least numeric, p_most numeric, p_whole boolean) returns jsonb
language plpgsql set search_path = '' as $$
declare value jsonb := p_answers -> p_key; number numeric;
begin
  if value is null or jsonb_typeof(value) = 'null' then return null; end if;
  if jsonb_typeof(value) = 'string' then
    return to_jsonb(private.require_one_of(value #>> '{}', private.open_answers(), p_key));
  end if;
  if jsonb_typeof(value) = 'number' then number := (value #>> '{}')::numeric; end if;
  if number is null or number not between p_least and p_most or p_whole and number <> trunc(number) then
    perform private.refuse('PT422', 'unknown_value', jsonb_build_object('field', p_key));
  end if;
  return value;
end $$;

create function private.clean_space(p_space jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare kind text := private.require_one_of(private.answer_text(p_space, 'kind', 60), private.space_kinds(), 'spaces');
  area jsonb := private.answer_measure(p_space, 'area', 0, 1000000, false); cleaned jsonb := '{}'; asked record;
begin
  if area = '0' then perform private.refuse('PT422', 'unknown_value', '{"field": "area"}'); end if;
  for asked in select * from private.requirements() r where kind = any (r.spaces) loop
    cleaned := cleaned || jsonb_build_object(asked.name, case when asked.known is null
      then private.answer_measure(p_space, asked.name, asked.lowest, asked.highest, asked.whole)
      else to_jsonb(private.answer_choice(p_space, asked.name, asked.known || private.open_answers())) end);
  end loop;
  return jsonb_strip_nulls(cleaned) || jsonb_build_object('kind', kind, 'area', area,
    'unit', coalesce(private.answer_choice(p_space, 'unit', array['m2', 'sqft']), 'm2'));
end $$;

create function private.clean_spaces(p_spaces jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare cleaned jsonb;
begin
  if p_spaces is null or jsonb_typeof(p_spaces) = 'null' then return '[]'; end if;
  if jsonb_typeof(p_spaces) <> 'array' then perform private.refuse('PT422', 'unknown_value', '{"field": "spaces"}'); end if;
  select coalesce(jsonb_agg(private.clean_space(space) order by place), '[]') into cleaned
  from jsonb_array_elements(p_spaces) with ordinality as given (space, place);
  -- A kind stands once: a list of the same kind twice is no answer.
  if jsonb_array_length(cleaned) <> (select count(distinct space ->> 'kind') from jsonb_array_elements(cleaned) space) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "spaces"}');
  end if;
  return cleaned;
end $$;

create function private.answer_date(p_answers jsonb, p_key text, p_days boolean default false) returns text
language plpgsql set search_path = '' as $$
declare answer text := private.answer_text(p_answers, p_key, 10);
  day text := case when p_days then '(-(0[1-9]|[12]\d|3[01]))?' else '' end;
begin
  if answer !~ ('^(20[2-5]\d-(0[1-9]|1[0-2])' || day || '|undecided|unknown)$') then
    perform private.refuse('PT422', 'unknown_value', jsonb_build_object('field', p_key));
  end if;
  return answer;
end $$;

create function private.clean_needs(p_answers jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare kinds jsonb := coalesce(nullif(p_answers -> 'project_kinds', 'null'), '[]'); kind text;
begin
  if jsonb_typeof(kinds) <> 'array' or jsonb_array_length(kinds) > cardinality(private.project_kinds()) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "project_kinds"}');
  end if;
  for kind in select jsonb_array_elements_text(kinds) loop
    perform private.require_one_of(kind, private.project_kinds(), 'project_kinds');
  end loop;
  return jsonb_strip_nulls(jsonb_build_object(
      'gmo', private.answer_choice(p_answers, 'gmo', array['yes', 'no'] || private.open_answers()),
      'without_space', private.answer_choice(p_answers, 'without_space', array['none', 'unknown']),
      'people_12', private.answer_number(p_answers, 'people_12', 100000),
      'people_36', private.answer_number(p_answers, 'people_36', 100000),
      'people_open', private.answer_choice(p_answers, 'people_open', private.open_answers()),
      'start', private.answer_date(p_answers, 'start'),
      'decision_date', private.answer_date(p_answers, 'decision_date', true),
      'modality', private.answer_choice(p_answers, 'modality', private.modalities() || private.open_answers()),
      'platform', private.answer_choice(p_answers, 'platform', private.platforms() || private.open_answers()),
      'maturity', private.answer_choice(p_answers, 'maturity',
        private.maturities('life_science') || private.maturities('quantum') || private.open_answers()),
      'other_places', private.answer_text(p_answers, 'other_places', 500),
      'story', private.answer_text(p_answers, 'story', 10000)))
    -- The spaces are joined last: an area without an answer stays as null.
    || jsonb_build_object('project_kinds', kinds, 'spaces', private.clean_spaces(p_answers -> 'spaces'));
end $$;

-- Without what is asked of another sector: the sector may have been changed after the needs were written.
create function private.needs_of_sector(p_needs jsonb, p_sector text) returns jsonb
language sql immutable set search_path = '' as $$
  select p_needs
    - case when p_sector = 'life_science' then '' else 'modality' end
    - case when p_sector = 'quantum' then '' else 'platform' end
    - case when p_needs ->> 'maturity' = any (private.maturities(p_sector) || private.open_answers())
        and p_sector in ('life_science', 'quantum') then '' else 'maturity' end
$$;
