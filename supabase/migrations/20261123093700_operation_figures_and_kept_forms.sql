-- What operators look at, and forms whose sender has to sign in first.

-- Waiting mail for the metrics of the worker: how many, how many due, and for how long the oldest has been due.
create function public.outbox_figures() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('waiting', count(*), 'due', count(*) filter (where next_attempt_at <= private.now()),
    'oldest_seconds', coalesce(extract(epoch from private.now() - min(created_at)), 0)::bigint,
    'given_up', (select count(*) from private.outbox_messages where given_up_at is not null and sent_at is null))
  from private.outbox_messages where sent_at is null and given_up_at is null
$$;
select private.open_door('outbox_figures', 'service_role');

create table private.kept_forms (
  key_hash text primary key,
  sealed text not null check (length(sealed) <= 600000),
  expires_at timestamptz not null
);
create index kept_forms_by_end on private.kept_forms (expires_at);
comment on table private.kept_forms is 'Forms sent with a sign-in that had run out, for an hour, so that nobody types them again. Sealed with a key that only the sender''s browser holds.';
comment on column private.kept_forms.sealed is 'What was typed; unreadable here. Kept until it is sent or dropped, one hour at most.';
alter table private.kept_forms enable row level security;

-- Five hundred at most: the one that ends first makes room.
create function public.keep_form(p_key_hash text, p_sealed text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_hash(p_key_hash);
  perform private.require_text(p_sealed, 600000, 'form');
  delete from private.kept_forms where expires_at <= private.now() or key_hash in (
    select key_hash from private.kept_forms order by expires_at desc offset 499);
  insert into private.kept_forms values (p_key_hash, p_sealed, private.now() + interval '1 hour')
  on conflict (key_hash) do nothing;
end $$;
select private.open_door('keep_form', 'anon', 'authenticated');

create function public.find_kept_form(p_key_hash text) returns text
language sql stable security definer set search_path = '' as $$
  select sealed from private.kept_forms where key_hash = p_key_hash and expires_at > private.now()
$$;
select private.open_door('find_kept_form', 'anon', 'authenticated');

create function public.drop_kept_form(p_key_hash text) returns void
language sql security definer set search_path = '' as $$
  delete from private.kept_forms where key_hash = p_key_hash
$$;
select private.open_door('drop_kept_form', 'anon', 'authenticated');
