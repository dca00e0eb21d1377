import { columnLetters } from "../../sheet/address";
import { argument, type Call, type Expression, targetOf } from "../language/expression";
import { has, LOOKUP, reducers, shifts } from "../language/operations";
import { entriesOf, entryValues, type Inputs, lagOf } from "../program/inputs";
import { itemOf, type Program, type Resolved } from "../program/program";
import { periodsBack } from "../program/reach";
import { excelText } from "./excelText";
import { interpret, type Values } from "./interpret";

/** One cell of the printed model; rows and columns count from zero. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value?: string | number;
  /** With its leading "=". */
  readonly formula?: string;
}

export interface ModelSheet {
  readonly cells: readonly SheetCell[];
  readonly rowOf: (id: string) => number;
  /** The column of a period; scalars have a column of their own. */
  readonly columnOf: (id: string, period: number) => number;
}

const COLUMN = { label: 0, unit: 1, scalar: 2 };

/**
 * Prints a program as native Excel formulas for one calendar: one line one row, one formula copied across. What PREV
 * and NEXT take at the edges stands in opening columns before the first period and a closing column after the last.
 */
export function toSheet(program: Program, inputs: Inputs): ModelSheet {
  return new Printer(program, inputs).print();
}

class Printer {
  private readonly cells: SheetCell[] = [];
  private readonly rows = new Map<string, number>();
  private readonly values: Values;
  private readonly periods: number;
  private readonly first: number;

  constructor(
    private readonly program: Program,
    private readonly inputs: Inputs,
  ) {
    this.values = interpret(program, inputs);
    this.periods = this.values.get(program.periods)?.[0] ?? 0;
    this.first = COLUMN.scalar + 1 + this.openingColumns();
  }

  print(): ModelSheet {
    this.layOut();
    for (let t = 0; t < this.periods; t++)
      this.formula(0, this.first + t, t === 0 ? "0" : `${this.address(0, this.first + t - 1)}+1`);
    for (const id of this.program.asWritten) this.item(itemOf(this.program, id));
    for (const { id, solver, lines } of this.program.measures)
      this.formula(this.rowOf(id), COLUMN.scalar, solver.excel(...lines.map((line) => this.rangeOf(line))));
    return {
      cells: this.cells,
      rowOf: (id) => this.rowOf(id),
      columnOf: (id, t) => (this.program.items.get(id)?.shape === "series" ? this.first + t : COLUMN.scalar),
    };
  }

  /** As many opening columns as the longest way back. */
  private openingColumns(): number {
    let most = 0;
    for (const { lags } of this.program.openings.values())
      for (const lag of lags) most = Math.max(most, this.lagValue(lag));
    for (const { expression } of this.program.items.values())
      if (expression) most = Math.max(most, furthestBack(expression));
    return most;
  }

  private lagValue(lag: Expression): number {
    return lagOf(lag.kind === "number" ? lag.value : lag.kind === "name" ? (this.values.get(lag.id)?.[0] ?? 0) : 0);
  }

  private layOut(): void {
    let row = 0;
    let section = "";
    const sections = [
      ...this.program.asWritten.map((id) => itemOf(this.program, id)),
      ...this.program.measures.map((m) => ({ ...m, section: m.section })),
    ];
    this.cells.push({ row: 0, column: COLUMN.label, value: this.program.title });
    for (const line of sections) {
      if (line.section.id !== section) {
        section = line.section.id;
        row += 2;
        this.cells.push({ row, column: COLUMN.label, value: line.section.title });
      }
      row++;
      this.rows.set(line.id, row);
      this.cells.push({ row, column: COLUMN.label, value: line.label }, { row, column: COLUMN.unit, value: line.unit });
    }
  }

  private rowOf(id: string): number {
    const row = this.rows.get(id);
    if (row === undefined) throw new RangeError(`the sheet has no line '${id}'`);
    return row;
  }

  private address(row: number, column: number, fixed: "" | "row" | "both" = ""): string {
    const letters = columnLetters(column);
    if (fixed === "both") return `$${letters}$${row + 1}`;
    return `${letters}${fixed === "row" ? "$" : ""}${row + 1}`;
  }

  private formula(row: number, column: number, text: string): void {
    this.cells.push({ row, column, formula: `=${text}` });
  }

  private item(resolved: Resolved): void {
    const { id, item, expression, shape } = resolved;
    const row = this.rowOf(id);
    if (item.kind === "input") this.cells.push({ row, column: COLUMN.scalar, value: this.values.get(id)?.[0] ?? 0 });
    if (item.kind === "table") this.cells.push({ row, column: COLUMN.scalar, value: item.first });
    if (item.kind === "table" || item.kind === "profile") {
      const entries = entryValues(entriesOf(item), this.inputs);
      const count = item.kind === "table" ? entries.length : this.periods;
      for (let k = 0; k < count; k++) {
        const value = entries[k] ?? 0;
        if (!Number.isNaN(value)) this.cells.push({ row, column: this.first + k, value });
      }
    }
    if (expression && shape === "scalar") this.formula(row, COLUMN.scalar, this.value(expression, 0));
    if (expression && shape === "series")
      for (let t = 0; t < this.periods; t++) this.formula(row, this.first + t, this.value(expression, t));
    const opening = this.program.openings.get(id);
    const furthest = Math.max(0, ...(opening?.lags.map((lag) => this.lagValue(lag)) ?? []));
    if (opening) for (let k = 1; k <= furthest; k++) this.formula(row, this.first - k, this.value(opening.value, 0));
    const closing = this.program.closings.get(id);
    if (closing) this.formula(row, this.first + this.periods, this.value(closing.value, 0));
  }

  /** All periods of a row, or all entries of a table. */
  private rangeOf(id: string): string {
    const resolved = itemOf(this.program, id);
    const row = this.rowOf(id);
    if (resolved.shape === "scalar") return this.address(row, COLUMN.scalar, "both");
    const count = resolved.item.kind === "table" ? (this.values.get(id)?.length ?? 0) : this.periods;
    return `${this.address(row, this.first, "both")}:${this.address(row, this.first + Math.max(1, count) - 1, "both")}`;
  }

  private place(id: string, t: number): string {
    const series = itemOf(this.program, id).shape === "series";
    return series ? this.address(this.rowOf(id), this.first + t) : this.address(this.rowOf(id), COLUMN.scalar, "both");
  }

  private value(e: Expression, t: number): string {
    return excelText(e, (part) => this.reference(part, t));
  }

  /** What stands for a name, or for a function over more than one period. */
  private reference(e: Expression, t: number): string | undefined {
    if (e.kind === "number") return undefined;
    if (e.kind === "name") {
      if (e.id === "t") return this.address(0, this.first + t, "row");
      return e.id === "periods" ? this.place(this.program.periods, t) : this.place(e.id, t);
    }
    const reducer = has(reducers, e.fn) ? reducers[e.fn] : undefined;
    if (reducer) {
      const flags = e.args[1];
      return reducer.excel(this.rangeOf(targetOf(e)), flags?.kind === "name" ? this.rangeOf(flags.id) : undefined);
    }
    if (has(shifts, e.fn)) return this.place(targetOf(e), t + (shifts[e.fn] ?? 0) * this.lagValue(argument(e, 2)));
    return e.fn === LOOKUP ? this.lookup(e, t) : undefined;
  }

  /**
   * AT as a guarded INDEX; a place that is always in the past is a plain reference, which Excel does not call circular. A
   * table that counts periods stands under them, so that the present one is a plain reference, too; its gaps are blank.
   */
  private lookup(e: Call, t: number): string {
    const { item } = itemOf(this.program, targetOf(e));
    const outside = this.value(argument(e, 2), t);
    const sparse = item.kind === "table" && item.sparse === true;
    if (sparse && item.first === 0 && isPeriod(argument(e, 1))) {
      const cell = this.address(this.rowOf(item.id), this.first + t);
      return `IF(${cell}<>"",${cell},${outside})`;
    }
    const back = periodsBack(argument(e, 1));
    if (item.kind !== "table" && back !== undefined)
      return `IF(${this.address(0, this.first + t, "row")}<${back},${outside},${this.place(item.id, t - back)})`;
    const n = `INT(${this.value(argument(e, 1), t)})`;
    const range = this.rangeOf(item.id);
    const count = item.kind === "table" ? (this.values.get(item.id)?.length ?? 0) : this.periods;
    const start = item.kind === "table" ? this.address(this.rowOf(item.id), COLUMN.scalar, "both") : "0";
    if (count === 0) return outside;
    const within = `AND(${n}>=${start},${n}<${start}+${count})`;
    const entry = `INDEX(${range},${n}-${start}+1)`;
    return sparse ? `IF(IF(${within},${entry}<>"",FALSE),${entry},${outside})` : `IF(${within},${entry},${outside})`;
  }
}

const isPeriod = (e: Expression): boolean => e.kind === "name" && e.id === "t";

function furthestBack(e: Expression): number {
  if (e.kind !== "call") return 0;
  const own = e.fn === LOOKUP ? (periodsBack(argument(e, 1)) ?? 0) : 0;
  return Math.max(own, ...e.args.map(furthestBack));
}
