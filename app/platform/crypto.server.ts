import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

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

const boxKey = (token: string) => Buffer.from(hkdfSync('sha256', token, '', 'kontaktpunkt box', 32));

/** Text that only the holder of a token opens (AES-256-GCM). The token's hash, its name in the database, does not. */
export const shutBox = (text: string, token: string): string => {
  const start = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', boxKey(token), start);
  const inside = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([start, cipher.getAuthTag(), inside]).toString('base64url');
};

/** The text of a box; null when the token is another one or the box was changed. */
export const openBox = (box: string, token: string): string | null => {
  const bytes = Buffer.from(box, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', boxKey(token), bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};
