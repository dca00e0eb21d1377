declare const forPeople: unique symbol;

/**
 * What a person reads. The compiler takes a plain string nowhere that shows something: words come from the catalog (`text`), from the
 * label, note or documentation of a line, an input or a function, or are said to be `verbatim`.
 */
export type Words = string & { readonly [forPeople]: true };

/** What is the same in every language, or somebody else's to say: an id, a number, a unit, a formula, a cell, a file's name. */
export const verbatim = (thing: string | number): Words => String(thing) as Words;
