import { Agent, request } from 'node:http';

export interface Ask {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Over a connection of its own: the server closes one that rests as long as a person who writes. */
  alone?: boolean;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Bytes of the body as they were sent, compressed where the server compresses. */
  bytes: number;
  ms: number;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** One request, over a connection that is kept unless it is to be alone. */
export const ask = ({ url, method = 'GET', headers = {}, body, alone = false }: Ask): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = request(
      url,
      {
        agent: alone ? false : agent,
        method,
        headers: {
          'accept-encoding': 'gzip',
          ...headers,
          ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const ms = performance.now() - began;
          const whole = Buffer.concat(parts);
          const { statusCode: status = 0, headers: got } = response;
          resolve({ status, headers: got, bytes: whole.length, ms, body: whole });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** A form as a browser sends it. */
export const form = (url: string, cookie: string, fields: Record<string, string>): Ask => ({
  url,
  method: 'POST',
  headers: { cookie, origin: new URL(url).origin, 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

/** The cookies that an answer sets, as they are sent back. */
export const cookiesOf = ({ headers }: Answer): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
