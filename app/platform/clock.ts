let shift = 0;

/** The one clock of TypeScript; tests move it. */
export const now = (): Date => new Date(Date.now() + shift);

export const moveClock = (milliseconds: number) => {
  shift = milliseconds;
};
