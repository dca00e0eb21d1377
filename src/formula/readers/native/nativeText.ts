import { relativeCell } from "../../../sheet/relative";
import { argument, type Call, type Expression, targetOf } from "../../language/expression";
import { has, LOOKUP, reducers, shifts } from "../../language/operations";
import { itemOf, type Program } from "../../program/program";
import { neededBy, periodsBack } from "../../program/reach";
import { excelFormula, excelText, type Reading } from "../excelText";
import type { Places, RowPlace } from "./places";

/** Which period a formula is of: each of a row that is copied across, or the first, for what stands beside the periods. */
type Period = "each" | "first";

/** Expressions of a program as parts of native formulas, in relative notation. */
export class NativeText {
  readonly #needs = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly program: Program,
    private readonly places: Places,
  ) {}

  /** The formula of a line, with its leading "=". */
  formula(e: Expression, line: string, period: Period): string {
    return `=${excelFormula(e, this.#reading(line, period))}`;
  }

  /** All periods of a row, all entries of a table, or the one cell of a number, wherever the formula stands. */
  range(id: string, from: RowPlace): string {
    const { shape, item } = itemOf(this.program, id);
    if (shape === "table" && this.#standsDown(id)) return this.places.entries(id).range;
    if (item.kind === "input") return this.places.input(id);
    if (shape === "scalar") return this.#cell(id, this.places.constantColumn, from, "both");
    return this.#across(this.places.row(id), from);
  }

  /** The cells of a row under all periods. */
  #across({ sheet, row }: RowPlace, from: RowPlace): string {
    const { firstColumn, periods } = this.places;
    const [first, last] = [firstColumn, firstColumn + periods - 1].map((column) => `R${row + 1}C${column + 1}`);
    return `${sheet === from.sheet ? "" : `${sheet}!`}${first}:${last}`;
  }

  #reading(line: string, period: Period): Reading {
    return {
      reference: (e) => this.#reference(e, line, period),
      comparison: (e) => this.#comparison(e),
    };
  }

  #text(e: Expression, line: string, period: Period, outer = 0): string {
    return excelText(e, this.#reading(line, period), outer);
  }

  /** A cell of a line's row; on a sheet of its own with the sheet's name. */
  #cell(id: string, column: number, from: RowPlace, fixed: "row" | "column" | "both"): string {
    const { sheet, row } = this.places.row(id);
    const text = relativeCell({ row, column, fixed }, { row: from.row, column });
    return sheet === from.sheet ? text : `${sheet}!${text}`;
  }

  /** The cell of a line in the period of the formula or some periods away. */
  #inPeriod(id: string, by: number, line: string, period: Period): string {
    const from = this.places.row(line);
    const { shape, item } = itemOf(this.program, id);
    if (item.kind === "input") return this.places.input(id);
    if (shape === "scalar") return this.#cell(id, this.places.constantColumn, from, "both");
    if (period === "first") return this.#cell(id, this.places.firstColumn + by, from, "both");
    const { sheet, row } = this.places.row(id);
    const text = relativeCell({ row, column: by }, { row: from.row, column: 0 });
    return sheet === from.sheet ? text : `${sheet}!${text}`;
  }

  get #counter(): string {
    return `R${this.places.periodRow + 1}C`;
  }

  #reference(e: Expression, line: string, period: Period): string | undefined {
    if (e.constant !== undefined) return this.places.constant(e.constant);
    if (e.kind === "number") return e.value === 0 || e.value === 1 ? undefined : this.places.number(e.value);
    if (e.kind === "name") {
      if (e.id === "t") return period === "each" ? this.#counter : "0";
      return this.#inPeriod(e.id === "periods" ? this.program.periods : e.id, 0, line, period);
    }
    if (has(reducers, e.fn)) return this.#reduced(e, line);
    if (has(shifts, e.fn)) return this.#shifted(e, line, period);
    return e.fn === LOOKUP ? this.#lookedUp(e, line, period) : undefined;
  }

  #reduced(e: Call, line: string): string | undefined {
    const from = this.places.row(line);
    const flags = e.args[1];
    const ranges = [this.range(targetOf(e), from), ...(flags?.kind === "name" ? [this.range(flags.id, from)] : [])];
    return reducers[e.fn]?.excel(ranges[0] ?? "", ranges[1]);
  }

  /**
   * The period before or after is the next cell, and beside the periods stands what is taken there. Further away it is
   * found by counting: backwards among the periods that are past and what stands before them, so that a row which leads
   * back to itself is circular to nobody.
   */
  #shifted(e: Call, line: string, period: Period): string {
    const id = targetOf(e);
    const step = shifts[e.fn] ?? 0;
    const lag = argument(e, 2);
    const near = lag.kind === "number" && (lag.value === 1 || this.leadsBack(id, line)) ? lag.value : undefined;
    if (near !== undefined) return this.#inPeriod(id, step * near, line, period);
    const { firstColumn, periods } = this.places;
    const from = this.places.row(line);
    const by = this.#text(lag, line, period, 3);
    if (step < 0) {
      const opening = this.#cell(id, firstColumn - 1, from, "both");
      if (period === "first") return opening;
      const past = `${opening}:${relativeCell({ row: this.places.row(id).row, column: -1 }, { row: from.row, column: 0 })}`;
      return `INDEX(${past},MAX(0,${this.#counter}-${by}+1)+1)`;
    }
    const range = this.range(id, from);
    const closing = this.#cell(id, firstColumn + periods, from, "both");
    const last = this.#inPeriod(this.program.periods, 0, line, period);
    return `IF(${this.#counter}+${by}<${last},INDEX(${range},${this.#counter}+${by}+1),${closing})`;
  }

  /** AT as INDEX under a guard. What is one of the past periods, or one entry by its number, is a plain cell. */
  #lookedUp(e: Call, line: string, period: Period): string {
    const id = targetOf(e);
    const { item } = itemOf(this.program, id);
    const place = argument(e, 1);
    const outside = this.#text(argument(e, 2), line, period);
    if (item.kind === "table") return this.#entry(id, place, outside, line, period);
    const back = periodsBack(place);
    if (back !== undefined && this.leadsBack(id, line)) {
      const by = back === 1 ? "1" : this.places.number(back);
      return `IF(${this.#counter}<${by},${outside},${this.#inPeriod(id, -back, line, period)})`;
    }
    const n = this.#text(place, line, period, 2);
    const count = this.#inPeriod(this.program.periods, 0, line, period);
    const range = this.range(id, this.places.row(line));
    return `IF(AND(${n}>=0,${n}<${count}),INDEX(${range},${n}+1),${outside})`;
  }

  #entry(id: string, place: Expression, outside: string, line: string, period: Period): string {
    const { item } = itemOf(this.program, id);
    if (item.kind !== "table") throw new TypeError(`'${id}' is no table`);
    if (!this.#standsDown(id)) {
      // a table that counts periods stands under them: its gaps are blank
      if (item.first === 0 && place.kind === "name" && place.id === "t") {
        const cell = this.#inPeriod(id, 0, line, period);
        return `IF(${cell}<>"",${cell},${outside})`;
      }
      const from = this.places.row(line);
      const row = this.range(id, from);
      const counters = this.#across({ sheet: this.places.row(id).sheet, row: this.places.periodRow }, from);
      const { first } = this.places.entries(id);
      const n = `INT(${this.#text(place, line, period, 2)})${first === "0" ? "" : `-${first}`}`;
      const found = `SUMIF(${counters},${n},${row})`;
      return outside === "0" ? found : `IF(SUMPRODUCT((${counters}=${n})*ISNUMBER(${row}))=0,${outside},${found})`;
    }
    const { range, first, count } = this.places.entries(id);
    if (place.kind === "number") {
      const within = place.value >= item.first && place.value < item.first + count;
      return within ? this.places.input(`${id}.${place.value}`) : outside;
    }
    if (count === 0) return outside;
    const n = this.#text(place, line, period, 2);
    return `IF(AND(${n}>=${first},${n}<${first}+ROWS(${range})),INDEX(${range},${n}-${first}+1),${outside})`;
  }

  /** Tables with gaps stand under the periods, others under each other. */
  #standsDown(id: string): boolean {
    const { item } = itemOf(this.program, id);
    return item.kind === "table" && item.sparse !== true;
  }

  /** A choice is compared with its word, which is what stands in its cell. */
  #comparison(e: Call): string | undefined {
    const word = e.args.find((arg) => arg.kind === "number" && arg.word !== undefined);
    const name = e.args.find((arg) => arg.kind === "name");
    if (word?.kind !== "number" || name?.kind !== "name") return undefined;
    if (itemOf(this.program, name.id).item.kind !== "input") return undefined;
    return `${this.places.word(name.id)}${e.fn}"${word.word}"`;
  }

  /** Whether a line needs one that reads it, so that a range of its periods would be circular. */
  leadsBack(id: string, line: string): boolean {
    const needs = this.#needs.get(id) ?? neededBy(this.program.items, [id]);
    this.#needs.set(id, needs);
    return needs.has(line);
  }
}
