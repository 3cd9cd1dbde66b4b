import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** What a browser sends as `proof` once it has solved what `/challenge` gave it. */
export const solvedBy = async (text: string): Promise<string> => {
  const challenge = JSON.parse(text) as Challenge;
  return Buffer.from(
    JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) }),
  ).toString('base64');
};
