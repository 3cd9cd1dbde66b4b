import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Call } from '../tests/support/real/supabase.ts';

export interface World {
  /** The product. */
  url: string;
  supabaseUrl: string;
  /** PostgREST without the gateway. */
  postgrestUrl: string;
  /** The database as superuser. */
  adminUrl: string;
}

interface Messages {
  world: World;
  recording: true;
  calls: Call[];
}

const next = <Name extends keyof Messages>(child: ChildProcess, name: Name) =>
  new Promise<Messages[Name]>((resolve, reject) => {
    const gone = () => reject(new Error('The product on PostgreSQL has ended.'));
    const read = (message: Partial<Messages>) => {
      if (message[name] === undefined) return;
      child.off('message', read);
      child.off('exit', gone);
      resolve(message[name] as Messages[Name]);
    };
    child.on('message', read);
    child.once('exit', gone);
  });

/** Starts the product on PostgreSQL and PostgREST; `limited` with the limits of an installation. */
export const startWorld = async (limited = false) => {
  const child = fork(join(import.meta.dirname, 'world.ts'), {
    env: { ...process.env, ...(limited ? { LIMIT_FACTOR: '1' } : {}) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const world = await next(child, 'world');
  return {
    ...world,
    pid: child.pid as number,
    /** The calls to Supabase while `work` runs. */
    callsDuring: async (work: () => Promise<unknown>) => {
      const recording = next(child, 'recording');
      child.send('record');
      await recording;
      await work();
      const calls = next(child, 'calls');
      child.send('calls');
      return calls;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
};
