import { reason } from "../../messages/text";
import { ASSUMPTIONS_TABLE } from "../../workbook/assumptionsTable";
import type { Area } from "../../workbook/plan";
import type { TableContent } from "../port";
import type { Catalogue, Values } from "../table/catalogue";
import { entriesOf } from "../table/entry";
import { keysOf, type Reading, readRows, setOf } from "../table/reading";
import type { Ground, PaneState, Sheet, Table } from "./state";
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

export function tableOf(name: string, content: TableContent, catalogue: Catalogue): Table {
  const reading = readRows(content.cells);
  const set = setOf(reading, catalogue.sets[0]?.name ?? "");
  const values = valuesOf(reading, set, catalogue);
  return { state: "present", name, content, reading, entries: entriesOf(content), set, values };
}

export interface SheetSlice {
  /** Reads the table that was loaded last, else the one of the usual name. */
  read(): Promise<void>;
  /** What is being read may be older than what the pane has just written: its answer no longer counts. */
  outdate(): void;
  showTable(): void;
  /** Selects the cell of a key's value. */
  showValue(key: string): void;
}

export function sheetSlice({ store, port, catalogue }: Ground, work: WorkSlice): SheetSlice {
  const ask = async (): Promise<Sheet> => {
    const wanted = new Set([store.getState().kept.loaded?.table ?? ASSUMPTIONS_TABLE, ASSUMPTIONS_TABLE]);
    try {
      for (const name of wanted) {
        const content = await port.readTable(name);
        if (content !== undefined) return tableOf(name, content, catalogue);
      }
      return { state: "absent" };
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
    store.setState({ sheet });
  };

  const show = (place: (table: Table) => Area | undefined) => {
    const table = tableIn(store.getState());
    const area = table && place(table);
    if (table !== undefined && area !== undefined) port.select(table.content.sheet, area).catch(work.fail);
  };
  return {
    read,
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
