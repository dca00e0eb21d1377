import { distributionNamed } from "../../numerics/distributions/named";
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

/** A blank cell is no number, and not 0. */
const numberIn = (cell: unknown): number =>
  typeof cell === "number" ? cell : isBlank(cell) ? Number.NaN : Number(textOf(cell));

/**
 * Ranges of a table: a row a key, then the name of a distribution and what it takes. A first row of words is a header.
 * Errors: argument for a key given twice, an unknown distribution, a parameter that is no number; domain for parameters that cannot be.
 */
export function readRanges(cells: Cells): ReadonlyMap<string, Range> {
  const rows = cells.map(filled).filter((row) => row.length > 0);
  const isHeader =
    textOf(rows[0]?.[0] ?? "")
      .trim()
      .toLowerCase() === "key";
  const ranges = new Map<string, Range>();
  for (const row of isHeader ? rows.slice(1) : rows) {
    const [key, name, ...given] = row;
    const id = textOf(key).trim();
    const wanted = textOf(name ?? "")
      .trim()
      .toLowerCase();
    const distribution = DISTRIBUTION_NAMES.find((one) => one === wanted);
    if (distribution === undefined)
      throw new IronError("argument", "simulation.distribution", {
        key: shortened(id),
        given: shortened(wanted),
        known: DISTRIBUTION_NAMES.join(", "),
      });
    const parameters = given.map(numberIn);
    distributionNamed(distribution, parameters);
    if (ranges.has(id)) throw new IronError("argument", "simulation.rangeTwice", { key: shortened(id) });
    ranges.set(id, { distribution, parameters });
  }
  return ranges;
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
  const matrix = body.map((row) => keys.map((_, k) => numberIn(row[k + 1])));
  return { keys, matrix };
}
