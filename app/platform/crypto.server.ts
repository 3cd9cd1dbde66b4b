import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits for a link or a cookie; only its hash is stored anywhere. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** The form in which a key travels to the database: sha256, hex. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export const sign = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');

export const sameText = (one: string, other: string): boolean => {
  const a = Buffer.from(hashToken(one));
  const b = Buffer.from(hashToken(other));
  return timingSafeEqual(a, b);
};
