import { HostFailure } from "../taskpane/port";

/** Whether the add-in starts with this workbook, before anybody opens the pane; nothing where this Excel cannot do that. */
export async function startsWithDocument(): Promise<boolean | undefined> {
  try {
    return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
  } catch {
    // no shared runtime, or an Excel that does not keep it
    return undefined;
  }
}

export async function startWithDocument(on: boolean): Promise<void> {
  try {
    await Office.addin.setStartupBehavior(on ? Office.StartupBehavior.load : Office.StartupBehavior.none);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HostFailure("pane.cells.startup.refused", { why });
  }
}
