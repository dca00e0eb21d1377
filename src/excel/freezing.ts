import { text } from "../messages/text";
import { areaAddress, parseArea } from "../sheet/address";
import { type FormulaCell, type Freezing, type Frozen, HostFailure, type Thawed } from "../taskpane/port";
import type { Area, CellValue } from "../workbook/plan";
import { entry } from "./blocks";
import { CELLS, cellsOf, formulaCellsIn } from "./cells";
import { typedIn } from "./former";
import { knows } from "./platform";
import { addRemarks, type Remark, remarksAreKept, remarksIn, takeRemarks } from "./remarks";
import { ask, reading, request } from "./run";
import { allOrNothing } from "./transaction";

/** What stands in the cells of a frozen formula. */
type Standing = "formulas" | "values";

const sheetsOf = (cells: readonly { sheet: string }[]): string[] => [...new Set(cells.map(({ sheet }) => sheet))];
const named = (context: Excel.RequestContext, sheet: string) => context.workbook.worksheets.getItem(sheet);

/** What is typed into the cells: values, or the formula that fills them. */
const contentsAs = ({ formula, values }: Frozen, standing: Standing): readonly (readonly CellValue[])[] =>
  standing === "values" ? values : values.map((row, r) => row.map((_, c) => (r + c === 0 ? formula : "")));

/** A number that comes back from a sheet may differ in its last figure. */
const same = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-12 * Math.abs(a));

/** Cells in one request: far below Excel's limit of 5 MB on the web. */
const BLOCK = 20_000;

/** In parts that have no more cells than a request may have. */
function parts<T extends { readonly area: Area }>(frozen: readonly T[]): readonly T[][] {
  const found: T[][] = [];
  let room = 0;
  for (const each of frozen) {
    const cells = each.area.rows * each.area.columns;
    if (room < cells || found.length === 0) {
      found.push([]);
      room = BLOCK;
    }
    found.at(-1)?.push(each);
    room -= cells;
  }
  return found;
}

/** Reads the cells of many areas. */
async function ranges<T extends { readonly sheet: string; readonly area: Area }>(
  context: Excel.RequestContext,
  all: readonly T[],
  what: string,
): Promise<{ each: T; range: Excel.Range }[]> {
  const read: { each: T; range: Excel.Range }[] = [];
  for (const part of parts(all))
    read.push(
      ...(await ask(context, () =>
        part.map((each) => ({
          each,
          range: named(context, each.sheet).getRange(areaAddress(each.area)).load(what),
        })),
      )),
    );
  return read;
}

/** What stands there now; nothing where it is neither. What a formula fills is not looked at: Excel computes it. */
async function standings(context: Excel.RequestContext, frozen: readonly Frozen[]) {
  const read = await ranges(context, frozen, "formulas,values");
  return read.map(({ each, range }): { each: Frozen; standing: Standing | undefined } => {
    const typed = typedIn(range);
    if (typed[0]?.[0] === each.formula) return { each, standing: "formulas" };
    const values = typed.every((row, r) => row.every((cell, c) => same(cell, each.values[r]?.[c])));
    return { each, standing: values ? "values" : undefined };
  });
}

const noteOf = ({ sheet, area: { row, column }, formula }: Frozen) => ({
  sheet,
  row,
  column,
  content: text("pane.freeze.note", { formula }),
});

const isAt = (remark: Remark, { sheet, area }: Frozen): boolean =>
  remark.sheet === sheet && remark.row === area.row && remark.column === area.column;

/** Notes beside frozen cells, and none beside others; a user's own are left alone. */
async function setNotes(context: Excel.RequestContext, frozen: readonly Frozen[], standing: Standing): Promise<void> {
  const noted = frozen.filter((each) => each.noted);
  const found = await remarksIn(context, sheetsOf(noted));
  if (standing === "formulas") {
    const own = (remark: Remark) => noted.some((each) => isAt(remark, each) && remark.content.includes(each.formula));
    return takeRemarks(context, found.filter(own));
  }
  const lacking = noted.filter((each) => !found.some((remark) => isAt(remark, each)));
  return addRemarks(context, lacking.map(noteOf));
}

/** Brings cells to a standing, those that are neither left alone; may be asked again after a failure. */
async function turn(context: Excel.RequestContext, frozen: readonly Frozen[], to: Standing): Promise<void> {
  const other: Standing = to === "values" ? "formulas" : "values";
  const found = await standings(context, frozen);
  const turning = found.filter(({ standing }) => standing === other).map(({ each }) => each);
  for (const part of parts(turning))
    await request(context, () => {
      for (const each of part)
        named(context, each.sheet).getRange(areaAddress(each.area)).formulas = contentsAs(each, to).map((row) => [
          ...row,
        ]);
    });
  await setNotes(context, frozen, to);
}

async function refuseOthers(context: Excel.RequestContext, frozen: readonly Frozen[], as: Standing): Promise<void> {
  for (const { each, standing } of await standings(context, frozen))
    if (standing !== as) throw new HostFailure("pane.freeze.changed", { sheet: each.sheet });
}

/** What is typed so that a cell shows what it shows; an error is typed as itself. */
const typedAs = (cell: ReturnType<typeof cellsOf>[number][number]): CellValue =>
  typeof cell === "object" && cell !== null ? cell.error : entry(cell ?? "");

const UNDONE = ["#BUSY!", "#NAME?", "#CONNECT!", "#GETTING_DATA"];

/** A spill that is named with "#", such as Costs!A1#. */
const SPILL = /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+(?=#)/giu;

const readsSpill = ({ sheet, formula }: FormulaCell, frozen: readonly Frozen[]): boolean =>
  [...formula.matchAll(SPILL)].some(([address]) => {
    const meant = parseArea(address);
    return frozen.some(
      (each) =>
        each.sheet === (meant?.sheet ?? sheet) &&
        each.area.row === meant?.area.row &&
        each.area.column === meant.area.column,
    );
  });

/** A formula that shows another one as text. */
const TEXT_OF = /FORMULATEXT\(([^()]+)\)/gi;

/** Whether a formula shows one of these as text: it would have none to show. */
const showsFormula = ({ sheet, formula }: FormulaCell, shown: readonly FormulaCell[]): boolean =>
  [...formula.matchAll(TEXT_OF)].some(([, address = ""]) => {
    const meant = parseArea(address);
    return shown.some(
      (each) =>
        each.sheet === (meant?.sheet ?? sheet) && each.row === meant?.area.row && each.column === meant.area.column,
    );
  });

/** What is to be frozen, and what is not. */
async function prepare(context: Excel.RequestContext, wanted: (formula: string) => boolean) {
  const cells = await formulaCellsIn(context, (formula) => wanted(formula) || /#|FORMULATEXT\(/i.test(formula));
  const calls = cells.filter(({ formula }) => wanted(formula));
  const ours = cells.filter((cell) => calls.includes(cell) || showsFormula(cell, calls));
  const remarks = await remarksIn(context, sheetsOf(ours));
  const frozen: Frozen[] = [];
  const left: FormulaCell[] = [];
  const read = await ranges(
    context,
    ours.map((cell) => ({ sheet: cell.sheet, area: cell.spill, cell })),
    CELLS,
  );
  for (const { each, range } of read) {
    const { cell, sheet, area } = each;
    const { formula } = cell;
    const values = cellsOf(range).map((row) => row.map(typedAs));
    const undone = values.some((row) => row.some((value) => UNDONE.includes(String(value))));
    const noted = remarksAreKept(context, sheet);
    const found: Frozen = { sheet, area, formula, values, noted };
    if (cell.error !== undefined || undone) left.push(cell);
    else frozen.push({ ...found, noted: noted && !remarks.some((remark) => isAt(remark, found)) });
  }
  const others = cells.filter((cell) => !ours.includes(cell) && readsSpill(cell, frozen));
  return { frozen, left, readers: others };
}

/**
 * Puts values in the place of formulas, all or nothing; each formula stands in a note then. What is changed goes to `keep`
 * first. Cells with errors are left.
 */
export async function freeze(
  wanted: (formula: string) => boolean,
  keep: (frozen: readonly Frozen[]) => Promise<void>,
): Promise<Freezing> {
  if (!knows("1.12")) throw new HostFailure("pane.freeze.old");
  const freezing = await reading((context) => prepare(context, wanted));
  const { frozen } = freezing;
  if (frozen.length === 0) return freezing;
  await keep(frozen);
  await allOrNothing({
    look: (context) => refuseOthers(context, frozen, "formulas"),
    change: (context) => turn(context, frozen, "values"),
    back: (context) => turn(context, frozen, "formulas"),
  });
  return freezing;
}

/** Puts formulas back where their values still stand, all or nothing. */
export async function thaw(frozen: readonly Frozen[]): Promise<Thawed> {
  const { ready, still, thawed } = await reading(async (context) => {
    const { items } = await ask(context, () => context.workbook.worksheets.load("items/name"));
    const there = new Set(items.map(({ name }) => name));
    const gone = frozen.filter(({ sheet }) => !there.has(sheet));
    const found = await standings(
      context,
      frozen.filter(({ sheet }) => there.has(sheet)),
    );
    const of = (fits: (standing: Standing | undefined) => boolean) =>
      found.filter(({ standing }) => fits(standing)).map(({ each }) => each);
    // what was left half done before may stand as its formula already
    const ready = of((standing) => standing !== undefined);
    const changed = of((standing) => standing === undefined);
    const still = of((standing) => standing === "values");
    return { ready, still, thawed: { back: ready.length, changed, gone } };
  });
  if (ready.length === 0) return thawed;
  await allOrNothing({
    look: (context) => refuseOthers(context, still, "values"),
    change: (context) => turn(context, ready, "formulas"),
    back: (context) => turn(context, still, "values"),
  });
  return thawed;
}
