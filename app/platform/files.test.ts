import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bucketStore, type FileStore, folderStore } from './files.server.ts';

const place = mkdtempSync(join(tmpdir(), 'kontaktpunkt-files-'));
const stored = new Map<string, Buffer>();

/** Stands in for Supabase Storage: what its addresses take and answer, without its policies. */
const storage = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const say = (status: number, answer: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  const path = new URL(request.url ?? '', 'http://x').pathname.replace('/storage/v1/object/', '');
  if (request.method === 'POST' && path === 'list/documents') {
    const { offset, limit } = JSON.parse(body.toString()) as { offset: number; limit: number };
    const all = [...stored.keys()].sort().map((name) => ({ name, created_at: '2020-01-01T00:00:00Z' }));
    return say(200, all.slice(offset, offset + limit));
  }
  if (request.method === 'POST') {
    const form = await new Response(body, {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData();
    const file = [...form.values()].find((value) => typeof value !== 'string') as Blob;
    stored.set(path.replace('documents/', ''), Buffer.from(await file.arrayBuffer()));
    return say(200, { Key: path, Id: '1' });
  }
  if (request.method === 'DELETE') {
    for (const name of (JSON.parse(body.toString()) as { prefixes: string[] }).prefixes) stored.delete(name);
    return say(200, []);
  }
  const bytes = stored.get(path.replace('documents/', ''));
  if (!bytes) return say(400, { statusCode: '404', error: 'not_found', message: 'Object not found' });
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
});

let stores: Record<string, FileStore>;
beforeAll(async () => {
  await new Promise<void>((done) => storage.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(storage.address() as AddressInfo).port}`;
  stores = { bucket: bucketStore(createClient(url, 'key')), folder: folderStore(join(place, 'files')) };
});
afterAll(() => {
  storage.close();
  rmSync(place, { recursive: true, force: true });
});

const arrive = (bytes: Buffer) => {
  const path = join(place, 'arrived');
  writeFileSync(path, bytes);
  return path;
};
const bytesOf = async (stream: ReadableStream<Uint8Array> | null) =>
  stream && Buffer.from(await new Response(stream).arrayBuffer());

describe.each(['bucket', 'folder'])('%s', (kind) => {
  test('a file comes back byte by byte, and what is removed or never was is not there', async () => {
    const store = stores[kind] as FileStore;
    const [name, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const bytes = randomBytes(3_000_000);
    await store.put(name, arrive(bytes));
    expect((await bytesOf(await store.read(name)))?.equals(bytes)).toBe(true);
    expect(await store.read(other)).toBeNull();
    await store.remove(name);
    await store.remove(other);
    expect(await store.read(name)).toBeNull();
  });
});

test('every old file of the bucket is listed, also beyond the first thousand', async () => {
  for (let n = 0; n < 1001; n++) stored.set(crypto.randomUUID(), Buffer.alloc(1));
  expect(await stores.bucket?.listOld()).toHaveLength(1001);
});

test('the folder takes no name that is not an id', async () => {
  for (const name of ['../secrets.json', 'a.pdf', '', '.']) {
    await expect(stores.folder?.put(name, arrive(Buffer.alloc(1)))).rejects.toThrow();
    await expect(stores.folder?.read(name)).rejects.toThrow();
  }
  expect(existsSync(join(place, 'secrets.json'))).toBe(false);
});

test('a store that is away is an error, not a missing file kept', async () => {
  const away = bucketStore(createClient('http://127.0.0.1:9', 'key'));
  await expect(away.put(crypto.randomUUID(), arrive(Buffer.alloc(1)))).rejects.toThrow();
  await expect(away.read(crypto.randomUUID())).rejects.toThrow();
  await expect(away.remove(crypto.randomUUID())).rejects.toThrow();
  await expect(away.listOld()).rejects.toThrow();
});
