import { expect, test } from 'vitest';
import { transitions } from '../../app/domain/hand-offs/transitions.ts';
import { openTestDatabase } from '../support/database.ts';

interface Row {
  from_state: string;
  act: string;
  to_state: string;
  actor: string;
  kinds: string[];
  needs: string[];
}

const inWords = (rows: Row[]) =>
  rows
    .map(({ from_state, act, to_state, actor, kinds, needs }) =>
      [from_state, act, to_state, actor, [...kinds].sort().join('+'), [...needs].sort().join('+')].join(' '),
    )
    .sort();

test('the database and the pages know the same acts of a hand-off', async () => {
  const database = await openTestDatabase({ demo: false });
  const { rows } = await database.query<Row>('select * from public.hand_off_transitions');
  const ours = transitions.map(({ from, to, kinds, needs, ...row }) => ({
    ...row,
    from_state: from,
    to_state: to,
    kinds: [...kinds],
    needs: [...needs],
  }));
  expect(inWords(ours)).toEqual(inWords(rows));
});
