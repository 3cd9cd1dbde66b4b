-- What the form may send. Each step is cleaned to its known keys; what is missing is asked for at sending.

create function private.is_language(p_language text) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(p_language ~ '^[a-z]{2}(-[A-Za-z0-9]{2,8}){0,2}$' and left(p_language, 2) = any (string_to_array(
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et '
    'eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk '
    'kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny '
    'oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk '
    'tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu', ' ')), false)
$$;

create function private.require_language(p_language text) returns text
language plpgsql set search_path = '' as $$
begin
  if not private.is_language(p_language) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "language"}');
  end if;
  return p_language;
end $$;

create function private.require_hash(p_hash text) returns text
language plpgsql set search_path = '' as $$
begin
  if p_hash is null or p_hash !~ '^[0-9a-f]{64}$' then
    perform private.refuse('PT422', 'unknown_value', '{"field": "key"}');
  end if;
  return p_hash;
end $$;

create function private.answer_text(p_answers jsonb, p_key text, p_limit int) returns text
language plpgsql set search_path = '' as $$
declare value jsonb := p_answers -> p_key; answer text;
begin
  if value is null or jsonb_typeof(value) = 'null' then return null; end if;
  if jsonb_typeof(value) <> 'string' then
    perform private.refuse('PT422', 'unknown_value', jsonb_build_object('field', p_key));
  end if;
  answer := nullif(btrim(value #>> '{}', E' \t\n\r'), '');
  if length(answer) > p_limit then
    perform private.refuse('PT422', 'too_long', jsonb_build_object('field', p_key, 'limit', p_limit));
  end if;
  return answer;
end $$;

create function private.answer_number(p_answers jsonb, p_key text, p_most int) returns int
language plpgsql set search_path = '' as $$
declare value jsonb := p_answers -> p_key; number numeric;
begin
  if value is null or jsonb_typeof(value) = 'null' then return null; end if;
  if jsonb_typeof(value) = 'number' then number := (value #>> '{}')::numeric; end if;
  if number is null or number <> trunc(number) or number not between 0 and p_most then
    perform private.refuse('PT422', 'unknown_value', jsonb_build_object('field', p_key));
  end if;
  return number;
end $$;

create function private.answer_choice(p_answers jsonb, p_key text, p_known text[]) returns text
language plpgsql set search_path = '' as $$
declare answer text := private.answer_text(p_answers, p_key, 60);
begin
  if answer is not null then perform private.require_one_of(answer, p_known, p_key); end if;
  return answer;
end $$;

create function private.fields_of(p_sector text) returns text[]
language sql immutable set search_path = '' as $$
  select case p_sector
    when 'life_science' then array['biotech', 'pharma', 'atmp', 'medtech', 'diagnostics', 'digital_health',
      'industrial_biotech', 'cro_cdmo', 'other']
    when 'quantum' then array['computing', 'sensing', 'communication', 'enabling', 'other']
    else array['other'] end
$$;

create function private.clean_company(p_answers jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare country text := private.answer_text(p_answers, 'country', 2);
  sector text := private.answer_choice(p_answers, 'sector', array['life_science', 'quantum', 'other']);
  lei text := upper(regexp_replace(private.answer_text(p_answers, 'lei', 60), '[\s./-]', '', 'g'));
begin
  if lei is not null and not private.is_lei(lei) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "lei"}');
  end if;
  if country is not null and not exists (select 1 from public.countries where code = country) then
    perform private.refuse('PT422', 'unknown_value', '{"field": "country"}');
  end if;
  return jsonb_strip_nulls(jsonb_build_object('legal_name', private.answer_text(p_answers, 'legal_name', 200),
    'country', country, 'website', private.answer_text(p_answers, 'website', 300), 'sector', sector,
    'registration', private.answer_text(p_answers, 'registration', 60), 'lei', lei,
    'field', private.answer_choice(p_answers, 'field', private.fields_of(sector))));
end $$;

create function private.clean_contact(p_answers jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare email text := private.answer_text(p_answers, 'email', 320); language text := private.answer_text(p_answers, 'language', 20);
  client jsonb := '{}';
begin
  if email !~ '^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$' then
    perform private.refuse('PT422', 'unknown_value', '{"field": "email"}');
  end if;
  if language is not null then perform private.require_language(language); end if;
  if private.answer_choice(p_answers, 'asks_for', array['own', 'client']) = 'client' then
    client := jsonb_build_object('asks_for', 'client', 'adviser_firm', private.answer_text(p_answers, 'adviser_firm', 200),
      'client_name', private.answer_text(p_answers, 'client_name', 200), 'client_email', private.answer_text(p_answers, 'client_email', 254));
    -- Nobody agrees with himself in a client's name.
    if client ->> 'client_email' !~ '^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$' or lower(client ->> 'client_email') = lower(email) then
      perform private.refuse('PT422', 'unknown_value', '{"field": "client_email"}');
    end if;
  end if;
  return jsonb_strip_nulls(client || jsonb_build_object('full_name', private.answer_text(p_answers, 'full_name', 200),
    'role', private.answer_text(p_answers, 'role', 200), 'email', email,
    'phone', private.answer_text(p_answers, 'phone', 60), 'language', language));
end $$;

create function private.clean_answers(p_step text, p_answers jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
  if p_answers is null or jsonb_typeof(p_answers) <> 'object' then
    perform private.refuse('PT422', 'unknown_value', jsonb_build_object('field', p_step));
  end if;
  return case p_step
    when 'company' then private.clean_company(p_answers)
    when 'needs' then private.clean_needs(p_answers)
    when 'contact' then private.clean_contact(p_answers)
    when 'sharing' then jsonb_strip_nulls(jsonb_build_object('openness',
      private.answer_choice(p_answers, 'openness', array['open', 'coded', 'closed'])))
    else to_jsonb(private.require_one_of(p_step, array['company', 'needs', 'contact', 'sharing'], 'step')) end;
end $$;

-- Refuses answers without these keys, naming the first that is missing.
create function private.require_answers(p_answers jsonb, p_step text, variadic p_keys text[]) returns void
language plpgsql set search_path = '' as $$
declare missing text;
begin
  foreach missing in array p_keys loop
    if coalesce(p_answers -> p_step ->> missing, '') = '' then
      perform private.refuse('PT422', 'empty', jsonb_build_object('step', p_step, 'field', missing));
    end if;
  end loop;
end $$;

-- The first sentence of a text, at most 80 signs; null when there is none.
create function private.headline_of(p_story text) returns text
language sql immutable set search_path = '' as $$
  select case when length(sentence) > 80 then regexp_replace(left(sentence, 79), '\s+\S*$', '') || '…' else sentence end
  from (select nullif(btrim((regexp_split_to_array(btrim(p_story, E' \t\n\r'), '[.!?](\s|$)|[。！？]|\n'))[1]), '') as sentence) first
$$;
