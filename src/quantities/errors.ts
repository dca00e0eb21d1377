import type { Filling, Message, MessageId, MessagePlace, MessageValues } from "../messages/message";

/** Why a calculation has no answer. The list is closed; each host translates a kind once. */
export type ErrorKind =
  /** A value has the wrong type or shape, is blank, or names something that does not exist. */
  | "argument"
  /** A value lies outside the interval in which the calculation has a meaning. */
  | "domain"
  /** The equation has no root. */
  | "noSolution"
  /** What the answer needs is not there: a reference value, or a part of the program that could not be loaded. */
  | "unavailable";

/**
 * The only error thrown on purpose; anything else is a defect. It carries no text: `message` is an id of the
 * catalog in `messages`, and the host that shows it makes the sentence in the reader's language.
 */
export class IronError<Id extends MessageId = MessageId> extends Error implements Message {
  readonly values: MessageValues;
  readonly place?: MessagePlace | undefined;

  constructor(
    readonly kind: ErrorKind,
    readonly id: Id,
    ...[values]: Filling<Id>
  ) {
    super(`${id} ${JSON.stringify(values ?? {})}`);
    this.name = "IronError";
    this.values = values ?? {};
  }

  /** The error of a message that was made before. */
  static of(kind: ErrorKind, { id, values, place }: Message): IronError {
    // a message was made with the values that its template asks for
    return new IronError(kind, id, ...([values] as readonly unknown[] as Filling<MessageId>)).placed(place);
  }

  /** The same error, which says where that stands of which it speaks. */
  placed(place: MessagePlace | undefined): this {
    return place === undefined ? this : Object.assign(this, { place });
  }
}
