import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from '../../platform/env.server.ts';
import { bucketStore, type FileStore, folderStore } from '../../platform/files.server.ts';
import { userClient } from '../../platform/request-context.server.ts';
import { createAnonClient } from '../../platform/supabase.server.ts';

const isFolder = () => env().FILE_STORE === 'folder';

/** The store as somebody sees it who is not signed in: one file at a time, while its slot is open. */
export const ownStore = (): FileStore =>
  isFolder() ? folderStore(join(env().DATA_DIR, 'files')) : bucketStore(createAnonClient());

/** The store as a member sees it. */
export const memberStore = (request: Request): FileStore =>
  isFolder() ? ownStore() : bucketStore(userClient(request).supabase);

/** Where files lie until they are checked; on the disk of the store, where that is a folder. */
export const arrivals = (): string =>
  isFolder() ? join(env().DATA_DIR, 'arrivals') : join(tmpdir(), 'kontaktpunkt-arrivals');
