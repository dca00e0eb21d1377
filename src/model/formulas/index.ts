import type { NamedFormula } from "../../formula/language/model";
import * as books from "./books";
import * as chemistry from "./chemistry";
import * as concentrate from "./concentrate";
import * as debt from "./debt";
import * as energy from "./energy";
import * as finance from "./finance";
import * as market from "./market";
import * as ore from "./ore";
import * as pellets from "./pellets";
import * as premium from "./premium";
import * as reduction from "./reduction";
import * as rules from "./rules";
import * as tax from "./tax";
import * as valueInUse from "./valueInUse";
import * as weights from "./weights";

/** What a file exports, by id: a bundle keeps no order of its own, and the order belongs to the stamp of the model. */
const group = (file: Readonly<Record<string, NamedFormula>>): readonly NamedFormula[] =>
  Object.values(file).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/**
 * The technical formulas in closed form: all that the files of this folder export. The model's lines call them, and
 * worksheet functions publish them.
 */
export const formulas: readonly NamedFormula[] = [
  chemistry,
  ore,
  weights,
  concentrate,
  pellets,
  reduction,
  energy,
  rules,
  market,
  valueInUse,
  books,
  tax,
  finance,
  debt,
  premium,
].flatMap(group);
