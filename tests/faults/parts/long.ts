/** `npm test` runs the short form; `FAULTS=long` runs for a quarter of an hour. */
export const long = process.env.FAULTS === 'long';
