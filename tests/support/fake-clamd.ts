import { createServer, type Server } from 'node:net';

/** What a clamd says to each stream; `never` lets it wait without an answer. */
export type Verdict = 'OK' | 'Eicar-Test-Signature FOUND' | 'INSTREAM size limit exceeded. ERROR' | 'never';

/**
 * Speaks the part of clamd's protocol that the product uses, and finds the harmless test text of scanners. It stands in
 * for ClamAV, whose signatures are on no package registry; only an installation with a scanner proves the real one.
 */
export const startFakeClamd = async (address: string | number, forced?: Verdict) => {
  const streams: Buffer[] = [];
  const server: Server = createServer((socket) => {
    let seen = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      seen = Buffer.concat([seen, chunk]);
      const command = Buffer.from('zINSTREAM\0');
      if (seen.length < command.length) return;
      if (!seen.subarray(0, command.length).equals(command)) return void socket.end('UNKNOWN COMMAND\0');
      const parts: Buffer[] = [];
      for (let at = command.length; at + 4 <= seen.length; ) {
        const length = seen.readUInt32BE(at);
        if (length === 0) {
          const whole = Buffer.concat(parts);
          streams.push(whole);
          const found = whole.includes('EICAR-STANDARD-ANTIVIRUS') ? 'Eicar-Test-Signature FOUND' : 'OK';
          const verdict = forced ?? found;
          if (verdict === 'never') return;
          return void socket.end(verdict.endsWith('ERROR') ? `${verdict}\0` : `stream: ${verdict}\0`);
        }
        if (at + 4 + length > seen.length) return;
        parts.push(seen.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((done) => server.listen(address as string, done));
  const where = server.address();
  return {
    streams,
    address: typeof where === 'string' ? where : `127.0.0.1:${where?.port}`,
    close: () => new Promise((done) => server.close(done)),
  };
};
