import { absoluteAddress } from "../sheet/address";
import { HostFailure, type Written } from "../taskpane/port";
import type { PlannedName } from "../workbook/plan";
import { moved, type Placed } from "./blocks";
import { ask, reading, request } from "./run";

interface Name {
  readonly name: string;
  readonly formula: string;
}

interface WantedName extends Name {
  readonly of: "area" | "formula";
}

export interface PlannedNames {
  readonly wanted: readonly WantedName[];
  readonly made: readonly string[];
  /** What names mean now that will mean something else. */
  readonly former: Written["formerNames"];
}

const alike = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Things by their names, whatever their capitals. */
const byName = <T extends { readonly name: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.name.toLowerCase(), thing]));
const has = (things: ReadonlyMap<string, unknown>, name: string): boolean => things.has(name.toLowerCase());

/** What a name has lost is nobody's: its table or its sheet is gone, and no formula gets anything by it. */
const isBroken = (formula: string): boolean => formula.includes("#REF!");

/** All names of the workbook. */
async function namesIn(context: Excel.RequestContext): Promise<Name[]> {
  const { items } = await ask(context, () => context.workbook.names.load("items/name,items/formula"));
  return items.map(({ name, formula }) => ({ name, formula: String(formula) }));
}

/** What a name means, as the formula that Excel tells; nothing where it is free. */
export const meaningOf = (wanted: string): Promise<string | undefined> =>
  reading(async (context) => {
    const found = (await namesIn(context)).find(({ name, formula }) => alike(name, wanted) && !isBroken(formula));
    if (found !== undefined) return found.formula;
    const table = await ask(context, () => context.workbook.tables.getItemOrNullObject(wanted).load("name"));
    return table.isNullObject ? undefined : `=${table.name}`;
  });

/** Those of the names that a table has, or a name that means something. */
export const takenNames = (wanted: readonly string[]): Promise<readonly string[]> =>
  reading(async (context) => {
    const there = await namesIn(context);
    const tables = await ask(context, () => context.workbook.tables.load("items/name"));
    const taken = byName([...there.filter(({ formula }) => !isBroken(formula)), ...tables.items]);
    return wanted.filter((name) => has(taken, name));
  });

/** The names of a plan where its sheets will stand, by the names of their places. A name of an area goes with its sheet, a formula says itself what it means. */
function wantedBy(names: readonly PlannedName[], sheets: readonly Placed[]): WantedName[] {
  return names.map((planned) => {
    if ("formula" in planned) return { name: planned.name, formula: planned.formula, of: "formula" };
    const { name, sheet, area } = planned;
    const at = sheets.find((each) => each.place.sheet === sheet)?.place;
    if (at === undefined)
      throw new Error(`the name ${name} stands on the sheet ${sheet}, which the plan does not have`);
    return { name, formula: `=${absoluteAddress(at.sheet, moved(area, at))}`, of: "area" };
  });
}

/** Whether a formula refers to columns of a table. */
const refersTo = (formula: string, table: string): boolean =>
  new RegExp(`(^|[^\\p{L}\\p{N}_.])${table.replaceAll(".", "\\.")}\\[`, "iu").test(formula);

/**
 * The names of a plan, and what they mean now. `turned` are tables that will be plain cells: with them Excel makes plain
 * areas of the names that refer to their columns. Errors: HostFailure, where a table or the user's own formula has a name.
 */
export async function namesOf(
  context: Excel.RequestContext,
  planned: readonly PlannedName[],
  sheets: readonly Placed[],
  turned: readonly string[],
): Promise<PlannedNames> {
  const wanted = wantedBy(planned, sheets);
  if (wanted.length + turned.length === 0) return { wanted, made: [], former: [] };
  const there = await namesIn(context);
  const tables = await ask(context, () => context.workbook.tables.load("items/name"));
  const [known, asked] = [byName(there), byName(wanted)];
  for (const table of tables.items)
    if (has(asked, table.name)) throw new HostFailure("pane.host.tableTaken", { table: table.name });
  for (const { name, formula } of planned.filter((one) => "formula" in one)) {
    const own = known.get(name.toLowerCase());
    if (own !== undefined && !isBroken(own.formula) && !alike(own.formula, formula))
      throw new HostFailure("pane.host.nameTaken", { name, formula: own.formula });
  }
  const made = wanted.filter(({ name }) => !has(known, name)).map(({ name }) => name);
  const former = there.filter(
    ({ name, formula }) => has(asked, name) || turned.some((table) => refersTo(formula, table)),
  );
  return { wanted, made, former };
}

/** While what stands there was being kept, a person may have made or changed a name: it is not written over. */
export async function refuseOtherNames(context: Excel.RequestContext, { wanted, former }: PlannedNames): Promise<void> {
  if (wanted.length === 0) return;
  const [there, before] = [byName(await namesIn(context)), byName(former)];
  for (const { name } of wanted) {
    const now = there.get(name.toLowerCase())?.formula;
    const then = before.get(name.toLowerCase())?.formula;
    if (now !== then) throw new HostFailure("pane.host.nameChanged", { name });
  }
}

/**
 * Names of areas are written before the formulas that read them, all others behind the tables that they refer to. Within a
 * request that writes.
 */
export function writeNames(
  context: Excel.RequestContext,
  { wanted, made }: PlannedNames,
  which: WantedName["of"],
): void {
  const { names } = context.workbook;
  const own = new Set(made);
  for (const { name, formula, of } of wanted)
    if (of !== which) continue;
    else if (own.has(name)) names.add(name, formula);
    else names.getItem(name).formula = formula;
}

/** Takes out the names that were made; before the tables and sheets that they refer to. */
export async function dropNames(context: Excel.RequestContext, { names: made }: Written): Promise<void> {
  const { names } = context.workbook;
  if (made.length === 0) return;
  const found = await ask(context, () => made.map((name) => names.getItemOrNullObject(name).load("name")));
  await request(context, () => {
    for (const name of found) if (!name.isNullObject) names.getItem(name.name).delete();
  });
}

/** Lets names mean what they meant; after the tables and sheets are back that they refer to. */
export async function bringNamesBack(context: Excel.RequestContext, { formerNames }: Written): Promise<void> {
  if (formerNames.length === 0) return;
  const there = await namesIn(context);
  const { names } = context.workbook;
  await request(context, () => {
    for (const { name, formula } of formerNames) {
      const now = there.find((one) => alike(one.name, name));
      if (now === undefined) names.add(name, formula);
      else if (now.formula !== formula) names.getItem(name).formula = formula;
    }
  });
}
