/** Range.getCellProperties and setCellProperties: what each cell of a range looks like, as far as it is asked or given. */
import type { Area, Grid, StyleName } from "../grid/grid";
import { ApiError } from "../protocol/kit";
import { type Hyperlink, hyperlink, setHyperlink } from "./hyperlinks";

/** The shape of what is asked: true at its leaves. */
export interface Asked {
  readonly [name: string]: boolean | Asked;
}
export type Properties = { [name: string]: unknown };

const STYLES: Readonly<Record<string, StyleName>> = {
  "format.fill.color": "fill",
  "format.font.bold": "bold",
  "format.font.italic": "italic",
  "format.font.underline": "underline",
  "format.font.color": "color",
  "format.font.size": "size",
  "format.font.name": "font",
  "format.wrapText": "wrap",
  "format.horizontalAlignment": "horizontal",
  "format.verticalAlignment": "vertical",
};

const styleOf = (path: string): StyleName | undefined => (Object.hasOwn(STYLES, path) ? STYLES[path] : undefined);
const unknown = (path: string): never => {
  throw new ApiError("ApiNotFound", `The workbench does not have CellProperties.${path}.`);
};
const isPart = (value: unknown): value is Properties => typeof value === "object" && value !== null;

export function cellProperties(
  grid: Grid,
  address: (cell: Area) => string,
  area: Area,
  asked: Asked,
): readonly (readonly Properties[])[] {
  const one = (cell: Area, path: string): unknown => {
    if (path === "address" || path === "addressLocal") return address(cell);
    if (path === "hyperlink") return hyperlink(grid, cell);
    return grid.style(cell, styleOf(path) ?? unknown(path));
  };
  const read = (cell: Area, part: Asked, path: string): Properties =>
    Object.fromEntries(
      Object.entries(part)
        .filter(([, wanted]) => wanted)
        .map(([name, wanted]) => [
          name,
          typeof wanted === "object" ? read(cell, wanted, `${path}${name}.`) : one(cell, path + name),
        ]),
    );
  return cells(area).map((row) => row.map((cell) => read(cell, asked, "")));
}

export function setCellProperties(grid: Grid, area: Area, given: readonly (readonly Properties[])[]): void {
  const write = (cell: Area, part: Properties, path: string): void => {
    for (const [name, value] of Object.entries(part)) {
      if (value === undefined || value === null) continue;
      if (path + name === "hyperlink") setHyperlink(grid, cell, value as Hyperlink);
      else if (isPart(value)) write(cell, value, `${path}${name}.`);
      else grid.setStyle(cell, styleOf(path + name) ?? unknown(path + name), value);
    }
  };
  cells(area).forEach((row, i) => {
    row.forEach((cell, j) => {
      write(cell, given[i]?.[j] ?? {}, "");
    });
  });
}

const cells = ({ sheet, row, col, rows, cols }: Area): Area[][] =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (_, j) => ({ sheet, row: row + i, col: col + j, rows: 1, cols: 1 })),
  );
