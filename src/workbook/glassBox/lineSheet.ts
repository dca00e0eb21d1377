import { itemOf, type Program } from "../../formula/program/program";
import { evaluate, type Values } from "../../formula/readers/interpret";
import { type NativeMeasure, NativeRows } from "../../formula/readers/native/rows";
import type { NativeSolvers } from "../../formula/readers/native/solver";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { relativeFormula } from "../../sheet/relative";
import { ASIDE, HEADER, HEADING, HEADING_HEIGHT, SUBTITLE, TITLE, TITLE_HEIGHT } from "../looks";
import { atOnce, type Pieces } from "../pieces";
import type { CellStyle, CellValue, PlannedCell, PlannedRow, SheetPlan } from "../plan";
import { COLUMN, HEAD } from "./columns";
import { COVER, INPUTS, type InputRows, type Layout, lookupOf, type Placed } from "./layout";
import { shownBy, shownWidth } from "./shown";

/** What a measure shows where it does not exist. */
export const NONE = "none";

/** What the lines of a workbook are written from. */
export interface Written {
  readonly program: Program;
  readonly layout: Layout;
  readonly values: Values;
  readonly solvers: NativeSolvers;
  /** The value of a measure; NaN where it does not exist. */
  readonly measure: (id: string) => number;
  /** Why a measure may not exist, in a sentence. */
  readonly reason: (id: string) => string | undefined;
  readonly inputs: InputRows & { readonly firstRow: number; readonly lastRow: number; readonly keyColumn: number };
  /** Of an input with values by year the latest year before the plan that has one, and the input by which it grows. */
  readonly early: (input: string) => { readonly year: number | undefined; readonly grows: string | undefined };
  /** The line that gives the calendar year of a period, where the program has one. */
  readonly year?: string;
}

/** What an entry puts on its sheet. */
interface EntryParts {
  readonly cells: readonly PlannedCell[];
  readonly rows: readonly PlannedRow[];
}

const LABEL: CellStyle = {};
const BLOCK: CellStyle = { bold: true };
const UNIT: CellStyle = { ...ASIDE, align: "center" };

export class LineSheetWriter {
  readonly #rows: NativeRows;
  readonly #measures = new Map<string, NativeMeasure>();

  constructor(private readonly written: Written) {
    this.#rows = new NativeRows(written.program, written.layout);
  }

  /** A sheet of lines: its title and what it is for on top, then its entries. */
  sheet(name: string, title: string, about: string): SheetPlan {
    return atOnce(this.writing(name, title, about));
  }

  /** The same, an entry a piece. */
  *writing(name: string, title: string, about: string): Pieces<SheetPlan> {
    const { layout, year } = this.written;
    const entries = layout.sheets.get(name) ?? [];
    const { firstColumn, periods, openings } = layout;
    const parts: EntryParts[] = [];
    for (const entry of entries) {
      parts.push(this.#entry(entry));
      yield;
    }
    const headings = entries.filter((entry) => entry.kind === "heading" && entry.level === 1);
    const counter = `=COLUMN(R[-1]C)-COLUMN(R[-1]C${firstColumn + 1})`;
    const across = {
      column: firstColumn,
      columns: periods,
      style: { ...HEADER, align: "right", numberFormat: "0" },
    } as const;
    const dates = year === undefined ? undefined : layout.row(year);
    const heads = ["label", "unit", "constant", "total"] as const;
    return {
      name,
      cells: [
        { row: HEAD.title, column: COLUMN.label, value: title, style: TITLE },
        { row: HEAD.about, column: COLUMN.label, value: about, style: SUBTITLE, link: `#${COVER}!A1` },
        { row: HEAD.period, column: COLUMN.label, value: text("glassBox.column.period"), style: ASIDE },
        ...heads.map((id) => ({
          row: HEAD.year,
          column: COLUMN[id],
          value: text(`glassBox.column.${id}`),
          style: { ...HEADER, ...(id === "constant" || id === "total" ? ({ align: "right" } as const) : {}) },
        })),
        ...parts.flatMap(({ cells }) => cells),
      ],
      rows: [
        {
          ...across,
          row: HEAD.period,
          formula: counter,
          values: range(periods),
          style: { ...ASIDE, align: "right", numberFormat: "0" },
        },
        ...(dates === undefined || year === undefined
          ? []
          : [
              {
                ...across,
                row: HEAD.year,
                formula: dates.sheet === name ? `=R${dates.row + 1}C` : `=${dates.sheet}!R${dates.row + 1}C`,
                values: Array.from(this.written.values.get(year) ?? []),
              },
            ]),
        ...parts.flatMap(({ rows }) => rows),
      ],
      columnWidths: widthsOf(parts, firstColumn, openings, periods),
      rowHeights: [
        { row: HEAD.title, height: TITLE_HEIGHT },
        ...headings.map(({ row }) => ({ row, height: HEADING_HEIGHT })),
      ],
      frozenRows: HEAD.year + 1,
      frozenColumns: COLUMN.total + 1,
      gridlines: false,
    };
  }

  #entry(entry: Placed): EntryParts {
    const { row } = entry;
    if (entry.kind === "heading")
      return {
        cells: [{ row, column: COLUMN.label, value: entry.title, style: entry.level === 1 ? HEADING : BLOCK }],
        rows: [],
      };
    if (entry.kind === "step") return this.#step(entry.of, entry.place, row);
    const { program } = this.written;
    if (program.measures.some(({ id }) => id === entry.id)) return this.#measure(entry.id, row);
    const { item } = itemOf(program, entry.id);
    return item.kind === "line" ? this.#line(entry.id, row) : this.#lookup(entry.id, row);
  }

  #named(row: number, label: string, unit: string): PlannedCell[] {
    return [
      { row, column: COLUMN.label, value: label, style: LABEL },
      { row, column: COLUMN.unit, value: unit, style: UNIT },
    ];
  }

  #line(id: string, row: number) {
    const { program, layout, values } = this.written;
    const { item, label, unit } = itemOf(program, id);
    const own = Array.from(values.get(id) ?? []);
    const shown = shownBy(unit, own);
    const style: CellStyle = { numberFormat: shown.format };
    const native = this.#rows.row(id);
    const beside = { ...ASIDE, numberFormat: shown.format };
    const edge = (column: number, formula: string, value: number): PlannedCell => ({
      row,
      column,
      formula: relativeFormula(formula)(row, column),
      value,
      style: beside,
    });
    const { firstColumn, openings, periods } = layout;
    const [opening, closing] = [this.#edge(id, "openings"), this.#edge(id, "closings")];
    const flow = item.kind === "line" && item.amount === "flow" && native.across !== undefined;
    const total = relativeFormula(`=SUM(RC${firstColumn + 1}:RC${firstColumn + periods})`)(row, COLUMN.total);
    const constant = native.constant;
    return {
      cells: [
        ...this.#named(row, label, shown.unit),
        ...(constant === undefined
          ? []
          : [
              {
                row,
                column: COLUMN.constant,
                formula: relativeFormula(constant)(row, COLUMN.constant),
                value: own[0] ?? 0,
                style,
              },
            ]),
        ...(flow ? [{ row, column: COLUMN.total, formula: total, value: own.reduce((a, b) => a + b, 0), style }] : []),
        ...(native.opening === undefined
          ? []
          : range(openings).map((k) => edge(firstColumn - 1 - k, native.opening ?? "", opening))),
        ...(native.closing === undefined ? [] : [edge(firstColumn + periods, native.closing, closing)]),
      ],
      rows:
        native.across === undefined
          ? []
          : [{ row, column: firstColumn, columns: periods, formula: native.across, values: own, style }],
    };
  }

  #edge(id: string, which: "openings" | "closings"): number {
    const { program, values, layout } = this.written;
    const edge = program[which].get(id);
    return edge === undefined ? 0 : evaluate(edge.value, { program, values, periods: layout.periods, t: 0 });
  }

  #measure(id: string, row: number) {
    const { program } = this.written;
    const { label, unit } = program.measures.find((measure) => measure.id === id) ?? { label: verbatim(id), unit: "1" };
    const value = this.written.measure(id);
    const shown = shownBy(unit, [value]);
    const { formula } = this.#measureOf(id);
    const found: CellValue = Number.isNaN(value) ? NONE : value;
    const cell = {
      row,
      column: COLUMN.constant,
      value: found,
      style: { bold: true, numberFormat: shown.format, align: "right" },
    } as const;
    const native =
      formula === undefined
        ? cell
        : { ...cell, formula: relativeFormula(`=IFERROR(${formula.slice(1)},"${NONE}")`)(row, COLUMN.constant) };
    return { cells: [...this.#named(row, label, shown.unit), native], rows: [] };
  }

  /** A value of a year before the plan has grown to its first year: the latest such year, and what it is worth then. */
  #early(of: string, row: number, found: (key: string, otherwise: string) => string): PlannedCell[] {
    const { early, layout } = this.written;
    const { year, grows } = early(of);
    const [yearCell, key] = [`RC${COLUMN.constant + 1}`, `RC${COLUMN.total + 1}`];
    const grown =
      grows === undefined ? "" : `*(1+${layout.input(grows)})^(${layout.input("project.first_year")}-${yearCell})`;
    const value = `IFERROR(${found(`${key}&"."&${yearCell}`, "NA()")}${grown},"")`;
    const formula = relativeFormula(`=IF(${yearCell}="","",${value})`)(row, COLUMN.opening);
    return [
      {
        row,
        column: COLUMN.constant,
        ...(year !== undefined && { value: year }),
        style: { ...ASIDE, numberFormat: "0" },
      },
      { row, column: COLUMN.opening, formula, style: ASIDE },
    ];
  }

  #measureOf(id: string): NativeMeasure {
    const { solvers, values } = this.written;
    const found = this.#measures.get(id) ?? this.#rows.measure(id, solvers, values);
    this.#measures.set(id, found);
    return found;
  }

  #step(of: string, place: number, row: number) {
    const { steps, formula } = this.#measureOf(of);
    const step = steps[place];
    const style = { ...ASIDE, numberFormat: "#,##0.0000" };
    if (step === undefined) {
      const said = formula === undefined ? text("glassBox.measure.ofEngine") : this.written.reason(of);
      return {
        cells: said === undefined ? [] : [{ row, column: COLUMN.label, value: `  ${said}`, style: ASIDE }],
        rows: [],
      };
    }
    const label = { row, column: COLUMN.label, value: `  ${step.label}`, style: ASIDE };
    const { firstColumn } = this.written.layout;
    if (step.numbers !== undefined)
      return {
        cells: [
          label,
          ...step.numbers.flatMap((value, k) =>
            value === null ? [] : [{ row, column: firstColumn + k, value, style: ASIDE }],
          ),
        ],
        rows: [],
      };
    const { across, opening } = step;
    if (across !== undefined && opening !== undefined) {
      const column = firstColumn - 1;
      return {
        cells: [label, { row, column, formula: relativeFormula(opening)(row, column), style }],
        rows: [{ row, column: firstColumn, columns: this.written.layout.periods, formula: across, style }],
      };
    }
    const printed = relativeFormula(`=IFERROR(${step.formula?.slice(1)},"${NONE}")`)(row, COLUMN.constant);
    return { cells: [label, { row, column: COLUMN.constant, formula: printed, style }], rows: [] };
  }

  /** What formulas read of the inputs by its key: found in the rows of the inputs, wherever it is typed there. */
  #lookup(id: string, row: number) {
    const { program, layout, values, inputs } = this.written;
    const { item, label, unit } = itemOf(program, id);
    const { firstColumn, periods } = layout;
    const own = Array.from(values.get(id) ?? []);
    const shown = shownBy(unit, own);
    const style: CellStyle = { numberFormat: shown.format };
    const { firstRow, lastRow, keyColumn, valueColumn } = inputs;
    const rowsOf = (column: number) => `${INPUTS}!R${firstRow + 1}C${column + 1}:R${lastRow + 1}C${column + 1}`;
    const found = (key: string, otherwise: string) =>
      `IFERROR(INDEX(${rowsOf(valueColumn)},MATCH(${key},${rowsOf(keyColumn)},0)),${otherwise})`;
    const cells: PlannedCell[] = [...this.#named(row, label, shown.unit), { row, column: COLUMN.opening, value: "" }];
    const key = `RC${COLUMN.total + 1}`;
    const counter = `R${HEAD.period + 1}C`;
    const keyed = (of: string): PlannedCell => ({ row, column: COLUMN.total, value: of, style: ASIDE });
    switch (lookupOf(item)) {
      case "absent": {
        const { absent = 0, choices } = item.kind === "input" ? item : {};
        const constant = { row, column: COLUMN.constant, value: own[0] ?? absent, style };
        if (choices === undefined) {
          const formula = relativeFormula(`=${found(key, String(absent))}`)(row, COLUMN.constant);
          return { cells: [...cells, keyed(id), { ...constant, formula }], rows: [] };
        }
        const word = relativeFormula(`=${found(key, `"${choices[absent]}"`)}`)(row, COLUMN.opening);
        const number = `=MATCH(${relativeFormula(`RC${COLUMN.opening + 1}`)(row, 0)},{${choices.map((each) => `"${each}"`).join(",")}},0)-1`;
        const said = { row, column: COLUMN.opening, formula: word, value: choices[own[0] ?? absent] ?? "" };
        return { cells: [...cells, keyed(id), said, { ...constant, formula: number }], rows: [] };
      }
      case "tables": {
        const first = item.kind === "table" ? item.first : 0;
        return {
          cells: [...cells, { row, column: COLUMN.constant, value: first, style: { numberFormat: "0" } }],
          rows: [],
        };
      }
      case "steps": {
        const of = item.kind === "table" ? (item.stepsOf ?? id) : id;
        const construction = layout.row("calendar.construction");
        const inOperation = `${counter}-${construction.sheet}!R${construction.row + 1}C${COLUMN.constant + 1}+1`;
        const before = `IF(${counter}=0,RC${COLUMN.opening + 1},"")`;
        const formula = `=${found(`${key}&"."&R${HEAD.year + 1}C`, found(`${key}&"."&(${inOperation})`, before))}`;
        return {
          cells: [...cells, keyed(of), ...this.#early(of, row, found)],
          rows: [
            {
              row,
              column: firstColumn,
              columns: periods,
              formula,
              values: range(periods).map((t) => cellOf(own[t])),
              style,
            },
          ],
        };
      }
      default: {
        const first = item.kind === "table" ? item.first : 1;
        const gap = item.kind === "table" ? '""' : "0";
        const formula = `=${found(`${key}&"."&(${counter}+RC${COLUMN.constant + 1})`, gap)}`;
        return {
          cells: [...cells, keyed(id), { row, column: COLUMN.constant, value: first, style: { numberFormat: "0" } }],
          rows: [
            {
              row,
              column: firstColumn,
              columns: periods,
              formula,
              values: range(periods).map((t) => (item.kind === "table" ? cellOf(own[t]) : (own[t] ?? 0))),
              style,
            },
          ],
        };
      }
    }
  }
}

/** Columns as wide as what stands in them: on paper a sheet is one page wide, and every character counts. */
function widthsOf(
  parts: readonly { readonly cells: readonly PlannedCell[]; readonly rows: readonly PlannedRow[] }[],
  firstColumn: number,
  openings: number,
  periods: number,
): number[] {
  const cells = parts.flatMap((part) => part.cells);
  const rows = parts.flatMap((part) => part.rows);
  const format = (style: CellStyle | undefined) => style?.numberFormat ?? "General";
  const length = (value: CellValue | undefined, style: CellStyle | undefined) =>
    typeof value === "number" ? shownWidth(value, format(style)) : 0;
  const widest = (numbers: readonly number[], least: number) => Math.max(least, ...numbers) + 1.5;
  const down = (column: number) =>
    cells.filter((cell) => cell.column === column).map(({ value, style }) => length(value, style));
  const texts = (column: number) =>
    cells.filter((cell) => cell.column === column).map(({ value }) => (typeof value === "string" ? value.length : 0));
  const years = widest(
    rows.flatMap(({ values = [], style }) => values.map((value) => length(value, style))),
    5,
  );
  return [
    Math.min(MOST_LABEL, widest(texts(COLUMN.label), 30)),
    widest(texts(COLUMN.unit), 6),
    widest(down(COLUMN.constant), 9),
    widest([...down(COLUMN.total), ...texts(COLUMN.total)], 7),
    ...range(openings).map((k) => widest([...down(firstColumn - 1 - k), ...texts(firstColumn - 1 - k)], 3)),
    ...range(periods).map(() => years),
    widest(down(firstColumn + periods), 3),
  ];
}

/** Longer labels run into the unit's column. */
const MOST_LABEL = 56;

/** A gap of a table is a blank text, as its formula gives it. */
const cellOf = (value: number | undefined): CellValue => (value === undefined || Number.isNaN(value) ? "" : value);

const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);
