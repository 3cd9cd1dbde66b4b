import type { Language } from '../../i18n/locales.ts';
import type { Role } from './me.ts';

/** What somebody has under way, in numbers: an administrator reads no case. */
export interface OpenWork {
  cases: number;
  hand_offs: number;
}

export interface ManagedMember {
  id: string;
  full_name: string;
  email: string;
  title: string | null;
  role: Role;
  language: Language;
  active: boolean;
  /** Has not asked for a code yet. */
  invited: boolean;
  created_at: string;
  /** A second factor is asked for when they sign in. */
  second_factor: boolean;
  version: number;
}

export interface ManagedOrganisation {
  slug: string;
  name: string;
  short_name: string;
  mark: string | null;
  contact_line: string | null;
  active: boolean;
  is_desk: boolean;
  may_be_desk: boolean;
  time_zone: string;
  /** `09:00`; null for the hours of the product. */
  opens_at: string | null;
  closes_at: string | null;
  escalation_member: { id: string; full_name: string } | null;
  version: number;
  open: OpenWork;
  members: ManagedMember[];
}

export interface ManagedOrganisationPage extends ManagedOrganisation {
  desk: { slug: string; name: string } | null;
  hours: { from: string; to: string };
}

export const hasOpenWork = ({ cases, hand_offs }: OpenWork) => cases + hand_offs > 0;
