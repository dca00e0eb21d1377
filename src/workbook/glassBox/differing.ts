import { columnLetters } from "../../sheet/address";
import type { InputSheet } from "./inputsSheet";
import { INPUTS } from "./layout";

/** How many inputs are not as the sheet was written with, rows that were added below among them; part of a formula. */
export function differing({ firstRow, lastRow, rows, keyColumn, valueColumn, printedColumn }: InputSheet): string {
  const down = (column: number, from: number, to: number) => {
    const letters = columnLetters(column);
    return `${INPUTS}!$${letters}$${from + 1}:$${letters}$${to + 1}`;
  };
  const end = firstRow + rows.length - 1;
  const changed = `SUMPRODUCT(--(${down(valueColumn, firstRow, end)}<>${down(printedColumn, firstRow, end)}))`;
  return `${changed}+COUNTA(${down(keyColumn, end + 1, lastRow)})`;
}
