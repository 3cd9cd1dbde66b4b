import { beforeAll, expect, test } from 'vitest';
import { fieldsOfSector } from '../../app/domain/intake/answers.ts';
import {
  gmoAnswers,
  knownOf,
  maturities,
  modalities,
  openAnswers,
  platforms,
  projectKinds,
  rangeOf,
  requirementNames,
  requirements,
  spaceKinds,
} from '../../app/domain/pipeline/needs-words.ts';
import { openTestDatabase } from '../support/database.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase({ demo: false });
});

const wordsOf = async (call: string) =>
  (await database.query<{ words: string[] }>(`select private.${call} as words`)).rows[0]?.words;

test.each([
  ['project_kinds()', projectKinds],
  ['space_kinds()', spaceKinds],
  ['open_answers()', openAnswers],
  ['modalities()', modalities],
  ['platforms()', platforms],
  ["maturities('life_science')", maturities.life_science],
  ["maturities('quantum')", maturities.quantum],
  ["maturities('other')", []],
  ["fields_of('life_science')", fieldsOfSector.life_science],
  ["fields_of('quantum')", fieldsOfSector.quantum],
])('the database and the form know the same words: %s', async (call, words) => {
  expect(await wordsOf(call)).toEqual([...words]);
});

test('the database and the form require the same of the same rooms, within the same ranges', async () => {
  const { rows } = await database.query(
    'select name, spaces, known, lowest::float as least, highest::float as most, whole from private.requirements()',
  );
  expect(rows).toEqual(
    requirementNames.map((name) => ({
      name,
      spaces: [...requirements[name].spaces],
      known: rangeOf(name) ? null : [...knownOf(name)],
      least: rangeOf(name)?.least ?? null,
      most: rangeOf(name)?.most ?? null,
      whole: rangeOf(name)?.whole ?? false,
    })),
  );
});

test.each(gmoAnswers)('work with modified organisms may be answered "%s"', async (gmo) => {
  const { rows } = await database.query<{ gmo: string }>(
    "select private.clean_needs(jsonb_build_object('gmo', $1::text)) ->> 'gmo' as gmo",
    [gmo],
  );
  expect(rows[0]?.gmo).toBe(gmo);
});
