import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFakeClamd } from '../../tests/support/fake-clamd.ts';
import { eicarFile, pngFile } from '../../tests/support/sample-files.ts';
import { fileKeeper } from './tend-files.ts';

const ids = ['1', '2', '3', '4'].map((n) => `${n.repeat(8)}-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
  string,
];
let dataDir: string;
let files: string;
let calls: [name: string, args: unknown][];
let answers: Record<string, unknown>;
let said: string[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kontaktpunkt-tend-'));
  files = join(dataDir, 'files');
  mkdirSync(files);
  calls = [];
  said = [];
  answers = {
    list_unneeded_files: [],
    list_unchecked_files: [],
    list_unscanned_files: [],
    list_unknown_files: [],
  };
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const supabase = {
  rpc: async (name: string, args: unknown) => {
    calls.push([name, args]);
    const answer = answers[name];
    return answer instanceof Error
      ? { data: null, error: { code: answer.message } }
      : { data: answer ?? null, error: null };
  },
} as unknown as SupabaseClient;

const tend = (scanner?: string) =>
  fileKeeper({ supabase, dataDir, kind: 'folder', scanner, log: (_, event) => void said.push(event) })();

const put = (name: string, bytes = pngFile(), hoursAgo = 0) => {
  writeFileSync(join(files, name), bytes);
  const then = Date.now() / 1000 - hoursAgo * 3600;
  utimesSync(join(files, name), then, then);
};
const noted = (name: string) => calls.filter(([called]) => called === name).map(([, args]) => args);

test('a file that nothing needs goes before its row, and one that is gone already is no fault', async () => {
  put(ids[0]);
  answers.list_unneeded_files = [
    { id: 'row 1', path: ids[0] },
    { id: 'row 2', path: ids[1] },
  ];
  await tend();
  expect(readdirSync(files)).toEqual([]);
  expect(noted('file_deleted')).toEqual([{ p_id: 'row 1' }, { p_id: 'row 2' }]);
});

test('a file without a row goes when it is older than an hour, with what broken uploads left', async () => {
  put(ids[0], pngFile(), 2);
  put(ids[1], pngFile(), 2);
  put(ids[2]);
  put(`${ids[3]}.part`, pngFile(), 2);
  put('a note of the administrator.txt', pngFile(), 2);
  const left = join(dataDir, 'arrivals', 'upload-old');
  mkdirSync(left, { recursive: true });
  utimesSync(left, 0, 0);
  mkdirSync(join(dataDir, 'arrivals', 'upload-new'));
  answers.list_unknown_files = [ids[1]];
  await tend();
  expect(noted('list_unknown_files')).toEqual([{ p_paths: [ids[0], ids[1]] }]);
  expect(readdirSync(files).sort()).toEqual([ids[0], ids[2], 'a note of the administrator.txt'].sort());
  expect(readdirSync(join(dataDir, 'arrivals'))).toEqual(['upload-new']);
});

test('a file that waited for the scanner is scanned, and nothing is said of it while the scanner is away', async () => {
  put(ids[0]);
  put(ids[1], eicarFile());
  answers.list_unscanned_files = [
    { id: 'row 1', path: ids[0] },
    { id: 'row 2', path: ids[1] },
    { id: 'row 3', path: ids[2] },
  ];
  await tend(join(dataDir, 'nobody.sock'));
  expect(noted('note_scan')).toEqual([]);
  const clamd = await startFakeClamd(join(dataDir, 'clamd.sock'));
  await tend(clamd.address);
  expect(noted('note_scan')).toEqual([
    { p_id: 'row 1', p_result: 'clean' },
    { p_id: 'row 2', p_result: 'infected' },
  ]);
  await clamd.close();
});

test('a file that was put into its slot as something else is marked, whether or not there is a scanner', async () => {
  put(ids[0]);
  put(ids[1], pngFile());
  answers.list_unchecked_files = [
    { id: 'row 1', path: ids[0], type: 'png' },
    { id: 'row 2', path: ids[1], type: 'pdf' },
    { id: 'row 3', path: ids[2], type: 'pdf' },
  ];
  await tend();
  expect(noted('note_content')).toEqual([
    { p_id: 'row 1', p_as_named: true },
    { p_id: 'row 2', p_as_named: false },
  ]);
  expect(said).toEqual(['file_of_other_content']);
  expect(readdirSync(join(dataDir, 'arrivals'))).toEqual([]);
});

test('a database that is away is no end of the beat', async () => {
  put(ids[0], pngFile(), 2);
  answers.list_unneeded_files = new Error('PGRST000');
  await tend();
  expect(said).toEqual(['files_not_tended']);
  expect(existsSync(join(files, ids[0]))).toBe(true);
});
