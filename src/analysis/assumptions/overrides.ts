import type { Inputs } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { isIdle, shown, textOf } from "./cells";
import { knownKey } from "./names";
import type { Notice } from "./reading";
import { isSetKey } from "./row";
import { readValue } from "./value";

/** What overrides give, and what should be said of them. */
export interface Overrides {
  readonly given: Inputs;
  readonly notices: readonly Notice[];
}

/**
 * Reads overrides, a flat list of key, value, key, value; pairs that are wholly blank are passed over.
 * Errors: those of a row of a table, and argument for a key without a value.
 */
export function readOverrides(list: readonly unknown[]): Overrides {
  const given: Record<string, number> = {};
  const notices: Notice[] = [];
  for (let k = 0; k < list.length; k += 2) {
    const [keyCell, cell] = [list[k], list[k + 1]];
    if (isIdle(keyCell) && isIdle(cell)) continue;
    const text = textOf(keyCell);
    if (k + 1 >= list.length) throw new IronError("argument", "assumptions.noValue", { key: shown(keyCell) });
    if (text === "")
      throw new IronError("argument", "assumptions.noKey", { value: shown(cell), given: shown(keyCell) });
    if (isSetKey(text)) throw new IronError("argument", "assumptions.setNotFirst", { set: shown(cell) });
    const definition = knownKey(text);
    const { key } = definition;
    if (Object.hasOwn(given, key)) throw new IronError("argument", "assumptions.twice", { key });
    const { value, asText } = readValue(definition, cell);
    given[key] = value;
    if (asText !== undefined)
      notices.push({ id: "assumptions.numberAsText", values: { key, given: shown(asText), value: String(value) } });
  }
  return { given, notices };
}
