/** What a message quotes of a text that a person gave: enough to find it by. */
const QUOTED = 40;

/** The beginning of a text, as a message quotes it. */
export function shortened(text: string): string {
  if (text.length <= QUOTED) return text;
  // half of a pair of surrogates would be no sign
  return `${text.slice(0, QUOTED).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
