/** A text that begins a line of its own: `Today 14:20`, `I dag 14:20`. */
export const startUpper = (text: string, locale: string) =>
  text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);

/** A label inside a sentence: `Known: company and sector`. */
export const startLower = (text: string, locale: string) =>
  text.slice(0, 1).toLocaleLowerCase(locale) + text.slice(1);
