import { cellAddress } from "../sheet/address";
import type { CallArgument, Computation, Place, PlannedCell } from "./plan";

/** The part of a planned cell that computes: the formula, printed from what it computes. */
export const computing = (computes: Computation): Required<Pick<PlannedCell, "formula" | "computes">> => ({
  formula: `=${printed(computes)}`,
  computes,
});

const address = ({ row, column }: Place): string => cellAddress(row, column);

function printed(computes: Computation): string {
  if ("call" in computes) return `IRON.${computes.call}(${computes.args.map(argument).join(",")})`;
  if ("transposed" in computes) return `TRANSPOSE(${printed(computes.transposed)})`;
  if ("difference" in computes) return computes.difference.map(address).join("-");
  return `FORMULATEXT(${address(computes.formulaOf)})`;
}

function argument(given: CallArgument): string {
  if (given === null) return "";
  if (typeof given === "object") return given.name;
  return typeof given === "string" ? `"${given.replaceAll('"', '""')}"` : String(given).toUpperCase();
}
