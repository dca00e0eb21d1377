import { reason } from "../../messages/text";
import type { Values } from "../../workbook/assumptionRows";
import { isOwnTable } from "../../workbook/assumptionsTable";
import type { Area } from "../../workbook/plan";
import type { TableContent } from "../port";
import type { Catalogue } from "../table/catalogue";
import { entriesOf } from "../table/entry";
import { keysOf, type Reading, readKeysAndValues, readRows, setOf } from "../table/reading";
import { chooseTable, mayHoldAssumptions, ofAssumptions } from "./choosing";
import { type Ground, NO_EDITS, type PaneState, type Sheet, type Table } from "./state";
import type { WorkSlice } from "./work";

export const UNREAD: Sheet = { state: "reading" };

export const tableIn = ({ sheet }: Pick<PaneState, "sheet">): Table | undefined =>
  sheet.state === "present" ? sheet : undefined;

function valuesOf(reading: Reading, set: string | undefined, catalogue: Catalogue): Values {
  if (set === undefined) return new Map();
  const own = catalogue.rows(set);
  const stands = keysOf(set, own, reading.values);
  const silent = own.filter(({ key }) => stands.has(key) && !reading.keys.has(key));
  return new Map([...reading.values, ...silent.map(({ key, current }) => [key, current] as const)]);
}

export function tableOf(
  name: string,
  content: TableContent,
  catalogue: Catalogue,
  others: Table["others"] = [],
): Table {
  const reading = isOwnTable(name) ? readKeysAndValues(content.cells) : readRows(content.cells);
  const set = setOf(reading, catalogue.sets[0]?.name ?? "");
  const values = valuesOf(reading, set, catalogue);
  return { state: "present", name, others, content, reading, entries: entriesOf(content), set, values };
}

export interface SheetSlice {
  /** Reads the table of the sheet that is shown, else the one that was shown before. */
  read(): Promise<void>;
  /** Shows this table, as long as no other sheet is looked at. */
  choose(table: string): Promise<void>;
  /** What is being read may be older than what the pane has just written: its answer no longer counts. */
  outdate(): void;
  showTable(): void;
  /** Selects the cell of a key's value. */
  showValue(key: string): void;
}

export function sheetSlice({ store, port, catalogue }: Ground, work: WorkSlice): SheetSlice {
  /** The person's own choice, until another sheet is shown or another table loaded. */
  let picked: { readonly table: string; readonly loaded: string | undefined; on: string | undefined } | undefined;

  const ask = async (): Promise<Sheet> => {
    const loaded = store.getState().kept.loaded?.table;
    try {
      const read = await port.readTables(mayHoldAssumptions(loaded));
      const { shown } = read;
      if (picked !== undefined) {
        picked.on ??= shown;
        if (picked.on !== shown || picked.loaded !== loaded) picked = undefined;
      }
      const state = store.getState();
      const tables = ofAssumptions(read, loaded);
      const table = chooseTable(tables, shown, {
        picked: picked?.table,
        before: tableIn(state)?.name,
        held: state.edits.drafts.size > 0,
        loaded,
      });
      if (table === undefined) return { state: "absent" };
      const others = tables.filter((other) => other !== table).map(({ name, sheet }) => ({ name, sheet }));
      return tableOf(table.name, table, catalogue, others);
    } catch (error) {
      return { state: "failed", why: reason(error) };
    }
  };

  // reads may answer in another order than they were asked: what was asked before the last answer is old
  let asked = 0;
  let answered = 0;
  const read = async () => {
    const turn = ++asked;
    const sheet = await ask();
    if (turn < answered) return;
    answered = turn;
    const before = tableIn(store.getState())?.name;
    const now = tableIn({ sheet })?.name;
    // what was written to one table is not put back in another
    const left = before !== undefined && now !== undefined && before !== now;
    store.setState({ sheet, ...(left && { edits: NO_EDITS }) });
  };

  const show = (place: (table: Table) => Area | undefined) => {
    const table = tableIn(store.getState());
    const area = table && place(table);
    if (table !== undefined && area !== undefined) port.select(table.content.sheet, area).catch(work.fail);
  };
  return {
    read,
    choose(table) {
      picked = { table, loaded: store.getState().kept.loaded?.table, on: undefined };
      return read();
    },
    outdate() {
      answered = ++asked;
    },
    showTable: () => show(({ content }) => content.area),
    showValue: (key) =>
      show(({ content: { area }, entries }) => {
        const entry = entries.get(key);
        return entry && { row: area.row + entry.row, column: area.column + entry.column, rows: 1, columns: 1 };
      }),
  };
}
