import { type InputKey, keyOf } from "../../model/inputs/keys";
import { stepKeyOf, stepOf } from "../../model/inputs/steps";
import type { Beside, Block } from "./block";
import { isBlank, isIdle, shown } from "./cells";
import { type Findings, refused } from "./findings";
import type { Given } from "./given";
import { knownKey, yearTableNamed } from "./names";
import { saysNil, type YearCell } from "./yearCells";

/** What takes in the rows of a table. */
export interface Into {
  readonly given: Given;
  readonly block: Block;
  readonly findings: Findings;
  /** Whether a nil may be a blank cell. */
  readonly doubtful: boolean;
}

/** Errors: argument for a cell under a year that could only be a value by year. */
export function checkNoYears(key: string, years: readonly YearCell[]): void {
  const meant = years.find(({ cell }) => !isIdle(cell));
  if (meant === undefined) return;
  const { of, n } = stepOf(key) ?? {};
  const [year, given] = [String(meant.n), shown(meant.cell)];
  if (of !== undefined && n !== undefined && (keyOf(key)?.step !== undefined || yearTableNamed(of) !== undefined))
    refused("assumptions.yearInKey", { key, of, own: String(n), year, given });
  refused("assumptions.noYears", { key, year, given });
}

/** A row of a key under a header with years: the value of all years, where it is given, and those from a year on. */
export function takeByYear(
  into: Into,
  { key, byYear, step }: InputKey,
  beside: Beside,
  years: readonly YearCell[],
): boolean {
  if (byYear === undefined || step !== undefined) return false;
  const plain = isBlank(beside.cell) ? [] : [{ key, ...beside }];
  takeAll(into, [...plain, ...underYears(key, beside, years)], key);
  return true;
}

/** A row of a table whose entries are years. */
export function takeEntries(into: Into, table: string, beside: Beside, years: readonly YearCell[]): void {
  if (!isIdle(beside.cell)) refused("assumptions.onlyYears", { key: table, given: shown(beside.cell) });
  takeAll(into, underYears(table, beside, years));
}

/** What stands under the years of a row, each with its key. */
const underYears = (of: string, beside: Beside, years: readonly YearCell[]) =>
  years.map(({ n, cell, column }) => ({ ...beside, key: stepKeyOf(of, n), cell, column }));

/** The cells of a row, each with its key; one that is wrong does not keep the others from counting. */
function takeAll(
  { given, block, findings, doubtful }: Into,
  said: readonly (Beside & { readonly key: string })[],
  path = "",
): void {
  let before = doubtful ? given.standing()[path] : undefined;
  for (const { key, ...beside } of said)
    findings.attempt(() => {
      const definition = knownKey(key);
      const stands = doubtful ? (given.standing()[key] ?? before) : undefined;
      if (doubtful && !saysNil(definition, beside.cell, stands)) return;
      block.take(definition, beside);
      before = given.values.get(key);
    }, beside.row);
}
