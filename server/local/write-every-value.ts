import type { PGlite } from '@electric-sql/pglite';

const asText = (value: unknown): string =>
  typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value);

/**
 * Lets PostgreSQL judge a value of the wrong type. PGlite throws in the middle of writing a message, and what is half
 * written spoils the next statement, be it somebody else's or the end of this one's transaction: one wrong value from
 * one caller would stop the database for all.
 */
export function writeEveryValue(driver: PGlite): void {
  for (const [type, write] of Object.entries(driver.serializers))
    driver.serializers[Number(type)] = (value: unknown) => {
      let written: unknown = value;
      try {
        written = write(value);
      } catch {}
      return typeof written === 'string' ? written : asText(written);
    };
}
