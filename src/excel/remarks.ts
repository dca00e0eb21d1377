import { addressOnSheet, parseArea } from "../sheet/address";
import type { CellPlace } from "../taskpane/port";
import { knows } from "./platform";
import { ask, request } from "./run";

/** A note or a comment of a cell. */
export interface Remark extends CellPlace {
  readonly content: string;
  readonly kind: "notes" | "comments";
  readonly at: number;
}

/** Both are collections of things with a content and a place; what writes a remark writes one of the first that is there. */
const KINDS = ["notes", "comments"] as const;
const SINCE = { notes: "1.18", comments: "1.10" } as const;

type Collection = Excel.NoteCollection | Excel.CommentCollection;

/** The collection of a sheet; nothing where this Excel, or its office.js, does not know it. */
function collectionOf(
  context: Excel.RequestContext,
  sheet: string,
  kind: (typeof KINDS)[number],
): Collection | undefined {
  if (!knows(SINCE[kind])) return undefined;
  const found: Partial<Pick<Excel.Worksheet, "notes" | "comments">> = context.workbook.worksheets.getItem(sheet);
  return found[kind];
}

/** Where a remark of ours is written; nothing where this Excel has no place for one. */
const ownKind = (context: Excel.RequestContext, sheet: string) =>
  KINDS.find((kind) => collectionOf(context, sheet, kind) !== undefined);

/** Whether this Excel can keep a remark beside a cell. */
export const remarksAreKept = (context: Excel.RequestContext, sheet: string): boolean =>
  ownKind(context, sheet) !== undefined;

/** All notes and comments of some sheets. */
export async function remarksIn(context: Excel.RequestContext, sheets: readonly string[]): Promise<Remark[]> {
  const found: Remark[] = [];
  for (const sheet of sheets)
    for (const kind of KINDS) {
      if (collectionOf(context, sheet, kind) === undefined) continue;
      const { items } = await ask(
        context,
        () => collectionOf(context, sheet, kind)?.load("items/content") as Excel.NoteCollection,
      );
      if (items.length === 0) continue;
      const places = await ask(context, () => items.map((item) => item.getLocation().load("address")));
      for (const [at, { address }] of places.entries()) {
        const area = parseArea(address)?.area;
        const content = items[at]?.content ?? "";
        if (area !== undefined) found.push({ sheet, row: area.row, column: area.column, content, kind, at });
      }
    }
  return found;
}

/** Writes remarks at cells that have none. */
export async function addRemarks(
  context: Excel.RequestContext,
  remarks: readonly (CellPlace & { readonly content: string })[],
): Promise<void> {
  if (remarks.length === 0) return;
  await request(context, () => {
    for (const { sheet, row, column, content } of remarks) {
      const kind = ownKind(context, sheet);
      const address = addressOnSheet(sheet, { row, column, rows: 1, columns: 1 });
      if (kind !== undefined) collectionOf(context, sheet, kind)?.add(address, content);
    }
  });
}

/** Takes remarks away that were just found. */
export async function takeRemarks(context: Excel.RequestContext, remarks: readonly Remark[]): Promise<void> {
  if (remarks.length === 0) return;
  await request(context, () => {
    // the last first: what stands behind one that goes moves up
    for (const { sheet, kind, at } of remarks.toSorted((a, b) => b.at - a.at))
      collectionOf(context, sheet, kind)?.getItemAt(at).delete();
  });
}
