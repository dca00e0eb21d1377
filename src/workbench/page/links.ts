/** A click on a cell with a link to a place in the workbook goes there, as in Excel. Links to the web are shown, not followed. */
import { locate, siteOf } from "../grid/address";
import type { Grid } from "../grid/grid";

export function followLinks(container: HTMLElement, grid: Grid): void {
  let down = { x: 0, y: 0 };
  container.addEventListener("pointerdown", (event) => {
    down = { x: event.clientX, y: event.clientY };
  });
  container.addEventListener("pointerup", (event) => {
    const dragged = Math.abs(event.clientX - down.x) + Math.abs(event.clientY - down.y) > 4;
    if (dragged || event.button !== 0 || !(event.target instanceof HTMLCanvasElement)) return;
    setTimeout(() => follow(grid)); // after the grid has moved its selection
  });
}

function follow(grid: Grid): void {
  const selected = grid.selection();
  const link = selected.rows * selected.cols === 1 ? grid.link(siteOf(selected)) : null;
  if (!link?.startsWith("#")) return;
  const target = locate(grid, link.slice(1), selected.sheet);
  if (target) grid.select(target);
}
