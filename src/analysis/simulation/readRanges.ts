import { distributionNamed, parameterNamed } from "../../numerics/distributions/named";
import { DISTRIBUTION_NAMES } from "../../numerics/distributions/names";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import { isBlank, textOf } from "../assumptions/cells";
import type { Range } from "../draws/range";
import type { Correlation } from "./correlation";

type Cells = readonly (readonly unknown[])[];

const filled = (row: readonly unknown[]): readonly unknown[] => {
  const last = row.findLastIndex((cell) => !isBlank(cell));
  return row.slice(0, last + 1);
};

/**
 * Ranges of a table: a row a key, then the name of a distribution and what it takes. A first row of words is a header.
 * Errors: argument for a key given twice, an unknown distribution, a parameter that is no number; domain for parameters that cannot be.
 */
export function readRanges(cells: Cells): ReadonlyMap<string, Range> {
  const rows = cells.map(filled).flatMap((row, at) => (row.length > 0 ? [{ row, number: at + 1 }] : []));
  const isHeader = lowered(rows[0]?.row[0]) === "key";
  const ranges = new Map<string, Range>();
  for (const { row, number } of isHeader ? rows.slice(1) : rows) {
    const [key, name, ...given] = row;
    const id = textOf(key).trim();
    if (ranges.has(id)) throw new IronError("argument", "simulation.rangeTwice", { key: shortened(id) });
    try {
      ranges.set(id, readRange(name, given));
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      throw new IronError(error.kind, "simulation.rangeOf", { row: number, key: shortened(id), what: error });
    }
  }
  return ranges;
}

const lowered = (cell: unknown): string =>
  textOf(cell ?? "")
    .trim()
    .toLowerCase();

function readRange(name: unknown, given: readonly unknown[]): Range {
  const wanted = lowered(name);
  const distribution = DISTRIBUTION_NAMES.find((one) => one === wanted);
  if (distribution === undefined)
    throw new IronError("argument", "simulation.distribution", {
      given: shortened(wanted),
      known: DISTRIBUTION_NAMES.join(", "),
    });
  const parameters = given.map((cell, k) => {
    if (typeof cell === "number") return cell;
    const what = parameterNamed(distribution, k);
    // a blank cell is not 0
    if (isBlank(cell)) throw new IronError("argument", "simulation.blank", { what });
    const number = Number(textOf(cell));
    if (Number.isNaN(number))
      throw new IronError("argument", "simulation.word", { what, given: shortened(textOf(cell)) });
    return number;
  });
  distributionNamed(distribution, parameters);
  return { distribution, parameters };
}

/**
 * Correlations of a table: keys across the first row and down the first column, in the same order. Whether they can be is judged where they
 * are used. Errors: argument for keys across that are not those down, and for a cell that is no number.
 */
export function readCorrelation(cells: Cells): Correlation {
  const rows = cells.map(filled).filter((row) => row.length > 0);
  const [head = [], ...body] = rows;
  const keys = head.slice(1).map((cell) => textOf(cell).trim());
  const down = body.map(([key]) => textOf(key ?? "").trim());
  if (keys.length === 0 || JSON.stringify(keys) !== JSON.stringify(down))
    throw new IronError("argument", "simulation.correlationKeys", { across: keys, down });
  const twice = keys.find((key, k) => keys.indexOf(key) < k);
  if (twice !== undefined) throw new IronError("argument", "simulation.correlationTwice", { key: shortened(twice) });
  const matrix = body.map((row, r) => keys.map((other, k) => correlationIn(row[k + 1], keys[r] ?? "", other)));
  return { keys, matrix };
}

function correlationIn(cell: unknown, one: string, other: string): number {
  if (typeof cell === "number") return cell;
  const pair = { one: shortened(one), other: shortened(other) };
  if (isBlank(cell)) throw new IronError("argument", "simulation.correlationBlank", pair);
  const number = Number(textOf(cell));
  if (Number.isNaN(number))
    throw new IronError("argument", "correlation.entry", { ...pair, value: `'${shortened(textOf(cell))}'` });
  return number;
}
