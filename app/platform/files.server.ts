import { createReadStream, openAsBlob } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { SupabaseClient } from '@supabase/supabase-js';

/** Where the bytes of attachments lie. A name is a random id; who may use it is for the database to say. */
export interface FileStore {
  /** Moves a finished file of this machine into the store; it is on disk there before this resolves. */
  put: (name: string, file: string) => Promise<void>;
  /** The bytes, or null when there is no such file, or it is not open to the asker. */
  read: (name: string) => Promise<ReadableStream<Uint8Array> | null>;
  /** What is not there is removed already. */
  remove: (name: string) => Promise<void>;
  /** The names of files older than an hour. */
  listOld: () => Promise<string[]>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hour = 3_600_000;

/** A folder's entries reach the disk apart from the files in it. */
const flushFolder = async (folder: string) => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** A folder of this machine: what the embedded default uses, and one web server with its worker can. */
export const folderStore = (folder: string): FileStore => {
  const pathOf = (name: string) => {
    if (!uuid.test(name)) throw new Error('The name of a stored file is an id.');
    return join(folder, name);
  };
  return {
    put: async (name, file) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Its own name only once it is whole, also where the upload lay on another disk.
      const near = `${pathOf(name)}.part`;
      await rename(file, near).catch(() => copyFile(file, near));
      const handle = await open(near, 'r+');
      await handle.sync().finally(() => handle.close());
      await rename(near, pathOf(name));
      await flushFolder(folder);
    },
    read: async (name) => {
      const path = pathOf(name);
      if (!(await stat(path).catch(() => null))) return null;
      return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    },
    remove: (name) => rm(pathOf(name), { force: true }),
    listOld: async () => {
      const names = await readdir(folder).catch(() => []);
      const old: string[] = [];
      for (const name of names) {
        const found = await stat(join(folder, name)).catch(() => null);
        if (!found?.isFile() || Date.now() - found.mtimeMs < hour) continue;
        // Half a file, from a process that was ended while it wrote.
        if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
        else if (uuid.test(name)) old.push(name);
      }
      return old;
    },
  };
};

const bucket = 'documents';
const mostNames = 1000;

/** A private bucket of Supabase Storage, with the rights of the client. */
export const bucketStore = (supabase: SupabaseClient): FileStore => {
  const files = () => supabase.storage.from(bucket);
  return {
    put: async (name, file) => {
      const { error } = await files().upload(name, await openAsBlob(file), {
        contentType: 'application/octet-stream',
      });
      if (error) throw new Error('The store did not take the file.');
    },
    read: async (name) => {
      const { data, error } = await files().download(name);
      if (data) return data.stream();
      // Storage answers 400 for a file that is not there, and for one that is closed to the asker.
      if ([400, 404].includes(Number((error as { status?: number }).status))) return null;
      throw new Error('The store did not answer.');
    },
    remove: async (name) => {
      const { error } = await files().remove([name]);
      if (error) throw new Error('The store did not remove the file.');
    },
    listOld: async () => {
      const old: string[] = [];
      for (let offset = 0; ; offset += mostNames) {
        const { data, error } = await files().list('', {
          limit: mostNames,
          offset,
          sortBy: { column: 'name', order: 'asc' },
        });
        if (error) throw new Error('The store did not list its files.');
        for (const { name, created_at } of data)
          if (created_at && Date.now() - Date.parse(created_at) > hour) old.push(name);
        if (data.length < mostNames) return old;
      }
    },
  };
};
