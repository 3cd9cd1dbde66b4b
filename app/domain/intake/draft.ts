import type { AttachedDocument } from '../documents/documents.ts';
import type { Answers } from './answers.ts';

/** The door as it stands now: who receives new enquiries, and until when an enquiry sent now is answered. */
export interface Door {
  now: string;
  /** `contact_line`: telephone and e-mail, where the desk has named any. */
  desk: { name: string; short_name: string; contact_line: string | null };
  answer_due_at: string;
}

export interface SentEnquiry {
  reference: string;
  received_at: string;
  answer_due_at: string;
  email: string;
  language: string;
  clinical_trial: boolean;
}

/** An enquiry being written, readable only with its key. */
export interface Draft {
  now: string;
  version: number;
  language: string;
  code_name: string;
  answers: Answers;
  documents: AttachedDocument[];
  saved_at: string | null;
  expires_at: string;
  sent: SentEnquiry | null;
}
