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

const inWords = ({ from_state, act, to_state, actor, kinds, needs }: Row) =>
  `${from_state} --${act}--> ${to_state} by ${actor}, ${kinds.toSorted().join('+')}, needs ${needs.toSorted().join('+') || 'nothing'}`;

test('the pages and the database know the same acts of a hand-off', async () => {
  const database = await openTestDatabase({ demo: false });
  const { rows } = await database.query<Row>('select * from public.hand_off_transitions');
  const ours = transitions.map(({ from, to, kinds, needs, ...row }) =>
    inWords({ ...row, from_state: from, to_state: to, kinds: [...kinds], needs: [...needs] }),
  );
  expect(rows.length).toBeGreaterThan(15);
  expect(ours.toSorted()).toEqual(rows.map(inWords).toSorted());
});
