import { expect, test } from 'vitest';
import { refusalFrom } from './call-rpc.server.ts';
import { Refusal } from './refusal.ts';

const refusalOf = (code: string, status = 400) => {
  const error = refusalFrom('save_needs', { code, message: 'value "a secret" is wrong' }, status);
  return error instanceof Refusal ? [error.status, error.code] : error.message;
};

test.each(['22001', '22003', '22007', '22021', '22023', '22P02', '22P05', '23502', '23503', '23514'])(
  'a value that the database cannot take, %s, is the asker’s to mend',
  (code) => expect(refusalOf(code)).toEqual([422, 'unknown_value']),
);

test('a key that somebody else took in the same moment is a conflict', () => {
  expect(refusalOf('23505', 409)).toEqual([409, 'stale']);
});

test('an unexpected error names the function and its code, and repeats no value', () => {
  expect(refusalOf('XX000', 500)).toBe('save_needs failed with 500 XX000');
});
