/**
 * The name box goes to other sheets too, as in Excel: the grid's own reads "Inputs!B2" as B2 of the sheet that is shown. A word
 * that names no place is left to the grid, which makes it the name of the selection.
 */
import { text } from "../../messages/text";
import type { Grid } from "../grid/grid";
import { locate } from "../grid/locate";

const BOX = '[data-u-comp="defined-name"] input';

export interface Places extends Grid {
  focus(): void;
}

export function goByNameBox(container: HTMLElement, grid: Places, refuse: (why: string) => void): void {
  container.addEventListener(
    "keydown",
    (event) => {
      const box = event.target;
      if (event.key !== "Enter" || !(box instanceof HTMLInputElement) || !box.matches(BOX)) return;
      const place = box.value.trim();
      const area = place === "" ? null : locate(grid, place, grid.activeSheet());
      if (!area && !place.includes("!")) return;
      event.preventDefault();
      event.stopPropagation();
      box.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })); // the box shows the selection again
      if (!area) {
        refuse(text("workbench.place.unknown", { place }));
      } else if (grid.sheets().some((sheet) => sheet.id === area.sheet && sheet.hidden)) {
        refuse(text("workbench.place.hidden", { place }));
      } else {
        try {
          grid.select(area);
          grid.focus();
        } catch (error) {
          refuse(error instanceof Error ? error.message : String(error)); // further out than a sheet can reach
        }
      }
    },
    true,
  );
}
