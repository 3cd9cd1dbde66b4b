import { z } from 'zod';
import type { Role } from '../organisations/me.ts';

/** A member's own state as the database knows it. */
export interface SecondFactor {
  member: string;
  role: Role;
  email: string;
  /** When it was first proved here. */
  since: string | null;
  /** The sign-in service says so by itself. */
  kept: boolean;
  obliged: boolean;
  /** Both factors stand behind this sign-in. */
  both: boolean;
}

/** People type codes with spaces in them. */
export const FactorCodeForm = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\D/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
});

/** A key in groups of four, as people read it aloud. */
export const groupKey = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;
