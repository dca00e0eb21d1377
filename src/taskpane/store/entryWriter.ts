import { reason } from "../../messages/text";
import { rowOf } from "../../workbook/assumptionRows";
import { HalfDone, HostFailure, type Typed } from "../port";
import { type Answer, changeEntry } from "../table/changeEntry";
import type { KeptSlice } from "./kept";
import { type SheetSlice, tableIn } from "./sheet";
import type { Ground } from "./state";
import type { WorkSlice } from "./work";

/**
 * Writes what a key is to hold, nothing to take its row out, where it holds what was seen; the table is read again
 * before the answer is given. Errors: HostFailure, where the host refuses or the table is gone.
 */
export type EntryWriter = (key: string, next: Typed | undefined, seen: Typed | undefined) => Promise<Answer>;

/** The one way of a single value to the sheet. */
export function entryWriter(
  { store, port, catalogue }: Ground,
  work: WorkSlice,
  kept: KeptSlice,
  sheet: SheetSlice,
): EntryWriter {
  /** Remembers with the last load which rows of its table were added, so that taking it back takes them out, too. */
  const noteRow = async (table: string, key: string, isIn: boolean) => {
    const { written } = store.getState().kept;
    const last = written.at(-1);
    if (last === undefined || !last.written.sheets.some(({ tables }) => tables.some(({ name }) => name === table)))
      return;
    const others = (last.appended ?? []).filter((other) => other !== key);
    await kept.change({ written: [...written.slice(0, -1), { ...last, appended: isIn ? [...others, key] : others }] });
  };

  /** However it ends, the pane shows what the sheet holds then. */
  const change = async (table: string | undefined, decide: ReturnType<typeof changeEntry>) => {
    try {
      return table === undefined ? undefined : await port.editTable(table, decide);
    } catch (error) {
      throw error instanceof HalfDone ? new HostFailure("pane.edit.unsure", { why: reason(error.why) }) : error;
    } finally {
      sheet.outdate();
      await sheet.read();
    }
  };

  return (key, next, seen) =>
    work.inTurn(async () => {
      const state = store.getState();
      const table = tableIn(state);
      const given = next !== undefined && "value" in next && typeof next.value === "number" ? next.value : undefined;
      const row = rowOf(key, catalogue.rows(state.kept.set), given);
      const answer = await change(table?.name, changeEntry({ row, next, seen }));
      if (table === undefined || answer === undefined) throw new HostFailure("pane.edit.noTable");
      const [was, is] = [answer.held !== undefined, next !== undefined];
      // the value is written, whether or not that can be remembered
      if (answer.kind === "written" && was !== is) await noteRow(table.name, key, is).catch(work.fail);
      return answer;
    });
}
