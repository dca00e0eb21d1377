/** Signs that a terminal obeys instead of showing them, and those that turn the direction in which a text is read. */
const OBEYED = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * A text as it may reach a terminal: what a file or a word on the command line holds beside visible signs is written out,
 * as JSON writes it. Lines and tabs stay.
 */
export const printable = (text: string): string =>
  text.replace(OBEYED, (sign) => (sign === "\n" || sign === "\t" ? sign : escaped(sign)));

/** The same, as one line. */
export const printableLine = (text: string): string => text.replace(OBEYED, escaped);
