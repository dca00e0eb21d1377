import type { Filling, Message, MessageId, MessagePlace } from "../../messages/message";
import { IronError } from "../../quantities/errors";
import type { Notice } from "./reading";

/** Where a row stands, counted from 0, or the whole. */
export type PlaceOf = (row: number | undefined) => MessagePlace | undefined;

/** A row by its number from 1. */
export const byNumber: PlaceOf = (row) => (row === undefined ? undefined : { row: row + 1 });

/** What is wrong in a table, and what a person should know of it all the same, each with its place. */
export class Findings {
  readonly problems: IronError[] = [];
  readonly notices: Notice[] = [];

  /** `refuse` is told of every problem; one that throws ends the reading. */
  constructor(
    public placeOf: PlaceOf,
    private readonly refuse: ((problem: IronError) => void) | undefined,
  ) {}

  /** As if nothing had been said of a kind. */
  forget(id: MessageId): void {
    const kept = this.notices.filter((notice) => notice.id !== id);
    this.notices.splice(0, this.notices.length, ...kept);
  }

  notice(what: Message, row?: number): void {
    const place = this.placeOf(row);
    this.notices.push({ ...what, ...(place && { place }) });
  }

  /** Runs a step; what it refuses is a problem of the row, anything else a defect. */
  attempt(step: () => void, row?: number): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      const { kind, id, values } = error;
      const problem = IronError.of(kind, { id, values, place: this.placeOf(row) });
      this.problems.push(problem);
      this.refuse?.(problem);
    }
  }
}

export function refused<Id extends MessageId>(id: Id, ...values: Filling<Id>): never {
  throw new IronError("argument", id, ...values);
}
