import { type ColumnWork, plainly } from "../columns/columnWork";
import { CELLS, DEGREE, lookedUp, OCTAVES, SIDE, WIDTH } from "../columns/lookedUp";
import type { Distribution } from "./distribution";

/** How far a tabulated quantile may lie from the exact one, in parts of what lies between the 1st and the 99th percentile. */
export const TABLE_ERROR = 1e-11;

export interface Tabulated extends Distribution {
  draw(column: Float64Array, work?: ColumnWork): void;
  /** The middle and the coefficients of each cell, those of the lower shares first. */
  readonly table: Float64Array;
}

/**
 * The same distribution with its quantile as a table: polynomials of degree 6 on cells that halve towards both ends, through the
 * exact quantile at Chebyshev's points. A cell that its polynomial does not follow to TABLE_ERROR, since there a kink, a jump or
 * an end without limit lies, asks the exact quantile, as do shares beyond the table. The table takes some 6,000 exact quantiles to make.
 */
export function tabulated(distribution: Distribution): Tabulated {
  const exact = distribution.quantile;
  const allowed = TABLE_ERROR * (exact(0.99) - exact(0.01));
  const table = new Float64Array(2 * SIDE);
  for (let cell = 0; cell < OCTAVES * CELLS; cell++) {
    fillCell(table.subarray(cell * WIDTH), cell, exact, allowed);
    fillCell(table.subarray(SIDE + cell * WIDTH), cell, (q) => exact(1 - q), allowed);
  }
  return {
    ...distribution,
    table,
    quantile: (p) => {
      const value = lookedUp(table, p);
      return Number.isNaN(value) ? exact(p) : value;
    },
    draw: (column, work = plainly) => work.quantiles(column, table, exact),
  };
}

/** Where a cell begins and ends, as shares from the end on its side. */
function edges(cell: number): readonly [number, number] {
  const octave = Math.floor(cell / CELLS);
  const unit = 2 ** (-octave - 2);
  const [from, to] = [cell % CELLS, (cell % CELLS) + 1].map((k) => unit * (1 + k / CELLS));
  return [from ?? Number.NaN, to ?? Number.NaN];
}

/** Chebyshev's points of the interval from -1 to 1, and what lies between them and at the ends, where the polynomial is tried. */
const NODES = Array.from({ length: DEGREE + 1 }, (_, k) => Math.cos(((k + 0.5) * Math.PI) / (DEGREE + 1)));
const TRIED = Array.from({ length: DEGREE + 2 }, (_, k) => Math.cos((k * Math.PI) / (DEGREE + 1)));

function fillCell(into: Float64Array, cell: number, exact: (share: number) => number, allowed: number): void {
  const [from, to] = edges(cell);
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  const coefficients = interpolated(NODES.map((node) => exact(middle + half * node)));
  const follows = TRIED.every(
    (t) => Math.abs(coefficients.reduceRight((sum, c) => sum * t + c, 0) - exact(middle + half * t)) <= allowed,
  );
  into[0] = middle;
  for (const [k, c] of coefficients.entries()) into[k + 1] = follows ? c / half ** k : Number.NaN;
}

/** The coefficients, the constant first, of the polynomial with these values at the nodes: by Newton's divided differences. */
function interpolated(values: readonly number[]): readonly number[] {
  const differences = [...values];
  for (let order = 1; order <= DEGREE; order++)
    for (let k = DEGREE; k >= order; k--)
      differences[k] =
        ((differences[k] ?? 0) - (differences[k - 1] ?? 0)) / ((NODES[k] ?? 0) - (NODES[k - order] ?? 0));
  // from the last term on: what there is, times (x - node), plus the next difference
  const coefficients = new Array<number>(DEGREE + 1).fill(0);
  for (let term = DEGREE; term >= 0; term--)
    for (let power = DEGREE; power >= 0; power--) {
      const raised = power === 0 ? (differences[term] ?? 0) : (coefficients[power - 1] ?? 0);
      coefficients[power] = raised - (NODES[term] ?? 0) * (coefficients[power] ?? 0);
    }
  return coefficients;
}
