declare const forPeople: unique symbol;

/**
 * What a person reads. The compiler takes a plain string nowhere that shows something, nor words put together, whose order
 * another language does not share. Words come from the catalog (`text`), or stand beside what they name (`inEnglish`), or are
 * no language at all (`verbatim`).
 */
export type Words = string & { readonly [forPeople]: true };

/**
 * The English of an id, beside what it names: label, note or documentation of a line, an input, a formula or a function. Only
 * the functions that write these down call it; another language has them by the same ids.
 */
export const inEnglish = (written: string): Words => written as Words;

/** What is the same in every language, or somebody else's to say: an id, a number, a unit, a formula, a cell, a file's name. */
export const verbatim = (thing: string | number): Words => String(thing) as Words;
