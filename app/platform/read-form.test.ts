import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readForm, readFormAside } from './read-form.server.ts';
import { BrokenForm, receiveFiles } from './receive-files.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kontaktpunkt-form-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = 'Ø 東京 العربية\r\n<b>'.repeat(500);
const sent = () => {
  const form = new FormData();
  form.append('text', text);
  form.append('document', new Blob([new Uint8Array(100_000)]), 'a.pdf');
  form.append('document', new Blob([]), '');
  return new Request('http://localhost/', { method: 'POST', body: form });
};

test('a form with files is read without them, its texts whole', async () => {
  expect([...(await readForm(sent()))]).toEqual([['text', text]]);
  expect([...(await readFormAside(sent()))]).toEqual([['text', text]]);
});

test('a plain form is read as it is, and can be read aside and again', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams({ text }) });
  expect((await readFormAside(request)).get('text')).toBe(text);
  expect((await readForm(request)).get('text')).toBe(text);
});

test('what came before an upload broke off is not lost, and none of its files stays', async () => {
  const whole = Buffer.from(await sent().arrayBuffer());
  const boundary = whole.subarray(2, whole.indexOf('\r\n')).toString();
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: whole.subarray(0, whole.length - 50_000),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  const broken = await receiveFiles(request, { folder, mostBytes: 1_000_000, mostFiles: 5 }).catch(
    (error: unknown) => error,
  );
  expect(broken).toBeInstanceOf(BrokenForm);
  expect([...(broken as BrokenForm).form]).toEqual([['text', text]]);
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});
