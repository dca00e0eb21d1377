import { type Item, wordsOf } from "../../formula/language/model";
import { itemOf, type Program } from "../../formula/program/program";
import type { Places, RowPlace } from "../../formula/readers/native/places";
import { COLUMN, HEAD } from "../glassBox/columns";

/** What a formula reads, each in rows of its own, and the first of them. */
export type Part = { readonly row: number } & (
  | /** A line or an input; where its numbers stand for words, these stand above the numbers. */
  { readonly kind: "item"; readonly id: string }
  /** The entries of a table under each other, or one of them. */
  | { readonly kind: "entries"; readonly keys: readonly string[] }
  /** Entries under the periods: a profile, or a table with gaps. */
  | { readonly kind: "periods"; readonly id: string }
  | { readonly kind: "constant"; readonly id: string }
  | { readonly kind: "number"; readonly value: number }
);

type Told<P> = P extends unknown ? Omit<P, "row"> : never;

/** One block stands on one sheet, so that no formula says its name. */
const SHEET = "";

export interface BlockOf {
  readonly program: Program;
  /** The line or measure on top, and its row. */
  readonly subject: string;
  readonly subjectRow: number;
  readonly isGiven: (key: string) => boolean;
  readonly periods: number;
  /** Columns for what stands before the first period. */
  readonly openings: number;
  /** The row of the first part. */
  readonly firstPart: number;
}

export const standsUnderPeriods = (item: Item): boolean =>
  item.kind === "profile" || (item.kind === "table" && item.sparse === true);

/** Where a formula finds what it reads in a block below it: a row is made for whatever it asks for, in that order. */
export class BlockPlaces implements Places {
  readonly constantColumn = COLUMN.constant;
  readonly periodRow = HEAD.period;
  readonly firstColumn: number;
  readonly periods: number;
  readonly parts: Part[] = [];
  readonly #rows = new Map<string, number>();
  #next: number;

  constructor(private readonly of: BlockOf) {
    this.firstColumn = COLUMN.opening + of.openings;
    this.periods = of.periods;
    this.#next = of.firstPart;
  }

  row(id: string): RowPlace {
    if (id === this.of.subject) return { sheet: SHEET, row: this.of.subjectRow };
    const { item } = itemOf(this.of.program, id);
    if (standsUnderPeriods(item)) return { sheet: SHEET, row: this.#placed(id, { kind: "periods", id }, 1) };
    if (item.kind === "table") throw new RangeError(`'${id}' has rows of entries`);
    return { sheet: SHEET, row: this.#numbers(id) };
  }

  input(key: string): string {
    if (this.of.program.items.has(key)) return this.#cell(this.#numbers(key));
    const row = this.#rows.get(key) ?? this.#placed(key, { kind: "entries", keys: [key] }, 1);
    return this.#cell(row);
  }

  word(id: string): string {
    return this.#cell(this.#item(id));
  }

  entries(table: string): { readonly range: string; readonly first: string; readonly count: number } {
    const { item } = itemOf(this.of.program, table);
    if (item.kind !== "table") throw new TypeError(`'${table}' is no table`);
    const first = item.first === 0 || item.first === 1 ? String(item.first) : this.number(item.first);
    if (standsUnderPeriods(item)) return { range: "", first, count: 0 };
    const keys: string[] = [];
    while (this.of.isGiven(`${table}.${item.first + keys.length}`)) keys.push(`${table}.${item.first + keys.length}`);
    if (keys.length === 0) return { range: "", first, count: 0 };
    const row = this.#placed(table, { kind: "entries", keys }, keys.length);
    keys.forEach((key, k) => {
      this.#rows.set(key, row + k);
    });
    return { range: `${this.#cell(row)}:${this.#cell(row + keys.length - 1)}`, first, count: keys.length };
  }

  constant(id: string): string {
    return this.#cell(this.#placed(`constant ${id}`, { kind: "constant", id }, 1));
  }

  number(value: number): string {
    return this.#cell(this.#placed(`number ${value}`, { kind: "number", value }, 1));
  }

  #cell(row: number): string {
    return `R${row + 1}C${this.constantColumn + 1}`;
  }

  /** The row of an item's numbers: below its words, where it has words. */
  #numbers(id: string): number {
    return this.#item(id) + (wordsOf(itemOf(this.of.program, id).item) === undefined ? 0 : 1);
  }

  #item(id: string): number {
    const words = wordsOf(itemOf(this.of.program, id).item);
    return this.#placed(id, { kind: "item", id }, words === undefined ? 1 : 2);
  }

  #placed(key: string, part: Told<Part>, rows: number): number {
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const row = this.#next;
    this.#next += rows;
    this.#rows.set(key, row);
    this.parts.push({ ...part, row } as Part);
    return row;
  }
}
