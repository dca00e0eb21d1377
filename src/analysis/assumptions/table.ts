import { type Filling, type Message, type MessageId, type MessagePlace, message } from "../../messages/message";
import { formerName } from "../../model/formerKeys";
import { type InputKey, type Inputs, keyOf } from "../../model/inputs/keys";
import { stepKeyOf } from "../../model/inputs/steps";
import { checkValue } from "../../model/schema";
import { IronError } from "../../quantities/errors";
import { defaultSet, referenceSet } from "../../reference/values";
import { type Cells, isBlank, isIdle, shown, textOf } from "./cells";
import { type Change, Changes, type Effect } from "./changes";
import { gaveWayTold, givingWay } from "./givingWay";
import { type Columns, checkHeader, checkNoHeader, headerOf } from "./header";
import { type Layout, layoutOf } from "./layout";
import { knownKey, knownSet, yearTableNamed } from "./names";
import { pathReplaced } from "./paths";
import type { Notice, Reading } from "./reading";
import type { RelativeKey } from "./relative";
import { rowOf, SET_KEY } from "./row";
import { over, standing } from "./standing";
import { hasParts, pairOf, partsOf, type TextPart } from "./textForm";
import { type Conversion, conversionOf, PLAIN, unitShown } from "./unitColumn";
import { type ReadValue, readAmount, readValue } from "./value";
import { setBehind } from "./wholeTable";
import { nilMayBeBlank, saysNil, type YearCell, yearCells } from "./yearCells";

/** A range of more wrong rows than this is no table of assumptions, and the rest of it is not looked at. */
const MOST_PROBLEMS = 1000;

type PlaceOf = (row: number | undefined) => MessagePlace | undefined;

const byNumber: PlaceOf = (row) => (row === undefined ? undefined : { row: row + 1 });

/** What stands beside a key. */
interface Beside {
  readonly cell: unknown;
  readonly unit: unknown;
  readonly row: number;
  readonly column: number;
}

/** An amount in the unit that a key had in a former version, and the key by whose value it is divided. */
interface Later {
  readonly definition: InputKey;
  readonly read: ReadValue;
  readonly per: string;
  readonly row: number;
}

const BASE_YEAR = "project.base_year";

/** How a table is read: where its rows stand, and what becomes of a row that is wrong. */
export interface Circumstances {
  /** Where a row stands, counted from 0, or the whole; left out, a row is told by its number from 1. */
  readonly placeOf?: PlaceOf;
  /** Called for every problem; one that throws ends the reading. Left out, problems are collected. */
  readonly refuse?: (problem: IronError) => void;
}

/**
 * Reads the table of an `assumptions` argument, of a sheet or of a file: the name of a set alone, one text with all of them
 * (`textForm.ts`), or rows of a key and a value.
 *
 * A row headed Key and Value says which columns they are and begins a block, whose rows override those above it; without
 * one they are the column of the first key and the one beside it. What stands above the first header, blank rows,
 * headings and a row of totals say nothing. The first row that says something may name the set that fills what the table
 * leaves out, as `set, announced` or by the name alone. Capitals do not matter. A relative key, `market.hbi_price.times`,
 * changes what stands: what its block gives, else what the blocks above, the set last of all. A Unit column is read: a
 * multiple of the unit of a key is converted, and said. Parts of a whole that a block leaves out give way to those that it
 * states, which is said too (`givingWay.ts`). Years in a header, 2030 or the third of operation, are columns of values by
 * year, in which blank cells say nothing (`yearCells.ts`).
 *
 * Each of these is a problem: an unknown key or set, a value that is no number, a blank value, a key given twice in a
 * block, an error in a cell, another unit, a value outside its limits. The other rows count.
 */
export function readCells(cells: Cells, circumstances: Circumstances = {}): Reading {
  return new TableReader(cells, layoutOf(cells), circumstances).read();
}

class TableReader {
  readonly #values = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  readonly #places = new Map<string, { readonly row: number; readonly column: number }>();
  readonly #effects = new Map<string, readonly Effect[]>();
  readonly #problems: IronError[] = [];
  readonly #notices: Notice[] = [];
  #placeOf: PlaceOf;
  #columns: Columns;
  #header: number | undefined;
  #set: string | undefined;
  #silent = true;
  /** Nothing was said yet: the next row may name the set. */
  #first = true;
  #inBlock = new Set<string>();
  /** Keys of former versions that were told of. */
  readonly #former = new Set<string>();
  /** What the block says of each key, NaN where that is a problem; and what the blocks above it gave. */
  #stated = new Map<string, { readonly value: number; readonly row: number }>();
  #above: ReadonlyMap<string, number> = new Map();
  /** The relative keys of the block, which take effect at its end. */
  #changes: Change[] = [];
  /** Amounts in a unit of a former version, which wait for the value that they are divided by. */
  #later: Later[] = [];

  constructor(
    private readonly cells: Cells,
    private readonly layout: Layout,
    private readonly circumstances: Circumstances,
  ) {
    this.#columns = layout.columns;
    this.#placeOf = circumstances.placeOf ?? byNumber;
  }

  read(): Reading {
    const [only] = this.layout.rows;
    if (only === undefined) this.#refuse(() => refused("assumptions.blank"));
    else if (this.layout.rows.length === 1 && this.cells[only]?.length === 1)
      this.#readOne(this.cells[only]?.[0], only);
    else if (
      !this.layout.headed &&
      this.layout.rows.every((row) => (this.cells[row]?.length ?? 0) <= this.#columns.value)
    )
      this.#refuse(() => refused("assumptions.oneColumn"));
    else this.#readRows();
    this.#endBlock();
    const set = this.#setBehind();
    if (set !== (this.#set ?? defaultSet)) {
      this.#notice(message("assumptions.ofVersion1", { set }));
      if (this.#set !== undefined || this.#silent) this.#set = set;
    }
    return {
      set: this.#set,
      silent: this.#silent,
      values: this.#values,
      texts: this.#texts,
      places: this.#places,
      effects: this.#effects,
      columns: this.#columns,
      header: this.#header,
      problems: this.#problems,
      notices: this.#notices,
    };
  }

  /** The set that stands in where the rows read so far are silent. */
  #setBehind(): string {
    return setBehind(this.#set ?? defaultSet, Object.fromEntries(this.#values));
  }

  #readRows(): void {
    for (const row of this.layout.rows) {
      const cells = this.cells[row] ?? [];
      const columns = headerOf(cells, this.#columns);
      if (columns === undefined)
        this.#refuse(() => {
          checkNoHeader(cells);
          this.#readRow(cells, row);
        }, row);
      else {
        this.#endBlock();
        this.#columns = columns;
        this.#header = row;
        this.#refuse(() => checkHeader(cells), row);
      }
      if (this.#problems.length >= MOST_PROBLEMS) {
        this.#refuse(() => refused("assumptions.tooManyProblems", { count: MOST_PROBLEMS }), row);
        return;
      }
    }
    if (this.#header === undefined && this.#first && this.#problems.length === 0)
      this.#refuse(() => refused("assumptions.noKeys"));
  }

  /** One cell: the name of a set, or one text with a set and values. */
  #readOne(cell: unknown, row: number): void {
    const text = textOf(cell);
    if (!hasParts(text)) {
      this.#refuse(() => this.#nameSet(cell), row);
      return;
    }
    // a text has no rows that could be told, and its numbers are rightly texts
    const { placeOf = byNumber } = this.circumstances;
    this.#placeOf = () => placeOf(undefined);
    this.#refuse(() => {
      const parts = partsOf(text);
      if (parts.length === 0) this.#nameSet(cell);
      for (const [k, part] of parts.entries()) this.#refuse(() => this.#readPart(part, k === 0, row));
    });
    this.#notices.length = 0;
  }

  #readPart(part: TextPart, first: boolean, row: number): void {
    this.#readRow(first && part.key === undefined ? [SET_KEY, part.given] : pairOf(part), row);
  }

  #endBlock(): void {
    this.#carryOver();
    this.#endChanges();
    this.#giveWay();
    this.#inBlock = new Set();
    this.#stated = new Map();
    this.#above = new Map(this.#values);
  }

  /** Amounts in former units are carried to those of today. */
  #carryOver(): void {
    const later = this.#later;
    this.#later = [];
    for (const { definition, read, per, row } of later)
      this.#refuse(() => {
        const { key, unit } = definition;
        const value = checkValue(key, read.value / (this.#standing(this.#values)[per] ?? Number.NaN));
        this.#state(key, this.#noted(key, unit, { ...read, value }, row), row);
      }, row);
  }

  #state(key: string, value: number, row: number): void {
    this.#values.set(key, value);
    this.#stated.set(key, { value, row });
  }

  /** Relative keys change what stands now. */
  #endChanges(): void {
    const changes = this.#changes;
    this.#changes = [];
    if (changes.length === 0) return;
    const made = new Changes(this.#standing(this.#values));
    for (const change of changes) this.#refuse(() => made.add(change), change.row);
    for (const effect of made.effects())
      this.#refuse(() => {
        const { key, changes } = effect;
        this.#state(key, effect.value(), changes[0]?.row ?? 0);
        this.#effects.set(key, [...(this.#effects.get(key) ?? []), effect]);
      }, effect.changes[0]?.row);
  }

  /** Parts of a whole that the block leaves out give way to those that it states. */
  #giveWay(): void {
    const stated = Object.fromEntries([...this.#stated].map(([key, { value }]) => [key, value]));
    for (const gave of givingWay(stated, () => this.#standing(this.#above))) {
      const rows = gave.stated.map((key) => this.#stated.get(key)?.row ?? 0);
      this.#notice(gaveWayTold(gave), Math.max(...rows));
      for (const [key, value] of Object.entries(gave.others)) this.#values.set(key, value);
    }
    const kept = over(Object.fromEntries(this.#above), stated);
    for (const key of this.#above.keys()) if (kept[key] === undefined) this.#values.delete(key);
  }

  #standing(values: ReadonlyMap<string, number>): Inputs {
    return standing(this.#setBehind(), Object.fromEntries(values));
  }

  #readRow(cells: readonly unknown[], row: number): void {
    const column = this.#columns.value;
    const cell = cells[column];
    const years = yearCells(cells, this.#columns);
    const key = cells[this.#columns.key];
    const table = years.length === 0 ? undefined : yearTableNamed(textOf(key));
    const says = table === undefined ? rowOf(key, isIdle(cell) ? (years[0]?.cell ?? cell) : cell) : { table };
    if (says === undefined) return;
    if ("total" in says) {
      this.#notice(message("assumptions.total", { given: says.total }), row);
      return;
    }
    this.#tellFormer(textOf(key), row);
    if ("gone" in says) return;
    const first = this.#first;
    this.#first = false;
    const unit = this.#columns.unit === undefined ? undefined : cells[this.#columns.unit];
    const beside = { cell, unit, row, column };
    if ("table" in says) this.#takeEntries(says.table, beside, years);
    else if ("definition" in says) this.#takeByYear(says.definition, beside, years);
    else if ("relative" in says) {
      this.#checkNoYears(says.relative.key, years);
      this.#change(says.relative, beside);
    } else if (first) this.#nameSet(says.set);
    else refused("assumptions.setNotFirst", { set: shown(says.set) });
  }

  /** Errors: argument for a cell under a year that could only be a value by year. */
  #checkNoYears(key: string, years: readonly YearCell[]): void {
    const meant = years.find(({ cell }) => !isIdle(cell));
    if (meant !== undefined) refused("assumptions.noYears", { key, year: String(meant.n), given: shown(meant.cell) });
  }

  /** A row of a key; under a header with years the value of all years, where it is given, and those from a year on. */
  #takeByYear(definition: InputKey, beside: Beside, years: readonly YearCell[]): void {
    const { key, byYear, step } = definition;
    if (this.#columns.years === undefined || byYear === undefined || step !== undefined) {
      this.#checkNoYears(key, years);
      this.#take(definition, beside);
      return;
    }
    const plain = isBlank(beside.cell) ? [] : [{ key, ...beside }];
    this.#takeAll([...plain, ...underYears(key, beside, years)], key);
  }

  /** A row of a table whose entries are years. */
  #takeEntries(table: string, beside: Beside, years: readonly YearCell[]): void {
    if (!isIdle(beside.cell)) refused("assumptions.onlyYears", { key: table, given: shown(beside.cell) });
    this.#takeAll(underYears(table, beside, years));
  }

  /** The cells of a row, each with its key; one that is wrong does not keep the others from counting. */
  #takeAll(said: readonly (Beside & { readonly key: string })[], path = ""): void {
    const doubtful = nilMayBeBlank(this.cells);
    let before = doubtful ? this.#standing(this.#values)[path] : undefined;
    for (const { key, ...beside } of said)
      this.#refuse(() => {
        const definition = knownKey(key);
        const stands = doubtful ? (this.#standing(this.#values)[key] ?? before) : undefined;
        if (doubtful && !saysNil(definition, beside.cell, stands)) return;
        this.#take(definition, beside);
        before = this.#values.get(key);
      }, beside.row);
  }

  /** Says once what became of a key of former versions, for all its entries. */
  #tellFormer(text: string, row: number): void {
    const { former } = formerName(text) ?? {};
    if (former === undefined || this.#former.has(former.was)) return;
    this.#former.add(former.was);
    const { was, is } = former;
    if (is === undefined) this.#notice(message("assumptions.goneKey", { key: was }), row);
    else this.#notice(message("assumptions.formerKey", { was, is }), row);
  }

  #nameSet(cell: unknown): void {
    this.#silent = false;
    const name = textOf(cell);
    if (name === "") refused("assumptions.notASet", { given: shown(cell) });
    this.#set = knownSet(name);
  }

  #enter(key: string): void {
    if (this.#inBlock.has(key)) refused("assumptions.twice", { key });
    this.#inBlock.add(key);
  }

  #take(definition: InputKey, { cell, unit, row, column }: Beside): void {
    const { key, choices } = definition;
    this.#enter(key);
    this.#places.set(key, { row, column });
    this.#values.delete(key);
    this.#texts.delete(key);
    this.#effects.delete(key);
    this.#replacePath(definition, row);
    this.#stated.set(key, { value: Number.NaN, row });
    try {
      const conversion = choices === undefined ? this.#conversion(definition, unit) : PLAIN;
      const read = readValue(definition, cell, conversion);
      if (conversion.per !== undefined) this.#later.push({ definition, read, per: conversion.per, row });
      else this.#state(key, this.#noted(key, definition.unit, read, row), row);
    } catch (error) {
      // a number without a meaning still stands there, and is shown as what it is
      if (typeof cell === "number") this.#values.set(key, cell);
      else if (!isBlank(cell)) this.#texts.set(key, typeof cell === "string" ? cell : shown(cell));
      throw error;
    }
  }

  /** The value for all years takes the place of the values by year that blocks above gave. */
  #replacePath({ key, byYear, step }: InputKey, row: number): void {
    if (byYear === undefined || step !== undefined) return;
    let replaced = false;
    for (const other of [...this.#values.keys(), ...this.#texts.keys()]) {
      if (keyOf(other)?.step?.of !== key || this.#inBlock.has(other)) continue;
      replaced = true;
      for (const part of [this.#places, this.#values, this.#texts, this.#effects]) part.delete(other);
    }
    if (replaced) this.#notice(pathReplaced(key), row);
  }

  #change(relative: RelativeKey, { cell, unit, row }: Beside): void {
    const { key, by, targets } = relative;
    this.#enter(key);
    const wanted = by === "times" ? "1" : (targets[0]?.unit ?? "1");
    const read = readAmount(relative, cell, this.#conversion({ key, unit: wanted }, unit));
    const amount = this.#noted(key, wanted, read, row);
    this.#changes.push({ ...relative, amount, row, place: this.#placeOf(row) });
  }

  #conversion(wanted: Parameters<typeof conversionOf>[0], unit: unknown): Conversion {
    const base = this.#values.get(BASE_YEAR) ?? referenceSet(this.#set)[BASE_YEAR] ?? Number.NaN;
    return conversionOf(wanted, unit, base);
  }

  #noted(key: string, wanted: string, { value, asText, from }: ReadValue, row: number): number {
    if (asText !== undefined)
      this.#notice(message("assumptions.numberAsText", { key, given: shown(asText), value: String(value) }), row);
    if (from !== undefined)
      this.#notice(
        message("assumptions.converted", { key, given: shown(from), value: String(value), wanted: unitShown(wanted) }),
        row,
      );
    return value;
  }

  #notice(what: Message, row?: number): void {
    const place = this.#placeOf(row);
    this.#notices.push({ ...what, ...(place && { place }) });
  }

  /** Runs a step; what it refuses is a problem of the row, anything else a defect. */
  #refuse(step: () => void, row?: number): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      const { kind, id, values } = error;
      const problem = IronError.of(kind, { id, values, place: this.#placeOf(row) });
      this.#problems.push(problem);
      this.circumstances.refuse?.(problem);
    }
  }
}

/** What stands under the years of a row, each with its key. */
const underYears = (of: string, beside: Beside, years: readonly YearCell[]) =>
  years.map(({ n, cell, column }) => ({ ...beside, key: stepKeyOf(of, n), cell, column }));

function refused<Id extends MessageId>(id: Id, ...values: Filling<Id>): never {
  throw new IronError("argument", id, ...values);
}
