import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startFakeClamd } from '../../../tests/support/fake-clamd.ts';
import { eicarFile, pdfFile, pngFile } from '../../../tests/support/sample-files.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { DocumentOwner, NewDocument } from './document-owner.server.ts';
import { mostBytes } from './documents.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kontaktpunkt-add-'));
const socket = join(dataDir, 'clamd.sock');
let addDocuments: typeof import('./add-documents.server.ts')['addDocuments'];
let rows: (NewDocument & { path: string })[] = [];

beforeAll(async () => {
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    FILE_STORE: 'folder',
    CLAMAV_SOCKET: socket,
    SUPABASE_URL: 'http://127.0.0.1:9',
    SUPABASE_PUBLISHABLE_KEY: 'none',
    COOKIE_SECRET: 'a-cookie-secret-that-only-tests-use-0123',
  });
  ({ addDocuments } = await import('./add-documents.server.ts'));
});
afterEach(() => {
  rows = [];
  rmSync(join(dataDir, 'files'), { recursive: true, force: true });
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const owner = (most = 5): DocumentOwner => ({
  begin: async () => {
    if (rows.length >= most) throw new Refusal(409, 'too_many_documents');
    return { path: crypto.randomUUID() };
  },
  add: async (path, document) => {
    expect(existsSync(join(dataDir, 'files', path)), 'the file is there before its row').toBe(true);
    rows.push({ ...document, path });
    return { ...document, id: path, added_at: '', entry: null };
  },
});

const formOf = (...files: [name: string, bytes: Buffer][]) => {
  const form = new FormData();
  form.append('words', 'beside the files');
  for (const [name, bytes] of files) form.append('document', new Blob([new Uint8Array(bytes)]), name);
  return new Request('http://localhost/en/enquire/documents', { method: 'POST', body: form });
};
const stored = () => (existsSync(join(dataDir, 'files')) ? readdirSync(join(dataDir, 'files')) : []);
const arrivals = () => readdirSync(join(dataDir, 'arrivals'));

test('a file is kept under the id it was given, byte by byte, with its hash and its name', async () => {
  const clamd = await startFakeClamd(socket);
  const bytes = pdfFile('x'.repeat(300_000));
  expect(await addDocuments(formOf(['計画.pdf', bytes]), owner(), 5)).toEqual({ added: 1, problems: [] });
  const [row] = rows;
  expect(row).toMatchObject({ name: '計画.pdf', type: 'pdf', size: bytes.length, scan: 'pending' });
  expect(row?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(stored()).toEqual([row?.path]);
  expect(readFileSync(join(dataDir, 'files', row?.path ?? '')).equals(bytes)).toBe(true);
  expect(arrivals()).toEqual([]);
  await clamd.close();
});

test('what the scanner finds is not kept', async () => {
  const clamd = await startFakeClamd(socket);
  const { problems } = await addDocuments(
    formOf(['eicar.txt', eicarFile()], ['a.png', pngFile()]),
    owner(),
    5,
  );
  expect(problems).toEqual([{ fault: 'infected', name: 'eicar.txt' }]);
  expect(rows.map(({ name, scan }) => [name, scan])).toEqual([['a.png', 'pending']]);
  expect(stored()).toHaveLength(1);
  await clamd.close();
});

test('while the scanner is away a file waits for it', async () => {
  await addDocuments(formOf(['a.png', pngFile()]), owner(), 5);
  expect(rows.map(({ scan }) => scan)).toEqual(['pending']);
});

test('each file that cannot be taken is named, and keeps out no other', async () => {
  const large = Buffer.concat([pdfFile(), Buffer.alloc(mostBytes)]);
  const just = Buffer.concat([pdfFile(), Buffer.alloc(mostBytes - pdfFile().length)]);
  const form = formOf(
    ['large.pdf', large],
    ['just.pdf', just],
    ['empty.txt', Buffer.alloc(0)],
    ['1.png', pngFile()],
    ['2.png', pngFile()],
  );
  const { added, problems } = await addDocuments(form, owner(), 3);
  expect(problems).toEqual([
    { fault: 'too_large', name: 'large.pdf' },
    { fault: 'empty', name: 'empty.txt' },
    { fault: 'too_many', name: '2.png' },
  ]);
  expect(added).toBe(2);
  expect(rows.map(({ name }) => name)).toEqual(['just.pdf', '1.png']);
  expect(arrivals()).toEqual([]);
});

test('the database has the last word on how many there are', async () => {
  const { problems } = await addDocuments(formOf(['1.png', pngFile()], ['2.png', pngFile()]), owner(1), 5);
  expect(problems).toEqual([{ fault: 'too_many', name: '2.png' }]);
});

test('a form that breaks off keeps nothing and leaves nothing', async () => {
  const whole = Buffer.from(await formOf(['a.pdf', pdfFile('y'.repeat(200_000))]).arrayBuffer());
  const headers = { 'content-type': formOf().headers.get('content-type') ?? '' };
  const boundary = whole.subarray(2, whole.indexOf('\r\n')).toString();
  headers['content-type'] = `multipart/form-data; boundary=${boundary}`;
  const broken = new ReadableStream({
    start(control) {
      control.enqueue(new Uint8Array(whole.subarray(0, 100_000)));
      setTimeout(() => control.error(new Error('gone')), 20);
    },
  });
  for (const body of [broken, whole.subarray(0, 100_000), Buffer.from('no form at all')]) {
    const request = new Request('http://localhost/', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit);
    expect(await addDocuments(request, owner(), 5)).toEqual({
      added: 0,
      problems: [{ fault: expect.stringMatching(/broken_off|none_chosen/), name: '' }],
    });
  }
  expect([rows, stored(), arrivals()]).toEqual([[], [], []]);
});

test('a form without a file says so', async () => {
  expect(await addDocuments(formOf(), owner(), 5)).toEqual({
    added: 0,
    problems: [{ fault: 'none_chosen', name: '' }],
  });
});
