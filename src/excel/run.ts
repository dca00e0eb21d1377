import { HostFailure } from "../taskpane/port";

/** Waits between attempts while the user is typing in a cell, in milliseconds; Excel refuses every call meanwhile. */
const PATIENCE = [300, 700, 1500];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The code of an error of Office.js; empty for any other. */
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** The failure in words the pane can show. */
function failure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const code = codeOf(error);
  if (code === "InvalidOperationInCellEditMode") return new HostFailure("pane.host.editing");
  if (code === "AccessDenied") return new HostFailure("pane.host.protected");
  return new HostFailure("pane.host.failed", { why: error instanceof Error ? error.message : String(error) });
}

/** Excel.run with one undo step where Excel offers it, and with patience while a cell is being edited. */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options = { mergeUndoGroup: Office.context.requirements.isSetSupported("ExcelApi", "1.20") };
  for (const wait of PATIENCE) {
    try {
      return await Excel.run(options, batch);
    } catch (error) {
      if (codeOf(error) !== "InvalidOperationInCellEditMode") throw failure(error);
      await pause(wait);
    }
  }
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw failure(error);
  }
}

/** The same for a batch that writes: no calculation and no drawing before the next sync. */
export const runWriting = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  run((context) => {
    quiet(context);
    return batch(context);
  });

/** Holds calculation and drawing back until the next sync. */
export function quiet(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}
