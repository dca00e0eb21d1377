/** Range.getCellProperties: what each cell of a range looks like, as far as it was asked. */
import type { Area, Grid } from "../grid/grid";
import { ApiError } from "./kit";

/** The shape of what is asked: true at its leaves. */
interface Asked {
  readonly [name: string]: boolean | Asked;
}
type Properties = { [name: string]: unknown };
type Reader = (cell: Area) => unknown;

export function cellProperties(grid: Grid, address: (cell: Area) => string, area: Area, asked: Asked): Properties[][] {
  const readers: Readonly<Record<string, Reader>> = {
    address,
    "format.fill.color": (cell) => grid.style(cell, "fill"),
    "format.font.bold": (cell) => grid.style(cell, "bold"),
    "format.font.italic": (cell) => grid.style(cell, "italic"),
    "format.font.underline": (cell) => grid.style(cell, "underline"),
    "format.font.color": (cell) => grid.style(cell, "color"),
    "format.font.size": (cell) => grid.style(cell, "size"),
    "format.font.name": (cell) => grid.style(cell, "font"),
    "format.wrapText": (cell) => grid.style(cell, "wrap"),
    "format.horizontalAlignment": (cell) => grid.style(cell, "horizontal"),
    "format.verticalAlignment": (cell) => grid.style(cell, "vertical"),
  };
  const read = (cell: Area, part: Asked, path: string): Properties =>
    Object.fromEntries(
      Object.entries(part)
        .filter(([, wanted]) => wanted)
        .map(([name, wanted]) => {
          if (typeof wanted === "object") return [name, read(cell, wanted, `${path}${name}.`)];
          const reader = readers[path + name];
          if (!reader) throw new ApiError("ApiNotFound", `The workbench does not have CellProperties.${path}${name}.`);
          return [name, reader(cell)];
        }),
    );
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.cols }, (_, j) =>
      read({ sheet: area.sheet, row: area.row + i, col: area.col + j, rows: 1, cols: 1 }, asked, ""),
    ),
  );
}
