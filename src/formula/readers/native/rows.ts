import { relativeFormula } from "../../../sheet/relative";
import type { Expression } from "../../language/expression";
import { has, LOOKUP, shifts } from "../../language/operations";
import { itemOf, type Program } from "../../program/program";
import { periodsBack } from "../../program/reach";
import type { Values } from "../interpret";
import { NativeText } from "./nativeText";
import type { Places } from "./places";
import type { NativeSolvers, Parts } from "./solver";

/** A line as native formulas: one number, or one formula for all periods and what stands before and behind them. */
export interface NativeRow {
  readonly constant?: string;
  readonly across?: string;
  /** Before the first period, behind the last. */
  readonly opening?: string;
  readonly closing?: string;
}

/** A cell or cells below a measure. */
export interface NativeStep {
  readonly label: string;
  /** In the column of what is one number. */
  readonly formula?: string;
  /** Under the periods, and what stands before the first. */
  readonly across?: string;
  readonly opening?: string;
  readonly numbers?: readonly (number | null)[];
}

/** A measure as a native formula and what stands below it; undefined where a spreadsheet would find another number. */
export interface NativeMeasure {
  readonly formula: string | undefined;
  readonly steps: readonly NativeStep[];
}

/**
 * As many columns before the first period as a row that leads back to itself is read back; one line after the other, the
 * most so far each time.
 */
export function* openingColumns(program: Program): Generator<number, void> {
  let most = program.openings.size > 0 ? 1 : 0;
  const text = new NativeText(program, NOWHERE);
  for (const { id, expression } of program.items.values()) {
    const visit = (e: Expression): void => {
      if (e.kind !== "call") return;
      const [target, second, lag] = e.args;
      const back = has(shifts, e.fn) && shifts[e.fn] === -1 && lag?.kind === "number" ? lag.value : undefined;
      const past = e.fn === LOOKUP && second ? periodsBack(second) : undefined;
      const by = back ?? past;
      if (by !== undefined && target?.kind === "name" && text.leadsBack(target.id, id)) most = Math.max(most, by);
      e.args.forEach(visit);
    };
    if (expression) visit(expression);
    yield most;
  }
}

const nowhere = (): never => {
  throw new RangeError("nothing stands anywhere yet");
};

/** For questions that need no place. */
const NOWHERE: Places = {
  constantColumn: 0,
  firstColumn: 0,
  periods: 0,
  periodRow: 0,
  row: nowhere,
  input: nowhere,
  word: nowhere,
  entries: nowhere,
  constant: nowhere,
  number: nowhere,
};

/** Longer than this nobody reads a formula in one go. */
export const MOST_CHARACTERS = 200;

/** Prints the lines of a program as native formulas at their places. */
export class NativeRows {
  readonly #text: NativeText;
  readonly #withoutNames: NativeText | undefined;

  constructor(
    private readonly program: Program,
    private readonly places: Places,
  ) {
    this.#text = new NativeText(program, places);
    this.#withoutNames = places.withoutNames && new NativeText(program, places.withoutNames);
  }

  row(id: string): NativeRow {
    const { expression, shape } = itemOf(this.program, id);
    const [opening, closing] = [this.program.openings.get(id), this.program.closings.get(id)];
    const formula = (e: Expression, period: "each" | "first") => this.#formula(e, id, period);
    return {
      ...(expression && shape === "scalar" && { constant: formula(expression, "first") }),
      ...(expression && shape === "series" && { across: formula(expression, "each") }),
      ...(opening && { opening: formula(opening.value, "first") }),
      ...(closing && { closing: formula(closing.value, "first") }),
    };
  }

  #formula(e: Expression, line: string, period: "each" | "first"): string {
    // a line that is nothing but a number is where that number stands
    if (e.kind === "number" && e.constant === undefined) return `=${e.value}`;
    const named = this.#text.formula(e, line, period);
    if (this.#withoutNames === undefined || this.#lengthOf(named, line) <= MOST_CHARACTERS) return named;
    return this.#withoutNames.formula(e, line, period);
  }

  /** As it is printed at the end of its row, where columns have two letters. */
  #lengthOf(formula: string, line: string): number {
    const { firstColumn, periods } = this.places;
    return relativeFormula(formula)(this.places.row(line).row, firstColumn + periods - 1).length;
  }

  /** Errors: RangeError for a measure whose solver no spreadsheet function is named for. */
  measure(id: string, solvers: NativeSolvers, values?: Values): NativeMeasure {
    const found = this.program.measures.find((measure) => measure.id === id);
    const solver = solvers[found?.solver.name ?? ""];
    if (!found || !solver) throw new RangeError(`no native formula is known for '${id}'`);
    const from = this.places.row(id);
    const steps: NativeStep[] = [];
    const { constantColumn, firstColumn, periods, periodRow } = this.places;
    const next = () => from.row + steps.length + 1;
    const cell = (column: number) => `R${next() + 1}C${column + 1}`;
    const parts: Parts = {
      step: (label, formula) => {
        const address = cell(constantColumn);
        steps.push({ label, formula: `=${formula}` });
        return address;
      },
      across: (label, start, formula) => {
        const last = cell(firstColumn + periods - 1);
        steps.push({ label, opening: `=${start}`, across: `=${formula("RC[-1]", `R${periodRow + 1}C`)}` });
        return last;
      },
      numbers: (label, numbers) => {
        const range = `${cell(firstColumn)}:${cell(firstColumn + numbers.length - 1)}`;
        steps.push({ label, numbers });
        return range;
      },
      constant: (id) => this.places.constant(id),
      number: (value) => this.places.number(value),
    };
    const formula = solver.formula(
      found.lines.map((line) => this.#text.range(line, from)),
      parts,
    );
    const rows = found.lines.map((line) => values?.get(line) ?? new Float64Array());
    const agrees = values === undefined || (solver.agrees?.(...rows) ?? true);
    return { formula: agrees ? `=${formula}` : undefined, steps: agrees ? steps : [] };
  }
}
