-- Where an enquiry came from: what a campaign's link, the page before and our own first page say, and nothing else.

-- A value is a short name in any script. What looks like an address or a telephone number is no name of a campaign.
create function private.origin_name(p_origin jsonb, p_key text) returns text
language sql immutable set search_path = '' as $$
  select value from (select btrim(p_origin ->> p_key) as value where jsonb_typeof(p_origin -> p_key) = 'string') given
  where length(value) between 1 and 100 and value !~ '[][@<>"''\\/?#&=%;{}[:cntrl:]]' and value !~ '\d{9}|\d{6}-\d{4}'
$$;

create function private.origin_path(p_origin jsonb, p_key text, p_pattern text, p_limit int) returns text
language sql immutable set search_path = '' as $$
  select value from (select p_origin ->> p_key as value where jsonb_typeof(p_origin -> p_key) = 'string') given
  where length(value) <= p_limit and value ~ p_pattern
$$;

-- Never refuses: an enquiry is worth more than knowing where it came from.
create function private.clean_origin(p_origin jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_object_agg(key, value), '{}') from (
    select key, private.origin_name(p_origin, key) as value
    from unnest(array['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content', 'event']) key
    union all select 'referrer', private.origin_path(p_origin, 'referrer', '^[a-z0-9.-]+(:\d{1,5})?(/[^\s?#@]*)?$', 200)
    union all select 'landing', private.origin_path(p_origin, 'landing', '^/[a-zA-Z-]{2,7}(/[a-z-]{1,20}){0,2}$', 60)
    union all select 'first_language', private.origin_path(p_origin, 'first_language', '^[a-z]{2}(-[A-Za-z0-9]{2,8}){0,2}$', 20)
    union all select 'network', private.origin_path(p_origin, 'network', '^[A-Za-z0-9_-]{1,100}$', 100)
  ) parts where value is not null
$$;

comment on column private.drafts.origin is
  'Campaign parameters, event, referring page without its query, first page and first language, as the sender''s links brought them; for attribution, and passes to the enquiry. The network as a keyed hash, to count drafts by; it stays here, for a day.';
comment on column public.enquiries.origin is
  'Where the enquiry came from, for attribution; shown to the responsible organisation. Names no person; kept as long as the case.';
