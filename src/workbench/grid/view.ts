/** What of a sheet is seen, and where on the page. */
import type { Area } from "./grid";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface View {
  /** The part of the sheet that scrolls, in pixels of the page. */
  readonly box: Box;
  /** Where cells are, counted from the corner of that part. */
  readonly place: (area: Area) => Box;
}
