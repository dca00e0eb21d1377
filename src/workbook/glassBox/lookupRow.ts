import { itemOf } from "../../formula/program/program";
import { relativeFormula } from "../../sheet/relative";
import { ASIDE } from "../looks";
import type { CellStyle, CellValue, PlannedCell } from "../plan";
import { COLUMN, HEAD } from "./columns";
import { type EntryParts, named, range } from "./entryParts";
import { INPUTS, lookupOf } from "./layout";
import { lookupLimits } from "./lookupLimits";
import { shownBy } from "./shown";
import type { Written } from "./written";

/** What formulas read of the inputs by its key: found in the rows of the inputs, wherever it is typed there. */
export function lookupRow(written: Written, id: string, row: number): EntryParts {
  const { program, layout, values, inputs } = written;
  const { item, label, unit } = itemOf(program, id);
  const { firstColumn, periods } = layout;
  const own = Array.from(values.get(id) ?? []);
  const shown = shownBy(unit, own);
  const style: CellStyle = { numberFormat: shown.format };
  const { firstRow, lastRow, keyColumn, valueColumn } = inputs;
  const rowsOf = (column: number) => `${INPUTS}!R${firstRow + 1}C${column + 1}:R${lastRow + 1}C${column + 1}`;
  const found = (key: string, otherwise: string) =>
    `IFERROR(INDEX(${rowsOf(valueColumn)},MATCH(${key},${rowsOf(keyColumn)},0)),${otherwise})`;
  const cells = named(row, label, shown.unit);
  const key = `RC${COLUMN.total + 1}`;
  const counter = `R${HEAD.period + 1}C`;
  const keyed = (of: string): PlannedCell => ({
    row,
    column: COLUMN.total,
    value: of,
    style: { ...ASIDE, align: "right" },
  });
  const limits = lookupLimits(written, id, row);
  switch (lookupOf(item)) {
    case "absent": {
      const { absent = 0, choices } = item.kind === "input" ? item : {};
      const constant = { row, column: COLUMN.constant, value: own[0] ?? absent, style };
      if (choices === undefined) {
        const formula = relativeFormula(`=${found(key, String(absent))}`)(row, COLUMN.constant);
        return { cells: [...cells, keyed(id), { ...constant, formula }, ...limits], rows: [] };
      }
      const word = relativeFormula(`=${found(key, `"${choices[absent]}"`)}`)(row, COLUMN.opening);
      const number = `=MATCH(${relativeFormula(`RC${COLUMN.opening + 1}`)(row, 0)},{${choices.map((each) => `"${each}"`).join(",")}},0)-1`;
      const said = {
        row,
        column: COLUMN.opening,
        formula: word,
        value: choices[own[0] ?? absent] ?? "",
        style: { align: "right" },
      } as const;
      return { cells: [...cells, keyed(id), said, { ...constant, formula: number }, ...limits], rows: [] };
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
        cells: [...cells, keyed(of), ...early(written, of, row, found), ...limits],
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
        cells: [
          ...cells,
          keyed(id),
          { row, column: COLUMN.constant, value: first, style: { numberFormat: "0" } },
          ...limits,
        ],
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

/**
 * A value of a year before the plan has grown to its first year: the latest such year, looked for as far back as there are
 * periods, and what its value is worth in the first.
 */
function early(
  written: Written,
  of: string,
  row: number,
  found: (key: string, otherwise: string) => string,
): PlannedCell[] {
  const { layout, grows } = written;
  const { firstRow, lastRow, keyColumn } = written.inputs;
  const { firstColumn, periods } = layout;
  const [year, key] = [`RC${COLUMN.constant + 1}`, `RC${COLUMN.total + 1}`];
  const first = layout.input(FIRST_YEAR);
  const counters = `R${HEAD.period + 1}C${firstColumn + 1}:R${HEAD.period + 1}C${firstColumn + periods}`;
  const before = `(${first}-${counters}-1)`;
  const keys = `${INPUTS}!R${firstRow + 1}C${keyColumn + 1}:R${lastRow + 1}C${keyColumn + 1}`;
  const latest = `=SUMPRODUCT(MAX((COUNTIF(${keys},${key}&"."&${before})>0)*${before}))`;
  const growth = grows(of);
  const grown = growth === undefined ? "" : `*(1+${layout.input(growth)})^(${first}-${year})`;
  const value = `=IF(${year}=0,"",${found(`${key}&"."&${year}`, '""')}${grown})`;
  return [
    {
      row,
      column: COLUMN.constant,
      formula: relativeFormula(latest)(row, COLUMN.constant),
      value: earlyYear(written, of),
      style: { ...ASIDE, numberFormat: "0;;" },
    },
    { row, column: COLUMN.opening, formula: relativeFormula(value)(row, COLUMN.opening), style: ASIDE },
  ];
}

/** The latest year before the plan that has a value; 0 where there is none. */
export function earlyYear({ layout, values }: Written, of: string): number {
  const start = values.get(FIRST_YEAR)?.[0] ?? Number.NaN;
  const years = range(layout.periods).map((k) => start - k - 1);
  return years.find((year) => layout.isGiven(`${of}.${year}`)) ?? 0;
}

const FIRST_YEAR = "project.first_year";

/** A gap of a table is a blank text, as its formula gives it. */
const cellOf = (value: number | undefined): CellValue => (value === undefined || Number.isNaN(value) ? "" : value);
