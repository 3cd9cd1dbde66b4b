import { expect, test } from 'vitest';
import { Metrics, mayLook } from './metrics.ts';

test('figures are written in the text format of Prometheus', () => {
  const metrics = new Metrics();
  metrics.declare('beats_total', 'counter', 'Beats.');
  metrics.declare('waiting', 'gauge', 'Waiting.');
  metrics.declare('seconds', 'histogram', 'Time.');
  metrics.set('waiting', 3);
  metrics.observe('seconds', 0.2, [0.1, 0.5], { route: '/:lng', status: 200 });
  metrics.observe('seconds', 0.05, [0.1, 0.5], { route: '/:lng', status: 200 });
  expect(metrics.text()).toBe(`# HELP beats_total Beats.
# TYPE beats_total counter
beats_total 0
# HELP waiting Waiting.
# TYPE waiting gauge
waiting 3
# HELP seconds Time.
# TYPE seconds histogram
seconds_bucket{route="/:lng",status="200",le="0.1"} 1
seconds_bucket{route="/:lng",status="200",le="0.5"} 2
seconds_bucket{route="/:lng",status="200",le="+Inf"} 2
seconds_sum{route="/:lng",status="200"} 0.25
seconds_count{route="/:lng",status="200"} 2
`);
});

test('a label cannot break out of its quotes', () => {
  const metrics = new Metrics();
  metrics.declare('n', 'counter', 'N.');
  metrics.add('n', { route: 'a"b\\c\nd' });
  expect(metrics.text()).toContain('n{route="a\\"b\\\\c\\nd"} 1');
});

test('only the bearer of the token looks', () => {
  expect(mayLook('Bearer one-token-of-tests', 'one-token-of-tests')).toBe(true);
  expect(mayLook('Bearer another', 'one-token-of-tests')).toBe(false);
  expect(mayLook(undefined, 'one-token-of-tests')).toBe(false);
});
