import { verbatim, type Words } from "../../messages/words";
import { writtenModel } from "../../model/writtenModel";
import { addressOnSheet } from "../../sheet/address";
import { expressionOf } from "../../sheet/cellFormula";
import type { SheetArea } from "../../workbook/plan";
import type { CellPlace, HostPort } from "../port";
import { inTurns } from "./inTurns";
import type { NativeRows } from "./nativeRows";
import { nextTurn } from "./nextTurn";
import type { Opened } from "./openedNumber";

/** A cell, or a row of cells, of a model in native formulas that a formula reads. */
export interface NativeRead {
  readonly cell: CellPlace;
  readonly number: Opened;
  readonly label: Words;
  readonly unit: Words;
  /** What the cell shows; nothing of several cells, or where that is no number. */
  readonly value: number | undefined;
}

/** What all cells read of native rows, as far as it was looked through. */
export interface NativeReads {
  readonly found: readonly NativeRead[];
  /** Whether there was more than is looked through. */
  readonly more: boolean;
}

/** Cells that do nothing but show another, one after the other; rows of an area; and what is named of it all. */
const FOLLOWED = 4;
const ROWS = 12;
const NAMED = 8;

type Ground = { readonly port: HostPort; readonly nativeRows: NativeRows };

/** The one cell that a formula shows as it is, as it names it; nothing where it does anything else. */
function onlyReference(formula: string): string | undefined {
  let read = expressionOf(formula);
  while (read.kind === "sign" && read.sign === "+") read = read.of;
  return read.kind === "cells" ? read.text : undefined;
}

/** The number of a native row that a cell shows: its own row's, or that of the one cell that its formula shows as it is. */
export async function nativeAt(
  { port, nativeRows }: Ground,
  place: CellPlace,
  formula: string | undefined,
  followed = 0,
): Promise<Opened | undefined> {
  const own = await nativeRows.at(place);
  const only = own === undefined && formula !== undefined ? onlyReference(formula) : undefined;
  if (only === undefined || followed > FOLLOWED) return own;
  const there = await port.placeNamed(only, place);
  if (there === undefined || there.area.rows * there.area.columns > 1) return undefined;
  const { sheet, area } = there;
  return nativeAt({ port, nativeRows }, { sheet, ...area }, await formulaAt(port, there), followed + 1);
}

async function formulaAt(port: HostPort, { sheet, area }: SheetArea): Promise<string | undefined> {
  const [[typed] = []] = (await port.readTyped(sheet, { ...area, rows: 1, columns: 1 })) ?? [];
  return typeof typed === "string" && typed.startsWith("=") ? typed : undefined;
}

/** The native rows that lie at such places, a row once: of several cells of it the row as a whole. */
export async function nativesAt(ground: Ground, places: readonly SheetArea[]): Promise<NativeReads> {
  const found = new Map<string, Omit<NativeRead, "label" | "unit">>();
  let more = false;
  for (const { sheet, area } of places) {
    more ||= area.rows > ROWS;
    for (let k = 0; k < Math.min(area.rows, ROWS); k++) {
      const one = { ...area, row: area.row + k, rows: 1 };
      const cell = { sheet, row: one.row, column: one.column };
      const single = area.columns === 1;
      const number = await nativeAt(
        ground,
        cell,
        single ? await formulaAt(ground.port, { sheet, area: one }) : undefined,
      );
      if (number === undefined) continue;
      const [[shown] = []] = (single && (await ground.port.readCells(addressOnSheet(sheet, one), cell))) || [];
      const opened: Opened = single ? number : { id: number.id, whole: true };
      found.set(`${opened.id} ${opened.year}`, {
        ...{ cell, number: opened },
        value: typeof shown === "number" ? shown : undefined,
      });
    }
  }
  const named = [...found.values()].slice(0, NAMED);
  more ||= named.length < found.size;
  return { found: named.length === 0 ? [] : await called(named), more };
}

async function called(reads: readonly Omit<NativeRead, "label" | "unit">[]): Promise<readonly NativeRead[]> {
  const { projectProgramInPieces } = await writtenModel.load();
  const { items, measures } = await inTurns(projectProgramInPieces(), nextTurn);
  return reads.flatMap((read) => {
    const line = items.get(read.number.id) ?? measures.find(({ id }) => id === read.number.id);
    return line === undefined ? [] : [{ ...read, label: line.label, unit: verbatim(line.unit) }];
  });
}
