import { areaAddress, cellAddress } from "../sheet/address";
import type { CallArgument, Computation, Place, PlannedCell, Row } from "./plan";

/** The part of a planned cell that computes: the formula, printed from what it computes. */
export const computing = (computes: Computation): Required<Pick<PlannedCell, "formula" | "computes">> => ({
  formula: `=${printed(computes)}`,
  computes,
});

const address = ({ row, column }: Place): string => cellAddress(row, column);

const rowAddress = (row: Row): string => areaAddress({ ...row, rows: 1 });

const orNothing = (formula: string): string => `IFERROR(${formula},"")`;

function printed(computes: Computation): string {
  if ("call" in computes) return `IRON.${computes.call}(${computes.args.map(argument).join(",")})`;
  if ("difference" in computes) return computes.difference.map(address).join("-");
  if ("sum" in computes) return computes.sum.map(address).join("+");
  if ("ratio" in computes) return orNothing(computes.ratio.map(address).join("/"));
  if ("total" in computes) return `SUM(${rowAddress(computes.total)})`;
  if ("under" in computes) {
    const { under, heads, row } = computes;
    return orNothing(`INDEX(${rowAddress(row)},MATCH(${address(under)},${rowAddress(heads)},0))`);
  }
  return `FORMULATEXT(${address(computes.formulaOf)})`;
}

function argument(given: CallArgument): string {
  if (given === null) return "";
  if (typeof given === "object") return given.name;
  return typeof given === "string" ? `"${given.replaceAll('"', '""')}"` : String(given).toUpperCase();
}
