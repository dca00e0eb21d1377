import type { Inputs } from "../../src/formula/program/inputs";
import type { Program } from "../../src/formula/program/program";
import type { ModelSheet } from "../../src/formula/readers/excel";
import { interpret } from "../../src/formula/readers/interpret";
import { writeWorkbook } from "../../src/xlsx/index";
import { recalculated } from "../libreOffice";

/** The sheets of printed models as a real spreadsheet program computes them. */
export async function recalculate(sheets: readonly ModelSheet[]): Promise<(readonly (readonly string[])[])[]> {
  const plans = sheets.map(({ cells }, k) => ({ name: `S${k}`, cells }));
  const found = recalculated(await writeWorkbook({ sheets: plans }));
  return plans.map(({ name }) => found.get(name) ?? []);
}

export interface TieOut {
  readonly compared: number;
  readonly worst: number;
}

/**
 * Compares every line of a recalculated sheet with the interpreter; throws at the first that differs by more than 1e-9.
 * The extreme of no period must be an error cell. `remainder` says which lines are roundings of sums, where anything
 * near nothing is right.
 */
export function tieOut(
  program: Program,
  inputs: Inputs,
  sheet: ModelSheet,
  found: readonly (readonly string[])[],
  remainder: (id: string) => boolean = () => false,
): TieOut {
  let compared = 0;
  let worst = 0;
  for (const [id, row] of interpret(program, inputs)) {
    if (program.items.get(id)?.item.kind === "table") continue;
    row.forEach((wanted, t) => {
      const text = found[sheet.rowOf(id)]?.[sheet.columnOf(id, t)] ?? "";
      const what = `${id} in period ${t}: ${text} for ${wanted}`;
      const isNumber = text !== "" && Number.isFinite(Number(text));
      if (!Number.isFinite(wanted)) {
        if (isNumber) throw new Error(what);
        return;
      }
      const apart = Math.abs(Number(text) - wanted) / Math.max(remainder(id) ? 1e6 : 1, Math.abs(wanted));
      if (!isNumber || apart > 1e-9) throw new Error(what);
      worst = Math.max(worst, apart);
      compared++;
    });
  }
  return { compared, worst };
}
