import { writtenLine } from "../model/lines";
import { unitText } from "./assumptionRow";
import { computing } from "./computation";
import { UNIT } from "./looks";
import type { CellStyle, Computation, PlannedCell } from "./plan";
import { lineOf } from "./projectCalls";

/** What stands in a cell, wherever that is. */
export type Content = Omit<PlannedCell, "row" | "column">;

/** What is nil most years is told from what is not at a glance. */
const orDash = (format: string): string => `${format};[Red]-${format};"-"`;

/** Of a cell that holds US$. */
const MILLIONS = "#,##0.0,,";

const isCover = (id: string): boolean => /^(cover\.(dscr|llcr|plcr)|debt\.dscr)/.test(id);

/** How a number of a line is shown: amounts in millions, cover with two decimals, other shares and rates in per cent. */
export function formatOf(id: string): string {
  const { unit } = writtenLine(id);
  if (unit === "US$") return orDash(MILLIONS);
  if (unit === "flag" || /\.years_/.test(id) || id === "cover.dscr_lender_year") return '0;-0;"-"';
  if (isCover(id)) return orDash("0.00");
  return unit === "y" ? orDash("0.0") : "0.00%";
}

/** A number of a line. */
export const shown = (id: string, computes: Computation, style: CellStyle = {}): Content => ({
  ...computing(computes),
  style: { ...style, numberFormat: formatOf(id), align: "right" },
});

/** A line of the model, or an input, in one cell. */
export const figure = (id: string, style?: CellStyle): Content => shown(id, lineOf(id), style);

/** What begins a row: what it is called, and the unit in which it is shown. */
export function labelled(id: string, style?: CellStyle): [Content, Content] {
  const { label, unit } = writtenLine(id);
  return [
    { value: label, ...(style && { style }) },
    { value: unitText(unit === "US$" ? "m US$" : unit), style: UNIT },
  ];
}

/** Contents side by side. */
export const inRow = (row: number, contents: readonly (Content | undefined)[]): PlannedCell[] =>
  contents.flatMap((content, column) => (content === undefined ? [] : [{ row, column, ...content }]));
