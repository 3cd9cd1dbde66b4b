import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Shown, sendEnquiry } from './parts/companies.ts';
import { startWorld } from './parts/world.ts';

const disk = mkdtempSync(join(tmpdir(), 'kontaktpunkt-disk-'));
const mounted =
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

test.runIf(mounted)(
  'a full disk loses nothing that was answered, and room is all it takes',
  async () => {
    const world = await startWorld({ dataDir: disk });
    try {
      const shown: Shown[] = [];
      const first = await sendEnquiry(world.url, () => false);
      if (first) shown.push(first);
      const filler = join(disk, 'filler');
      // The product writes meanwhile, so there is no telling how much fits.
      expect(() => {
        for (;;) appendFileSync(filler, Buffer.alloc(statfsSync(disk).bsize));
      }).toThrow('ENOSPC');
      expect(statfsSync(disk).bavail).toBe(0);
      // Past what is preallocated: the database has to ask for room.
      await world.database
        .sql(
          'create table private.filler as select repeat(md5(n::text), 200) as t from generate_series(1, 20000) n',
        )
        .catch(() => undefined);
      const until = Date.now() + 8000;
      for (let company = 0; company < 3; company += 1) {
        const one = await sendEnquiry(world.url, () => Date.now() > until).catch(() => null);
        if (one) shown.push(one);
      }
      unlinkSync(filler);
      await world.database.end('SIGKILL');
      await world.database.start();
      const last = await sendEnquiry(world.url, () => false);
      expect(last).not.toBeNull();
      if (last) shown.push(last);
      const rows = await world.database.sql<{ reference: string }>('select reference from public.leads');
      const references = new Set(rows.map(({ reference }) => reference));
      for (const { reference } of shown) expect(references.has(reference), reference).toBe(true);
      const broken = await world.database.sql(
        'select chain from private.audit_chains where private.broken_at(chain) is not null',
      );
      expect(broken).toEqual([]);
    } finally {
      await world.end();
    }
  },
  300_000,
);
