import type { CellValue } from "../workbook/plan";

/** The sheet that keeps a workbook's settings in a file. Excel shows it to nobody. */
export const SETTINGS_SHEET = "Ironbook settings";

/** Excel holds 32,767 characters of 16 bits in a cell; a text of more than half that many signs goes on in the next. */
const PIECE = /[\s\S]{1,16000}/gu;

/** The settings as rows: the key, then its text in as many cells as it needs. */
export function toSettingsRows(settings: Readonly<Record<string, string>>): string[][] {
  return Object.entries(settings).map(([key, text]) => {
    return [key, ...(text.match(PIECE) ?? [""])];
  });
}

/** The settings of such rows. */
export function fromSettingsRows(rows: readonly (readonly CellValue[])[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(([key, ...pieces]) =>
      typeof key === "string" ? [[key, pieces.map((piece) => piece ?? "").join("")] as const] : [],
    ),
  );
}
