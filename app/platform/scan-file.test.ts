import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startFakeClamd, type Verdict } from '../../tests/support/fake-clamd.ts';
import { eicarFile } from '../../tests/support/sample-files.ts';
import { scanFile } from './scan-file.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kontaktpunkt-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (bytes: Buffer) => {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return path;
};

test('the scanner is told every byte of a long file, over a socket in the file system', async () => {
  const clamd = await startFakeClamd(join(folder, 'clamd.sock'));
  const bytes = randomBytes(500_000);
  expect(await scanFile(clamd.address, write(bytes))).toBe('clean');
  expect(clamd.streams[0]?.equals(bytes)).toBe(true);
  await clamd.close();
});

test('the test text of scanners is found, over TCP by host and port and by address', async () => {
  const clamd = await startFakeClamd(0);
  const path = write(eicarFile());
  expect(await scanFile(clamd.address, path)).toBe('infected');
  expect(await scanFile(`tcp://${clamd.address}`, path)).toBe('infected');
  await clamd.close();
});

test('a scanner that refuses, or is not there, has found nothing out', async () => {
  const refusing = await startFakeClamd(0, 'INSTREAM size limit exceeded. ERROR' satisfies Verdict);
  expect(await scanFile(refusing.address, write(eicarFile()))).toBe('unavailable');
  await refusing.close();
  expect(await scanFile(refusing.address, write(eicarFile()))).toBe('unavailable');
  expect(await scanFile(join(folder, 'nobody.sock'), write(eicarFile()))).toBe('unavailable');
});

test('a file that is gone meanwhile, or that nobody reads, is no fault', async () => {
  const clamd = await startFakeClamd(0);
  expect(await scanFile(clamd.address, join(folder, 'gone'))).toBe('unavailable');
  await clamd.close();
  expect(await scanFile(clamd.address, join(folder, 'gone'))).toBe('unavailable');
  // A stream that was opened and read by nobody would say so now, to nobody.
  await new Promise((done) => setTimeout(done, 50));
});
