import { contains } from "../../quantities/interval";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import { SET_KEY } from "../../workbook/assumptionsTable";
import type { CellValue } from "../../workbook/plan";

/** What is wrong with a row, as a message of the catalog. */
export interface Problem {
  /** The first row is 1. */
  readonly row: number;
  readonly key: string;
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Reading {
  readonly values: ReadonlyMap<string, number>;
  /** Values that are no numbers, as the row has them; the model refuses them until they are mended. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** The reference set the rows name, if they do. */
  readonly set?: string;
}

/** A choice may be given by its word or by its number. */
function numberOf({ choices }: AssumptionRow, cell: CellValue): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return choices === undefined ? undefined : Number(cell);
  const word = cell?.trim().toLowerCase();
  const place = choices?.findIndex((choice) => choice.toLowerCase() === word) ?? -1;
  return place < 0 ? undefined : place;
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

/** Reads rows with a Key and a Value; each row that says something wrong is named, the others count. */
export function readRows(
  matrix: readonly (readonly CellValue[])[],
  known: ReadonlyMap<string, AssumptionRow>,
  sets: readonly string[],
): Reading {
  const values = new Map<string, number>();
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const at = columns(matrix[0]);
  let set: string | undefined;

  /** What is wrong with a row's value; the value is kept where it has a meaning. */
  const take = (assumption: AssumptionRow, cell: CellValue): [id: string, values: object] | undefined => {
    const { key, choices, interval } = assumption;
    if (values.has(key) || texts.has(key)) return ["pane.row.twice", {}];
    if (cell === null || cell === "") return ["pane.row.blank", {}];
    const value = numberOf(assumption, cell);
    if (value !== undefined) {
      values.set(key, value);
      return contains(interval, value) ? undefined : ["pane.row.outside", { value }];
    }
    const shown = String(cell);
    texts.set(key, shown);
    return choices === undefined
      ? ["pane.row.text", { value: shown }]
      : ["pane.row.choice", { value: shown, choices: choices.join(", ") }];
  };

  for (const [index, cells] of matrix.entries()) {
    if (at.header && index === 0) continue;
    const key = String(cells[at.key] ?? "").trim();
    const cell = cells[at.value] ?? null;
    const blank = cell === null || cell === "";
    const assumption = known.get(key);
    let wrong: ReturnType<typeof take>;
    if (assumption !== undefined) wrong = take(assumption, cell);
    else if (key.toLowerCase() === SET_KEY) {
      set = sets.find((name) => name === String(cell).trim());
      if (set === undefined) wrong = ["pane.row.set", { value: String(cell ?? ""), sets: sets.join(", ") }];
    } else if (!blank) wrong = key === "" ? ["pane.row.noKey", { value: String(cell) }] : ["pane.row.unknown", {}];
    if (wrong !== undefined) problems.push({ row: index + 1, key, id: wrong[0], values: { key, ...wrong[1] } });
  }
  return { values, texts, problems, ...(set !== undefined && { set }) };
}
