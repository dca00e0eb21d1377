/** Names of ranges and formulas, of the workbook or of one sheet. */
import { sameText } from "../grid/address";
import type { Area, Grid, NameInfo } from "../grid/grid";
import { locate } from "../grid/locate";
import { found, invalid, notFound, type Tables, type Thing } from "../protocol/kit";
import { type CollectionThing, type RangeThing, range, worksheet } from "./things";
import type { Where } from "./where";

interface NameThing extends Thing {
  readonly name: string;
  readonly sheet: string | null;
}

export function nameTables(grid: Grid, where: Where): Tables {
  const scope = (c: CollectionThing): string | null => c.sheet ?? null;
  const thing = (n: NameInfo): NameThing => ({ type: "NamedItem", name: n.name, sheet: n.sheet });
  const all = (c: CollectionThing): NameInfo[] => grid.names().filter((n) => n.sheet === scope(c));
  const byKey = (c: CollectionThing, key: unknown): NameThing | null => {
    const name = all(c).find((n) => sameText(n.name, key));
    return name ? thing(name) : null;
  };
  const info = (n: NameThing): NameInfo =>
    found(
      grid.names().find((x) => x.name === n.name && x.sheet === n.sheet),
      n.name,
    );
  const area = (n: NameThing): Area | null => locate(grid, info(n).ref, n.sheet ?? grid.activeSheet());
  const add = (c: CollectionThing, name: string, reference: RangeThing | string, comment?: string): NameThing => {
    if (byKey(c, name) || grid.tables().some((table) => sameText(table.name, name)))
      invalid(`The name "${name}" already exists.`);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rc]$/i.test(name))
      invalid(`"${name}" is not a valid name.`);
    const ref = typeof reference === "string" ? reference.replace(/^=/, "") : where.absolute(reference.area);
    grid.setName({ name, ref, comment: comment ?? "", sheet: scope(c) });
    return found(byKey(c, name), name);
  };

  return {
    Names: {
      get: {},
      items: (c: CollectionThing) => all(c).map(thing),
      item: (c: CollectionThing, key: unknown) => found(byKey(c, key), key),
      call: {
        Add: add,
        AddFormulaLocal: add,
        GetItemOrNullObject: byKey,
        GetCount: (c: CollectionThing) => all(c).length,
      },
    },
    NamedItem: {
      id: (n: NameThing) => ({ _Id: n.sheet === null ? n.name : `${n.sheet}!${n.name}` }),
      get: {
        Name: (n: NameThing) => n.name,
        Formula: (n: NameThing) => `=${info(n).ref.replace(/^=/, "")}`,
        Comment: (n: NameThing) => info(n).comment,
        Scope: (n: NameThing) => (n.sheet === null ? "Workbook" : "Worksheet"),
        Type: (n: NameThing) => (area(n) ? "Range" : "String"),
        Visible: () => true,
        Value: (n: NameThing) => info(n).ref,
      },
      set: {
        Formula: (n: NameThing, formula: string) => grid.setName({ ...info(n), ref: formula.replace(/^=/, "") }),
        Comment: (n: NameThing, comment: string) => grid.setName({ ...info(n), comment }),
      },
      nav: {
        Worksheet: (n: NameThing) =>
          n.sheet === null ? invalid(`The name "${n.name}" is not limited to a worksheet.`) : worksheet(n.sheet),
        WorksheetOrNullObject: (n: NameThing) => (n.sheet === null ? null : worksheet(n.sheet)),
      },
      call: {
        GetRange: (n: NameThing) => range(area(n) ?? notFound(`range of ${n.name}`)),
        GetRangeOrNullObject: (n: NameThing) => {
          const a = area(n);
          return a && range(a);
        },
        Delete: (n: NameThing) => grid.deleteName(n.name, n.sheet),
      },
    },
  };
}
