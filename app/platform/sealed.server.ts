import { now } from './clock.ts';
import { sameText, sign } from './crypto.server.ts';
import { env } from './env.server.ts';

/** Writes a value that the browser can carry but not change; it is valid for `seconds`. */
export const seal = (value: object, seconds: number): string => {
  const text = Buffer.from(JSON.stringify({ value, until: now().getTime() + seconds * 1000 })).toString(
    'base64url',
  );
  return `${text}.${sign(text, env().COOKIE_SECRET)}`;
};

/** The sealed value, or null when it was changed, is too old or is not there. */
export const unseal = <T>(sealed: string | null): T | null => {
  const [text, signature] = (sealed ?? '').split('.');
  if (!text || !signature || !sameText(signature, sign(text, env().COOKIE_SECRET))) return null;
  const { value, until } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as {
    value: T;
    until: number;
  };
  return until > now().getTime() ? value : null;
};
