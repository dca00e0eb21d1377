import { HostFailure } from "../taskpane/port";
import { quietly } from "./quiet";

/** Waits between attempts while the user is typing in a cell, in milliseconds; Excel refuses every call meanwhile. */
const PATIENCE = [300, 700, 1500];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The code of an error of Office.js; empty for any other. */
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** The failure in words the pane can show. */
export function failure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const code = codeOf(error);
  if (code === "InvalidOperationInCellEditMode") return new HostFailure("pane.host.editing");
  if (code === "AccessDenied") return new HostFailure("pane.host.protected");
  return new HostFailure("pane.host.failed", { why: error instanceof Error ? error.message : String(error) });
}

/**
 * Asks with patience. While a cell is being edited Excel refuses a request whole and does none of it: therefore, and for
 * no other failure, the same is asked again.
 */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const wait of PATIENCE) {
    try {
      return await ask();
    } catch (error) {
      if (codeOf(error) !== "InvalidOperationInCellEditMode") throw error;
      await pause(wait);
    }
  }
  return ask();
}

/**
 * One request to Excel: what `put` puts together, and gives back once it is answered. While a cell is being edited this
 * request is asked again, never the ones before it; `put` therefore finds its objects itself, anew each time.
 */
export const ask = <T>(context: Excel.RequestContext, put: () => T): Promise<T> =>
  patiently(async () => {
    const asked = put();
    await context.sync();
    return asked;
  });

/** A request that writes: no calculation and no drawing before it is done. */
export const request = <T>(context: Excel.RequestContext, put: () => T): Promise<T> =>
  ask(context, () => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    return put();
  });

/** A batch that only reads. */
export async function reading<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw failure(error);
  }
}

const groups = () => Office.context.requirements.isSetSupported("ExcelApi", "1.20");

/**
 * A batch that writes, as one step of undo where Excel can do that. Where Excel cannot undo a part of it, it refuses the
 * group: then `before` makes sure that nothing of the batch is left, and it is done again without a group.
 */
export async function writing<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  before: () => Promise<void> = async () => {},
): Promise<T> {
  if (groups()) {
    try {
      return await quietly(() => Excel.run({ mergeUndoGroup: true }, batch));
    } catch (error) {
      if (codeOf(error) !== "UndoNotSupported") throw error;
    }
    await before();
  }
  return ungrouped(batch);
}

/** A batch with a part that no Excel can undo, such as the removal of a sheet. */
export const ungrouped = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  quietly(() => Excel.run({ mergeUndoGroup: false }, batch));
