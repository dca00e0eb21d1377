import { itemOf } from "../../formula/program/program";
import { evaluate } from "../../formula/readers/interpret";
import { type NativeMeasure, NativeRows } from "../../formula/readers/native/rows";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { totalOf } from "../../model/lifeTotal";
import { atOnce, type Pieces } from "../../quantities/pieces";
import { relativeFormula } from "../../sheet/relative";
import { ASIDE, HEADER, HEADING, HEADING_HEIGHT, SUBTITLE, TITLE, TITLE_HEIGHT } from "../looks";
import type { CellStyle, CellValue, PlannedCell, SheetPlan } from "../plan";
import { COLUMN, HEAD } from "./columns";
import { type EntryParts, heightsOf, named, range } from "./entryParts";
import { COVER, MASTER, type Placed, STEPS } from "./layout";
import { limitHeads } from "./lookupLimits";
import { lookupRow } from "./lookupRow";
import { outlineOf } from "./outline";
import { shownBy } from "./shown";
import { widthsOf } from "./widths";
import { NONE, type Written } from "./written";

const BLOCK: CellStyle = { bold: true };

/** What a measure is found by: its row by year is one of rates, and its numbers of any size. */
const RATE: CellStyle = { ...ASIDE, numberFormat: "0.0000" };
const AMOUNT: CellStyle = { ...ASIDE, align: "right", numberFormat: "#,##0.0000" };

/** What stands below a line and goes with it. */
const below = (row: number, said: string): PlannedCell => ({
  row,
  column: COLUMN.label,
  value: `  ${said}`,
  style: ASIDE,
});

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
    const heads = [
      ["label", {}],
      ["unit", { align: "center" }],
      ["constant", { align: "right" }],
      [name === STEPS ? "key" : "total", { align: "right" }],
    ] as const;
    return {
      name,
      cells: [
        { row: HEAD.title, column: COLUMN.label, value: title, style: TITLE },
        { row: HEAD.about, column: COLUMN.label, value: about, style: SUBTITLE, link: `#${COVER}!A1` },
        { row: HEAD.period, column: COLUMN.label, value: text("glassBox.column.period"), style: ASIDE },
        ...heads.map(([id, style], column) => ({
          row: HEAD.year,
          column,
          value: text(`glassBox.column.${id}`),
          style: { ...HEADER, ...style },
        })),
        // whether the workbook holds stands on every sheet
        {
          row: HEAD.about,
          column: COLUMN.constant,
          formula: `=${MASTER}`,
          value: text("glassBox.master.green"),
          style: ASIDE,
        },
        ...(name === STEPS ? limitHeads(firstColumn + periods, HEAD.year) : []),
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
        ...heightsOf(parts.flatMap(({ cells }) => cells)),
      ],
      frozenRows: HEAD.year + 1,
      frozenColumns: COLUMN.total + 1,
      groups: outlineOf(entries),
      gridlines: false,
      page: {
        repeatedRows: { row: HEAD.period, rows: HEAD.year - HEAD.period + 1 },
        // years without numbers are not worth the paper
        ...(parts.some(({ rows }) => rows.length > 0)
          ? { orientation: "landscape", ...(name === STEPS && { columns: firstColumn + periods }) }
          : { orientation: "portrait", columns: COLUMN.total + 1 }),
      },
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
    if (entry.kind === "note") return { cells: [below(row, entry.text)], rows: [] };
    const { program } = this.written;
    if (program.measures.some(({ id }) => id === entry.id)) return this.#measure(entry.id, row);
    const { item } = itemOf(program, entry.id);
    return item.kind === "line" ? this.#line(entry.id, row) : lookupRow(this.written, entry.id, row);
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
        ...named(row, label, shown.unit),
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
        ...(flow ? [{ row, column: COLUMN.total, formula: total, value: totalOf(own), style }] : []),
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
    return { cells: [...named(row, label, shown.unit), native], rows: [] };
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
    if (step === undefined) {
      const reason = this.written.reason(of);
      const said =
        formula === undefined
          ? text("glassBox.measure.ofEngine")
          : reason && text("glassBox.measure.none", { none: NONE, reason });
      return {
        cells: said === undefined ? [] : [below(row, said)],
        rows: [],
      };
    }
    const label = below(row, step.label);
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
        cells: [label, { row, column, formula: relativeFormula(opening)(row, column), style: RATE }],
        rows: [{ row, column: firstColumn, columns: this.written.layout.periods, formula: across, style: RATE }],
      };
    }
    const printed = relativeFormula(`=IFERROR(${step.formula?.slice(1)},"${NONE}")`)(row, COLUMN.constant);
    return { cells: [label, { row, column: COLUMN.constant, formula: printed, style: AMOUNT }], rows: [] };
  }
}
