/**
 * The engine reads formulas that were copied across or down once. A cell keeps a formula of its own, as it was written: only what
 * the engine is given says that it is shared, in the grid's own way (an id, and how far the cell is from the first that has it).
 */
import { FormulaCurrentConfigService, IDefinedNamesService } from "@univerjs/engine-formula";
import { isRelative, likeness } from "../grid/alike";
import type { Book, Facade } from "./book";

interface Item {
  readonly f?: string;
  readonly si?: string;
}
type Line = Record<number, Item | null>;
type Sheet = Record<number, Line>;

/** Fewer are not worth an id. */
const FEWEST = 3;

export function shareFormulas(book: Book): void {
  const service: Facade = FormulaCurrentConfigService.prototype;
  const { getFormulaData } = service;
  const known = new WeakMap<object, string | null>();
  const likenessOf = (item: Item, row: number, column: number): string | null => {
    let found = known.get(item);
    if (found === undefined) {
      found = item.f === undefined || item.f === "" || item.si ? null : likeness(item.f, row, column);
      known.set(item, found);
    }
    return found;
  };
  const names = book.injector.get(IDefinedNamesService);
  const mayShare = (): boolean =>
    Object.values(names.getDefinedNameMap(book.unit) ?? {}).every((name) => !isRelative(name.formulaOrRefString));

  service.getFormulaData = function (): Facade {
    const data: Record<string, Record<string, Sheet>> = getFormulaData.call(this);
    const own = data[book.unit];
    if (own === undefined || !mayShare()) return data;
    const sheets = Object.entries(own).map(([id, sheet]) => [id, sheet && shared(sheet, likenessOf)]);
    return { ...data, [book.unit]: Object.fromEntries(sheets) };
  };
}

/** A cell's formula is that of the cell to its left or above it, copied: then the first of all these has it for all. */
interface Origin {
  readonly row: number;
  readonly column: number;
  readonly f: string;
  readonly alike: string;
  cells: number;
}

function shared(sheet: Sheet, likenessOf: (item: Item, row: number, column: number) => string | null): Sheet {
  const origins = new Map<number, Map<number, Origin>>();
  for (const [key, line] of Object.entries(sheet)) {
    const row = Number(key);
    const above = origins.get(row - 1);
    const here = new Map<number, Origin>();
    origins.set(row, here);
    for (const [key, item] of Object.entries(line ?? {})) {
      const column = Number(key);
      const alike = item === null ? null : likenessOf(item, row, column);
      if (alike === null) continue;
      const same = [here.get(column - 1), above?.get(column)].find((one) => one?.alike === alike);
      const origin = same ?? { row, column, f: item?.f ?? "", alike, cells: 0 };
      origin.cells++;
      here.set(column, origin);
    }
  }
  const lines: Sheet = { ...sheet };
  for (const [row, line] of origins) {
    const answer: Line = { ...lines[row] };
    for (const [column, origin] of line)
      if (origin.cells >= FEWEST) {
        const [x, y] = [column - origin.column, row - origin.row];
        answer[column] = { f: origin.f, si: `=${origin.row},${origin.column}`, ...(x + y > 0 && { x, y }) } as Item;
      }
    lines[row] = answer;
  }
  return lines;
}
