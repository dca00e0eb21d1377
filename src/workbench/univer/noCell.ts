/**
 * Formulas of conditional formats and of validation stand in no cell. The grid takes those of all cells but the first of their range to
 * stand in cells near A1, finds circles where formulas of the sheet read these cells, and calculates them in a wrong order.
 */
import { DependencyManagerService } from "@univerjs/engine-formula";
import type { Facade } from "./book";

export function keepOutOfCells(): void {
  const service: Facade = DependencyManagerService.prototype;
  const { addOtherFormulaDependency } = service;
  service.addOtherFormulaDependency = function (unit: string, sheet: string, id: string, tree: Facade): void {
    tree.toRTreeItem = () => [];
    addOtherFormulaDependency.call(this, unit, sheet, id, tree);
  };
}
