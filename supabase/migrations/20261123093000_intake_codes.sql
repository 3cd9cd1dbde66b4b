-- References, code names and addresses of cases; none of them can be guessed or counted.

create function private.random_text(p_alphabet text, p_length int) returns text
language sql volatile set search_path = '' as $$
  select string_agg(substr(p_alphabet, get_byte(bytes, i) % length(p_alphabet) + 1, 1), '' order by i)
  from (select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as bytes) random,
    generate_series(0, least(p_length, 32) - 1) i
$$;

-- 32 signs that are not mistaken for each other on paper or on the telephone.
create function private.new_reference() returns text
language plpgsql volatile security definer set search_path = '' as $$
declare signs text; reference_found text;
begin
  loop
    signs := private.random_text('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 6);
    reference_found := left(signs, 3) || '-' || right(signs, 3);
    if not exists (select 1 from public.leads where reference = reference_found) then return reference_found; end if;
  end loop;
end $$;

create function private.new_slug() returns text
language sql volatile set search_path = '' as $$
  select private.random_text('abcdefghjklmnpqrstuvwxyz23456789', 20)
$$;

create function private.code_words() returns table (first_words text[], birds text[])
language sql immutable set search_path = '' as $$
  select string_to_array('Amber Aurora Azure Brass Breeze Bronze Chrome Cirrus Cloud Cobalt Copper Crimson Cumulus '
    'Drizzle Frost Gale Garnet Gilded Hail Indigo Iron Ivory Lead Mist Mercury Nickel Ochre Pewter Platinum Rain '
    'Rime Russet Saffron Scarlet Silver Slate Sleet Snow Steel Storm Sunlit Thaw Thunder Tin Titanium Tungsten '
    'Umber Violet Zinc', ' '),
  string_to_array('Avocet Bluethroat Brambling Buzzard Capercaillie Cormorant Crane Crossbill Curlew Dipper Dunlin '
    'Eider Fieldfare Fulmar Gannet Godwit Goldcrest Goldeneye Goshawk Grebe Guillemot Harrier Heron Jackdaw Kestrel '
    'Kittiwake Lapwing Linnet Merganser Merlin Nuthatch Osprey Phalarope Pintail Pipit Plover Ptarmigan Puffin Raven '
    'Razorbill Redstart Redwing Sandpiper Siskin Skua Smew Snipe Swift Tern Turnstone Wagtail Waxwing Wheatear Wigeon', ' ')
$$;

create table private.drafts (
  id uuid not null unique default gen_random_uuid(),
  key_hash text primary key check (key_hash ~ '^[0-9a-f]{64}$'),
  language text not null,
  code_name text not null,
  answers jsonb not null default '{}',
  origin jsonb not null default '{}',
  version int not null default 1,
  started_at timestamptz not null default private.now(),
  saved_at timestamptz not null default private.now(),
  expires_at timestamptz not null default private.now() + interval '14 days',
  lead_id uuid references public.leads
);
create unique index code_names_reserved on private.drafts (code_name) where lead_id is null;
create index drafts_by_expiry on private.drafts (expires_at);
create index drafts_by_network on private.drafts ((origin ->> 'network'), started_at);
comment on table private.drafts is 'Enquiries being written. Read only with their key, never by staff; deleted 14 days after the last change.';
comment on column private.drafts.key_hash is 'SHA-256 of the key in the sender''s cookie; the key itself is stored nowhere.';
comment on column private.drafts.answers is 'Personal data of the sender; emptied when the enquiry is sent.';
select private.audit_table('private.drafts', '', 'answers', 'key_hash');

create table private.case_keys (
  id uuid not null unique default gen_random_uuid(),
  key_hash text primary key check (key_hash ~ '^[0-9a-f]{64}$'),
  lead_id uuid not null references public.leads,
  contact_id uuid references public.contacts,
  mail_id uuid,
  to_form_address boolean not null default false,
  created_at timestamptz not null default private.now(),
  first_opened_at timestamptz,
  expires_at timestamptz
);
create index case_keys_by_case on private.case_keys (lead_id);
comment on table private.case_keys is 'Keys to a company''s own page: one from the browser that sent the enquiry, one for each mailed link. Deleted a year after they ran out: an old link can still ask for a new one by e-mail.';
comment on column private.case_keys.expires_at is 'Null while the case is open, 90 days after it closes.';
comment on column private.case_keys.mail_id is 'The mail that carried the link; mails are deleted before keys.';
comment on column private.case_keys.to_form_address is 'The link was mailed to the address in the enquiry as sent; opening it lets the consent of the form count.';
select private.audit_table('private.case_keys', 'lead_id', 'key_hash');

-- A code name that no case and no draft uses now.
create function private.new_code_name() returns text
language sql volatile security definer set search_path = '' as $$
  with free as (
    select f || ' ' || b as code_name
    from private.code_words() w, unnest(w.first_words) f, unnest(w.birds) b
    except select code_name from public.lead_codes where replaced_at is null
    except select code_name from private.drafts where lead_id is null)
  select coalesce((select code_name from free order by random() limit 1),
    (select w.first_words[1] || ' ' || w.birds[1] from private.code_words() w) || ' ' || private.random_text('23456789', 6))
$$;

-- Gives a case its code name and address; a name that was taken meanwhile is replaced by a free one.
create function private.give_code(p_lead uuid, p_preferred text default null) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare chosen text := coalesce(p_preferred, private.new_code_name());
begin
  loop
    begin
      insert into public.lead_codes (lead_id, slug, code_name) values (p_lead, private.new_slug(), chosen);
      return chosen;
    exception when unique_violation then
      chosen := private.new_code_name();
    end;
  end loop;
end $$;

-- A new code name and address; the old ones lead nowhere from now on.
create or replace function private.renew_code(p_lead uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.lead_codes set replaced_at = private.now() where lead_id = p_lead and replaced_at is null;
  perform private.give_code(p_lead);
end $$;
