import type { AttachedDocument } from '../documents/documents.ts';
import type { Addition, DialogueMessage, FieldGroup, LedgerLine, OwnOrganisation } from './own-case.ts';

type Facts = Record<string, unknown>;

/** The company's copy of everything: the JSON file, and what the page to read is made of. */
export interface OwnCopy {
  made_at: string;
  reference: string;
  title: string;
  case: Facts & { responsible: OwnOrganisation };
  company: Facts;
  enquiry: Facts & { parts: { field_group: string; answers: Facts }[] };
  additions: Addition[];
  needs: Facts | null;
  people: Facts[];
  messages: DialogueMessage[];
  documents: AttachedDocument[];
  calls: { at: string; from_company: boolean; times: string[]; chosen: string | null; zone: string | null }[];
  ledger: LedgerLine[];
  readings: { organisation: OwnOrganisation; field_group: FieldGroup; last_read_at: string }[];
  timeline: { at: string; kind: string; by: 'company' | 'member' | 'system'; facts: Facts }[];
}
