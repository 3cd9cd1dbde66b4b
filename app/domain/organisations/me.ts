import type { Language } from '../../i18n/locales.ts';

export type Role = 'officer' | 'partner' | 'viewer' | 'admin';

/** Roles that work cases; the others read. */
export const worksOnCases = (role: Role) => role === 'officer' || role === 'partner';

/** A member whose sign-in is not enough yet: a second factor is asked for. */
export type OneFactor = 'one-factor';

export interface Me {
  member: { id: string; full_name: string; email: string; role: Role; language: Language };
  organisation: { id: string; slug: string; name: string; short_name: string; is_desk: boolean };
  counts: { inbox: number; hand_offs: number };
}
