import type { Words } from "../../messages/words";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import { ASSUMPTIONS_TABLE, assumptionsTable } from "../../workbook/assumptionsTable";
import type { PlannedCell, SheetPlan } from "../../workbook/plan";
import type { Plan } from "../port";
import { rowsBeyond, type Values } from "./catalogue";

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

/** What is written: a set with the values that differ from it, under a table name that is free. */
export function tableToLoad(
  set: Named,
  rows: readonly AssumptionRow[],
  sets: readonly Named[],
  { values, texts }: { values: Values; texts: ReadonlyMap<string, string> },
  tableName: string = ASSUMPTIONS_TABLE,
): Plan {
  const given = rows.map((row) => ({ ...row, current: values.get(row.key) ?? row.current }));
  const filled = [...given, ...rowsBeyond(rows, values)];
  const names = sets.map(({ name }) => name);
  return { sheets: [withTexts(assumptionsTable(set, filled, names, tableName), texts)] };
}
