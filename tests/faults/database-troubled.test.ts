import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Browser } from './parts/browser.ts';
import { Person } from './parts/desk.ts';
import { long } from './parts/long.ts';
import { type Mode, type Obstacle, standBefore } from './parts/obstacle.ts';
import { makeWorld, type World } from './parts/world.ts';

const never = () => false;
/** Twice the longest wait for one question, and something for drawing the page. */
const longestPage = 45_000;

let world: World;
let obstacle: Obstacle;
let officer: Person;
let reference: string;
beforeAll(async () => {
  world = await makeWorld({ databaseUrl: () => obstacle.url });
  obstacle = await standBefore(world.supabaseUrl);
  await world.database.start();
  await world.web.start();
  officer = new Person(world.url, 'officer@copcap.example', '10.3.0.1');
  await officer.signIn(never);
  const inbox = await officer.see('/inbox', never);
  reference = /data-lead="([A-Z0-9]{3}-[A-Z0-9]{3})"/.exec(inbox ?? '')?.[1] ?? '';
  expect(reference).not.toBe('');
});
afterAll(async () => {
  obstacle?.close();
  await world?.end();
});
beforeEach(() => {
  obstacle.mode = 'pass';
});

const timed = async <T>(work: Promise<T>): Promise<{ answer: T; ms: number }> => {
  const began = Date.now();
  const answer = await work;
  return { answer, ms: Date.now() - began };
};
const words = 'Ring back on Thursday & ask about <gases>';
const shown = 'Ring back on Thursday &amp; ask about &lt;gases&gt;';

const expectTroubled = async (mode: Mode) => {
  const company = new Browser(world.url, '10.3.0.2');
  const began = await company.ask('/en/enquire/company', [
    ['legal_name', 'Trouble Demo'],
    ['country', 'US'],
    ['sector', 'life_science'],
  ]);
  expect(began.status).toBe(303);
  obstacle.mode = mode;
  const pages = ['/inbox', '/pipeline', `/leads/${reference}`, '/hand-offs'];
  const [note, step, ...asked] = await Promise.all([
    timed(
      officer.browser.ask(`/leads/${reference}?index`, [
        ['request_id', crypto.randomUUID()],
        ['kind', 'note'],
        ['text', words],
      ]),
    ),
    timed(
      company.ask('/en/enquire/needs', [
        ['project_kinds', 'greenfield'],
        ['spaces', 'unknown'],
        ['story', words],
      ]),
    ),
    ...pages.map((path) => timed(officer.browser.ask(path))),
  ]);
  for (const [place, { answer, ms }] of asked.entries()) {
    expect(answer.status, pages[place]).toBeGreaterThanOrEqual(500);
    expect(answer.text, pages[place]).toContain('<h1');
    expect(answer.text, pages[place]).not.toMatch(/Bad gateway|at \w+ \(|node_modules/);
    expect(ms, pages[place]).toBeLessThan(longestPage);
  }
  expect(note.answer.status).toBeGreaterThanOrEqual(500);
  expect(note.answer.text, 'a note that could not be saved stands on the page').toContain(shown);
  expect(note.ms).toBeLessThan(longestPage);
  expect(step.answer.status).toBeGreaterThanOrEqual(500);
  expect(step.answer.text, 'what a company typed stands in the form').toContain(shown);
  expect(step.ms).toBeLessThan(longestPage);
  expect((await company.ask('/readyz')).status).toBe(503);
  expect((await company.ask('/healthz')).status).toBe(200);
};

for (const [mode, name] of [
  ['broken', 'answers 500'],
  ['busy', 'answers 503'],
  ['cut', 'cuts the line'],
  ['silent', 'never answers'],
] as const)
  test.runIf(long || mode !== 'silent')(
    `a database that ${name}: pages say so in time, and typed text is kept`,
    async () => {
      await expectTroubled(mode);
      obstacle.mode = 'pass';
      expect((await officer.browser.ask(`/leads/${reference}`)).status).toBe(200);
      expect((await officer.browser.ask('/readyz')).status).toBe(200);
    },
  );

test('a slow database makes slow pages, not wrong ones', async () => {
  obstacle.mode = 'late';
  const { answer, ms } = await timed(officer.browser.ask(`/leads/${reference}`));
  expect(answer.status).toBe(200);
  expect(answer.text).toContain(reference);
  expect(ms).toBeGreaterThan(2500);
});

test('a page that is being drawn when the server is told to stop is still answered', async () => {
  const { part, url } = await world.another('web');
  obstacle.mode = 'late';
  const asked = officer.browser.at(url).ask(`/leads/${reference}`);
  while (obstacle.waiting === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const ended = part.end('SIGTERM');
  expect((await asked).status).toBe(200);
  expect(await ended).toBe(0);
});
