import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import { pageAddress } from './page-address.ts';
import { createUserClient, sessionCookie, type UserClient } from './supabase.server.ts';

interface Current {
  request: Request;
  id: string;
  calls: number;
  wait: number;
  reader?: { member: string; organisation: string };
  client?: UserClient;
  remembered: Map<string, Promise<unknown>>;
}

const storage = new AsyncLocalStorage<Current>();

/** Runs the answering of one request; whatever is called within finds the request's client and id. */
export const runRequest = <T>(request: Request, id: string, answer: () => T): T =>
  storage.run({ request, id, calls: 0, wait: 0, remembered: new Map() }, answer);

/** The channel on which the process that serves the pages hears what they know of an answer. */
export const answerChannel = 'kontaktpunkt:answer';

export interface AnswerFacts {
  id: string;
  /** The pattern of the address. */
  route: string;
  calls: number;
  /** The id of the person who asked, and the slug of the organisation. */
  member?: string;
  organisation?: string;
}

/** Remembers for the log who is asking. */
export const noteReader = (member: string, organisation: string) => {
  const current = storage.getStore();
  if (current) current.reader = { member, organisation };
};

/** Tells the log what is known of this answer. */
export const tellAnswer = (pattern: string) => {
  const current = storage.getStore();
  if (!current) return;
  const route = `/${pattern.replace(/^\//, '')}`;
  const facts: AnswerFacts = { id: current.id, route, calls: current.calls, ...current.reader };
  channel(answerChannel).publish(facts);
};

export const currentRequestId = (): string | undefined => storage.getStore()?.id;

/** Whether a form was sent: after its action the page's loaders are asked as if it had been opened. */
export const isFormSent = (): boolean => storage.getStore()?.request.method === 'POST';

/** The address a form of this request was sent to. */
export const currentAddress = (): string | undefined => {
  const request = storage.getStore()?.request;
  return request && pageAddress(request);
};

export const countCall = () => {
  const current = storage.getStore();
  if (current) current.calls += 1;
};

/** How many questions this request has put to the database. */
export const countedCalls = (): number => storage.getStore()?.calls ?? 0;

/** Remembers for the answer's headers how many seconds an asker has to wait. */
export const noteWait = (seconds: number) => {
  const current = storage.getStore();
  if (current) current.wait = seconds;
};

export const notedWait = (): number => storage.getStore()?.wait ?? 0;

/** The one client of this request; a second would refresh the session a second time. */
export const userClient = (request: Request): UserClient => {
  const current = storage.getStore();
  if (!current) return createUserClient(request);
  current.client ??= createUserClient(request);
  return current.client;
};

const isSession = (cookie: string) => {
  const [name = '', value = ''] = cookie.trim().split('=', 2);
  return value !== '' && name.replace(/\.\d+$/, '') === sessionCookie();
};

/** Whether a session was brought or has just begun; without one there is nobody to ask about. */
export const hasSession = (request: Request): boolean =>
  (request.headers.get('cookie') ?? '').split(';').some(isSession) ||
  (sessionHeaders()?.getSetCookie() ?? []).some((cookie) => isSession(cookie.split(';')[0] ?? ''));

/** The headers that the session has gathered while answering, if a client was made at all. */
export const sessionHeaders = (): Headers | undefined => storage.getStore()?.client?.headers;

/** Asks once per request, however many loaders want the answer. */
export const oncePerRequest = <T>(name: string, ask: () => Promise<T>): Promise<T> => {
  const current = storage.getStore();
  if (!current) return ask();
  const known = current.remembered.get(name) as Promise<T> | undefined;
  if (known) return known;
  const answer = ask();
  current.remembered.set(name, answer);
  return answer;
};
