import { expect, test } from 'vitest';
import { drawQrCode } from './qr-code.server.ts';

const uri =
  'otpauth://totp/Kontaktpunkt:name@institution.example?algorithm=SHA1&digits=6&issuer=Kontaktpunkt&period=30&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const dark = (path: string) => new Set(path.match(/(?<=M)\d+ \d+/g));

test('the three corners carry the squares by which a camera finds the code', () => {
  const { size, path } = drawQrCode(uri);
  const squares = dark(path);
  expect((size - 17) % 4).toBe(0);
  for (const [left, top] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const)
    for (let step = 0; step < 7; step += 1) {
      expect(squares).toContain(`${left + step} ${top}`);
      expect(squares).toContain(`${left} ${top + step}`);
      expect(squares).toContain(`${left + 3} ${top + 3}`);
      expect(squares).not.toContain(`${left + 1} ${top + 1}`);
    }
});

test('another key gives another drawing, with nothing in it but squares', () => {
  expect(drawQrCode(uri).path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  expect(drawQrCode(uri.replace('JBSWY', 'KBSWY')).path).not.toBe(drawQrCode(uri).path);
});
