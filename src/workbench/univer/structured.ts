/**
 * References to the columns of a table, in cells and in names. The engine knows them only where the table's name has no "_" and its
 * header was there before the table. So it is given the cells they mean: when it reads a formula, and when it asks what a name
 * stands for. And while a person types such a reference its bracket is open: the engine would take it for open in every formula
 * that it reads from then on.
 */
import { DefinedNamesService, IDefinedNamesService, Lexer, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Area, Cell, TableInfo } from "../grid/grid";
import { namedTable, withoutTables } from "../grid/structured";
import type { Book, Facade } from "./book";

/** What of the grid is asked for tables and their headers. */
interface Source {
  tables(): TableInfo[];
  values(area: Area): Cell[][];
}

export function readStructured(book: Book, source: Source): void {
  const plain = (formula: string): string => {
    if (!formula.includes("[")) return formula;
    const tables = source.tables().map((table) =>
      namedTable(
        table,
        (sheet) => book.sheetName(sheet),
        (area) => source.values(area),
      ),
    );
    return withoutTables(formula, tables);
  };
  const reading: Facade = LexerTreeBuilder.prototype;
  const { _resetTemp } = reading;
  reading._resetTemp = function (): void {
    _resetTemp.call(this);
    this._squareBracketState = 0;
    this._tableBracketState = false;
  };
  const lexer = book.injector.get(Lexer);
  const treeBuilder = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix) => treeBuilder(plain(formula), transformSuffix);

  const names = book.injector.get(IDefinedNamesService);
  names.getValueByName = (unit, name) => {
    const found = DefinedNamesService.prototype.getValueByName.call(names, unit, name);
    return found && { ...found, formulaOrRefString: plain(found.formulaOrRefString) };
  };
}
