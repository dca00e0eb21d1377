import type { Message } from "../../messages/message";
import type { IronError } from "../../quantities/errors";
import type { Effect } from "./changes";
import type { Columns } from "./header";

/** What a person should know of a table that is read all the same: a message and its place. */
export type Notice = Message;

/** What a table says, row by row; the rows that are wrong beside those that count. */
export interface Reading {
  /** The reference set it names; undefined where it names none, or one that does not exist. */
  readonly set: string | undefined;
  /** No row names a set, rightly or wrongly: then the default one stands in for what is missing. */
  readonly silent: boolean;
  /** Numbers by key; with problems, also those that the model refuses. */
  readonly values: ReadonlyMap<string, number>;
  /** What stands in place of a number, as the row has it. */
  readonly texts: ReadonlyMap<string, string>;
  /** The cell of each key's value: the one that counts. Rows and columns count from 0. */
  readonly places: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** What relative keys made of a value that stood, by key, in the order of their blocks. */
  readonly effects: ReadonlyMap<string, readonly Effect[]>;
  /** The columns of the last rows, and the row that heads them, where there is one. */
  readonly columns: Columns;
  readonly header: number | undefined;
  /** What is wrong, in the order of the rows. */
  readonly problems: readonly IronError[];
  readonly notices: readonly Notice[];
}
