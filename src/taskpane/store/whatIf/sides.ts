import type { Assumptions } from "../../../analysis/assumptions/complete";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { IronError } from "../../../quantities/errors";
import { inFormulas } from "../../formulas/insertion";
import { mayHoldAssumptions, ofAssumptions } from "../choosing";
import { tableIn } from "../sheet";
import type { Ground, PaneState } from "../state";
import { givenToFormulas } from "../tableProject";
import type { Fields, Side } from "./state";

// A side is a table of the workbook or a reference set, by a name that says which.
const TABLE = "table ";
const SET = "set ";

const ofTable = (name: string): Side => ({
  name: `${TABLE}${name}`,
  label: text("pane.whatIf.side.table", { table: verbatim(name) }),
  inFormulas: inFormulas(name),
});

const ofSet = (name: string): Side => ({
  name: `${SET}${name}`,
  label: text("pane.whatIf.side.set", { set: verbatim(name) }),
  inFormulas: `"${name}"`,
});

/** A side by what it is of. */
export type SideOf = { readonly table: string } | { readonly set: string };
export const sideNamed = (of: SideOf): string => ("table" in of ? `${TABLE}${of.table}` : `${SET}${of.set}`);

type Known = Pick<PaneState, "sheet">;

/** All that can be compared: tables of the workbook, the one that is shown first, then the sets. */
export function sidesOf({ catalogue }: Pick<Ground, "catalogue">, state: Known): readonly Side[] {
  const table = tableIn(state);
  const tables = table === undefined ? [] : [table.name, ...table.others.map(({ name }) => name)];
  return [...tables.map(ofTable), ...catalogue.sets.map(({ name }) => ofSet(name))];
}

/** What is compared: as it was chosen, where that still is; else the set that the table starts from and the table, or two sets. */
export function comparedSides(
  ground: Pick<Ground, "catalogue">,
  state: Known,
  { from, to }: Fields["compare"],
): readonly [Side, Side] {
  const sides = sidesOf(ground, state);
  const named = (name: string | undefined) => sides.find((side) => side.name === name);
  const table = tableIn(state);
  const [first = ofSet(""), second = first] = ground.catalogue.sets.map(({ name }) => ofSet(name));
  const usual = table === undefined ? [first, second] : [named(`${SET}${table.set}`) ?? first, ofTable(table.name)];
  return [named(from) ?? usual[0] ?? first, named(to) ?? usual[1] ?? second];
}

/** The assumptions of a side. Errors: those of reading them; unavailable for a table that is no longer there. */
export async function assumptionsOf(
  { port, store, context: { session } }: Pick<Ground, "port" | "store" | "context">,
  { name }: Side,
): Promise<Assumptions> {
  if (name.startsWith(SET)) return session.assumptions([[name.slice(SET.length)]]);
  const wanted = name.slice(TABLE.length);
  const loaded = store.getState().kept.loaded?.table;
  const tables = ofAssumptions(await port.readTables(mayHoldAssumptions(loaded)), loaded);
  const table = tables.find((one) => one.name === wanted);
  if (table === undefined) throw new IronError("unavailable", "pane.whatIf.side.gone", { table: wanted });
  return session.assumptions(givenToFormulas({ name: wanted, cells: table.cells }));
}
