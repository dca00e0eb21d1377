import { addressOnSheet, areaAddress, parseArea } from "../sheet/address";
import { HalfDone, HostFailure, type Removed, type Written, type WrittenSheet } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { cellsIn, remember } from "./former";
import { bringNamesBack, dropNames } from "./names";
import { empty, restore } from "./restoring";
import { ask, failure, request, ungrouped, writing } from "./run";
import { around, type FoundTable, tablesIn } from "./tablesIn";

const sameArea = (a: Area, b: Area) => areaAddress(a) === areaAddress(b);
const inside = (a: Area, b: Area) => sameArea(around(a, b), b);

/** What is found of a sheet that was written to, before anything of it is taken back. */
interface Standing {
  readonly written: WrittenSheet;
  readonly there: boolean;
  readonly tables: readonly FoundTable[];
  /** Whether the user has put something beside what was written. */
  readonly others: boolean;
}

/** A table that was written and has moved since takes the user's cells along: its old place is not ours any more. */
async function refuseMoved(context: Excel.RequestContext, { sheet, tables }: WrittenSheet): Promise<void> {
  const found = await ask(context, () =>
    tables.map(({ name, area }) => {
      const range = context.workbook.tables.getItemOrNullObject(name).getRange().load("address");
      return { name, area, range, on: range.worksheet.load("name") };
    }),
  );
  for (const { name, area, range, on } of found) {
    const now = range.isNullObject ? undefined : parseArea(range.address)?.area;
    if (area === undefined || now === undefined) continue;
    if (on.name === sheet && now.row === area.row && now.column === area.column) continue;
    throw new HostFailure("pane.host.moved", { table: name, from: addressOnSheet(sheet, area), to: range.address });
  }
}

async function look(context: Excel.RequestContext, written: WrittenSheet): Promise<Standing> {
  const sheet = () => context.workbook.worksheets.getItemOrNullObject(written.sheet);
  const { isNullObject } = await ask(context, () => sheet().load("name"));
  if (isNullObject) return { written, there: false, tables: [], others: false };
  const tables = await tablesIn(context, sheet, written.area);
  if (!written.created) return { written, there: true, tables, others: false };
  const used = await ask(context, () => sheet().getUsedRangeOrNullObject(true).load("address"));
  const area = used.isNullObject ? undefined : parseArea(used.address)?.area;
  return { written, there: true, tables, others: area !== undefined && !inside(area, written.area) };
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Whether all that was kept of a sheet stands there as it was: then nothing is done to it. Of a sheet that has become
 * protected, say, nothing was written, and nothing need be put back.
 */
async function isFormer(
  context: Excel.RequestContext,
  find: () => Excel.Worksheet,
  { area, filled, former }: WrittenSheet,
): Promise<boolean> {
  const { tables: _, ...kept } = former;
  if (!filled) return equal(await remember(context, find, area), kept);
  const { formulas, styles } = await cellsIn(context, find, area);
  const at = <T>(matrix: readonly (readonly T[])[], { row, column }: Area) =>
    matrix[row - area.row]?.[column - area.column];
  return former.contents.every(({ area: cell, formulas: contents }) => {
    const { style = {} } = former.looks.find((look) => equal(look.area, cell)) ?? {};
    return at(formulas, cell) === contents[0]?.[0] && equal(at(styles, cell), style);
  });
}

/** Takes one sheet back; what an attempt before has done already is not done twice. */
async function takeSheetBack(context: Excel.RequestContext, { written, tables }: Standing): Promise<void> {
  const find = () => context.workbook.worksheets.getItem(written.sheet);
  if (written.filled) {
    if (!(await isFormer(context, find, written))) await restore(context, find, written, []);
    return;
  }
  const stands = (former: { name: string; area: Area }) =>
    tables.some(({ name, area }) => name === former.name && sameArea(area, former.area));
  const strange = tables.filter(
    (table) => !written.former.tables.some((former) => former.name === table.name && stands(former)),
  );
  const missing = written.former.tables.filter((former) => !stands(former));
  if (!written.created && strange.length + missing.length === 0 && (await isFormer(context, find, written))) return;
  if (strange.length > 0)
    await request(context, () => {
      for (const { name } of strange) context.workbook.tables.getItem(name).convertToRange();
    });
  if (written.created) await request(context, () => empty(find(), written.area));
  else await restore(context, find, written, missing);
}

/** Takes back what was written, whole or half; may be done again after a failure. `begins` is told before the first change. */
export async function takeBack(
  context: Excel.RequestContext,
  written: Written,
  begins: () => void = () => {},
): Promise<Removed> {
  const found: Standing[] = [];
  for (const each of written.sheets) found.push(await look(context, each));
  begins();
  await dropNames(context, written);
  const there = found.filter((each) => each.there);
  const going = there.filter(({ written, others }) => written.created && !others);
  for (const each of there) if (!going.includes(each)) await takeSheetBack(context, each);
  if (going.length > 0) {
    const { worksheets } = context.workbook;
    const { items } = await ask(context, () => worksheets.load("items/name"));
    await request(context, () => {
      // a workbook keeps at least one sheet
      if (items.length === going.length) worksheets.add();
      for (const { written } of going) worksheets.getItem(written.sheet).delete();
    });
  }
  await bringNamesBack(context, written);
  return {
    gone: found.filter(({ there }) => !there).map(({ written }) => written.sheet),
    stay: there.filter(({ others }) => others).map(({ written }) => written.sheet),
  };
}

/** Takes back what was written. A sheet's removal is nothing that Excel undoes: it is not asked to group it. */
export async function remove(written: Written): Promise<Removed> {
  let begun = false;
  const back = async (context: Excel.RequestContext) => {
    for (const sheet of written.sheets) await refuseMoved(context, sheet);
    return takeBack(context, written, () => {
      begun = true;
    });
  };
  try {
    return await (written.sheets.some(({ created }) => created) ? ungrouped(back) : writing(back));
  } catch (error) {
    throw begun ? new HalfDone(failure(error)) : failure(error);
  }
}
