/** What a person must judge of a first answer, after the World Bank's test of agencies. */
export const judged = ['questions_answered', 'case_made', 'follow_up_agreed'] as const;
export type Judged = (typeof judged)[number];

export interface StaffSide {
  may_write: boolean;
  reads_note: boolean;
  note: { text: string; at: string; by: string } | null;
  /** For the responsible organisation alone. */
  criteria: {
    /** Null while the answer is still due. */
    answered_in_time: boolean | null;
    named_contact: string | null;
    ticked: Partial<Record<Judged, { at: string; by: string }>>;
  } | null;
}
