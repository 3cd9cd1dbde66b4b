-- How often something was done lately, counted for all servers together. Servers count in their own memory first.

create table private.act_counts (
  key_hash text primary key check (key_hash ~ '^[A-Za-z0-9_-]{43}$'),
  acts int not null check (acts > 0),
  ends_at timestamptz not null
);
create index act_counts_by_end on private.act_counts (ends_at);
comment on table private.act_counts is
  'Acts by key within a window that begins with the first one. Deleted when the window has ended, at most an hour later.';
comment on column private.act_counts.key_hash is
  'HMAC by the web servers’ own secret of the kind of act and a network, browser, address or member: nobody outside them can name or recognise a key.';

-- Counts one act under each key and returns the seconds until it is allowed again, 0 when it is allowed now.
-- A stranger with the publishable key can count under keys of its own only, since it cannot make anybody else's.
create function public.count_act(p_buckets jsonb) returns int
language plpgsql security definer set search_path = '' as $$
declare bucket record; counted private.act_counts; seconds_left int := 0; at timestamptz := private.now();
begin
  if p_buckets is null or jsonb_typeof(p_buckets) <> 'array' or jsonb_array_length(p_buckets) not between 1 and 4 then
    perform private.refuse('PT422', 'unknown_value', '{"field": "buckets"}');
  end if;
  delete from private.act_counts where key_hash in (
    select key_hash from private.act_counts where ends_at <= at order by ends_at limit 10 for update skip locked);
  -- In the order of keys, so that two servers never wait for each other.
  for bucket in
    select b ->> 'key' as key, b ->> 'most' as most, b ->> 'seconds' as seconds
    from jsonb_array_elements(p_buckets) b order by 1
  loop
    if bucket.key is null or bucket.key !~ '^[A-Za-z0-9_-]{43}$' or coalesce(bucket.most, '') !~ '^[1-9][0-9]{0,6}$'
       or coalesce(bucket.seconds, '') !~ '^[1-9][0-9]{0,3}$' or bucket.seconds::int > 3600 then
      perform private.refuse('PT422', 'unknown_value', '{"field": "buckets"}');
    end if;
    insert into private.act_counts as kept (key_hash, acts, ends_at)
    values (bucket.key, 1, at + make_interval(secs => bucket.seconds::int))
    on conflict (key_hash) do update set
      acts = case when kept.ends_at <= at then 1 else least(kept.acts + 1, 10000000) end,
      ends_at = case when kept.ends_at <= at then excluded.ends_at else kept.ends_at end
    returning kept.* into counted;
    if counted.acts > bucket.most::int then
      seconds_left := greatest(seconds_left, ceil(extract(epoch from counted.ends_at - at))::int, 1);
    end if;
  end loop;
  return seconds_left;
end $$;
select private.open_door('count_act', 'anon', 'authenticated');
