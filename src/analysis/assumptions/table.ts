import { message } from "../../messages/message";
import type { InputKey } from "../../model/inputs/keys";
import type { IronError } from "../../quantities/errors";
import { defaultSet } from "../../reference/values";
import { type Beside, Block } from "./block";
import { type Cells, isIdle, shown, textOf } from "./cells";
import { byNumber, Findings, type PlaceOf, refused } from "./findings";
import { formerTold } from "./formerTold";
import { Given } from "./given";
import { type Columns, checkHeader, checkNoHeader, headerOf } from "./header";
import { type Layout, layoutOf } from "./layout";
import { yearTableNamed } from "./names";
import type { Reading } from "./reading";
import { rowOf, SET_KEY } from "./row";
import { hasParts, pairOf, partsOf, type TextPart } from "./textForm";
import { nilMayBeBlank, type YearCell, yearCells } from "./yearCells";
import { checkNoYears, type Into, takeByYear, takeEntries } from "./yearRow";

/** A range of more wrong rows than this is no table of assumptions, and the rest of it is not looked at. */
const MOST_PROBLEMS = 1000;

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
  readonly #given = new Given();
  readonly #findings: Findings;
  #block: Block;
  #columns: Columns;
  #header: number | undefined;
  /** Nothing was said yet: the next row may name the set. */
  #first = true;
  /** Keys of former versions that were told of. */
  readonly #former = new Set<string>();

  constructor(
    private readonly cells: Cells,
    private readonly layout: Layout,
    circumstances: Circumstances,
  ) {
    this.#columns = layout.columns;
    this.#findings = new Findings(circumstances.placeOf ?? byNumber, circumstances.refuse);
    this.#block = this.#newBlock();
  }

  read(): Reading {
    this.#readAll();
    this.#block.end();
    this.#nameFormerSet();
    const { set, silent, values, texts, places, effects } = this.#given;
    const { problems, notices } = this.#findings;
    const [columns, header] = [this.#columns, this.#header];
    return { set, silent, values, texts, places, effects, columns, header, problems, notices };
  }

  #readAll(): void {
    const [only] = this.layout.rows;
    if (only === undefined) this.#attempt(() => refused("assumptions.blank"));
    else if (this.layout.rows.length === 1 && this.cells[only]?.length === 1)
      this.#readOne(this.cells[only]?.[0], only);
    else if (
      !this.layout.headed &&
      this.layout.rows.every((row) => (this.cells[row]?.length ?? 0) <= this.#columns.value)
    )
      this.#attempt(() => refused("assumptions.oneColumn"));
    else this.#readRows();
  }

  #readRows(): void {
    for (const row of this.layout.rows) {
      const cells = this.cells[row] ?? [];
      const columns = headerOf(cells, this.#columns);
      if (columns === undefined)
        this.#attempt(() => {
          checkNoHeader(cells);
          this.#readRow(cells, row);
        }, row);
      else {
        this.#block.end();
        this.#block = this.#newBlock();
        this.#columns = columns;
        this.#header = row;
        this.#attempt(() => checkHeader(cells), row);
      }
      if (this.#findings.problems.length >= MOST_PROBLEMS) {
        this.#attempt(() => refused("assumptions.tooManyProblems", { count: MOST_PROBLEMS }), row);
        return;
      }
    }
    if (this.#header === undefined && this.#first && this.#former.size === 0 && this.#findings.problems.length === 0)
      this.#attempt(() => refused("assumptions.noKeys"));
  }

  /** One cell: the name of a set, or one text with a set and values. */
  #readOne(cell: unknown, row: number): void {
    const text = textOf(cell);
    if (!hasParts(text)) {
      this.#attempt(() => this.#given.nameSet(cell), row);
      return;
    }
    // a text has no rows that could be told
    const { placeOf } = this.#findings;
    this.#findings.placeOf = () => placeOf(undefined);
    this.#attempt(() => {
      const parts = partsOf(text);
      if (parts.length === 0) this.#given.nameSet(cell);
      for (const [k, part] of parts.entries()) this.#attempt(() => this.#readPart(part, k === 0, row));
    });
    this.#findings.forget("assumptions.numberAsText"); // its numbers are rightly texts
  }

  #readPart(part: TextPart, first: boolean, row: number): void {
    this.#readRow(first && part.key === undefined ? [SET_KEY, part.given] : pairOf(part), row);
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
      this.#findings.notice(message("assumptions.total", { given: says.total }), row);
      return;
    }
    this.#tellFormer(textOf(key), row);
    if ("gone" in says) return;
    const first = this.#first;
    this.#first = false;
    const unit = this.#columns.unit === undefined ? undefined : cells[this.#columns.unit];
    const beside = { cell, unit, row, column };
    if ("table" in says) takeEntries(this.#into(), says.table, beside, years);
    else if ("definition" in says) this.#take(says.definition, beside, years);
    else if ("relative" in says) {
      checkNoYears(says.relative.key, years);
      this.#block.change(says.relative, beside);
    } else if (first) this.#given.nameSet(says.set);
    else refused("assumptions.setNotFirst", { set: shown(says.set) });
  }

  #take(definition: InputKey, beside: Beside, years: readonly YearCell[]): void {
    if (this.#columns.years !== undefined && takeByYear(this.#into(), definition, beside, years)) return;
    checkNoYears(definition.key, years);
    this.#block.take(definition, beside);
  }

  #into(): Into {
    return {
      given: this.#given,
      block: this.#block,
      findings: this.#findings,
      doubtful: nilMayBeBlank(this.cells),
    };
  }

  #newBlock(): Block {
    return new Block(this.#given, this.#findings);
  }

  #attempt(step: () => void, row?: number): void {
    this.#findings.attempt(step, row);
  }

  /** Says once what became of a key of former versions, for all its entries. */
  #tellFormer(text: string, row: number): void {
    const former = formerTold(text);
    if (former === undefined || this.#former.has(former.was)) return;
    this.#former.add(former.was);
    this.#findings.notice(former.told, row);
  }

  /** A table that was made with version 1 stands on the set as that had it. */
  #nameFormerSet(): void {
    const given = this.#given;
    const set = given.setBehind();
    if (set === (given.set ?? defaultSet)) return;
    this.#findings.notice(message("assumptions.ofVersion1", { set }));
    if (given.set !== undefined || given.silent) given.set = set;
  }
}
