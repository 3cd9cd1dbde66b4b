import type { Me } from './me.ts';

export interface OrganisationWithMembers {
  slug: string;
  name: string;
  active: boolean;
  members: {
    id: string;
    full_name: string;
    email: string;
    role: Me['member']['role'];
    active: boolean;
    created_at: string;
  }[];
}
