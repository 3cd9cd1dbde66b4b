import { createHash } from 'node:crypto';
import type { Fingerprint } from './table-fingerprints.ts';

/** A backup is a folder with these three; the last is there only where files are kept. */
export const archiveName = 'database.tar.gz';
export const manifestName = 'manifest.json';
export const filesName = 'files';

export type Manifest = {
  madeAt: string;
  /** PostgreSQL's major version: an archive opens in no other. */
  postgres: string;
  migrations: string[];
  sha256: string;
  chains: number;
  tables: Record<string, Fingerprint>;
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
