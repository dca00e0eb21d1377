import { areaAddress } from "../sheet/address";
import { HostFailure, type Place, type Plan, type Watch, type Written, type WrittenSheet } from "../taskpane/port";
import type { Area, CellValue } from "../workbook/plan";
import { renaming } from "../workbook/renamed";
import { moved, namesAt, type Placed, placed } from "./blocks";
import { chartNames } from "./charts";
import { type Filling, fill, fillings, formerOf } from "./filling";
import { cellsIn, contentsOf, NOTHING, remember } from "./former";
import { namesOf, refuseOtherNames, writeNames } from "./names";
import { takeBack } from "./removing";
import { empty } from "./restoring";
import { ask, reading, request } from "./run";
import { around, tablesIn } from "./tablesIn";
import { allOrNothing } from "./transaction";
import { Course } from "./work";
import { writeSheets } from "./writing";

/** A sheet to be written: what will be kept of it, and what was read for it. */
interface Prepared {
  readonly placed: Placed;
  readonly written: WrittenSheet;
  readonly filled: readonly Filling[];
  readonly present: readonly (readonly CellValue[])[];
}

const sameArea = (a: Area, b: Area) => areaAddress(a) === areaAddress(b);

/** A sheet that is still to be made has a name that nobody has. */
async function refuseTaken(context: Excel.RequestContext, sheets: readonly Placed[]): Promise<void> {
  const names = sheets.filter(({ place }) => place.create).map(({ place }) => place.sheet);
  const found = await ask(context, () =>
    names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("name")),
  );
  for (const sheet of found) if (!sheet.isNullObject) throw new HostFailure("pane.host.taken", { sheet: sheet.name });
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

/** The tables of a plan where they will stand. */
const tablesOf = ({ plan, place }: Placed) =>
  (plan.tables ?? []).map(({ name, area }) => ({ name, area: moved(area, place) }));

/** Reads what writing a sheet will change; of one that is still to be made that is nothing. */
async function prepare(context: Excel.RequestContext, each: Placed): Promise<Prepared> {
  const { place, own } = each;
  const tables = tablesOf(each);
  const charts = await chartNames(context, each);
  const kept = { sheet: place.sheet, created: place.create, area: own, filled: false, tables, ...charts };
  if (place.create) return { placed: each, written: { ...kept, former: NOTHING }, filled: [], present: [] };
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
  if (placed.place.create) return;
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

/** Makes room for what is to be written: sheets, and where cells stand, empty ones. */
async function makeRoom(context: Excel.RequestContext, prepared: readonly Prepared[]): Promise<void> {
  const created = prepared.filter(({ written }) => written.created);
  if (created.length > 0)
    await request(context, () => {
      for (const { written } of created) context.workbook.worksheets.add(written.sheet);
    });
  for (const { written } of prepared) {
    if (written.created || written.filled) continue;
    const { tables } = written.former;
    if (tables.length > 0)
      await request(context, () => {
        for (const { name } of tables) context.workbook.tables.getItem(name).convertToRange();
      });
    await request(context, () => empty(context.workbook.worksheets.getItem(written.sheet), written.area));
  }
}

/** Shows the first cell of what was written, if it is to be seen. */
function show(context: Excel.RequestContext, sheets: readonly Placed[]): void {
  const first = sheets.find(({ plan, place }) => !(place.create && plan.hidden));
  if (first === undefined) return;
  const sheet = context.workbook.worksheets.getItem(first.place.sheet);
  sheet.activate();
  sheet.getRange(areaAddress({ ...first.own, rows: 1, columns: 1 })).select();
}

/**
 * Writes each sheet of a plan at its place, all or nothing: what stands there is read and kept, then looked at once more,
 * then written; where Excel fails after that, or who watches it stops it, it is put back.
 */
export async function write(
  plan: Plan,
  places: readonly Place[],
  keep: (written: Written) => Promise<void>,
  watch?: Watch,
): Promise<Written> {
  const course = new Course(watch);
  const sheets = await placed(plan, places, () => course.goOn());
  const plannedNames = (plan.names ?? []).map(renaming(namesAt(plan, places)).name);
  const { prepared, names } = await reading(async (context) => {
    await refuseTaken(context, sheets);
    await refuseTakenTables(context, sheets.filter(({ place }) => place.create).flatMap(tablesOf), []);
    const prepared: Prepared[] = [];
    for (const each of sheets) {
      await course.goOn();
      prepared.push(await prepare(context, each));
    }
    const turned = prepared.flatMap(({ written }) => written.former.tables.map(({ name }) => name));
    return { prepared, names: await namesOf(context, plannedNames, sheets, turned) };
  });
  const written: Written = {
    sheets: prepared.map((each) => each.written),
    names: names.made,
    formerNames: names.former,
  };
  await keep(written);

  await allOrNothing({
    async look(context) {
      await refuseTaken(context, sheets);
      for (const each of prepared) await refuseChanged(context, each);
      await refuseOtherNames(context, names);
      await course.goOn();
    },
    async change(context) {
      await makeRoom(context, prepared);
      await request(context, () => writeNames(context, names, "area"));
      const whole = prepared.filter((each) => !each.written.filled);
      await writeSheets(
        context,
        whole.map(({ placed, written: { charts } }) => ({ placed, ...(charts && { charts }) })),
        course,
      );
      for (const { written, filled } of prepared)
        if (written.filled) await fill(context, () => context.workbook.worksheets.getItem(written.sheet), filled);
      await request(context, () => {
        writeNames(context, names, "formula");
        show(context, sheets);
      });
    },
    async back(context) {
      const { gone } = await takeBack(context, written, true);
      const lost = written.sheets.find(({ sheet, created }) => !created && gone.includes(sheet));
      if (lost !== undefined) throw new HostFailure("pane.host.gone", { sheet: lost.sheet });
    },
  });
  return written;
}
