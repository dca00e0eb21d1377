/**
 * The engine reads a row of formulas that were copied across once. A cell keeps a formula of its own, as it was written: only what
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

function shared(sheet: Sheet, likenessOf: (item: Item, row: number, column: number) => string | null): Sheet {
  const lines: Sheet = {};
  for (const [key, line] of Object.entries(sheet)) {
    const row = Number(key);
    lines[row] = line && sharedLine(line, row, (item, column) => likenessOf(item, row, column));
  }
  return lines;
}

function sharedLine(line: Line, row: number, likenessOf: (item: Item, column: number) => string | null): Line {
  const answer: Line = { ...line };
  let run: number[] = [];
  let alike: string | null = null;
  const close = (): void => {
    const [first = 0] = run;
    const f = line[first]?.f;
    if (run.length >= FEWEST)
      for (const column of run) {
        const shared = { f, si: `=${row},${first}`, ...(column > first && { x: column - first, y: 0 }) };
        answer[column] = shared as Item;
      }
    run = [];
  };
  for (const [key, item] of Object.entries(line)) {
    const column = Number(key);
    const own = item === null || item === undefined ? null : likenessOf(item, column);
    if (own === null || own !== alike || column !== (run.at(-1) ?? 0) + 1) close();
    alike = own;
    if (own !== null) run.push(column);
  }
  close();
  return answer;
}
