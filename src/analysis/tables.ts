import type { IronError } from "../quantities/errors";
import { type AssumptionsTable, readTable } from "./assumptions/argument";
import { type Cells, errorIn } from "./assumptions/cells";
import { attempt } from "./attempt";
import { Memory } from "./memory";

/** A table that was read: what it gives, or why it is refused, under a number of its own. */
export interface KnownTable {
  readonly number: number;
  readonly cells: Cells | undefined;
  readonly table: AssumptionsTable | IronError;
}

/**
 * In characters and cells: the sheet's own table of twelve columns counts some 100,000, key and value alone 10,000, so
 * that a hundred of the largest stand at once.
 */
const MOST = 10_000_000;

/** Different tables that look alike are rare. */
const MOST_ALIKE = 8;

/** Tables of a workbook by their content; each is read once, a refused one too. */
export class Tables {
  #count = 0;
  #latest: KnownTable | undefined;
  /** Tables that look alike, by how they look. */
  readonly #known = new Memory<readonly KnownTable[]>(MOST);

  /** A table seen before, or one that is read now. */
  of(cells: Cells | undefined): KnownTable {
    // most calls of a workbook name the same table; cell by cell is faster than any hash, as most rows are equal strings
    if (this.#latest !== undefined && sameCells(this.#latest.cells, cells)) return this.#latest;
    const { key, size } = looksOf(cells);
    const alike = (this.#known.get(key) ?? []).slice(-MOST_ALIKE);
    let known = alike.find((table) => sameCells(table.cells, cells));
    if (known === undefined) {
      known = this.#read(cells);
      this.#known.set(key, [...alike, known], (alike.length + 1) * size);
    }
    this.#latest = known;
    return known;
  }

  #read(cells: Cells | undefined): KnownTable {
    this.#count += 1;
    // the host may change its cells in place
    return {
      number: this.#count,
      cells: cells?.map((row) => [...row]),
      table: attempt(() => readTable(cells)),
    };
  }
}

/** Equal cells in equal places. */
function sameCells(a: Cells | undefined, b: Cells | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let r = 0; r < a.length; r++) {
    const left = a[r];
    const right = b[r];
    if (left === undefined || right === undefined || left.length !== right.length) return false;
    for (let c = 0; c < left.length; c++) if (left[c] !== right[c] && !sameError(left[c], right[c])) return false;
  }
  return true;
}

/** An error cell is an object of its own at every call. */
const sameError = (a: unknown, b: unknown): boolean =>
  typeof a === "object" && errorIn(a) !== undefined && errorIn(a) === errorIn(b);

/** What tells most tables apart at a glance, and what they take to keep: rows, numbers and lengths of texts, each with its place. */
function looksOf(cells: Cells | undefined): { readonly key: string; readonly size: number } {
  let numbers = 0;
  let texts = 0;
  let size = 1;
  let place = 0;
  for (const row of cells ?? [])
    for (const cell of row) {
      place += 1;
      size += 1;
      if (typeof cell === "number") numbers += cell * (1 + (place % 1009));
      else if (typeof cell === "string") {
        texts += cell.length * (1 + (place % 1013));
        size += cell.length;
      }
    }
  return { key: `${cells?.length ?? "none"} ${place} ${numbers} ${texts}`, size };
}
