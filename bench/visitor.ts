import { testSecrets } from '../tests/support/database.ts';
import { ask, cookiesOf, form } from './client.ts';

/** Signs in with the button of the demo; returns the session's cookies. */
export const signIn = async (url: string, account: string): Promise<string> => {
  const answer = await ask(form(`${url}/sign-in/demo`, '', { account }));
  const cookies = cookiesOf(answer);
  if (!cookies.includes('kp')) throw new Error(`${account} could not sign in (${answer.status}).`);
  return cookies;
};

/** A token of the same account, for requests to PostgREST. */
export const fetchToken = async (supabaseUrl: string, account: string): Promise<string> => {
  const answer = await ask({
    url: `${supabaseUrl}/auth/v1/token?grant_type=password`,
    method: 'POST',
    headers: { apikey: testSecrets.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email: account, password: testSecrets.demoPassword }),
  });
  const { access_token: token } = JSON.parse(answer.body.toString()) as { access_token?: string };
  if (!token) throw new Error(`No token for ${account} (${answer.status}).`);
  return token;
};
