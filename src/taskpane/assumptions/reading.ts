import { complete } from "../../analysis/assumptions";
import { inputKeys } from "../../model/inputs/keys";
import { checkInputs, checkValue } from "../../model/schema";
import { IronError, type MessageValues } from "../../quantities/errors";
import { SET_KEY } from "../../workbook/assumptionsTable";
import type { CellValue } from "../../workbook/plan";

/** What is wrong, as a message of the catalog. */
export interface Complaint {
  readonly id: string;
  readonly values: MessageValues;
}

/** What is wrong with a row; the first row is 1. */
export interface Problem extends Complaint {
  readonly row: number;
}

export interface Reading {
  readonly values: ReadonlyMap<string, number>;
  /** Values that are no numbers, as the row has them; the model refuses them until they are mended. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** The reference set the rows name, if they do. */
  readonly set?: string;
}

/** The columns a header row names; the first two where there is no header. */
function columns(first: readonly CellValue[] = []): { key: number; value: number; header: boolean } {
  const names = first.map((cell) =>
    String(cell ?? "")
      .trim()
      .toLowerCase(),
  );
  const [key, value] = [names.indexOf("key"), names.indexOf("value")];
  return key >= 0 && value >= 0 ? { key, value, header: true } : { key: 0, value: 1, header: false };
}

/** Runs a check of the model; what it refuses is a complaint, anything else a defect. */
function complaint(check: () => void): Complaint | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    return { id: error.id, values: error.values };
  }
}

/** Reads rows with a Key and a Value; each row that says something wrong is named, the others count. */
export function readRows(matrix: readonly (readonly CellValue[])[], sets: readonly string[]): Reading {
  const values = new Map<string, number>();
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const at = columns(matrix[0]);
  let set: string | undefined;

  const take = (key: string, cell: CellValue): Complaint | undefined => {
    if (values.has(key) || texts.has(key)) return { id: "pane.row.twice", values: { key } };
    let number: number | undefined;
    const wrong = complaint(() => {
      number = checkValue(key, cell);
    });
    // a number without a meaning still stands in the sheet, and is shown as what it is
    const value = number ?? cell;
    if (typeof value === "number") values.set(key, value);
    else if (typeof value === "string" && value !== "") texts.set(key, value);
    return wrong;
  };

  const judge = (key: string, cell: CellValue): Complaint | undefined => {
    const blank = cell === null || cell === "";
    if (key.toLowerCase() === SET_KEY) {
      set = sets.find((name) => name === String(cell ?? "").trim());
      const values = { value: String(cell ?? ""), sets: sets.join(", ") };
      return set === undefined ? { id: "pane.row.set", values } : undefined;
    }
    if (inputKeys.has(key)) return take(key, cell);
    // a heading or an empty line says nothing
    if (blank) return undefined;
    if (key === "") return { id: "pane.row.noKey", values: { value: String(cell) } };
    return complaint(() => checkValue(key, cell));
  };

  for (const [index, cells] of matrix.entries()) {
    if (at.header && index === 0) continue;
    const wrong = judge(String(cells[at.key] ?? "").trim(), cells[at.value] ?? null);
    if (wrong !== undefined) problems.push({ row: index + 1, ...wrong });
  }
  return { values, texts, problems, ...(set !== undefined && { set }) };
}

/** What the model says of all values together, the set standing in where the rows are silent. */
export const judgeTogether = (set: string, values: ReadonlyMap<string, number>): Complaint | undefined =>
  complaint(() => checkInputs(complete({ set, given: Object.fromEntries(values) }).values));
