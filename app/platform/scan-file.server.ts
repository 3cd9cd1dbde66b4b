import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { Readable } from 'node:stream';

export type Scan = 'clean' | 'infected' | 'unavailable';

const longestScan = 60_000;

/** `/run/clamav/clamd.ctl`, `tcp://127.0.0.1:3310` or `127.0.0.1:3310` */
const open = (address: string) => {
  if (address.startsWith('/')) return connect(address);
  const { hostname, port } = new URL(address.includes('://') ? address : `tcp://${address}`);
  return connect(Number(port || 3310), hostname.replace(/^\[|\]$/g, ''));
};

const framed = (chunk: Uint8Array) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
};

/**
 * Asks a clamd over its socket (INSTREAM: chunks, each after its length in four bytes, an empty one at the end). A
 * scanner that is away, too slow or refuses a file for its size has found nothing out.
 */
export const scanStream = (address: string, bytes: AsyncIterable<Uint8Array>): Promise<Scan> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = open(address);
    const end = (result: Scan) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(longestScan, () => end('unavailable'));
    socket.on('error', () => end('unavailable'));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => {
      const said = answer.replaceAll('\0', '').trim();
      if (/^stream: .+ FOUND$/.test(said)) return resolve('infected');
      resolve(/^stream: OK$/.test(said) ? 'clean' : 'unavailable');
    });
    socket.once('connect', async () => {
      async function* conversation() {
        yield Buffer.from('zINSTREAM\0');
        for await (const chunk of bytes) if (chunk.length > 0) yield framed(chunk);
        yield Buffer.alloc(4);
      }
      const said = Readable.from(conversation()).on('error', () => end('unavailable'));
      socket.once('close', () => said.destroy());
      said.pipe(socket, { end: false });
    });
  });

/** Opened by whoever reads it and closed with it: a scanner that is away leaves no file open. */
async function* bytesOf(path: string) {
  yield* createReadStream(path);
}

export const scanFile = (address: string, path: string): Promise<Scan> => scanStream(address, bytesOf(path));
