/**
 * Sheets that a batch of the add-in deletes go together, before anything else is asked of the grid, at the latest when the batch
 * ends. At each sheet that goes the grid looks through all formulas for those that name it: here through those of the sheets that
 * stay, and of these only those that say its name.
 */

import { RemoveSheetCommand } from "@univerjs/sheets";
import { UpdateFormulaController } from "@univerjs/sheets-formula";
import type { Book, Facade } from "./book";

export class Leaving {
  private readonly waiting = new Set<string>();

  constructor(
    private readonly book: Book,
    /** Whether a batch is being done. */
    private readonly open: () => boolean,
  ) {
    this.lookWhereNamed();
  }

  has(id: string): boolean {
    return this.waiting.has(id);
  }
  put(id: string): void {
    this.waiting.add(id);
    if (!this.open()) this.flush();
  }
  flush(): void {
    for (const id of this.waiting) {
      this.book.workbook.deleteSheet(id);
      this.waiting.delete(id);
    }
  }
  /** The workbook is being replaced. */
  forget(): void {
    this.waiting.clear();
  }

  private lookWhereNamed(): void {
    const controller: Facade = UpdateFormulaController.prototype;
    const { _getUpdateFormula, _handleWorkbookDisposed, _handleInsertSheetMutation } = controller;
    const reading = (self: Facade, getFormulaData: () => Facade): Facade =>
      Object.create(self, {
        _formulaDataModel: {
          value: Object.create(self._formulaDataModel, { getFormulaData: { value: getFormulaData } }),
        },
      });
    const named = (id: string): Facade => this.formulasNaming(id);
    controller._getUpdateFormula = function (command: Facade): Facade {
      const self = command.id === RemoveSheetCommand.id ? reading(this, () => named(command.params.subUnitId)) : this;
      return _getUpdateFormula.call(self, command);
    };
    controller._handleWorkbookDisposed = function (unit: string, sheet?: string): void {
      const self = sheet === undefined ? this : reading(this, () => ({ [unit]: { [sheet]: {} } }));
      _handleWorkbookDisposed.call(self, unit, sheet);
    };
    controller._handleInsertSheetMutation = function (inserted: Facade): void {
      _handleInsertSheetMutation.call(
        reading(this, () => ({})),
        inserted,
      );
    };
  }

  private formulasNaming(sheet: string): Facade {
    const { unit, formulaData } = this.book;
    const name = this.book.sheetName(sheet).replaceAll("'", "''").toLowerCase();
    const naming = (formulas: Facade): Facade => {
      const lines = Object.entries<Facade>(formulas ?? {}).map(([row, line]) => {
        const says = ([, item]: [string, Facade]) =>
          String(item?.f ?? "")
            .toLowerCase()
            .includes(name);
        return [row, Object.fromEntries(Object.entries<Facade>(line ?? {}).filter(says))] as const;
      });
      return Object.fromEntries(lines);
    };
    const staying = this.book.sheetIds().filter((id) => !this.waiting.has(id));
    return { [unit]: Object.fromEntries(staying.map((id) => [id, naming(formulaData.getSheetFormulaData(unit, id))])) };
  }
}
