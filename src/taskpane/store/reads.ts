import { type Expression, expressionOf } from "../../sheet/cellFormula";
import { callsOurs } from "../formulas/ours";
import type { CellPlace, FormulaCell, HostPort } from "../port";

/** References of a formula that are looked up, and cells that are named of what it reads. */
const LOOKED_UP = 20;
const NAMED = 8;

/** The cells that a formula names, each way of naming them once. */
export function referencesIn(formula: string): readonly string[] {
  const found = new Set<string>();
  const look = (part: Expression): void => {
    if (part.kind === "cells") found.add(part.text);
    else if (part.kind === "call") part.args.forEach(look);
    else if (part.kind === "sign") look(part.of);
    else if (part.kind === "array") part.rows.flat().forEach(look);
    else if (part.kind === "sum") {
      look(part.left);
      look(part.right);
    }
  };
  look(expressionOf(formula));
  return [...found];
}

/** The cells with functions of ours that a formula reads, be it what they spill. */
export async function oursReadBy(port: HostPort, formula: string, from: CellPlace): Promise<readonly FormulaCell[]> {
  const names = referencesIn(formula).slice(0, LOOKED_UP);
  if (names.length === 0) return [];
  const places = await Promise.all(names.map((name) => port.placeNamed(name, from)));
  const ours = await port.formulaCells(callsOurs);
  return ours
    .filter(({ sheet, spill }) =>
      places.some(
        (place) =>
          place?.sheet === sheet &&
          place.area.row < spill.row + spill.rows &&
          spill.row < place.area.row + place.area.rows &&
          place.area.column < spill.column + spill.columns &&
          spill.column < place.area.column + place.area.columns,
      ),
    )
    .slice(0, NAMED);
}
