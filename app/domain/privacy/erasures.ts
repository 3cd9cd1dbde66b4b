/** A request of a company to erase its case. */
export interface Erasure {
  id: string;
  address: string;
  asked_at: string;
  due_at: string;
  late: boolean;
  exported_at: string | null;
  erased_at: string | null;
}

export interface Confirmation {
  organisation: { slug: string; name: string; short_name: string };
  asked_at: string;
  confirmed_at: string | null;
  person: string | null;
}

/** What my organisation has to erase, and what it is asked to confirm. */
export interface ErasureWork {
  tasks: (Erasure & { confirmed: number; asked: number })[];
  /** `case` is the reference, or the code name for who never saw more. */
  confirmations: { id: string; asked_at: string; erased_at: string; case: string }[];
}
