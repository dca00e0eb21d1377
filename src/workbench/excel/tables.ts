/** Tables with their rows and columns. Every table of the workbench has a header row. */
import { sameText } from "../grid/address";
import type { Area, Cell, Grid, Site, TableInfo } from "../grid/grid";
import { namedTable, withoutTable } from "../grid/structured";
import { found, invalid, notFound, type Tables, type Thing } from "../protocol/kit";
import { type CollectionThing, type KeyThing, keyed, type RangeThing, range, worksheet } from "./things";
import { matrix, type Where } from "./where";

interface PartThing extends Thing {
  readonly table: string;
  readonly index: number;
}
interface PartsThing extends Thing {
  readonly table: string;
}

const body = (a: Area): Area => ({ ...a, row: a.row + 1, rows: a.rows - 1 });
const headerRow = (a: Area): Area => ({ ...a, rows: 1 });
const below = (a: Area, index: number, rows = 1): Area => ({ ...a, row: a.row + 1 + index, rows });
const beside = (a: Area, index: number, cols = 1): Area => ({ ...a, col: a.col + index, cols });

/** Rewrites the formulas of cells and of names; answers the same work, to be done again where it has not lasted. */
function rewrite(grid: Grid, replaced: (formula: string, at: Site) => string): () => void {
  const writes: (() => unknown)[] = [];
  for (const { id } of grid.sheets()) {
    const used = grid.used(id);
    if (!used) continue;
    grid.formulas(used).forEach((line, i) => {
      line.forEach((formula, j) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return;
        const at: Area = { sheet: id, row: used.row + i, col: used.col + j, rows: 1, cols: 1 };
        const now = replaced(formula, at);
        if (now !== formula) writes.push(() => grid.formulas(at)[0]?.[0] !== now && grid.write(at, [[now]]));
      });
    });
  }
  for (const name of grid.names()) {
    const now = replaced(name.ref, { sheet: name.sheet ?? "", row: 0, col: 0 });
    if (now !== name.ref) writes.push(() => grid.setName({ ...name, ref: now }));
  }
  const work = (): void => {
    for (const write of writes) write();
  };
  work();
  return work;
}

export function tableTables(grid: Grid, where: Where): Tables {
  const inScope = (c: CollectionThing): TableInfo[] =>
    grid.tables().filter((t) => c.sheet === undefined || t.area.sheet === c.sheet);
  const byKey = (c: CollectionThing, key: unknown): KeyThing | null => {
    const table = inScope(c).find((t) => t.id === key || sameText(t.name, key));
    return table ? keyed("Table", table.id) : null;
  };
  const info = (id: string): TableInfo =>
    found(
      grid.tables().find((t) => t.id === id),
      `table ${id}`,
    );
  const areaOf = (id: string): Area => info(id).area;
  const headers = (id: string): string[] => (grid.values(headerRow(areaOf(id)))[0] ?? []).map((v) => String(v ?? ""));
  const freeName = (n = 1): string => {
    const name = `Table${n}_`; // without the line at its end the grid takes the name for a cell's and refuses it
    return grid.tables().some((t) => sameText(t.name, name)) ? freeName(n + 1) : name;
  };
  const rowAt = (p: PartsThing, index: number): PartThing =>
    index >= 0 && index < areaOf(p.table).rows - 1
      ? { type: "TableRow", table: p.table, index }
      : notFound(`row ${index} of the table`);
  const columnIndex = (p: PartsThing, key: unknown): number =>
    typeof key === "number" ? key - 1 : headers(p.table).findIndex((h) => sameText(h, key)); // ids of columns count from 1
  const columnAt = (p: PartsThing, index: number): PartThing | null =>
    index >= 0 && index < areaOf(p.table).cols ? { type: "TableColumn", table: p.table, index } : null;

  const addRows = async (p: PartsThing, index: number | null, values: Cell | Cell[][] | null): Promise<Thing> => {
    const area = areaOf(p.table);
    const count = Array.isArray(values) ? values.length : 1;
    const at = index === null || index < 0 ? area.rows - 1 : index;
    const added = below(area, at, count);
    await grid.shift(added, "insertDown");
    await grid.resizeTable(p.table, { ...area, rows: area.rows + count });
    if (values !== null) grid.write(added, matrix(added, values, "values"));
    return rowAt(p, at);
  };
  const removeRows = async (table: string, index: number, count: number): Promise<void> => {
    const area = areaOf(table);
    if (index < 0 || index + count > area.rows - 1) notFound(`row ${index} of the table`);
    if (count === area.rows - 1) {
      grid.clear(body(area), "Contents"); // a table keeps one empty row
      return;
    }
    await grid.shift(below(area, index, count), "deleteUp");
    await grid.resizeTable(table, { ...area, rows: area.rows - count });
  };
  const addColumn = async (
    p: PartsThing,
    index: number | null,
    values: Cell | Cell[][] | null,
    name?: string,
  ): Promise<Thing> => {
    const area = areaOf(p.table);
    const at = index === null || index < 0 ? area.cols : index;
    const added = beside(area, at);
    await grid.shift(added, "insertRight");
    grid.write(headerRow(added), [[name ?? `Column${area.cols + 1}`]]);
    await grid.resizeTable(p.table, { ...area, cols: area.cols + 1 });
    if (Array.isArray(values)) {
      const whole = values.length === area.rows;
      const target = whole ? added : body(added);
      grid.write(target, matrix(target, values, "values"));
    }
    return found(columnAt(p, at), "column");
  };

  return {
    Tables: {
      get: { Count: (c: CollectionThing) => inScope(c).length },
      items: (c: CollectionThing) => inScope(c).map((t) => keyed("Table", t.id)),
      item: (c: CollectionThing, key: unknown) => found(byKey(c, key), key),
      call: {
        Add: async (c: CollectionThing, place: RangeThing | string, hasHeaders: boolean) => {
          const area = where.area(place, c.sheet ?? grid.activeSheet());
          if (!hasHeaders) invalid("The workbench only makes tables whose range has headers.");
          if (grid.tables().some((t) => where.overlap(t.area, area))) invalid("A table cannot overlap another table.");
          return keyed("Table", await grid.addTable(area, freeName()));
        },
        GetItem: (c: CollectionThing, key: unknown) => found(byKey(c, key), key),
        GetItemOrNullObject: byKey,
        GetItemAt: (c: CollectionThing, i: number) => {
          const table = inScope(c)[i];
          return table ? keyed("Table", table.id) : notFound(`table ${i}`);
        },
        GetCount: (c: CollectionThing) => inScope(c).length,
      },
    },
    Table: {
      id: (t: KeyThing) => ({ Id: t.id }),
      get: {
        Id: (t: KeyThing) => t.id,
        Name: (t: KeyThing) => info(t.id).name,
        ShowHeaders: () => true,
        ShowTotals: () => false,
        ShowBandedRows: () => true,
        ShowFilterButton: () => true,
        Style: () => "TableStyleMedium2",
      },
      set: {
        Name: (t: KeyThing, name: string) => {
          if (grid.tables().some((x) => x.id !== t.id && sameText(x.name, name)))
            invalid(`A table named "${name}" already exists.`);
          if (grid.names().some((x) => sameText(x.name, name))) invalid(`The name "${name}" already exists.`);
          grid.renameTable(t.id, name);
        },
        Style: () => undefined, // how a table looks is the grid's own
        ShowBandedRows: () => undefined,
        ShowBandedColumns: () => undefined,
        ShowFilterButton: () => undefined,
      },
      nav: {
        Worksheet: (t: KeyThing) => worksheet(areaOf(t.id).sheet),
        Rows: (t: KeyThing) => ({ type: "TableRows", table: t.id }),
        Columns: (t: KeyThing) => ({ type: "TableColumns", table: t.id }),
      },
      call: {
        GetRange: (t: KeyThing) => range(areaOf(t.id)),
        GetHeaderRowRange: (t: KeyThing) => range(headerRow(areaOf(t.id))),
        GetDataBodyRange: (t: KeyThing) => range(body(areaOf(t.id))),
        Resize: (t: KeyThing, place: RangeThing | string) =>
          grid.resizeTable(t.id, where.area(place, areaOf(t.id).sheet)),
        Delete: async (t: KeyThing) => {
          const area = areaOf(t.id);
          await grid.deleteTable(t.id);
          grid.clear(area, "All");
        },
        ConvertToRange: async (t: KeyThing) => {
          const { area } = info(t.id);
          const plain = namedTable(
            info(t.id),
            (sheet) => where.sheetName(sheet),
            (row) => grid.values(row),
          );
          // Before the table goes: afterwards the grid makes #REF! of its name wherever a formula still has it.
          await grid.settled();
          const again = rewrite(grid, (formula, at) => withoutTable(formula, plain, at));
          await grid.settled();
          await grid.deleteTable(t.id);
          await grid.settled();
          again();
          return range(area);
        },
      },
    },
    TableRows: {
      get: { Count: (p: PartsThing) => areaOf(p.table).rows - 1 },
      items: (p: PartsThing) => Array.from({ length: areaOf(p.table).rows - 1 }, (_, index) => rowAt(p, index)),
      call: {
        Add: addRows,
        GetItemAt: rowAt,
        GetCount: (p: PartsThing) => areaOf(p.table).rows - 1,
        DeleteRowsAt: (p: PartsThing, index: number, count = 1) => removeRows(p.table, index, count),
      },
    },
    TableRow: {
      id: (p: PartThing) => ({ Index: p.index }),
      get: { Index: (p: PartThing) => p.index, Values: (p: PartThing) => grid.values(below(areaOf(p.table), p.index)) },
      set: {
        Values: (p: PartThing, v: Cell[][]) => {
          const area = below(areaOf(p.table), p.index);
          grid.write(area, matrix(area, v, "values"));
        },
      },
      call: {
        GetRange: (p: PartThing) => range(below(areaOf(p.table), p.index)),
        Delete: (p: PartThing) => removeRows(p.table, p.index, 1),
      },
    },
    TableColumns: {
      get: { Count: (p: PartsThing) => areaOf(p.table).cols },
      items: (p: PartsThing) => headers(p.table).map((_, index) => ({ type: "TableColumn", table: p.table, index })),
      item: (p: PartsThing, key: unknown) => found(columnAt(p, columnIndex(p, key)), key),
      call: {
        Add: addColumn,
        GetItem: (p: PartsThing, key: unknown) => found(columnAt(p, columnIndex(p, key)), key),
        GetItemOrNullObject: (p: PartsThing, key: unknown) => columnAt(p, columnIndex(p, key)),
        GetItemAt: (p: PartsThing, index: number) => found(columnAt(p, index), `column ${index}`),
        GetCount: (p: PartsThing) => areaOf(p.table).cols,
      },
    },
    TableColumn: {
      id: (p: PartThing) => ({ Id: p.index + 1 }),
      get: {
        Id: (p: PartThing) => p.index + 1,
        Index: (p: PartThing) => p.index,
        Name: (p: PartThing) => headers(p.table)[p.index] ?? "",
        Values: (p: PartThing) => grid.values(beside(areaOf(p.table), p.index)),
      },
      set: {
        Name: (p: PartThing, name: string) => grid.write(headerRow(beside(areaOf(p.table), p.index)), [[name]]),
        Values: (p: PartThing, v: Cell[][]) => {
          const area = beside(areaOf(p.table), p.index);
          grid.write(area, matrix(area, v, "values"));
        },
      },
      call: {
        GetRange: (p: PartThing) => range(beside(areaOf(p.table), p.index)),
        GetHeaderRowRange: (p: PartThing) => range(headerRow(beside(areaOf(p.table), p.index))),
        GetDataBodyRange: (p: PartThing) => range(body(beside(areaOf(p.table), p.index))),
        Delete: async (p: PartThing) => {
          const area = areaOf(p.table);
          await grid.shift(beside(area, p.index), "deleteLeft");
          await grid.resizeTable(p.table, { ...area, cols: area.cols - 1 });
        },
      },
    },
  };
}
