import { expect, test } from 'vitest';
import { publicAreas } from '../../app/i18n/words.ts';
import { listFiles, readSource } from './source-files.ts';

const publicParts = [
  'app/routes/public',
  'app/domain/intake',
  'app/domain/own-case',
  'app/ui/public',
].flatMap((folder) => listFiles(folder, /\.tsx?$/));
// Inside the frame of the desk it speaks of what only members meet.
const spokenToMembers = ['app/ui/public/error-page.tsx'];

test('what a company sees is said in the words that every language has', () => {
  const known = publicAreas.join('|');
  const others = publicParts
    .filter((path) => !spokenToMembers.includes(path) && !path.includes('.test.'))
    .flatMap((path) =>
      [...readSource(path).matchAll(/\b(?:t|say)\(\s*[`']([a-z-]+):/g)]
        .map(([, area]) => area ?? '')
        .filter((area) => !new RegExp(`^(${known})$`).test(area))
        .map((area) => `${path}: ${area}`),
    );
  expect(publicParts.length).toBeGreaterThan(50);
  expect(others).toEqual([]);
});
