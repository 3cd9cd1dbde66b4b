import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SupabaseClient } from '@supabase/supabase-js';
import { checkContent } from '../../app/domain/documents/check-content.server.ts';
import { bucketStore, type FileStore, folderStore } from '../../app/platform/files.server.ts';
import { scanStream } from '../../app/platform/scan-file.server.ts';

interface Parts {
  supabase: SupabaseClient;
  dataDir: string;
  kind: 'bucket' | 'folder';
  scanner: string | undefined;
  log: (level: 'info' | 'warn', event: string, facts?: object) => void;
}

interface Listed {
  id: string;
  path: string;
}

type Unchecked = Listed & { type: string };

const minute = 60_000;
const hour = 60 * minute;

/** Deletes files that nothing needs, and scans those that were not scanned when they came. */
export const fileKeeper = ({ supabase, dataDir, kind, scanner, log }: Parts) => {
  const store: FileStore = kind === 'folder' ? folderStore(join(dataDir, 'files')) : bucketStore(supabase);
  const arrivals = kind === 'folder' ? join(dataDir, 'arrivals') : join(tmpdir(), 'kontaktpunkt-arrivals');
  let lastTended = 0;
  let lastSearched = 0;

  const call = async <T>(name: string, args: object = {}): Promise<T> => {
    const { data, error } = await supabase.rpc(name, args as Record<string, unknown>);
    if (error) throw new Error(`${name}: ${error.code || 'unreachable'}`);
    return data as T;
  };

  /** The file before its row: after a crash between the two the row still names it. */
  const deleteUnneeded = async () => {
    const unneeded = await call<Listed[]>('list_unneeded_files');
    for (const { id, path } of unneeded) {
      await store.remove(path);
      await call('file_deleted', { p_id: id });
    }
    if (unneeded.length > 0) log('info', 'files_deleted', { count: unneeded.length });
  };

  /** Files whose row was never written, and uploads that a process left behind when it was ended. */
  const deleteUnknown = async () => {
    const old = await store.listOld();
    for (let from = 0; from < old.length; from += 500) {
      const unknown = await call<string[]>('list_unknown_files', { p_paths: old.slice(from, from + 500) });
      for (const path of unknown) await store.remove(path);
      if (unknown.length > 0) log('info', 'unknown_files_deleted', { count: unknown.length });
    }
    for (const name of await readdir(arrivals).catch(() => [])) {
      const found = await stat(join(arrivals, name)).catch(() => null);
      if (found && Date.now() - found.mtimeMs > hour)
        await rm(join(arrivals, name), { recursive: true, force: true });
    }
  };

  /** A slot takes any bytes, whoever writes into it: what lies there is compared with the type that was named. */
  const checkContents = async () => {
    for (const { id, path, type } of await call<Unchecked[]>('list_unchecked_files')) {
      const bytes = await store.read(path);
      if (!bytes) continue;
      const copy = join(arrivals, `check-${id}`);
      try {
        await mkdir(arrivals, { recursive: true, mode: 0o700 });
        await pipeline(bytes, createWriteStream(copy, { mode: 0o600 }));
        const { size } = await stat(copy);
        const { fault } = await checkContent(copy, `file.${type}`, size);
        await call('note_content', { p_id: id, p_as_named: !fault });
        if (fault) log('warn', 'file_of_other_content', { document: id, fault });
      } finally {
        await rm(copy, { force: true });
      }
    }
  };

  const scanWaiting = async (address: string) => {
    for (const { id, path } of await call<Listed[]>('list_unscanned_files')) {
      const bytes = await store.read(path);
      if (!bytes) continue;
      const result = await scanStream(address, bytes);
      // It is away: the next minute asks it again.
      if (result === 'unavailable') return;
      await call('note_scan', { p_id: id, p_result: result });
      log(result === 'infected' ? 'warn' : 'info', 'file_scanned', { document: id, result });
    }
  };

  return async (): Promise<void> => {
    if (Date.now() - lastTended < minute) return;
    lastTended = Date.now();
    try {
      await deleteUnneeded();
      await checkContents();
      if (scanner) await scanWaiting(scanner);
      if (Date.now() - lastSearched < hour) return;
      await deleteUnknown();
      lastSearched = Date.now();
    } catch (error) {
      // A store that is away holds up no mail.
      log('warn', 'files_not_tended', { message: (error as Error).message.slice(0, 200) });
    }
  };
};
