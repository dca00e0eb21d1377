import type { Cells } from "../../analysis/assumptions/cells";
import { readCells } from "../../analysis/assumptions/table";
import { text } from "../../messages/text";
import { notReplaced, rowsBeyond, together } from "../../workbook/assumptionRows";
import { isOwnTable } from "../../workbook/assumptionsTable";
import { schedulesTable } from "../../workbook/schedulesTable";
import { HostFailure } from "../port";
import { readRows } from "../table/reading";
import type { KeptSlice } from "./kept";
import { type SheetSlice, tableIn } from "./sheet";
import type { Ground } from "./state";
import type { WorkSlice } from "./work";
import type { WritesSlice } from "./writes";

export interface SchedulesSlice {
  /** Lays the values by year of the table that is shown out on a sheet of its own, years across. */
  lay(): Promise<void>;
  /**
   * Takes the table that is shown, with years across, together with the table of assumptions: what comes of both waits like
   * a file, and is written as rows when the user loads it.
   */
  take(): Promise<void>;
}

/** The keys and values of a table, which formulas read of it. */
function keysAndValues(cells: Cells): Cells {
  const { columns } = readCells(cells);
  return cells.map((row) => [row[columns.key] ?? null, row[columns.value] ?? null]);
}

export function schedulesSlice(
  { store, port, catalogue }: Ground,
  work: WorkSlice,
  kept: KeptSlice,
  sheet: SheetSlice,
  writes: WritesSlice,
): SchedulesSlice {
  return {
    lay: () =>
      writes.write(async () => {
        const table = tableIn(store.getState());
        if (table === undefined) throw new HostFailure("pane.edit.noTable");
        const set = catalogue.rows(table.set ?? store.getState().kept.set);
        const rows = together(notReplaced(set, table.values), rowsBeyond(set, table.values));
        const current = rows.map((row) => ({ ...row, current: table.values.get(row.key) ?? row.current }));
        const plan = { sheets: [schedulesTable(current, await port.freeTableName("Schedules"))] };
        const places = await port.newSheets([text("sheet.schedules")]);
        return { plan, places };
      }),
    take: () =>
      work.attempt(async () => {
        const shown = tableIn(store.getState());
        // both as they stand now: what was typed a moment ago may not have been seen yet
        const { tables } = await port.readTables(({ name }) => isOwnTable(name) || name === shown?.name);
        const laid = tables.find(({ name }) => name === shown?.name);
        const own = tables.find(({ name }) => name !== shown?.name);
        if (laid === undefined || own === undefined) throw new HostFailure("pane.schedules.noTable");
        const reading = readRows([...keysAndValues(own.cells), ...laid.cells]);
        if (reading.set !== undefined && reading.set !== store.getState().kept.set)
          await kept.change({ set: reading.set });
        // it is to be written over that table, and not over this one
        await sheet.choose(own.name);
        store.setState({ file: { name: laid.name, reading } });
        return undefined;
      }),
  };
}
