import { headerOf } from "../../analysis/assumptions/header";
import { ASSUMPTIONS_NAME } from "../../functions/assumptionsName";
import { ASSUMPTIONS_TABLE } from "../../workbook/assumptionsTable";
import type { NamedTable, TableHead, TablesRead } from "../port";
import { isUsable, readRows } from "../table/reading";

/** What speaks for one table or another. */
export interface Choosing {
  /** The person's own choice, as long as the same sheet is shown. */
  readonly picked: string | undefined;
  /** The table that the pane shows so far, and whether it must stay, since a value for it is being typed. */
  readonly before: string | undefined;
  readonly held: boolean;
  readonly loaded: string | undefined;
}

/** Tables of these names are Ironbook's whatever has become of them; version 1.0 called its table by the name of today. */
const OWN = [ASSUMPTIONS_TABLE, ASSUMPTIONS_NAME];

/** Whether a table may be one of assumptions, whatever its name: a copy, a table of the user's own. */
export const mayHoldAssumptions =
  (loaded: string | undefined) =>
  ({ name, header }: TableHead): boolean =>
    name === loaded || OWN.includes(name) || headerOf(header, { key: 0, value: 1 }) !== undefined;

/** The tables that say something of assumptions. */
export const ofAssumptions = ({ tables }: TablesRead, loaded: string | undefined): NamedTable[] =>
  tables.filter(({ name, cells }) => name === loaded || OWN.includes(name) || isUsable(readRows(cells)));

/**
 * The table that the pane shows: the one on the sheet that is shown, where it has one. Elsewhere the one shown before stays, and
 * first of all it is the one that formulas call Assumptions, or the one loaded last.
 */
export function chooseTable(
  tables: readonly NamedTable[],
  shown: string,
  { picked, before, held, loaded }: Choosing,
): NamedTable | undefined {
  const named = (name: string | undefined, among = tables) => among.find((table) => table.name === name);
  const here = tables.filter(({ sheet }) => sheet === shown);
  return (
    (held ? named(before) : undefined) ??
    named(picked) ??
    named(loaded, here) ??
    named(before, here) ??
    here[0] ??
    named(before) ??
    OWN.map((name) => named(name)).find((table) => table !== undefined) ??
    named(loaded) ??
    tables[0]
  );
}
