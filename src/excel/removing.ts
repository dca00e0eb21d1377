import { addressOnSheet, areaAddress, parseArea } from "../sheet/address";
import { HalfDone, HostFailure, type Removed, type Written, type WrittenSheet } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { deleteCharts, ownCharts } from "./charts";
import { clearConditions } from "./extras";
import { cellsIn, remember } from "./former";
import { bringNamesBack, dropNames } from "./names";
import { empty, restore } from "./restoring";
import { ask, codeOf, failure, request, ungrouped, writing } from "./run";
import { around, type FoundTable, tablesInEach } from "./tablesIn";

const sameArea = (a: Area, b: Area) => areaAddress(a) === areaAddress(b);
const inside = (a: Area, b: Area) => sameArea(around(a, b), b);

/** What is found of a sheet that was written to, before anything of it is taken back. */
interface Standing {
  readonly written: WrittenSheet;
  readonly there: boolean;
  readonly tables: readonly FoundTable[];
  /** The charts of the write, by their names. */
  readonly charts: readonly string[];
  /** Whether the user has put something beside what was written. */
  readonly others: boolean;
}

/** A table that was written and has moved since takes the user's cells along: its old place is not ours any more. */
async function refuseMoved(context: Excel.RequestContext, { sheets }: Written): Promise<void> {
  const found = await ask(context, () =>
    sheets.flatMap(({ sheet, tables }) =>
      tables.map(({ name, area }) => {
        const range = context.workbook.tables.getItemOrNullObject(name).getRange().load("address");
        return { sheet, name, area, range, on: range.worksheet.load("name") };
      }),
    ),
  );
  for (const { sheet, name, area, range, on } of found) {
    const now = range.isNullObject ? undefined : parseArea(range.address)?.area;
    if (area === undefined || now === undefined) continue;
    if (on.name === sheet && now.row === area.row && now.column === area.column) continue;
    throw new HostFailure("pane.host.moved", { table: name, from: addressOnSheet(sheet, area), to: range.address });
  }
}

async function look(
  context: Excel.RequestContext,
  sheets: readonly WrittenSheet[],
  half: boolean,
): Promise<Standing[]> {
  const find = (name: string) => context.workbook.worksheets.getItemOrNullObject(name);
  const named = await ask(context, () => sheets.map(({ sheet }) => find(sheet).load("name")));
  const there = sheets.filter((_, at) => named[at]?.isNullObject === false);
  const tables = await tablesInEach(
    context,
    there.map(({ sheet, area }) => ({ find: () => find(sheet), area })),
  );
  const used = await ask(context, () =>
    there.map(({ sheet, created }) =>
      created ? find(sheet).getUsedRangeOrNullObject(true).load("address") : undefined,
    ),
  );
  const found = new Map<WrittenSheet, Standing>();
  for (const [at, written] of there.entries()) {
    const range = used[at];
    const area = range === undefined || range.isNullObject ? undefined : parseArea(range.address)?.area;
    found.set(written, {
      ...{ written, there: true, tables: tables[at] ?? [] },
      charts: await ownCharts(context, () => find(written.sheet), written.charts, half),
      others: area !== undefined && !inside(area, written.area),
    });
  }
  return sheets.map(
    (written) => found.get(written) ?? { written, there: false, tables: [], charts: [], others: false },
  );
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

/** On a sheet that was made for a plan, and stays, the looks that its cells take on are the plan's, too. */
async function emptyOwn(context: Excel.RequestContext, find: () => Excel.Worksheet, area: Area): Promise<void> {
  await request(context, () => empty(find(), area));
  try {
    await request(context, () => clearConditions(find(), area));
  } catch (error) {
    if (codeOf(error) !== "ApiNotFound") throw error;
  }
}

/** Takes one sheet back; what an attempt before has done already is not done twice. */
async function takeSheetBack(context: Excel.RequestContext, { written, tables, charts }: Standing): Promise<void> {
  const find = () => context.workbook.worksheets.getItem(written.sheet);
  await deleteCharts(context, find, charts);
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
  if (written.created) await emptyOwn(context, find, written.area);
  else await restore(context, find, written, missing);
}

/**
 * Takes back what was written, whole or half; may be done again after a failure. `begins` is told before the first change.
 */
export async function takeBack(
  context: Excel.RequestContext,
  written: Written,
  half: boolean,
  begins: () => void = () => {},
): Promise<Removed> {
  const found = await look(context, written.sheets, half);
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
export async function remove(written: Written, half = false): Promise<Removed> {
  let begun = false;
  const back = async (context: Excel.RequestContext) => {
    await refuseMoved(context, written);
    return takeBack(context, written, half, () => {
      begun = true;
    });
  };
  try {
    return await (written.sheets.some(({ created }) => created) ? ungrouped(back) : writing(back));
  } catch (error) {
    throw begun ? new HalfDone(failure(error)) : failure(error);
  }
}
