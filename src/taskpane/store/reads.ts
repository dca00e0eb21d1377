import { addressOnSheet } from "../../sheet/address";
import { cellsNamedIn, type Expression, expressionOf } from "../../sheet/cellFormula";
import type { SheetArea } from "../../workbook/plan";
import { callsOurs } from "../formulas/ours";
import type { CellPlace, FormulaCell, HostPort } from "../port";
import type { InputRead, Table } from "./state";

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
    else if (part.kind === "other") for (const text of cellsNamedIn(part.text)) found.add(text);
    else if (part.kind === "sum") {
      look(part.left);
      look(part.right);
    }
  };
  look(expressionOf(formula));
  return [...found];
}

/** Where the cells stand that a formula names, and whether these are all of them. */
export async function placesReadBy(
  port: HostPort,
  formula: string,
  from: CellPlace,
): Promise<{ readonly places: readonly SheetArea[]; readonly all: boolean }> {
  const names = referencesIn(formula);
  const found = await Promise.all(names.slice(0, LOOKED_UP).map((name) => port.placeNamed(name, from)));
  const places = found.filter((place) => place !== undefined);
  return { places, all: places.length === names.length };
}

/** The texts by which a formula may look something up: those it says, and those of the single cells that it reads. */
export async function textsReadBy(
  port: HostPort,
  formula: string,
  from: CellPlace,
  places: readonly SheetArea[],
): Promise<readonly string[]> {
  const single = places.filter(({ area }) => area.rows * area.columns === 1);
  const cells = await Promise.all(single.map(({ sheet, area }) => port.readCells(addressOnSheet(sheet, area), from)));
  const said = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text);
  return [...said, ...cells.flatMap((rows) => rows?.[0]?.[0] ?? [])].filter((text) => typeof text === "string");
}

/**
 * The assumptions of a table in whose rows such places lie, in the order of the places. Of rows that are searched for a key
 * those that the key, or what it begins with, is found in: a formula does not read the others.
 */
export function inputsAt(
  places: readonly SheetArea[],
  { content, entries }: Table,
  texts: readonly string[] = [],
): readonly InputRead[] {
  const keys = new Map([...entries].map(([key, { row }]) => [content.area.row + row, key]));
  const isSought = (key: string) => texts.some((text) => key === text || (text !== "" && key.startsWith(`${text}.`)));
  const searched = [...keys.values()].some(isSought);
  const found = places
    .filter(({ sheet }) => sheet === content.sheet)
    .flatMap(({ area }) => {
      const column = Math.max(area.column, content.area.column);
      if (column >= Math.min(area.column + area.columns, content.area.column + content.area.columns)) return [];
      return [...keys].flatMap(([row, key]) => {
        if (row < area.row || row >= area.row + area.rows) return [];
        if (searched && area.rows > 1 && !isSought(key)) return [];
        return [{ key, cell: { sheet: content.sheet, row, column } }];
      });
    });
  return found.filter(({ key }, k) => found.findIndex((other) => other.key === key) === k).slice(0, NAMED);
}

/** The cells with functions of ours, be it what they spill, that stand at such places. */
export async function oursAt(port: HostPort, places: readonly SheetArea[]): Promise<readonly FormulaCell[]> {
  if (places.length === 0) return [];
  const ours = await port.formulaCells(callsOurs);
  return ours
    .filter(({ sheet, spill }) =>
      places.some(
        (place) =>
          place.sheet === sheet &&
          place.area.row < spill.row + spill.rows &&
          spill.row < place.area.row + place.area.rows &&
          place.area.column < spill.column + spill.columns &&
          spill.column < place.area.column + place.area.columns,
      ),
    )
    .slice(0, NAMED);
}
