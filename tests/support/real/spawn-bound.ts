import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface BoundProcess {
  /** The program itself, where the system tells the children of a process (Linux). */
  pid: () => number | undefined;
  /** What it wrote, for the message when it does not start. */
  output: () => string;
  ended: Promise<void>;
  stop: () => Promise<void>;
}

// The shell's input closes when we stop it and also when this process is killed.
const guard = `exec 3<&0
"$@" 3<&- & child=$!
( cat <&3; kill -INT $child ) >/dev/null 2>&1 & watch=$!
wait $child
kill $watch 2>/dev/null
[ -n "$BOUND_FOLDER" ] && rm -rf "$BOUND_FOLDER" >/dev/null 2>&1 &
exit 0`;

/**
 * Starts a program that ends together with this process, however this process ends.
 * @param folder removed after the end, when given
 */
export function spawnBound(
  program: string,
  args: string[],
  options: { uid?: number; gid?: number; folder?: string; env?: Record<string, string> } = {},
): BoundProcess {
  const { uid, gid, folder = '', env = {} } = options;
  const child = spawn('/bin/sh', ['-c', guard, 'sh', program, ...args], {
    uid,
    gid,
    cwd: '/',
    // A session of its own: Ctrl-C reaches us, and we end it in order.
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', BOUND_FOLDER: folder, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (chunk: Buffer) => {
    output = (output + chunk).slice(-4000);
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.stdin?.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve();
    });
    child.once('exit', () => resolve());
  });
  return {
    pid: () => {
      try {
        const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
        return Number(children.split(' ')[0]) || undefined;
      } catch {
        return undefined;
      }
    },
    output: () => output.trim(),
    ended,
    stop: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}
