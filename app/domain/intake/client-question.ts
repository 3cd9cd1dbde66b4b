import type { ProjectKind } from '../pipeline/needs-words.ts';
import type { Sector } from './answers.ts';

/** What a client is shown about an enquiry that an adviser sent for it. */
export interface ClientQuestion {
  now: string;
  language: string;
  adviser: string | null;
  firm: string;
  company: string;
  sector: Sector;
  project_kinds: ProjectKind[];
  desk: string;
  received_at: string;
  expires_at: string;
  answered_at: string | null;
  agreed: boolean | null;
}
