import { areaAddress } from "../sheet/address";
import { HostFailure, type Place, type Plan, type Written, type WrittenSheet } from "../taskpane/port";
import type { Area, CellValue } from "../workbook/plan";
import { moved, type Placed, placed } from "./blocks";
import { type Filling, fill, fillings, formerOf } from "./filling";
import { cellsIn, contentsOf, NOTHING, remember } from "./former";
import { namesOf, refuseOtherNames, writeNames } from "./names";
import { takeBack } from "./removing";
import { empty } from "./restoring";
import { ask, reading, request } from "./run";
import { around, tablesIn } from "./tablesIn";
import { allOrNothing } from "./transaction";
import { writeSheet } from "./writing";

/** A sheet to be written: what will be kept of it, and what was read for it. */
interface Prepared {
  readonly placed: Placed;
  readonly written: WrittenSheet;
  readonly filled: readonly Filling[];
  readonly present: readonly (readonly CellValue[])[];
}

const sameArea = (a: Area, b: Area) => areaAddress(a) === areaAddress(b);

async function refuseTaken(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = await ask(context, () => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
  if (!sheet.isNullObject) throw new HostFailure("pane.host.taken", { sheet: name });
}

/** A table's name is the workbook's: one that another table has is no longer free. */
async function refuseTakenTables(
  context: Excel.RequestContext,
  wanted: readonly { name: string }[],
  own: readonly { name: string }[],
): Promise<void> {
  const others = wanted.filter(({ name }) => !own.some((table) => table.name === name));
  const found = await ask(context, () =>
    others.map(({ name }) => context.workbook.tables.getItemOrNullObject(name).load("name")),
  );
  for (const table of found)
    if (!table.isNullObject) throw new HostFailure("pane.host.tableTaken", { table: table.name });
}

/** Reads what writing a sheet will change. */
async function prepare(context: Excel.RequestContext, each: Placed): Promise<Prepared> {
  const { plan, place, own } = each;
  const tables = (plan.tables ?? []).map(({ name, area }) => ({ name, area: moved(area, place) }));
  const kept = { sheet: place.sheet, created: place.create, area: own, filled: false, tables };
  if (place.create) {
    await refuseTaken(context, place.sheet);
    await refuseTakenTables(context, tables, []);
    return { placed: each, written: { ...kept, former: NOTHING }, filled: [], present: [] };
  }
  const sheet = () => context.workbook.worksheets.getItem(place.sheet);
  const found = await tablesIn(context, sheet, own);
  const isThere = ({ name, area }: { name: string; area: Area }) =>
    found.some((table) => table.name === name && sameArea(table.area, area));
  if (found.length > 0 && found.length === tables.length && tables.every(isThere)) {
    const seen = await cellsIn(context, sheet, own);
    const filled = fillings(each, seen);
    const former = formerOf(filled, seen);
    return { placed: each, written: { ...kept, filled: true, tables: [], former }, filled, present: seen.formulas };
  }
  await refuseTakenTables(context, tables, found);
  const area = found.reduce((all, table) => around(all, table.area), own);
  const former = await remember(context, sheet, area);
  const formerTables = found.map(({ name, area, style }) => ({ name, area, style }));
  return {
    placed: each,
    written: { ...kept, area, former: { ...former, tables: formerTables } },
    filled: [],
    present: former.contents[0]?.formulas ?? [],
  };
}

/** While what stands there was being kept, a person may have gone on: what was not kept is not written over. */
async function refuseChanged(context: Excel.RequestContext, { placed, written, present }: Prepared): Promise<void> {
  const { sheet, area, filled } = written;
  if (placed.place.create) return refuseTaken(context, sheet);
  const found = await ask(context, () => context.workbook.worksheets.getItemOrNullObject(sheet).load("name"));
  if (found.isNullObject) throw new HostFailure("pane.host.gone", { sheet });
  const { formulas } = await contentsOf(
    context,
    () => context.workbook.worksheets.getItem(sheet),
    filled ? placed.own : area,
  );
  const same = formulas.every((row, r) => row.every((cell, c) => cell === present[r]?.[c]));
  if (!same) throw new HostFailure("pane.host.changed", { sheet });
}

async function writePrepared(context: Excel.RequestContext, { placed, written, filled }: Prepared): Promise<void> {
  const find = () => context.workbook.worksheets.getItem(placed.place.sheet);
  if (written.filled) return fill(context, find, filled);
  if (!placed.place.create) {
    const { tables } = written.former;
    if (tables.length > 0)
      await request(context, () => {
        for (const { name } of tables) context.workbook.tables.getItem(name).convertToRange();
      });
    await request(context, () => empty(find(), written.area));
  }
  await writeSheet(context, placed);
}

/**
 * Writes each sheet of a plan at its place, all or nothing: what stands there is read and kept, then looked at once more,
 * then written; where Excel fails after that, it is put back.
 */
export async function write(
  plan: Plan,
  places: readonly Place[],
  keep: (written: Written) => Promise<void>,
): Promise<Written> {
  const sheets = placed(plan, places);
  const { prepared, names } = await reading(async (context) => {
    const prepared: Prepared[] = [];
    for (const each of sheets) prepared.push(await prepare(context, each));
    const turned = prepared.flatMap(({ written }) => written.former.tables.map(({ name }) => name));
    return { prepared, names: await namesOf(context, plan, sheets, turned) };
  });
  const written: Written = {
    sheets: prepared.map((each) => each.written),
    names: names.made,
    formerNames: names.former,
  };
  await keep(written);

  await allOrNothing({
    async look(context) {
      for (const each of prepared) await refuseChanged(context, each);
      await refuseOtherNames(context, names);
    },
    async change(context) {
      const { worksheets } = context.workbook;
      const created = sheets.filter(({ place }) => place.create);
      if (created.length > 0)
        await request(context, () => {
          for (const { place } of created) worksheets.add(place.sheet);
        });
      for (const each of prepared) await writePrepared(context, each);
      await request(context, () => {
        writeNames(context, names);
        const [first] = sheets;
        if (first === undefined) return;
        const sheet = worksheets.getItem(first.place.sheet);
        sheet.activate();
        sheet.getRange(areaAddress({ ...first.own, rows: 1, columns: 1 })).select();
      });
    },
    async back(context) {
      const { gone } = await takeBack(context, written);
      const lost = written.sheets.find(({ sheet, created }) => !created && gone.includes(sheet));
      if (lost !== undefined) throw new HostFailure("pane.host.gone", { sheet: lost.sheet });
    },
  });
  return written;
}
