import type { SupabaseClient } from '@supabase/supabase-js';
import { data } from 'react-router';
import { Refusal } from './refusal.ts';
import { countCall, currentRequestId, userClient } from './request-context.server.ts';
import { createAnonClient } from './supabase.server.ts';

interface RpcError {
  code?: string;
  message?: string;
  hint?: string | null;
  details?: string | null;
}

const statuses: Record<string, Refusal['status']> = {
  PT401: 401,
  PT403: 403,
  PT404: 404,
  PT409: 409,
  PT422: 422,
  PT429: 429,
};
const usualCodes: Record<number, string> = {
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  409: 'stale',
  422: 'unknown_value',
  429: 'too_many',
  503: 'unavailable',
};

const parseDetail = (text: string | null | undefined): Record<string, unknown> => {
  try {
    const detail: unknown = JSON.parse(text ?? '{}');
    return detail !== null && typeof detail === 'object' ? (detail as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/** A value that cannot be read (class 22), or one that a table does not take (class 23). */
const wrongValue = /^(22...|23502|23503|23514)$/;

/** What an error of supabase-js means. Its text may repeat what somebody wrote, so it goes nowhere. */
export const refusalFrom = (name: string, error: RpcError, status: number): Error => {
  const known = statuses[error.code ?? ''];
  if (known)
    return new Refusal(known, error.hint || usualCodes[known] || 'unexpected', parseDetail(error.details));
  if (error.code === '42501') return new Refusal(403, 'forbidden');
  if (wrongValue.test(error.code ?? '')) return new Refusal(422, 'unknown_value');
  if (error.code === '23505') return new Refusal(409, 'stale');
  if (error.code === 'PGRST301' || error.code === 'PGRST303' || status === 401)
    return new Refusal(401, 'signed_out');
  if (status === 0 || status === 502 || status === 503 || status === 504)
    return new Refusal(503, 'unavailable');
  return new Error(`${name} failed with ${status} ${error.code ?? ''}`);
};

const call = async <T>(supabase: SupabaseClient, name: string, args: object): Promise<T> => {
  countCall();
  const answer = await supabase
    .rpc(name, args as Record<string, unknown>)
    .setHeader('x-request-id', currentRequestId() ?? '');
  if (answer.error) throw refusalFrom(name, answer.error, answer.status);
  return answer.data as T;
};

/** Calls a function of the database as the signed-in person. Throws `Refusal`. */
export const callRpc = <T>(request: Request, name: string, args: object = {}): Promise<T> =>
  call<T>(userClient(request).supabase, name, args);

/** Calls a function that is open to people who are not signed in. Throws `Refusal`. */
export const callAnonRpc = <T>(name: string, args: object = {}): Promise<T> =>
  call<T>(createAnonClient(), name, args);

/** Turns a refusal into the error page of its status; for loaders, where nothing can be mended in place. */
export const orErrorPage = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refusal)
      throw data({ code: error.code, detail: error.detail }, { status: error.status });
    throw error;
  }
};
