/** How a sheet goes to paper, and its groups of rows: kept with the sheet in the grid, which shows none of it. */
import type { Paper } from "../grid/grid";
import type { SheetPlan } from "../grid/plan";
import type { Book, Facade } from "./book";
import type { Undo } from "./undo";

/** A sheet that was made here, not opened, goes to paper one page wide. */
export const MADE_HERE: SheetPlan["page"] = { orientation: "landscape" };

export class Papers {
  constructor(
    private readonly book: Book,
    private readonly undo: Undo,
  ) {}

  of(sheet: string): Paper {
    return this.config(sheet).custom ?? { page: MADE_HERE };
  }
  set(sheet: string, paper: Paper): void {
    const config = this.config(sheet);
    const before = config.custom;
    this.undo.perform(
      () => {
        config.custom = paper;
      },
      () => {
        config.custom = before;
      },
    );
  }
  private config(sheet: string): Facade {
    return this.book.sheet(sheet).getSheet().getConfig();
  }
}
