import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { now } from './clock.ts';
import { sign } from './crypto.server.ts';
import { env } from './env.server.ts';

/** A tenth of a second to a second of work in a browser; here one derivation a challenge and none a solution. */
const algorithm = 'PBKDF2/SHA-256';
const cost = 5000;
const [fewest, most] = [50, 150];
const life = 10 * 60_000;
const mostCharacters = 3000;

const secret = (use: string) => sign(`proof of work, ${use}`, env().COOKIE_SECRET);
const nameOf = (holder: string) => sign(`proof of work of ${holder}`, env().COOKIE_SECRET);

/** An ALTCHA challenge for one holder, signed, good for ten minutes. It says nothing of whoever solves it. */
export const makeChallenge = (holder: string) =>
  createChallenge({
    algorithm,
    cost,
    counter: randomInt(most, fewest),
    deriveKey,
    data: { of: nameOf(holder) },
    expiresAt: new Date(now().getTime() + life),
    hmacSignatureSecret: secret('challenge'),
    hmacKeySignatureSecret: secret('solution'),
  });

const Payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal(algorithm),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      expiresAt: z.number(),
      data: z.object({ of: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

const parse = (text: string) => {
  try {
    return Payload.safeParse(JSON.parse(Buffer.from(text, 'base64').toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

/**
 * What the database remembers of a solution, so that it counts once; null for one that is wrong, too old, or of
 * another holder.
 */
export const verifyProof = async (text: unknown, holder: string): Promise<string | null> => {
  if (typeof text !== 'string' || text === '' || text.length > mostCharacters) return null;
  const payload = parse(text);
  if (!payload || payload.challenge.parameters.data.of !== nameOf(holder)) return null;
  try {
    const { verified } = await verifySolution({
      ...payload,
      deriveKey,
      hmacSignatureSecret: secret('challenge'),
      hmacKeySignatureSecret: secret('solution'),
    });
    return verified ? sign(`spent proof ${payload.challenge.signature}`, env().COOKIE_SECRET) : null;
  } catch {
    return null;
  }
};
