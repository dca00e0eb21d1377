import { sheetReference } from "../../sheet/address";
import { INPUT } from "../../workbook/looks";
import type { PlannedCell } from "../../workbook/plan";
import type { HostPort, Place, Plan, Written } from "../port";
import type { WrittenInputs } from "./keptFormat";

/** How many cells or formulas of a sheet. */
export interface Counted {
  readonly sheet: string;
  readonly count: number;
}

/** What of the user's would be lost with what was written. */
export interface Losses {
  /** Inputs on sheets that would go which hold something else than what was written. */
  readonly changed: readonly Counted[];
  /** Formulas of other sheets that refer to what would go. */
  readonly referring: readonly Counted[];
}

/** The inputs that a plan writes to sheets of its own, so that it is known later which of them were changed. */
export function inputsOf({ sheets }: Plan, places: readonly Place[]): readonly WrittenInputs[] {
  return sheets.flatMap(({ cells }, k) => {
    const place = places[k];
    const inputs = cells.filter(({ style, formula }) => style?.fill === INPUT.fill && formula === undefined);
    if (place === undefined || !place.create || inputs.length === 0) return [];
    const labels = labelsOf(cells);
    return [
      {
        sheet: place.sheet,
        cells: inputs.map(({ row, column, value = null }) => ({ row, column, value, label: labels.get(row) ?? "" })),
      },
    ];
  });
}

/** The text that stands first in each row. */
function labelsOf(cells: readonly PlannedCell[]): ReadonlyMap<number, string> {
  const first = new Map<number, PlannedCell>();
  for (const cell of cells) if (cell.column < (first.get(cell.row)?.column ?? 1)) first.set(cell.row, cell);
  return new Map([...first].map(([row, { value }]) => [row, typeof value === "string" ? value : ""]));
}

/** What would be lost: nothing that is only read is looked for on the sheets that go, which are large. */
export async function lossesOf(port: HostPort, written: Written, inputs: readonly WrittenInputs[]): Promise<Losses> {
  const going = written.sheets.filter(({ created }) => created);
  if (going.length === 0) return { changed: [], referring: [] };
  const changed: Counted[] = [];
  for (const each of inputs) {
    const count = await changedOf(port, each);
    if (count > 0) changed.push({ sheet: each.sheet, count });
  }
  const own = new Set(going.map(({ sheet }) => sheet));
  const returning = new Set(written.formerNames.map(({ name }) => name));
  const refers = referringTo(
    [...own],
    [...going.flatMap(({ tables }) => tables.map(({ name }) => name)), ...written.names].filter(
      (name) => !returning.has(name),
    ),
  );
  const formulas = await port.formulaCells(refers, (sheet) => !own.has(sheet));
  const referring = [...new Set(formulas.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    count: formulas.filter((each) => each.sheet === sheet).length,
  }));
  return { changed, referring };
}

/** Rows that were inserted move the inputs: each is looked for by its label, where that stands there once. */
async function changedOf(port: HostPort, { sheet, cells }: WrittenInputs): Promise<number> {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1 + MOVED;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const typed = await port.readTyped(sheet, { row: 0, column: 0, rows, columns });
  if (typed === undefined) return 0;
  const places = new Map<unknown, number[]>();
  for (const [row, [label]] of typed.entries()) places.set(label, [...(places.get(label) ?? []), row]);
  return cells.filter(({ row, column, value, label }) => {
    const [there = row, ...more] = label === "" ? [] : (places.get(label) ?? []);
    return (typed[more.length === 0 ? there : row]?.[column] ?? null) !== value;
  }).length;
}

/** So many rows may be inserted into a sheet, and its inputs are still found. */
const MOVED = 200;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether a formula refers to one of the sheets, or says one of the names. */
export function referringTo(sheets: readonly string[], names: readonly string[]): (formula: string) => boolean {
  const quoted = sheets.flatMap((sheet) => [sheetReference(sheet), `'${sheet.replaceAll("'", "''")}'`]);
  const onSheets = new RegExp(`(?<![\\w.'\\]])(?:${quoted.map(escaped).join("|")})!`, "i");
  const saysNames = new RegExp(`(?<![\\w.'!\\\\])(?:${names.map(escaped).join("|")})(?![\\w.(!])`, "i");
  return (formula) => {
    const said = formula.replace(/"(?:[^"]|"")*"/g, '""');
    return onSheets.test(said) || (names.length > 0 && saysNames.test(said));
  };
}
