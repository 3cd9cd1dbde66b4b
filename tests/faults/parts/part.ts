import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process of the product that a test may kill and start again, with the same environment. */
export class Part {
  readonly name: string;
  readonly #script: string;
  readonly #env: () => Record<string, string>;
  #child: ChildProcess | undefined;
  #asked = 0;
  log = '';
  /** Hears what the process says on its way to being ready. */
  onSay: (line: string) => void = () => undefined;
  kills = 0;

  constructor(name: string, script: string, env: () => Record<string, string>) {
    this.name = name;
    this.#script = script;
    this.#env = env;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [this.#script], {
      env: { ...process.env, NODE_ENV: 'production', ...this.#env() },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    const write = (chunk: Buffer) => {
      this.log += chunk;
    };
    child.stdout?.on('data', write);
    child.stderr?.on('data', write);
    const ready = new Promise<void>((resolve) => {
      child.on('message', (message) => {
        if (message === 'ready') resolve();
        else if (typeof message === 'string') this.onSay(message);
      });
    });
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`${this.name} ended with ${code} before it was ready\n${this.log}`);
    });
    ended.catch(() => undefined);
    await Promise.race([ready, ended]);
  }

  /** Ends the process and waits for it. Returns its exit code. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    if (signal === 'SIGKILL') this.kills += 1;
    child.kill(signal);
    const [code] = await once(child, 'exit');
    return code as number | null;
  }

  /** Has the process run SQL; for the database only. */
  async sql<Row>(text: string): Promise<Row[]> {
    const child = this.#child as ChildProcess;
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      const listen = (answer: { id?: number; rows?: Row[]; problem?: string }) => {
        if (answer.id !== id) return;
        child.off('message', listen);
        if (answer.rows) resolve(answer.rows);
        else reject(new Error(answer.problem));
      };
      child.on('message', listen);
      child.send({ id, text });
    });
  }
}
