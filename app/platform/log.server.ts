export type Level = 'info' | 'warn' | 'error';

/** One line of JSON. It names no person, no address and no key: ids, patterns, figures and codes only. */
export const log = (process: 'web' | 'worker', level: Level, event: string, facts: object = {}): void => {
  const line = JSON.stringify({ at: new Date().toISOString(), level, process, event, ...facts });
  if (level === 'error') console.error(line);
  else console.log(line);
};
