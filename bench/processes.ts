import { spawnSync } from 'node:child_process';

const names: [RegExp, string][] = [
  [/server\/start\.ts/, 'supervisor, with the embedded database and mailbox where there are'],
  [/server\/worker\.ts|\/worker\.ts/, 'worker'],
  [/\/http\.ts/, 'web server'],
  [/postgrest/, 'PostgREST'],
  [/postgres/, 'PostgreSQL, all of its processes'],
  [/bench\/world\.ts/, 'gateway, sign-in service and mailbox of the tests'],
];

/** Megabytes of memory that each kind of process below this one holds. Pages that several share are counted in each. */
export const memoryBelow = (pid: number): { name: string; megabytes: number }[] => {
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' });
  const processes = (listed.stdout ?? '').split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return match
      ? [{ pid: Number(match[1]), parent: Number(match[2]), rss: Number(match[3]), args: match[4] ?? '' }]
      : [];
  });
  const ours = new Set([pid]);
  for (let before = 0; before < ours.size; ) {
    before = ours.size;
    for (const { pid: own, parent } of processes) if (ours.has(parent)) ours.add(own);
  }
  const sums = new Map<string, number>();
  for (const { pid: own, rss, args } of processes) {
    if (!ours.has(own) || args.startsWith('/bin/sh')) continue;
    const name = names.find(([pattern]) => pattern.test(args))?.[1];
    if (name) sums.set(name, (sums.get(name) ?? 0) + rss / 1024);
  }
  return [...sums].map(([name, megabytes]) => ({ name, megabytes: Math.round(megabytes) }));
};
