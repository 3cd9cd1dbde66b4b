import type { ManagedMember, OpenWork } from '../organisations/managed.ts';

export const roles = ['officer', 'partner', 'viewer', 'admin'] as const;

/** One member as an administrator sees it. */
export interface MemberPage extends ManagedMember {
  organisation: { slug: string; name: string; active: boolean };
  open: OpenWork;
  last_admin: boolean;
  /** Who may take over in the same organisation. */
  colleagues: { id: string; full_name: string }[];
}

/** Closed with the organisation, closed alone, not seen yet, or in. */
export const memberState = (
  member: Pick<ManagedMember, 'active' | 'invited'>,
  organisationActive: boolean,
) => (!member.active || !organisationActive ? 'inactive' : member.invited ? 'invited' : 'active');
