/** A word of a choice however it is typed: capitals do not matter, and a hyphen stands for a space. */
export const choiceWord = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, " ");
