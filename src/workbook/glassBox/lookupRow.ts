import { itemOf } from "../../formula/program/program";
import { relativeFormula } from "../../sheet/relative";
import { ASIDE } from "../looks";
import type { CellStyle, CellValue, PlannedCell } from "../plan";
import { COLUMN, HEAD } from "./columns";
import { type EntryParts, named, range } from "./entryParts";
import { INPUTS, lookupOf } from "./layout";
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
        cells: [...cells, keyed(of), ...early(written, of, row, found)],
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

/** A value of a year before the plan has grown to its first year: the latest such year, and what it is worth then. */
function early(
  written: Written,
  of: string,
  row: number,
  found: (key: string, otherwise: string) => string,
): PlannedCell[] {
  const { layout } = written;
  const { year, grows } = written.early(of);
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

/** A gap of a table is a blank text, as its formula gives it. */
const cellOf = (value: number | undefined): CellValue => (value === undefined || Number.isNaN(value) ? "" : value);
