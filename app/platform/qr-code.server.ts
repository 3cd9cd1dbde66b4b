import { encode } from 'uqr';

/** A QR code as one path of dark squares on a grid of `size` by `size`. */
export interface QrCode {
  size: number;
  path: string;
}

export const drawQrCode = (text: string): QrCode => {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: squares.join('') };
};
