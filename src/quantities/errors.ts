/** Why a calculation has no answer. The list is closed; each host translates a kind once. */
export type ErrorKind =
  /** A value has the wrong type or shape, is blank, or names something that does not exist. */
  | "argument"
  /** A value lies outside the interval in which the calculation has a meaning. */
  | "domain"
  /** The equation has no root. */
  | "noSolution"
  /** The reference data does not cover the question. */
  | "unavailable";

/** What a message's placeholders are filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Where that stands which a message speaks of: a row of a table, or a line of a file; both count from 1. */
export type MessagePlace = { readonly row: number } | { readonly file: string; readonly line?: number };

/**
 * The only error thrown on purpose; anything else is a defect. It carries no text: `message` is an id of the
 * catalog in `messages`, and the host that shows it makes the sentence in the reader's language.
 */
export class IronError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly id: string,
    readonly values: MessageValues = {},
    readonly place?: MessagePlace,
  ) {
    super(`${id} ${JSON.stringify(values)}`);
    this.name = "IronError";
  }
}
