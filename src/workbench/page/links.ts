/**
 * A click on a cell with a link goes there, as in Excel: to its place in the workbook, or to the web in a new tab of the browser.
 * Nothing of the web is asked for before the person clicks.
 */
import { contains } from "../grid/address";
import type { Grid, Site } from "../grid/grid";
import { locate } from "../grid/locate";

/** Addresses of other kinds (files, scripts) are shown, never opened. */
export const isWebAddress = (link: string): boolean => /^(https?:\/\/|mailto:)/i.test(link);

export function followLinks(container: HTMLElement, grid: Grid): void {
  let down = { x: 0, y: 0 };
  let plain = false;
  container.addEventListener(
    "pointerdown",
    (event) => {
      down = { x: event.clientX, y: event.clientY };
    },
    true,
  );
  container.addEventListener(
    "pointerup",
    (event) => {
      const moved = Math.abs(event.clientX - down.x) + Math.abs(event.clientY - down.y);
      plain = moved <= 4 && event.button === 0 && !event.shiftKey && !event.altKey;
    },
    true,
  );
  grid.onCellClick((at) => {
    if (plain) setTimeout(() => follow(grid, at)); // after the grid has moved its selection
  });
}

function follow(grid: Grid, at: Site): void {
  const selected = grid.selection();
  const link = selected.rows * selected.cols === 1 && contains(selected, at) ? grid.link(at) : null;
  if (link === null) return;
  if (isWebAddress(link)) window.open(link, "_blank", "noopener,noreferrer");
  const target = link.startsWith("#") ? locate(grid, link.slice(1), selected.sheet) : null;
  if (target) grid.select(target);
}
