import { errorText, saidCell } from "../functions/said";
import { isErrorValue, type ResultCell } from "../functions/values";
import { shownValue } from "../help/syntax";
import { text } from "../messages/text";
import { verbatim } from "../messages/words";
import { figures } from "./figures";
import { asCsv } from "./results";
import { asTable } from "./table";

/** Years are written without a comma; what else stands in their row is no year. */
const YEARS = "y";
const isYear = (unit: unknown, value: number): boolean => unit === YEARS && Math.abs(value) < 10_000;

type Rows = readonly (readonly ResultCell[])[];

/** The table that a function gives as programs read it: every number with all its digits. */
export const spillAsCsv = (rows: Rows): string =>
  asCsv(rows.map((row) => row.map(saidCell).map((cell) => (isErrorValue(cell) ? cell.error : String(cell)))));

/**
 * The same for people, and below it why an error stands where it does, each sentence once. A row has the digits of its unit and of its
 * largest number, or each number those of its own.
 */
export function spillAsTable(rows: Rows, eachByItself = false): string {
  const said = rows.map((row) => row.map(saidCell));
  const [head = []] = said;
  const units = head.indexOf(text("column.unit"));
  const shown = said.map((row, r) => {
    const unit = row[units];
    const values = row.map((cell) => (typeof cell === "number" ? cell : Number.NaN));
    const numbers = eachByItself
      ? values.flatMap((value) => figures(isYear(unit, value) ? YEARS : "1", [value]))
      : figures(typeof unit === "string" ? unit : "1", values);
    // years stand in the head and in front of rows
    return row.map((cell, c) =>
      typeof cell === "number" && r > 0 && c > 0 ? (numbers[c] ?? "") : String(shownValue(cell)),
    );
  });
  const left = (column: number) => column === 0 || !said.slice(1).some((row) => typeof row[column] === "number");
  const errors = new Map(rows.flat().flatMap((cell) => (isErrorValue(cell) ? [[errorText(cell), cell.error]] : [])));
  const why = [...errors].map(([sentence = "", error = ""]) =>
    text("cli.beneath", { label: verbatim(error), sentence }),
  );
  return [asTable(shown, left), ...why].join("\n");
}
