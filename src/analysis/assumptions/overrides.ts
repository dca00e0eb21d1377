import type { Inputs } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { type AssumptionsTable, readTable } from "./argument";
import { isIdle, shown, textOf } from "./cells";
import { type Change, Changes } from "./changes";
import { formerTold } from "./formerTold";
import { gaveWayTold, givingWay } from "./givingWay";
import { headerOf } from "./header";
import { knownKey } from "./names";
import { replacedPaths } from "./paths";
import type { Notice } from "./reading";
import { relativeNamed } from "./relative";
import { isSetKey } from "./row";
import { over, standing } from "./standing";
import { type ReadValue, readAmount, readValue } from "./value";

const NO_TABLE = readTable(undefined);

/** The columns of a pair. */
const PAIR = { key: 0, value: 1 };

/** What overrides give, and what should be said of them. */
export interface Overrides {
  readonly given: Inputs;
  readonly notices: readonly Notice[];
}

/**
 * Reads overrides, a flat list of key, value, key, value; pairs that are wholly blank are passed over. Relative keys change
 * what the table gives; a pair Key, Value begins a further block, as in a table. Parts of a whole that are left out give way.
 * The order of the pairs of a block does not matter: a key and its values by year, given together, stand together.
 * Errors: those of a row of a table, and argument for a key without a value.
 */
export function readOverrides(list: readonly unknown[], table: AssumptionsTable = NO_TABLE): Overrides {
  /** What the blocks give that have ended. */
  let given: Inputs = {};
  const notices: Notice[] = [];
  /** Keys of former versions, each told once. */
  const toldOf = new Set<string>();
  let named = new Set<string>();
  let block: Record<string, number> = {};
  let changes: Change[] = [];
  const stood = () => standing(table.set, over(table.given, given));
  const endBlock = () => {
    const made = new Changes(changes.length === 0 ? {} : over(stood(), block));
    for (const change of changes) made.add(change);
    for (const { key, value } of made.effects()) block[key] = value();
    const gave = givingWay(block, stood);
    notices.push(...gave.map(gaveWayTold), ...replacedPaths(given, block));
    given = over(given, Object.assign(block, ...gave.map(({ others }) => others)));
    [named, block, changes] = [new Set(), {}, []];
  };
  const noted = (key: string, { value, asText }: ReadValue): number => {
    if (asText !== undefined)
      notices.push({ id: "assumptions.numberAsText", values: { key, given: shown(asText), value: String(value) } });
    return value;
  };
  for (let k = 0; k < list.length; k += 2) {
    const [keyCell, cell] = [list[k], list[k + 1]];
    if (isIdle(keyCell) && isIdle(cell)) continue;
    if (headerOf([keyCell, cell], PAIR) !== undefined) {
      endBlock();
      continue;
    }
    const text = textOf(keyCell);
    if (k + 1 >= list.length) throw new IronError("argument", "assumptions.noValue", { key: shown(keyCell) });
    if (text === "")
      throw new IronError("argument", "assumptions.noKey", { value: shown(cell), given: shown(keyCell) });
    if (isSetKey(text)) throw new IronError("argument", "assumptions.setNotFirst", { set: shown(cell) });
    const former = formerTold(text);
    const relative = relativeNamed(text);
    const known = relative ?? knownKey(text);
    if (named.has(known.key)) throw new IronError("argument", "assumptions.twice", { key: known.key });
    named.add(known.key);
    if (former !== undefined && !toldOf.has(former.was)) notices.push(former.told);
    if (former !== undefined) toldOf.add(former.was);
    if ("by" in known) changes.push({ ...known, amount: noted(known.key, readAmount(known, cell)) });
    else block[known.key] = noted(known.key, readValue(known, cell));
  }
  endBlock();
  return { given, notices };
}
