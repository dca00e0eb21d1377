import { writtenLine } from "../model/lines";
import { unitText } from "./assumptionRow";
import { computing } from "./computation";
import { DOLLARS, UNIT } from "./looks";
import type { CallArgument, CellStyle, Computation, PlannedCell } from "./plan";
import { lineOf } from "./projectCalls";

/** What stands in a cell, wherever that is. */
export type Content = Omit<PlannedCell, "row" | "column">;

/** How a number of a unit is shown: CO2 a tonne needs three decimals, money none but in a price. */
function formatOf(unit: string): string {
  if (unit === "US$") return DOLLARS;
  if (unit === "1") return "0.0%";
  if (unit.startsWith("US$/")) return "#,##0.0";
  return unit.startsWith("t CO2/t") ? "0.000" : "#,##0";
}

/** A number of a unit. */
export const shown = (computes: Computation, unit: string, style: CellStyle = {}): Content => ({
  ...computing(computes),
  style: { ...style, numberFormat: formatOf(unit), align: "right" },
});

/** A line of the model, or an input, in one cell. */
export const figure = (id: string, ...changes: readonly CallArgument[]): Content =>
  shown(lineOf(id, ...changes), writtenLine(id).unit);

/** What begins a row: what it is called, and its unit. */
export const labelled = (label: string, unit: string, style?: CellStyle): [Content, Content] => [
  { value: label, ...(style && { style }) },
  { value: unitText(unit), style: UNIT },
];
