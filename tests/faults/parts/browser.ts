export type Form = readonly (readonly [string, string])[];

export interface Answered {
  status: number;
  /** The path a redirect leads to. */
  to: string | null;
  text: string;
}

/** A browser without pictures: it keeps cookies, sends forms and follows nothing by itself. */
export class Browser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  readonly #network: string;

  constructor(url: string, network: string) {
    this.#url = url;
    this.#network = network;
  }

  /** The same person at another server of the same product. */
  at(url: string): Browser {
    const other = new Browser(url, this.#network);
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value);
    return other;
  }

  /** Throws when the server cannot be reached or does not finish its answer. A lost answer leaves no cookie. */
  async ask(path: string, form?: Form, lost = false): Promise<Answered> {
    const answer = await fetch(this.#url + path, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form.map(([name, value]) => [name, value])),
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-forwarded-for': this.#network,
        ...(form ? { origin: this.#url } : {}),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    });
    const text = await answer.text();
    for (const cookie of lost ? [] : answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return { status: answer.status, to: answer.headers.get('location'), text };
  }

  /**
   * Asks until the product answers at all, as a person does who reloads and presses again; not past `until`. The answer
   * to one form in four is lost on its way, whatever was done, and the form is sent again.
   */
  async insist(path: string, form: Form | undefined, until: () => boolean): Promise<Answered | null> {
    if (form && Math.random() < 0.25) await this.ask(path, form, true).catch(() => null);
    for (;;) {
      const answer = await this.ask(path, form).catch(() => null);
      if (answer && answer.status < 500) return answer;
      if (until()) return null;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Text between the two, the first time. */
export const between = (text: string, before: string, after: string): string | null => {
  const start = text.indexOf(before);
  if (start < 0) return null;
  const end = text.indexOf(after, start + before.length);
  return end < 0 ? null : text.slice(start + before.length, end);
};
