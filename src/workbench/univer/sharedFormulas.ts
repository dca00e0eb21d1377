/**
 * The engine reads formulas that were copied across or down once. A cell keeps a formula of its own, as it was written: only what
 * the engine is given says that it is shared, in the grid's own way (an id, and how far the cell is from the first that has it).
 */
import { FormulaCurrentConfigService, IDefinedNamesService } from "@univerjs/engine-formula";
import { isRelative, likeness } from "../grid/alike";
import { type Item, type Sheet, shared } from "../grid/shared";
import type { Book, Facade } from "./book";

export function shareFormulas(book: Book): void {
  const service: Facade = FormulaCurrentConfigService.prototype;
  const { getFormulaData } = service;
  const likenessOf = ({ f, si }: Item, row: number, column: number): string | null =>
    f === undefined || f === "" || si ? null : likeness(f, row, column);
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
