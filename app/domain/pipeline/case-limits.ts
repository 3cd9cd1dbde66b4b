/** The longest texts of a case, in characters; the database holds the same. */
export const limits = { text: 10_000, name: 200, reason: 2_000, need: 200, places: 500 } as const;
