/** Lets batches fail on purpose: what a test, or a curious person at the console, asks of the host. */
import type { Batch, BatchReply } from "./messages";

export interface Fault {
  /** The code that office.js throws, such as "AccessDenied". */
  readonly code: string;
  /** Whether the batch is done before it fails. */
  readonly done: boolean;
  /** Whether all batches after it fail, too, without being done. */
  readonly lasting: boolean;
}

const failed = (code: string): BatchReply => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: `The workbench was asked to answer ${code}.`, ActionIndex: 0, Location: "" },
});

/** A batch that asks for nothing that a person would call a request: office.js lets go of objects. */
const isHousekeeping = ({ Actions }: Batch): boolean =>
  Actions.every(({ Name }) => Name === "_RemoveReference" || Name === "_RemoveAllReferences");

export class Faults {
  /** Batches since the last fault was set, office.js's housekeeping left out. */
  count = 0;
  private waiting: { readonly at: number; readonly fault: Fault } | undefined;

  /** The n-th batch from now, counted from 1, fails; without a fault none does. */
  set(at: number, fault?: Fault): void {
    this.count = 0;
    this.waiting = fault && { at, fault };
  }

  async run(batch: Batch, perform: (batch: Batch) => Promise<BatchReply>): Promise<BatchReply> {
    if (isHousekeeping(batch)) return perform(batch);
    this.count++;
    if (this.waiting === undefined) return perform(batch);
    const { at, fault } = this.waiting;
    if (this.count < at || (this.count > at && !fault.lasting)) return perform(batch);
    if (fault.done && this.count === at) await perform(batch);
    return failed(fault.code);
  }
}
