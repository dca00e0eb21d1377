import { type Expression, targetOf, walk } from "../../formula/language/expression";
import { wordsOf } from "../../formula/language/model";
import { has, LOOKUP, shifts } from "../../formula/language/operations";
import { parse } from "../../formula/language/parse";
import { itemOf, type Program } from "../../formula/program/program";
import { periodsBack } from "../../formula/program/reach";
import { excelFormula } from "../../formula/readers/excelText";
import type { Values } from "../../formula/readers/interpret";
import { MOST_CHARACTERS, NativeRows, type NativeStep } from "../../formula/readers/native/rows";
import { describe, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { labelledKeyOf } from "../../model/inputs/labels";
import { whyAbsent } from "../../model/measures";
import { projectProgram } from "../../model/program";
import type { ProjectRun } from "../../model/run";
import { solversInExcel } from "../../model/solversInExcel";
import { stepThatStands } from "../../model/stepsByPeriod";
import { relativeFormula } from "../../sheet/relative";
import { unitText } from "../assumptionRow";
import { COLUMN, FIRST_LINE, HEAD } from "../glassBox/columns";
import { shownBy } from "../glassBox/shown";
import { NONE } from "../glassBox/written";
import {
  ASIDE,
  FORMULA_TEXT,
  HEADER,
  HEADING,
  HEADING_HEIGHT,
  RESULT,
  SUBTITLE,
  TITLE,
  TITLE_HEIGHT,
  UNIT,
} from "../looks";
import type { CellStyle, CellValue, PlannedCell, PlannedRow, SheetPlan } from "../plan";
import { BlockPlaces, type Part } from "./blockPlaces";

/** How a block asks the engine: by calls on these assumptions, as formulas write them, or not at all: it holds numbers. */
export type Asking = Calls | { readonly numbers: true };

interface Calls {
  readonly assumptions: string;
  readonly overrides: readonly string[];
}

export interface UnfoldedOf {
  readonly run: ProjectRun;
  /** A line or a measure. */
  readonly id: string;
  readonly sheet: string;
  readonly asking: Asking;
}

const SUBJECT = FIRST_LINE;
const FORMULA = SUBJECT - 1;
/** Rows between the last step of the number and the first part: the engine's, the difference, a gap and a heading. */
const BELOW = 5;

/** Whether there is anything behind a number: an assumption comes from nowhere else. */
export const isUnfolded = (id: string): boolean => {
  const program = projectProgram();
  return program.items.get(id)?.item.kind === "line" || program.measures.some((measure) => measure.id === id);
};

/**
 * A number of the project taken apart in cells: the line as a native formula, what the engine has for it, the difference,
 * and below them all that the formula reads, each part in a row that can be taken apart in its turn.
 */
export function unfolded(of: UnfoldedOf): SheetPlan {
  return new Block(of).sheet();
}

/** Where a block shows the number that it was made for. */
export function cellOfUnfolded(
  run: ProjectRun,
  { id, year, whole }: { readonly id: string; readonly year?: number; readonly whole?: true },
): { readonly row: number; readonly column: number } {
  const program = projectProgram();
  if (program.items.get(id)?.shape !== "series") return { row: SUBJECT, column: COLUMN.constant };
  if (whole) return { row: SUBJECT, column: COLUMN.label };
  const place = year === undefined ? 0 : Math.max(0, run.years.indexOf(year));
  return { row: SUBJECT, column: COLUMN.opening + shiftsOf(program, id).openings + place };
}

/** What a subject is written as: its formula or formulas, and cells below it. */
interface Subject {
  readonly label: Words;
  readonly unit: string;
  /** The formula as the model writes it, or what a measure is found from. */
  readonly written: Words;
  readonly shape: "row" | "number";
  readonly steps: readonly NativeStep[];
}

class Block {
  readonly #program = projectProgram();
  readonly #cells: PlannedCell[] = [];
  readonly #rows: PlannedRow[] = [];
  readonly #places: BlockPlaces;
  readonly #native: NativeRows;
  readonly #edged: ReadonlySet<string>;
  readonly #openings: number;
  readonly #periods: number;

  constructor(private readonly of: UnfoldedOf) {
    const { run, id } = of;
    this.#periods = run.periods;
    const { edged, openings } = shiftsOf(this.#program, id);
    this.#edged = edged;
    this.#openings = openings;
    // how many cells stand below a measure is known when its formula was written once
    const steps = this.#isMeasure ? this.#measure(new NativeRows(this.#program, this.#placesFrom(0))).steps.length : 0;
    this.#places = this.#placesFrom(SUBJECT + steps + BELOW);
    this.#native = new NativeRows(this.#program, this.#places);
  }

  sheet(): SheetPlan {
    const { id, sheet } = this.of;
    const subject = this.#subject();
    const { firstColumn } = this.#places;
    this.#put(HEAD.title, COLUMN.label, { value: subject.label, style: TITLE });
    this.#put(HEAD.about, COLUMN.label, { value: this.#about(), style: SUBTITLE });
    this.#put(FORMULA, COLUMN.label, { value: verbatim(`${id} = ${subject.written}`), style: FORMULA_TEXT });
    this.#heads();
    this.#tie(subject, SUBJECT + subject.steps.length + 1);
    this.#put(SUBJECT + subject.steps.length + BELOW - 1, COLUMN.label, {
      value: text("unfolded.reads"),
      style: HEADING,
    });
    // what stands before and behind a part may read further ones: they come to the end of the list
    for (const part of this.#places.parts) this.#part(part);
    return {
      name: sheet,
      cells: this.#cells,
      rows: this.#rows,
      columnWidths: [
        46,
        18,
        15,
        ...Array.from({ length: firstColumn - COLUMN.total }, () => 13),
        ...Array.from({ length: this.#periods }, () => 13),
      ],
      rowHeights: [
        { row: HEAD.title, height: TITLE_HEIGHT },
        { row: SUBJECT + subject.steps.length + BELOW - 1, height: HEADING_HEIGHT },
      ],
      frozenRows: HEAD.year + 1,
      frozenColumns: COLUMN.constant + 1,
      gridlines: false,
      page: { orientation: "landscape", repeatedRows: { row: HEAD.period, rows: 2 } },
    };
  }

  get #isMeasure(): boolean {
    return this.#program.measures.some(({ id }) => id === this.of.id);
  }

  #placesFrom(firstPart: number): BlockPlaces {
    const { run, id } = this.of;
    return new BlockPlaces({
      program: this.#program,
      subject: id,
      subjectRow: SUBJECT,
      isGiven: (key) => run.inputs[key] !== undefined,
      periods: this.#periods,
      openings: this.#openings,
      firstPart,
    });
  }

  #about(): Words {
    const { asking, run } = this.of;
    const [first = 0, last = first] = [run.years[0], run.years.at(-1)];
    return "numbers" in asking
      ? text("unfolded.about.numbers", { first: String(first), last: String(last) })
      : text("unfolded.about.calls", { first: String(first), last: String(last) });
  }

  #put(row: number, column: number, cell: Omit<PlannedCell, "row" | "column">): void {
    this.#cells.push({ row, column, ...cell });
  }

  #named(row: number, label: Words, unit: Words): void {
    this.#put(row, COLUMN.label, { value: label });
    this.#put(row, COLUMN.unit, { value: unit, style: UNIT });
  }

  #at(row: number, column: number, formula: string, style: CellStyle, value?: CellValue): void {
    this.#put(row, column, {
      formula: relativeFormula(formula)(row, column),
      style,
      ...(value !== undefined && { value }),
    });
  }

  #across(row: number, formula: string, style: CellStyle, values?: readonly CellValue[]): void {
    const { firstColumn } = this.#places;
    this.#rows.push({
      row,
      column: firstColumn,
      columns: this.#periods,
      formula,
      style,
      ...(values !== undefined && { values }),
    });
  }

  /** The periods, counted from 0, and the years. */
  #heads(): void {
    const { firstColumn } = this.#places;
    this.#put(HEAD.period, COLUMN.label, { value: text("glassBox.column.period"), style: ASIDE });
    const counter = `=COLUMN(R[1]C)-COLUMN(R[1]C${firstColumn + 1})`;
    this.#across(HEAD.period, counter, { ...ASIDE, align: "right", numberFormat: "0" });
    for (const id of ["label", "unit", "constant"] as const)
      this.#put(HEAD.year, COLUMN[id], { value: text(`glassBox.column.${id}`), style: HEADER });
    this.#live(HEAD.year, "calendar.date", { ...HEADER, align: "right", numberFormat: "0" }, this.of.run.years);
  }

  #measure(rows: NativeRows) {
    const { id, run } = this.of;
    const found = this.#program.measures.find((measure) => measure.id === id);
    const values: Values = new Map(found?.lines.map((line) => [line, run.values(line)]));
    return rows.measure(id, solversInExcel, values);
  }

  #subject(): Subject {
    const { id, run } = this.of;
    const own = Array.from(run.values(id));
    const measure = this.#program.measures.find((each) => each.id === id);
    if (measure === undefined) {
      const { item, label, unit, shape } = itemOf(this.#program, id);
      const shown = shownBy(unit, own);
      const style = { ...RESULT, numberFormat: shown.format };
      this.#named(SUBJECT, label, shown.unit);
      const { constant, across } = this.#native.row(id);
      if (constant !== undefined) this.#at(SUBJECT, COLUMN.constant, constant, style, own[0] ?? 0);
      if (across !== undefined) this.#across(SUBJECT, across, style, own);
      this.#edges(id, SUBJECT, { ...ASIDE, numberFormat: shown.format });
      const written = verbatim(item.kind === "line" ? item.formula : "");
      return { label, unit, written, shape: shape === "series" ? "row" : "number", steps: [] };
    }
    const { label, unit, solver, lines, absent } = measure;
    const shown = shownBy(unit, own);
    const { formula, steps } = this.#measure(this.#native);
    this.#named(SUBJECT, label, shown.unit);
    const style = { ...RESULT, numberFormat: shown.format, align: "right" } as const;
    const [value = Number.NaN] = own;
    const found: CellValue = Number.isNaN(value) ? NONE : value;
    if (formula === undefined) this.#put(SUBJECT, COLUMN.constant, { value: found, style });
    else this.#at(SUBJECT, COLUMN.constant, `=IFERROR(${formula.slice(1)},"${NONE}")`, style, found);
    const remark = formula === undefined ? text("glassBox.measure.ofEngine") : undefined;
    const why = Number.isNaN(value) && absent !== null ? describe(whyAbsent(run, id)) : remark;
    if (why !== undefined) this.#put(SUBJECT, COLUMN.opening, { value: why, style: ASIDE });
    steps.forEach((step, k) => {
      this.#step(step, SUBJECT + 1 + k);
    });
    // the parts are shown also where no formula could be written over them
    for (const line of lines) if (formula === undefined) this.#places.row(line);
    return { label, unit, written: verbatim(`${solver.name}(${lines.join(", ")})`), shape: "number", steps };
  }

  #step(step: NativeStep, row: number): void {
    const style = { ...ASIDE, numberFormat: "#,##0.0000" };
    const { firstColumn } = this.#places;
    this.#put(row, COLUMN.label, { value: `  ${step.label}`, style: ASIDE });
    step.numbers?.forEach((value, k) => {
      if (value !== null) this.#put(row, firstColumn + k, { value, style: ASIDE });
    });
    if (step.opening !== undefined) this.#at(row, firstColumn - 1, step.opening, style);
    if (step.across !== undefined) this.#across(row, step.across, style);
    if (step.formula !== undefined)
      this.#at(row, COLUMN.constant, `=IFERROR(${step.formula.slice(1)},"${NONE}")`, style);
  }

  /** The engine's own number below the native one, and how far they are apart. */
  #tie({ unit, shape }: Subject, row: number): void {
    const { id, run } = this.of;
    const own = Array.from(run.values(id));
    const shown = shownBy(unit, own);
    const style = { ...ASIDE, numberFormat: shown.format };
    const words = wordsOf(this.#program.items.get(id)?.item);
    const engine = words === undefined ? row : row + 1;
    this.#named(row, text("unfolded.engine"), shown.unit);
    this.#live(row, id, style, own);
    if (words !== undefined) this.#numbersOfWords(row, words, shape, own);
    this.#named(engine + 1, text("unfolded.difference"), shown.unit);
    const [native, by] = [`R${SUBJECT + 1}C`, `R${engine + 1}C`];
    const one = `IF(OR(ISNUMBER(${native}),ISNUMBER(${by})),NA(),0)`;
    const difference = `=IF(AND(ISNUMBER(${native}),ISNUMBER(${by})),${native}-${by},${one})`;
    const plain = { ...ASIDE, numberFormat: "General" };
    if (shape === "row") this.#across(engine + 1, difference, plain);
    else this.#at(engine + 1, COLUMN.constant, difference, plain);
  }

  /** A line, an input or a measure by the engine: under the periods, or in the column of what is one number. */
  #live(row: number, id: string, style: CellStyle, own: readonly number[]): void {
    const { asking } = this.of;
    const column = this.#isRow(id) ? this.#places.firstColumn : COLUMN.constant;
    const words = wordsOf(this.#program.items.get(id)?.item);
    if ("numbers" in asking) {
      own.forEach((value, k) => {
        const shown = words?.[value] ?? (Number.isNaN(value) ? NONE : value);
        this.#put(row, column + k, { value: shown, style });
      });
      return;
    }
    const spill = { rows: 1, columns: own.length };
    this.#put(row, column, { formula: callOf(id, asking), style, ...(own.length > 1 && { spill }) });
    // the looks of what the call fills
    for (let k = 1; k < own.length; k++) this.#put(row, column + k, { style });
  }

  #isRow(id: string): boolean {
    return this.#program.items.get(id)?.shape === "series";
  }

  /** Below words the numbers that formulas read for them. */
  #numbersOfWords(row: number, words: readonly string[], shape: "row" | "number", own: readonly number[]): void {
    const listed = `=MATCH(R[-1]C,{${words.map((word) => `"${word}"`).join(",")}},0)-1`;
    const style = { ...ASIDE, numberFormat: "0" };
    const long = shape === "number" && listed.length > MOST_CHARACTERS;
    const formula = long ? this.#amongWords(row + 1, words) : listed;
    this.#put(row + 1, COLUMN.label, { value: text("unfolded.number"), style: ASIDE });
    if (shape === "row") this.#across(row + 1, formula, style, own);
    else this.#at(row + 1, COLUMN.constant, formula, style, own[0] ?? 0);
  }

  /** Of many words, which stand beside the number: where remarks are said before a word, it is still the end. */
  #amongWords(row: number, words: readonly string[]): string {
    const { firstColumn } = this.#places;
    words.forEach((value, k) => {
      this.#put(row, firstColumn + k, { value, style: ASIDE });
    });
    const all = `RC${firstColumn + 1}:RC${firstColumn + words.length}`;
    return `=MATCH(1,INDEX(--(RIGHT(R[-1]C,LEN(${all}))=${all}),0),0)-1`;
  }

  #part(part: Part): void {
    const { run, asking } = this.of;
    const { row } = part;
    switch (part.kind) {
      case "item": {
        const { item, label, unit } = itemOf(this.#program, part.id);
        const own = Array.from(run.values(part.id));
        const shown = shownBy(unit, own);
        const style = { numberFormat: shown.format };
        this.#named(row, label, shown.unit);
        this.#live(row, part.id, style, own);
        const words = wordsOf(item);
        if (words !== undefined) this.#numbersOfWords(row, words, this.#isRow(part.id) ? "row" : "number", own);
        if (this.#edged.has(part.id)) this.#edges(part.id, words === undefined ? row : row + 1, { ...ASIDE, ...style });
        return;
      }
      case "entries":
        part.keys.forEach((key, k) => {
          const { label = verbatim(key), unit = "" } = labelledKeyOf(key) ?? {};
          this.#named(row + k, label, unitText(unit));
          this.#entry(row + k, COLUMN.constant, key, unit, asking);
        });
        return;
      case "periods": {
        const { label, unit } = itemOf(this.#program, part.id);
        this.#named(row, label, unitText(unit));
        this.#underPeriods(part.id, row, unit);
        return;
      }
      case "constant":
        this.#constant(part.id, row);
        return;
      case "number":
        this.#put(row, COLUMN.label, { value: text("glassBox.number", { value: part.value }) });
        this.#put(row, COLUMN.constant, { value: part.value, style: { numberFormat: "General" } });
    }
  }

  #entry(row: number, column: number, key: string, unit: string, asking: Asking): void {
    const value = this.of.run.inputs[key] ?? Number.NaN;
    const style = { numberFormat: shownBy(unit, [value]).format };
    if ("numbers" in asking) this.#put(row, column, { value, style });
    else this.#put(row, column, { formula: callOf(key, asking), style });
  }

  /** Entries as they are given, each under its period: of a value by year the key that begins there. */
  #underPeriods(id: string, row: number, unit: string): void {
    const { run, asking } = this.of;
    const { item } = itemOf(this.#program, id);
    const { firstColumn } = this.#places;
    const first = item.kind === "table" ? item.first : 1;
    const steps = item.kind === "table" ? item.stepsOf : undefined;
    const values = steps === undefined ? [] : Array.from(run.values(id));
    for (let t = 0; t < this.#periods; t++) {
      const column = firstColumn + t;
      const key = steps === undefined ? `${id}.${first + t}` : (stepThatStands(steps, t, run.inputs) ?? "");
      const value = steps === undefined ? run.inputs[key] : values[t];
      if (value === undefined || !Number.isFinite(value)) continue;
      if (run.inputs[key] === value) this.#entry(row, column, key, unit, asking);
      // a value of a year before the plan has grown until the first
      else this.#put(row, column, { value, style: { numberFormat: shownBy(unit, [value]).format } });
    }
  }

  #constant(id: string, row: number): void {
    const named = this.#program.formulas.get(id);
    if (named === undefined) throw new RangeError(`there is no formula '${id}'`);
    this.#named(row, named.label, unitText(named.unit));
    const body = parse(id, named.formula);
    const style = { numberFormat: "General" };
    if (body.kind === "number") {
      this.#put(row, COLUMN.constant, { value: body.value, style });
      return;
    }
    const reference = (e: Expression): string | undefined => {
      if (e.kind === "number") return e.value === 0 || e.value === 1 ? undefined : this.#places.number(e.value);
      return e.kind === "call" && e.args.length === 0 ? this.#places.constant(e.fn) : undefined;
    };
    this.#at(row, COLUMN.constant, `=${excelFormula(body, { reference })}`, style);
  }

  /** What stands before the first period and behind the last. */
  #edges(id: string, row: number, style: CellStyle): void {
    const { opening, closing } = this.#native.row(id);
    const { firstColumn } = this.#places;
    if (opening !== undefined) for (let k = 1; k <= this.#openings; k++) this.#at(row, firstColumn - k, opening, style);
    if (closing !== undefined) this.#at(row, firstColumn + this.#periods, closing, style);
  }
}

/** The figures of a line by the engine, as a formula of a cell. */
export const callOf = (id: string, { assumptions, overrides }: Calls): string =>
  `=IRON.PROJECT_LINE(${[`"${id}"`, assumptions, '"headers"', "FALSE", ...overrides].join(",")})`;

/** The rows whose edges a formula reads, and how many columns that takes before the first period. */
function shiftsOf(program: Program, id: string): { readonly edged: ReadonlySet<string>; readonly openings: number } {
  const edged = new Set<string>();
  let openings = 1;
  const expression = program.items.get(id)?.expression;
  if (expression !== undefined)
    walk(expression, (e) => {
      if (e.kind !== "call") return;
      const [, second, lag] = e.args;
      if (has(shifts, e.fn)) {
        edged.add(targetOf(e));
        if (lag?.kind === "number") openings = Math.max(openings, lag.value);
      } else if (e.fn === LOOKUP && second !== undefined) openings = Math.max(openings, periodsBack(second) ?? 1);
    });
  return { edged, openings };
}
