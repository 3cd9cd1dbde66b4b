/** The longest texts of a hand-off, in characters; the database holds the same. */
export const limits = { need: 200, reason: 2_000, thread: 10_000 } as const;
