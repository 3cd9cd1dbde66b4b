/** What the product asks of it. Lite has more doors, among them sign-up with a password for an address nobody proved. */
const doors = /^\/(rest\/v1\/.+|auth\/v1\/(otp|verify|token|user|logout))$/;

/**
 * What the embedded Supabase lets in. Lite runs as the database's owner and takes the role from the token, so a token
 * may name only the two roles of people; it also takes an unsigned token for an anonymous one, where Supabase answers 401.
 */
export function refuseToken(
  request: Request,
  keys: { publishableKey: string; secretKey: string },
): Response | null {
  const refuse = (message: string) => Response.json({ code: '401', message }, { status: 401 });
  if (!doors.test(new URL(request.url).pathname)) {
    return Response.json({ code: '404', message: 'Not found' }, { status: 404 });
  }
  const apiKey = request.headers.get('apikey');
  if (apiKey !== keys.publishableKey && apiKey !== keys.secretKey) return refuse('Invalid API key');
  const bearer = request.headers.get('authorization')?.replace(/^bearer\s+/i, '');
  if (!bearer || bearer === keys.publishableKey || bearer === keys.secretKey) return null;
  const parts = bearer.split('.');
  if (parts.length !== 3 || !parts[2]) return refuse('Invalid token');
  try {
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (read(parts[0] as string).alg !== 'HS256') return refuse('Invalid token');
    if (!['anon', 'authenticated'].includes(read(parts[1] as string).role)) return refuse('Invalid token');
  } catch {
    return refuse('Invalid token');
  }
  return null;
}
