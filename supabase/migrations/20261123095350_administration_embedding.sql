-- The hosts whose pages may show the first question of the form in a frame.

insert into private.settings (key, value) values ('embed_hosts', '[]') on conflict do nothing;

create function public.list_embed_hosts() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(private.setting('embed_hosts'), '[]')
$$;
select private.open_door('list_embed_hosts', 'anon', 'authenticated');
