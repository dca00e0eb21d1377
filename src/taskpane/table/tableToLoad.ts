import { ASSUMPTIONS_NAME } from "../../functions/assumptionsName";
import type { Words } from "../../messages/words";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import { notReplaced, rowsBeyond, together, type Values } from "../../workbook/assumptionRows";
import { ASSUMPTIONS_TABLE, assumptionsName, assumptionsTable, keysAndValues } from "../../workbook/assumptionsTable";
import type { PlannedCell, SheetPlan } from "../../workbook/plan";
import type { Plan } from "../port";

/** Puts texts in place of values: what a file said, for the user to mend in the sheet. */
function withTexts(plan: SheetPlan, texts: ReadonlyMap<string, string>): SheetPlan {
  const byRow = new Map<number, string>();
  for (const { row, column, value } of plan.cells) {
    const text = column === 0 && typeof value === "string" ? texts.get(value) : undefined;
    if (text !== undefined) byRow.set(row, text);
  }
  const replaced = (cell: PlannedCell): PlannedCell => {
    const text = cell.column === 1 ? byRow.get(cell.row) : undefined;
    return text === undefined ? cell : { ...cell, value: text };
  };
  return { ...plan, cells: plan.cells.map(replaced) };
}

interface Named {
  readonly name: string;
  readonly description: Words;
}

/** What a table is to be called, and what formulas say to read it: the usual name where that is, or becomes, the table's. */
export interface Called {
  readonly table: string;
  readonly inFormulas: string;
  /** Whether the usual name is made for it. */
  readonly named: boolean;
}

/** `meaning` is what the usual name stands for in the workbook; nothing where it is free. It is never taken from what has it. */
export function calledBy(table: string, meaning: string | undefined): Called {
  const columns = keysAndValues(table);
  const own = meaning === undefined || [`=${columns}`, `=${table}`].includes(meaning);
  return { table, inFormulas: own ? ASSUMPTIONS_NAME : columns, named: meaning === undefined };
}

/** What is written: a set with the values that differ from it. */
export function tableToLoad(
  set: Named,
  rows: readonly AssumptionRow[],
  sets: readonly Named[],
  { values, texts }: { values: Values; texts: ReadonlyMap<string, string> },
  { table, inFormulas, named }: Called = calledBy(ASSUMPTIONS_TABLE, undefined),
): Plan {
  const stand = notReplaced(rows, values);
  const given = stand.map((row) => ({ ...row, current: values.get(row.key) ?? row.current }));
  const filled = together(given, rowsBeyond(rows, values));
  const names = sets.map(({ name }) => name);
  const sheet = withTexts(assumptionsTable(set, filled, names, table, inFormulas), texts);
  return { sheets: [sheet], ...(named && { names: [assumptionsName(table)] }) };
}
