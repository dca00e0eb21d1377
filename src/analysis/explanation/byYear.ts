import type { Expression } from "../../formula/language/expression";
import { reducers } from "../../formula/language/operations";
import { itemOf } from "../../formula/program/program";
import { type Message, message } from "../../messages/message";
import type { ByYear, Told, YearColumn } from "./explained";
import type { OpenedRun } from "./openedRun";
import { everywhere, inPeriod, termsOf, type Weighted } from "./terms";

/** A column of numbers, one a period. */
export interface Column extends YearColumn {
  readonly values: ArrayLike<number>;
}

/** A row of the model as a column. */
export const columnOf = (opened: OpenedRun, id: string, kind: YearColumn["kind"]): Column => ({
  ...opened.told(id),
  address: { id },
  kind,
  values: opened.values(id),
});

/** What is computed here, named after what it is of. */
export const computed = (of: Told, kind: YearColumn["kind"], values: ArrayLike<number>): Column => ({
  ...of,
  kind,
  values,
});

/** The years of a table of columns: those that count. */
export function table(
  opened: OpenedRun,
  columns: readonly Column[],
  says: Message,
  { counts, decides, sum }: { counts: (t: number) => boolean; decides?: number | undefined; sum?: number },
): ByYear {
  const [first] = columns;
  return {
    says,
    columns: columns.map(({ values, ...column }) => column),
    rows: opened.run.years.flatMap((year, t) =>
      counts(t)
        ? [
            {
              year,
              values: columns.map(({ values }) => values[t] ?? Number.NaN),
              address: { ...(first?.address ?? { id: "" }), year },
            },
          ]
        : [],
    ),
    sum,
    decides: decides === undefined ? undefined : opened.run.years[decides],
  };
}

/** The addends by year of a number that sums a row, or the row in which it is the least or the greatest; undefined for any other. */
export function byYearOf(opened: OpenedRun, id: string): ByYear | undefined {
  if (opened.isRow(id)) return undefined;
  return extremeOf(opened, id) ?? summed(opened, opened.told(id), inPeriod(opened, id, 0));
}

/** A number that is the sum of a row, discounted or not, by itself or divided: amount, what it is multiplied by, addend. */
export function summed(opened: OpenedRun, of: Told, weighted: Weighted): ByYear | undefined {
  const row = rowIn(opened, weighted);
  if (row === undefined) return undefined;
  const addend = (t: number) => times(row.weights[t], opened.values(row.id)[t]);
  const values = opened.run.years.map((_, t) => addend(t));
  const last = computed(of, "addend", values);
  const columns = [...amountAndFactor(opened, row), last];
  const says = message("byYear.adds");
  const sum = values.reduce((total, value) => total + value, 0);
  return table(opened, columns, says, { counts: (t) => values[t] !== 0, sum });
}

/** A year that does not count may have no value. */
const times = (weight = 0, value = Number.NaN): number => (weight === 0 ? 0 : weight * value);

/** The first row on the way from a number through lines that stand for one other. */
function rowIn(opened: OpenedRun, of: Weighted): Weighted | undefined {
  if (opened.isRow(of.id)) return of;
  const [only, ...others] = termsOf(opened, of, "throughFactors");
  return only?.kind === "line" && others.length === 0 ? rowIn(opened, only) : undefined;
}

/** What a row multiplies by what; without a factor only what is multiplied where that is another number than the addend. */
function amountAndFactor(opened: OpenedRun, row: Weighted): readonly Column[] {
  const [only, ...others] = termsOf(opened, everywhere(opened, row.id), "throughFactors");
  const expression = itemOf(opened.program, row.id).expression;
  const factor = only?.kind === "line" && others.length === 0 ? factorIn(opened, expression, only.id) : undefined;
  if (only?.kind === "line" && factor !== undefined)
    return [columnOf(opened, only.id, "amount"), columnOf(opened, factor, "factor")];
  return row.weights.every((weight) => weight === 1) ? [] : [columnOf(opened, row.id, "amount")];
}

/** The row by which a formula multiplies another, where it does nothing else. */
function factorIn({ isRow }: OpenedRun, e: Expression | undefined, amount: string): string | undefined {
  if (e?.kind !== "call" || e.fn !== "*") return undefined;
  const [left, right] = e.args;
  if (left?.kind !== "name" || right?.kind !== "name") return undefined;
  const other = left.id === amount ? right.id : left.id;
  return isRow(other) ? other : undefined;
}

/** The row of which a number is the least or the greatest, in the years that are looked at. */
function extremeOf(opened: OpenedRun, id: string): ByYear | undefined {
  const { expression } = itemOf(opened.program, id);
  if (expression?.kind !== "call" || (expression.fn !== "LOWEST" && expression.fn !== "HIGHEST")) return undefined;
  const [row, flags] = expression.args;
  if (row?.kind !== "name") return undefined;
  const flag = flags?.kind === "name" ? opened.values(flags.id) : undefined;
  const counts = (t: number) => flag === undefined || flag[t] !== 0;
  const value = reducers[expression.fn]?.reduce(opened.values(row.id), counts);
  const decides = opened.values(row.id).findIndex((of, t) => counts(t) && of === value);
  const says = message(expression.fn === "LOWEST" ? "byYear.least" : "byYear.greatest");
  return table(opened, [columnOf(opened, row.id, "value")], says, {
    counts,
    decides: decides < 0 ? undefined : decides,
  });
}
