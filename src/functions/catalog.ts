import { nearest } from "../formula/language/suggestion";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import * as all from "./all";
import { type FunctionDefinition, families } from "./define";

const definitions: Readonly<Record<string, FunctionDefinition>> = all;
const place = ({ family }: FunctionDefinition): number => families.indexOf(family);

/** Every worksheet function, by family and within it by name, as Excel lists its own. */
export const catalog: readonly FunctionDefinition[] = Object.values(definitions).toSorted(
  (a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1),
);

const byId = new Map(catalog.map((definition) => [definition.id, definition]));

/** The function of an id, with or without the namespace, whatever its capitals. */
export const findFunction = (name: string): FunctionDefinition | undefined =>
  byId.get(
    name
      .trim()
      .toUpperCase()
      .replace(/^=?IRON\./, ""),
  );

/** The same, but a name that does not exist is an argument error with the nearest that does. */
export function functionNamed(name: string): FunctionDefinition {
  const found = findFunction(name);
  if (found) return found;
  const meant = nearest(name, byId.keys());
  if (meant === undefined) throw new IronError("argument", "function.unknown", { name: shortened(name) });
  throw new IronError("argument", "function.unknownMeant", { name: shortened(name), meant });
}
