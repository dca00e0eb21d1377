/** The live objects that tables of different files hand to each other. */
import type { Area } from "../grid/grid";
import type { Thing } from "../protocol/kit";

export interface RangeThing extends Thing {
  readonly area: Area;
}
export interface SheetThing extends Thing {
  readonly sheet: string;
}
/** A collection of the whole workbook, or of one sheet. */
export interface CollectionThing extends Thing {
  readonly sheet?: string;
}
export interface KeyThing extends Thing {
  readonly id: string;
}

export const range = (area: Area): RangeThing => ({ type: "Range", area });
export const onArea = (type: string, area: Area): RangeThing => ({ type, area });
export const worksheet = (sheet: string): SheetThing => ({ type: "Worksheet", sheet });
export const onSheet = (type: string, sheet: string): SheetThing => ({ type, sheet });
export const ofWorkbook = (type: string): Thing => ({ type });
export const keyed = (type: string, id: string): KeyThing => ({ type, id });
