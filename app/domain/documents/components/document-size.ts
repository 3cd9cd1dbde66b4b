import type { Formatter } from '../../../i18n/format.ts';

/** `340 kB`, `1.2 MB` */
export const documentSize = (bytes: number, format: Formatter): string =>
  bytes < 1_000_000
    ? `${format.number(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
    : `${format.number(bytes / 1_000_000, 1)}\u00a0MB`;
