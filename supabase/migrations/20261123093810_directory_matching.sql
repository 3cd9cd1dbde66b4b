-- What companies are found again by: names in Latin letters, identifiers, domains. A copy for finding, kept by triggers;
-- it decides nothing and is read only by the functions here.

create table private.shared_hosts (host text primary key);
comment on table private.shared_hosts is 'Hosts that many companies share: mailboxes, social pages, site builders. They tell nothing about who somebody is.';
select private.audit_table('private.shared_hosts', '');
insert into private.shared_hosts (host)
select unnest(string_to_array('gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.jp ymail.com icloud.com me.com '
  'mac.com aol.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com web.de t-online.de freenet.de mail.com zoho.com fastmail.com '
  'hey.com tutanota.com qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com naver.com daum.net '
  'hanmail.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp mail.ru yandex.ru yandex.com rambler.ru orange.fr '
  'wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it bluewin.ch telia.com hotmail.se live.se hotmail.fr live.dk '
  'hotmail.com.br uol.com.br rediffmail.com linkedin.com facebook.com instagram.com x.com twitter.com github.com github.io '
  'wordpress.com wixsite.com squarespace.com weebly.com blogspot.com notion.site google.com medium.com crunchbase.com', ' '));

-- The domain a company registers, from an address of a page or of a mailbox; null where many share it.
create function private.domain_of(p_address text) returns text
language plpgsql stable security definer set search_path = '' as $$
declare found text; labels text[]; n int; registered text;
begin
  found := regexp_replace(lower(btrim(coalesce(p_address, ''))), '^[a-z][a-z0-9+.-]*://', '');
  found := split_part(split_part(split_part(found, '/', 1), '?', 1), '#', 1);
  found := split_part(rtrim(regexp_replace(found, '^.*@', ''), '.'), ':', 1);
  labels := string_to_array(found, '.');
  n := cardinality(labels);
  if n is null or n < 2 or '' = any (labels) or labels[n] ~ '^[0-9]+$' then return null; end if;
  registered := array_to_string(labels[greatest(1, n - case when length(labels[n]) = 2
    and labels[n - 1] in ('co', 'com', 'org', 'net', 'ac', 'edu', 'gov', 'or', 'ne', 'go') then 2 else 1 end):], '.');
  if exists (select 1 from private.shared_hosts where host in (found, registered)) then return null; end if;
  return registered;
end $$;

-- ISO 17442 and ISO 7064: letters count as 10 to 35, and the whole leaves 1 when divided by 97.
create function private.is_lei(p_value text) returns boolean
language plpgsql immutable set search_path = '' as $$
declare rest int := 0; sign text; value text := upper(coalesce(p_value, ''));
begin
  if value !~ '^[A-Z0-9]{18}[0-9]{2}$' then return false; end if;
  foreach sign in array string_to_array(value, null) loop
    rest := case when sign ~ '[0-9]' then (rest * 10 + sign::int) % 97 else (rest * 100 + ascii(sign) - 55) % 97 end;
  end loop;
  return rest = 1;
end $$;

-- ---------- names ----------

-- The words of a name in small Latin letters, without legal forms; all of them where nothing else is left. In plpgsql,
-- which keeps its plans: a thousand companies are written as fast as one.
create function private.name_words(p_name text) returns text[]
language plpgsql immutable parallel safe set search_path = '' as $$
declare
  forms constant text[] := array['gmbh', 'mbh', 'ag', 'kg', 'kgaa', 'ug', 'ohg', 'ev', 'se', 'inc', 'incorporated', 'corp', 'corporation',
    'co', 'company', 'ltd', 'limited', 'llc', 'llp', 'lp', 'plc', 'sa', 'sas', 'sarl', 'sasu', 'srl', 'spa', 'sl', 'slu', 'bv', 'nv', 'ab',
    'as', 'aps', 'ivs', 'ps', 'oy', 'oyj', 'asa', 'ans', 'hf', 'ehf', 'kk', 'gk', 'yk', 'pte', 'pty', 'pvt', 'private', 'sdn', 'bhd', 'kft',
    'zrt', 'doo', 'sro', 'oo', 'oou', 'ou', 'uab', 'sia', 'pt', 'tbk', 'cv', 'jsc', 'ooo', 'oao', 'zao', 'the'];
  plain text := regexp_replace(private.normalise(p_name), '\m([a-z])[./](?=[a-z]([./]|\M))', '\1', 'g');
  words text[] := array_remove(string_to_array(regexp_replace(plain, '[^a-z0-9]+', ' ', 'g'), ' '), '');
  kept text[] := '{}'; word text;
begin
  foreach word in array words loop
    if word <> all (forms) then kept := kept || word; end if;
  end loop;
  return case when kept = '{}' then words else kept end;
end $$;

create function private.name_key(p_name text) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return array_to_string(private.name_words(p_name), '');
end $$;

-- Without the words that half of an industry carries.
create function private.name_core(p_name text) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
declare
  usual constant text[] := array['therapeutics', 'therapeutic', 'pharma', 'pharmaceuticals', 'pharmaceutical', 'biotech', 'biotechnology',
    'biotechnologies', 'biosciences', 'bioscience', 'biologics', 'biopharma', 'biomedical', 'bio', 'lifesciences', 'sciences', 'science',
    'life', 'labs', 'lab', 'laboratory', 'laboratories', 'technology', 'technologies', 'tech', 'medical', 'medtech', 'health', 'healthcare',
    'diagnostics', 'devices', 'genomics', 'quantum', 'photonics', 'research', 'group', 'holding', 'holdings', 'international', 'global',
    'solutions', 'systems', 'and', 'of'];
  words text[] := private.name_words(p_name); core text := ''; word text;
begin
  foreach word in array words loop
    if word <> all (usual) then core := core || word; end if;
  end loop;
  return coalesce(nullif(core, ''), array_to_string(words, ''));
end $$;

-- The consonants, with those that change from script to script put together: what is left of a name in Arabic or Korean.
create function private.name_skeleton(p_name text) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return regexp_replace(translate(private.name_key(p_name), 'cgjqxpvfrzdaeiouywh', 'kkkkkbbblst'), '(.)\1+', '\1', 'g');
end $$;

create table private.company_names (
  company_id uuid not null references public.companies on delete cascade,
  place text not null check (place in ('legal', 'native')),
  name text not null,
  latin boolean not null,
  waits boolean not null,
  name_key text not null,
  core text not null,
  skeleton text not null,
  primary key (company_id, place)
);
create index company_names_by_core on private.company_names using gin (core extensions.gin_trgm_ops);
create index company_names_by_skeleton on private.company_names using gin (skeleton extensions.gin_trgm_ops);
create index company_names_that_wait on private.company_names (company_id) where waits;
comment on table private.company_names is 'Copy of the names of companies by which they are found again. Goes with the company.';
comment on column private.company_names.waits is 'The name is in another script and the worker has not written it in Latin letters yet.';

create table private.company_keys (
  company_id uuid not null references public.companies on delete cascade,
  lead_id uuid references public.leads on delete cascade,
  kind text not null check (kind in ('lei', 'registration', 'domain')),
  key text not null,
  field_group text not null check (field_group in ('company', 'contact'))
);
create index company_keys_by_key on private.company_keys (key, kind);
create index company_keys_of_company on private.company_keys (company_id);
create index company_keys_of_case on private.company_keys (lead_id) where lead_id is not null;
comment on table private.company_keys is 'Copy of identifiers and domains by which companies are found again; those of a person''s mailbox belong to the case. They go with what they were taken from.';

create function private.refresh_company_names(p_company public.companies) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.company_names where company_id = p_company.id;
  insert into private.company_names (company_id, place, name, latin, waits, name_key, core, skeleton)
  select p_company.id, place, name, latin, not latin, private.name_key(name), private.name_core(name), private.name_skeleton(name)
  from (values ('legal', p_company.legal_name), ('native', p_company.native_name)) names (place, name),
    lateral (select name !~ '[^\u0001-\u024F\u1E00-\u1EFF\u2000-\u206F]' as latin) script
  where name is not null;
end $$;

create function private.refresh_company_keys(p_company public.companies) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.company_keys where company_id = p_company.id and lead_id is null;
  insert into private.company_keys (company_id, kind, key, field_group)
  select p_company.id, kind, key, 'company' from (
    select 'domain' as kind, private.domain_of(p_company.website) as key
    union select case i ->> 'kind' when 'lei' then 'lei' else 'registration' end,
      -- A Danish company has one number: its registration, and with DK before it its VAT.
      case i ->> 'kind' when 'cvr' then 'DK' when 'registration' then p_company.country else '' end
        || upper(regexp_replace(i ->> 'value', '[^[:alnum:]]', '', 'g'))
    from jsonb_array_elements(p_company.identifiers) i where i ->> 'kind' in ('lei', 'cvr', 'registration', 'vat')
  ) found where length(key) >= 4;
end $$;

create function private.companies_are_found_again() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_company_keys(new);
  if tg_op = 'INSERT' or (old.legal_name, old.native_name) is distinct from (new.legal_name, new.native_name) then
    perform private.refresh_company_names(new);
  end if;
  return null;
end $$;
create trigger found_again after insert or update of legal_name, native_name, website, identifiers, country on public.companies
  for each row execute function private.companies_are_found_again();

create function private.mailboxes_are_found_again() returns trigger
language plpgsql security definer set search_path = '' as $$
declare lead uuid := coalesce(new.lead_id, old.lead_id);
begin
  delete from private.company_keys where lead_id = lead;
  insert into private.company_keys (company_id, lead_id, kind, key, field_group)
  select distinct l.company_id, l.id, 'domain', private.domain_of(c.email), 'contact'
  from public.contacts c join public.leads l on l.id = c.lead_id
  where c.lead_id = lead and private.domain_of(c.email) is not null;
  return null;
end $$;
create trigger found_again after insert or delete or update of email on public.contacts
  for each row execute function private.mailboxes_are_found_again();

-- The worker writes names of other scripts in Latin letters; what it writes is normalised here like any other name.
create function public.list_names_to_fold() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('company', company_id, 'place', place, 'name', name)), '[]')
  from (select * from private.company_names where waits limit 200) waiting
$$;
select private.open_door('list_names_to_fold', 'service_role');

create function public.save_folded_names(p_names jsonb) returns int
language sql security definer set search_path = '' as $$
  with folded as (
    update private.company_names n set waits = false, name_key = private.name_key(f.folded), core = private.name_core(f.folded),
      skeleton = private.name_skeleton(f.folded)
    from jsonb_to_recordset(p_names) as f (company uuid, place text, name text, folded text)
    where n.company_id = f.company and n.place = f.place and n.name = f.name and n.waits
    returning 1)
  select count(*)::int from folded
$$;
select private.open_door('save_folded_names', 'service_role');
