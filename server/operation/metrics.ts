import { createHash, timingSafeEqual } from 'node:crypto';

type Labels = Record<string, string | number>;

const written = (labels: Labels) => {
  const pairs = Object.entries(labels).map(
    ([name, value]) =>
      `${name}="${String(value).replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`,
  );
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
};

/** Figures of one process in the text format of Prometheus. Labels come from short lists only: patterns, never addresses. */
export class Metrics {
  readonly #heads = new Map<string, string>();
  readonly #values = new Map<string, Map<string, number>>();

  /** Declares a figure; what was never counted is shown as 0 when it has no labels. */
  declare(name: string, kind: 'counter' | 'gauge' | 'histogram', help: string): void {
    this.#heads.set(name, `# HELP ${name} ${help}\n# TYPE ${name} ${kind}`);
  }

  #row(name: string): Map<string, number> {
    const row = this.#values.get(name) ?? new Map<string, number>();
    this.#values.set(name, row);
    return row;
  }

  add(name: string, labels: Labels = {}, amount = 1): void {
    const row = this.#row(name);
    const key = written(labels);
    row.set(key, (row.get(key) ?? 0) + amount);
  }

  set(name: string, value: number, labels: Labels = {}): void {
    this.#row(name).set(written(labels), value);
  }

  /** Counts one observation into the buckets of a histogram. */
  observe(name: string, value: number, buckets: readonly number[], labels: Labels = {}): void {
    for (const bucket of buckets)
      this.add(`${name}_bucket`, { ...labels, le: bucket }, value <= bucket ? 1 : 0);
    this.add(`${name}_bucket`, { ...labels, le: '+Inf' });
    this.add(`${name}_sum`, labels, value);
    this.add(`${name}_count`, labels);
  }

  text(): string {
    const lines: string[] = [];
    for (const [name, head] of this.#heads) {
      lines.push(head);
      const rows = [name, `${name}_bucket`, `${name}_sum`, `${name}_count`];
      if (/ counter$/.test(head) && !this.#values.has(name)) lines.push(`${name} 0`);
      for (const row of rows)
        for (const [labels, value] of this.#values.get(row) ?? []) lines.push(`${row}${labels} ${value}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Whether an Authorization header bears the token; without a token nobody may look. */
export const mayLook = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(hash(header?.replace(/^bearer\s+/i, '') ?? ''), hash(token));
