import { randomUUID } from 'node:crypto';
import { Browser, between } from './browser.ts';

export interface Done {
  handOff: string;
  act: string;
  /** Stands in the text of the act, and nowhere else. */
  mark: string;
}

export interface Pair {
  sender: Person;
  receiver: Person;
  /** The case, and the slug of the receiver's organisation. */
  address: string;
  slug: string;
}

const states: Record<string, string> = {
  offer: 'offered',
  ask: 'asked',
  answer: 'offered',
  accept: 'accepted',
  decline: 'declined',
  complete: 'completed',
};
export const stateAfter = (act: string) => states[act];

/** A member at the desk, signed in with the demo's button. */
export class Person {
  readonly account: string;
  readonly browser: Browser;
  constructor(url: string, account: string, network: string) {
    this.account = account;
    this.browser = new Browser(url, network);
  }

  async signIn(until: () => boolean): Promise<void> {
    await this.browser.insist(
      '/sign-in/demo',
      [
        ['account', this.account],
        ['to', ''],
      ],
      until,
    );
  }

  /** Sends a form of the desk until it is answered, signing in anew when the sign-in has run out. */
  async send(path: string, form: readonly (readonly [string, string])[], until: () => boolean) {
    for (;;) {
      const answer = await this.browser.insist(path, form, until);
      if (!answer?.to?.startsWith('/sign-in')) return answer;
      await this.signIn(until);
    }
  }

  async see(path: string, until: () => boolean): Promise<string | null> {
    for (;;) {
      const answer = await this.browser.insist(path, undefined, until);
      if (!answer?.to?.startsWith('/sign-in')) return answer?.text ?? null;
      await this.signIn(until);
    }
  }
}

const act = async (person: Person, handOff: string, name: string, until: () => boolean) => {
  const page = await person.see(`/hand-offs?open=${handOff}`, until);
  const version = page && between(page, 'name="version" value="', '"');
  if (!version) return null;
  const handler = name === 'accept' ? between(page, '<option value="', '"') : null;
  const mark = `fault ${randomUUID()}`;
  const answer = await person.send(
    '/hand-offs',
    [
      ['request_id', randomUUID()],
      ['id', handOff],
      ['version', version],
      ['intent', 'act'],
      ['act', name],
      ['text', mark],
      ...(handler ? [['handler', handler] as const] : []),
      ...(name === 'decline' ? [['reason', 'no_capacity'] as const] : []),
      ...(name === 'complete' ? [['outcome', 'delivered'] as const] : []),
    ],
    until,
  );
  if (!answer) return null;
  if (answer.status >= 400) throw new Error(`${name} answered ${answer.status}`);
  return { handOff, act: name, mark };
};

/** One assist from offer to its end, each act sent until it is answered. Tells every act that was accepted. */
export const handOffOnce = async (pair: Pair, until: () => boolean, note: (done: Done) => void) => {
  const { sender, receiver, address, slug } = pair;
  const mark = `fault ${randomUUID()}`;
  const offered = await sender.send(
    `/leads/${address}/hand-off`,
    [
      ['request_id', randomUUID()],
      ['receiver', slug],
      ['kind', 'assist'],
      ['need', 'A laboratory near a hospital'],
      ['reason', mark],
      ['group', 'summary'],
      ['opens.summary', 'acceptance'],
      ['ground.summary', 'essential'],
      ['why.summary', 'Needed for the answer.'],
      ['intent', 'offer'],
    ],
    until,
  );
  if (!offered) return;
  const handOff = new URL(offered.to ?? '', 'http://inside.invalid').searchParams.get('open');
  if (offered.status >= 400 || !handOff)
    throw new Error(`the offer of ${address} answered ${offered.status}`);
  note({ handOff, act: 'offer', mark });
  const course: [Person, string][] = [
    [receiver, 'ask'],
    [sender, 'answer'],
    [receiver, 'accept'],
    [receiver, 'complete'],
  ];
  for (const [person, name] of course) {
    const done = await act(person, handOff, name, until);
    if (!done) return;
    note(done);
  }
};
