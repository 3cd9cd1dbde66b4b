import { now } from './clock.ts';

/** Enough for one server; beyond it the oldest are forgotten first. */
const mostKeys = 20_000;

/** Counts acts by key within a sliding window, in the memory of this process. */
export class Limiter {
  readonly #most: number;
  readonly #window: number;
  readonly #acts = new Map<string, number[]>();

  constructor(most: number, windowSeconds: number) {
    this.#most = most;
    this.#window = windowSeconds * 1000;
  }

  #recent(key: string): number[] {
    const since = now().getTime() - this.#window;
    return (this.#acts.get(key) ?? []).filter((at) => at > since);
  }

  isOver(key: string): boolean {
    return this.#recent(key).length >= this.#most;
  }

  count(key: string): number {
    const acts = [...this.#recent(key), now().getTime()];
    this.#acts.delete(key);
    this.#acts.set(key, acts);
    if (this.#acts.size > mostKeys) {
      const oldest = this.#acts.keys().next().value;
      if (oldest !== undefined) this.#acts.delete(oldest);
    }
    return acts.length;
  }

  /** Seconds until the key is allowed again; 0 when it is allowed now. */
  waitFor(key: string): number {
    const [first] = this.#recent(key).slice(-this.#most);
    return this.isOver(key) && first !== undefined
      ? Math.ceil((first + this.#window - now().getTime()) / 1000)
      : 0;
  }
}
