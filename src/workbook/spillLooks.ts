import { text } from "../messages/text";
import { HEADER, UNIT } from "./looks";
import { columnFormat, resultFormat, shownLength } from "./numberFormat";
import type { CellStyle, CellValue } from "./plan";

type Rows = readonly (readonly CellValue[])[];

const numbersOf = (cells: readonly CellValue[]): number[] => cells.filter((cell) => typeof cell === "number");
const columnOf = (rows: Rows, column: number): CellValue[] => rows.map((row) => row[column] ?? null);

/** A header's numbers are years, or periods: each is one more than the one before. */
const counts = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => Number.isInteger(number) && (at === 0 || number === (numbers[at - 1] ?? 0) + 1));

/** What is found of a spill: its header, and where the units of its rows stand. */
interface Reading {
  readonly headed: boolean;
  /** -1 where there is none. */
  readonly unitColumn: number;
  /** Periods or years lie across: a row is of one kind then, otherwise a column. */
  readonly across: boolean;
}

function read(rows: Rows): Reading {
  const [first = [], ...others] = rows;
  const numbers = numbersOf(first);
  const headed = others.length > 0 && typeof first[0] === "string" && first[0] !== "" && counts(numbers);
  return {
    headed,
    unitColumn: headed ? first.indexOf(text("column.unit")) : -1,
    across: headed && numbers.length > 0,
  };
}

/**
 * How the cells of a spill look: its first row is its header, and a number below it is shown by the unit of its row, or where
 * there is none by the numbers it stands among.
 */
export function spillLooks(rows: Rows): CellStyle[][] {
  const { headed, unitColumn, across } = read(rows);
  const body = headed ? rows.slice(1) : rows;
  const formats = (rows[0] ?? []).map((_, column) => columnFormat(numbersOf(columnOf(body, column))));
  const formatOf = (row: readonly CellValue[], column: number): string => {
    if (unitColumn >= 0) return resultFormat(String(row[unitColumn] ?? "1"), numbersOf(row));
    if (across) return columnFormat(numbersOf(row));
    const [value, format = "General"] = [row[column], formats[column]];
    return typeof value === "number" && isLost(value, format) ? columnFormat([value]) : format;
  };
  const headOf = (column: number): CellStyle => {
    const isOverNumbers = numbersOf(columnOf(body, column)).length > 0;
    const isLong = String(rows[0]?.[column] ?? "").length > LONG_TEXT;
    return {
      ...HEADER,
      ...(isOverNumbers && { align: isLong ? "left" : "right" }),
      ...(column === unitColumn && { align: "center" }),
    };
  };
  return rows.map((row, r) =>
    row.map((value, column) => {
      if (headed && r === 0) return headOf(column);
      if (column === unitColumn) return UNIT;
      if (typeof value !== "number")
        return { align: column === 0 || String(value ?? "").length > LONG_TEXT ? "left" : "right" };
      return { numberFormat: formatOf(row, column) };
    }),
  );
}

/** A share among millions: without decimals it would say 0 or 1. */
const isLost = (value: number, format: string): boolean =>
  !format.includes(".") && !Number.isInteger(value) && Math.abs(value) < 10;

/** A text longer than a number may not fit: cut off at its end it can be told, at its beginning it says something else. */
const LONG_TEXT = 20;

/** A text runs on over what is empty beside it, and is read in full where it is selected; a number cut off is none. */
const WIDEST_TEXT = 48;
const NARROWEST = 8;
/** Signs are wider than digits in some fonts, and a number cut off is none. */
const WIDE_LETTERS = 1.15;

/** Widths in characters that show all numbers of a spill, and of its texts what a column should have. */
export function spillWidths(rows: Rows, looks: readonly (readonly CellStyle[])[]): number[] {
  return (rows[0] ?? []).map((_, column) => {
    const lengths = rows.map((row, r) => {
      const value = row[column] ?? "";
      if (typeof value === "number") return shownLength(value, looks[r]?.[column]?.numberFormat);
      return Math.min(WIDEST_TEXT, String(value).length);
    });
    return Math.ceil(Math.max(NARROWEST, ...lengths) * WIDE_LETTERS) + 2;
  });
}
