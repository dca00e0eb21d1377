/** Comments, kept in the grid as notes of cells. A comment's id is its place, so nothing is kept beside the grid. */
import { cellAddress, parseAddress, siteOf } from "../grid/address";
import type { Area, Grid, Site } from "../grid/grid";
import { invalid, notFound, type Tables } from "../protocol/kit";
import { type CollectionThing, type KeyThing, keyed, type RangeThing, range } from "./things";
import type { Where } from "./where";

export function commentTables(grid: Grid, where: Where): Tables {
  const idOf = (at: Site): string => `${at.sheet}!${cellAddress(at.row, at.col)}`;
  const thing = (at: Site): KeyThing => keyed("Comment", idOf(at));
  const siteFor = (id: string): Site => {
    const cut = id.lastIndexOf("!");
    const sheet = id.slice(0, cut);
    const bounds = parseAddress(id.slice(cut + 1), { rows: 1, cols: 1 })?.bounds ?? notFound(`comment ${id}`);
    const at = { sheet, row: bounds.row, col: bounds.col };
    return grid.note(at) === null ? notFound(`comment ${id}`) : at;
  };
  const areaAt = (at: Site): Area => ({ ...at, rows: 1, cols: 1 });
  const all = (c: CollectionThing): Site[] => {
    const sheets = c.sheet === undefined ? grid.sheets().map((s) => s.id) : [c.sheet];
    return sheets.flatMap((sheet) => grid.notes(sheet));
  };

  return {
    Comments: {
      get: {},
      items: (c: CollectionThing) => all(c).map(thing),
      item: (_: CollectionThing, id: string) => keyed("Comment", idOf(siteFor(id))),
      call: {
        Add: (c: CollectionThing, place: RangeThing | string, content: string) => {
          const at = siteOf(where.area(place, c.sheet ?? grid.activeSheet()));
          if (grid.note(at) !== null) invalid("The cell already has a comment.");
          grid.setNote(at, content);
          return thing(at);
        },
        GetCount: (c: CollectionThing) => all(c).length,
        GetItemAt: (c: CollectionThing, index: number) => thing(all(c)[index] ?? notFound(`comment ${index}`)),
        GetItemByCell: (c: CollectionThing, place: RangeThing | string) => {
          const at = siteOf(where.area(place, c.sheet ?? grid.activeSheet()));
          return grid.note(at) === null ? notFound("comment") : thing(at);
        },
      },
    },
    Comment: {
      id: (c: KeyThing) => ({ Id: c.id }),
      get: {
        Id: (c: KeyThing) => c.id,
        Content: (c: KeyThing) => grid.note(siteFor(c.id)),
        AuthorName: () => "Workbench",
      },
      set: { Content: (c: KeyThing, text: string) => grid.setNote(siteFor(c.id), text) },
      call: {
        Delete: (c: KeyThing) => grid.setNote(siteFor(c.id), null),
        GetLocation: (c: KeyThing) => range(areaAt(siteFor(c.id))),
      },
    },
  };
}
