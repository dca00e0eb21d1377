import { findFunction } from "../../../functions/catalog";
import type { Called } from "../insertion";
import type { Card, Found } from "./state";

/** Rows of a tornado in the sheet: what moves a line less than so many others decides nothing. */
export const SHOWN_SWINGS = 15;

function called(id: string, ...texts: readonly string[]): Called {
  const definition = findFunction(id);
  if (definition === undefined) throw new RangeError(`there is no function ${id}`);
  return { definition, texts };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const written = (value: unknown): string => (typeof value === "number" ? String(value) : quoted(String(value)));
const orNothing = (value: number | undefined): string => (value === undefined ? "" : String(value));

/** Values below each other, and beside each other, as a formula writes them. */
const below = (values: readonly unknown[]): string => `{${values.map(written).join(";")}}`;
const beside = (values: readonly unknown[]): string => `{${values.map(written).join(",")}}`;

/** The calls that give in cells what a card has found, the one that is copied first. */
export const callsOf: { readonly [C in Card]: (found: Found[C]) => readonly Called[] } = {
  tornado: ({ line, assumptions, share }) => [
    called("TORNADO", quoted(line.id), assumptions, orNothing(share), String(SHOWN_SWINGS)),
  ],
  table: ({ line, assumptions, axes: [down, across] }) => [
    called(
      "SENSITIVITY",
      ...[quoted(line.id), quoted(down.key), below(down.values), quoted(across.key), beside(across.values)],
      assumptions,
    ),
  ],
  solve: ({ line, assumptions, key, target, low, high, solved, curve }) => [
    called(
      "SOLVE_FOR",
      ...[quoted(line.id), String(target), quoted(key), orNothing(low), orNothing(high), assumptions],
      ...("why" in solved ? [] : [quoted("all"), "TRUE"]),
    ),
    called("SENSITIVITY", quoted(line.id), quoted(key), below(curve.flatMap(({ at }) => at)), "", "", assumptions),
  ],
  compare: ({ line, from, to }) => [called("NPV_BRIDGE", from.inFormulas, to.inFormulas, quoted(line.id))],
};
