-- Acts are counted for all servers together, by keys that outsiders cannot make.
begin;
set local search_path = public, extensions;
select no_plan();

create function pg_temp.act(p_letter text, p_most int, p_seconds int default 60) returns int language sql as $$
  select count_act(jsonb_build_array(jsonb_build_object('key', repeat(p_letter, 43), 'most', p_most, 'seconds', p_seconds))) $$;

select is(array[pg_temp.act('a', 2), pg_temp.act('a', 2)], array[0, 0], 'as many acts as are allowed go on');
select is(pg_temp.act('a', 2), 60, 'one more waits until the window ends');
select is(pg_temp.act('b', 2), 0, 'another key is not touched');
select is(count_act(jsonb_build_array(
  jsonb_build_object('key', repeat('b', 43), 'most', 9, 'seconds', 60),
  jsonb_build_object('key', repeat('a', 43), 'most', 2, 'seconds', 60))), 60, 'the longest wait of all keys counts');

update private.clock set offset_by = interval '61 seconds';
select is(pg_temp.act('a', 2), 0, 'after the window everything is allowed again');

select throws_ok(format('select count_act(%L)', b), 'PT422', 'unknown_value', 'refused: ' || b) from unnest(array[
  '{}', '[]', '"x"', 'null', '[{}]', '[{"key": "x", "most": 1, "seconds": 1}]',
  '[{"key": "' || repeat('a', 43) || '", "most": "x", "seconds": 1}]',
  '[{"key": "' || repeat('a', 43) || '", "most": 1, "seconds": 86400}]',
  '[{"key": "' || repeat('a', 43) || '", "most": -1, "seconds": 10}]']) b;

update private.clock set offset_by = interval '1 hour';
select cmp_ok(delete_expired(), '>=', 1, 'the worker deletes what has ended');
select is((select count(*)::int from private.act_counts), 0, 'and nothing of it stays');
select * from finish();
rollback;
