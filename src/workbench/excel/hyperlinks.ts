/** Range.hyperlink: a link of each cell of a range, with the text and the look that Excel gives it. */
import { siteOf } from "../grid/address";
import type { Area, Grid } from "../grid/grid";
import { invalid } from "../protocol/kit";

/** As Excel's RangeHyperlink: one of the first two says where it leads. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly textToDisplay?: string;
  readonly screenTip?: string;
}

const COLOR = "#0563C1"; // of Excel's style for links

/** Of the first cell. */
export function hyperlink(grid: Grid, area: Area): Hyperlink | null {
  const link = grid.link(siteOf(area));
  if (link === null) return null;
  const tip = grid.linkTip(siteOf(area));
  return {
    ...(link.startsWith("#") ? { documentReference: link.slice(1) } : { address: link }),
    textToDisplay: grid.text({ ...area, rows: 1, cols: 1 })[0]?.[0] ?? "",
    ...(tip === null ? {} : { screenTip: tip }),
  };
}

export function setHyperlink(grid: Grid, area: Area, wanted: Hyperlink): void {
  const target = wanted.documentReference ? `#${wanted.documentReference}` : wanted.address;
  const link = target || invalid("A hyperlink needs an address or a place in the workbook.");
  // what stands there is asked for only where no text is given: the cells of a batch are written when something is read
  const before = wanted.textToDisplay === undefined ? grid.values(area) : [];
  for (let i = 0; i < area.rows; i++)
    for (let j = 0; j < area.cols; j++) {
      const cell: Area = { sheet: area.sheet, row: area.row + i, col: area.col + j, rows: 1, cols: 1 };
      const empty = (before[i]?.[j] ?? "") === "";
      const shown = wanted.textToDisplay ?? (empty ? link.replace(/^#/, "") : undefined); // an empty cell shows where it leads
      if (shown !== undefined) grid.write(cell, [[shown]]);
      grid.setLink(siteOf(cell), link, wanted.screenTip ?? null);
    }
  grid.setStyle(area, "color", COLOR);
  grid.setStyle(area, "underline", "Single");
}

export function removeHyperlinks(grid: Grid, area: Area): void {
  for (const site of grid.links(area)) grid.setLink(site, null, null);
}
