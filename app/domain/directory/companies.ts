/** A company in the directory: one of its cases is shown to my organisation by name. */
export interface CompanyRow {
  id: string;
  legal_name: string;
  native_name: string | null;
  country: string;
  website: string | null;
  cases: number;
}

/** A company with its cases as far as they are open to me; `Case` is the row of the pipeline. */
export interface CompanyPage<Case> {
  id: string;
  legal_name: string;
  native_name: string | null;
  country: string;
  website: string | null;
  identifiers: { kind: string; value: string }[];
  version: number;
  may_edit: boolean;
  /** Companies that the desk joined with this one, as far as they are open to me. */
  joined: { id: string; legal_name: string }[];
  cases: Case[];
}

/** The address of a website, or null where the text is none that a link may carry. */
export const websiteAddress = (text: string | null): string | null =>
  text && /^https?:\/\/\S+$/i.test(text) ? text : null;
