import type { english } from "./english/index";
import type { Found, ValuesIn } from "./template";

/** The ids of all sentences. */
export type MessageId = keyof typeof english;

/** What the placeholders of a message are filled with. */
export type ValuesOf<Id extends MessageId> = ValuesIn<(typeof english)[Id], MessageValue>;

/**
 * The same as the last argument of a function, which a message without placeholders does not have. An id that is none stands
 * for all of them to the compiler: it is to complain of the id, not of an argument that is missing.
 */
export type Filling<Id extends MessageId> = [MessageId] extends [Id]
  ? readonly [values?: never]
  : [Found<(typeof english)[Id]>] extends [never]
    ? readonly []
    : readonly [values: ValuesOf<Id>];

/** An id, a name or a cell, a number, a sentence or word in its turn, or a list of these. */
export type MessageValue = string | number | Message | readonly (string | number | Message)[];

/** What follows a beginning in the ids of messages: of "sheet.column" key, value, unit and so on. */
export type Under<Beginning extends string> = {
  [Id in MessageId]: Id extends `${Beginning}.${infer End}` ? End : never;
}[MessageId];

/** The ids of messages that nothing fills. */
export type PlainId = { [Id in MessageId]: Filling<Id> extends readonly [] ? Id : never }[MessageId];

export type MessageValues = Readonly<Record<string, MessageValue>>;

/** A sentence not yet made: whoever shows it makes the text, in the reader's language. */
export interface Message {
  readonly id: MessageId;
  readonly values: MessageValues;
  /** Where that stands of which it speaks. */
  readonly place?: MessagePlace | undefined;
}

/** A row of a table of assumptions, or a file or a line of it; rows and lines count from 1. */
export type MessagePlace = { readonly row: number } | { readonly file: string; readonly line?: number };

/** A message with the values that its template asks for. */
export const message = <Id extends MessageId>(id: Id, ...[values]: Filling<Id>): Message => ({
  id,
  values: values ?? {},
});
