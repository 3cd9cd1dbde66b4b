/** What the database finds odd about an enquiry, in the order it is told. */
export const signs = ['trap', 'fast', 'many_drafts', 'same_text', 'links', 'bounced'] as const;
export type Sign = (typeof signs)[number];

export const isSign = (text: unknown): text is Sign => signs.includes(text as Sign);

/** The signs for which a code is asked. */
export const signsOf = ({ detail }: { detail: Record<string, unknown> }): Sign[] =>
  Array.isArray(detail.signs) ? detail.signs.filter(isSign) : [];
