import type { Inputs } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { type Cells, isIdle, shown, textOf } from "../assumptions/cells";
import type { Assumptions } from "../assumptions/complete";
import { complete } from "../assumptions/complete";
import { differs } from "../assumptions/differs";
import { headerOf } from "../assumptions/header";
import { setNamed } from "../assumptions/names";
import { readOverrides } from "../assumptions/overrides";
import { isTextForm } from "../assumptions/textForm";
import { attempt } from "../attempt";
import { placedInCase, readCases } from "../cases/readCases";
import type { Session } from "../session";
import { asTable } from "./moves";
import { type Outcome, outcomeOf } from "./outcome";

/** Assumptions under a name: those of the base changed, or a set of its own. */
export interface Scenario {
  readonly name: string;
  readonly values: Inputs | IronError;
}

/** The columns of the first pair of a row. */
const FIRST_PAIR = { key: 1, value: 2 };

/**
 * Scenarios from rows: a name, then pairs of key and value over the base; a set, or assumptions as one text, by itself; a standard case
 * of lenders by its name. What limits or a choice rule out is the answer of its scenario.
 * Errors: argument for a row that cannot be read, with its place.
 */
export function readScenarios(session: Session, own: Assumptions, cells: Cells): readonly Scenario[] {
  const scenarios = cells.flatMap((row, index): Scenario[] => {
    if (row.every(isIdle) || (index === 0 && headerOf(row, FIRST_PAIR) !== undefined)) return [];
    const [first, ...pairs] = row;
    const text = textOf(first);
    if (pairs.every(isIdle) && (setNamed(text) !== undefined || isTextForm(text)))
      return [{ name: shown(first), values: session.assumptions([[text]]).values }];
    const [one] = readCases([row], () => index + 1);
    if (one === undefined) return [];
    const { name, asks } = one;
    if (!("changes" in asks)) throw new IronError("argument", "scenarios.covered", { name });
    const changes = (list: readonly unknown[]) => readOverrides(list, asTable(own));
    const values = attempt(() => complete(asTable(own), changes(asks.changes)).values);
    if (values instanceof IronError && values.kind === "argument")
      throw placedInCase(
        { row: index + 1, ...one },
        values,
        (pair) => attempt(() => changes(pair)) instanceof IronError,
      );
    return [{ name, values }];
  });
  if (scenarios.length === 0) throw new IronError("argument", "scenarios.none");
  return scenarios;
}

/** What lines come to in a scenario. */
export const outcomesOf = (session: Session, { values }: Scenario, lines: readonly string[]): readonly Outcome[] =>
  lines.map((line) => (values instanceof IronError ? values : attempt(() => outcomeOf(session.run(values), line))));

/** The keys that differ from the base in some scenario, in the order of the sheet. */
export function differingKeys(base: Inputs, scenarios: readonly Scenario[]): readonly string[] {
  const sets = scenarios.flatMap(({ values }) => (values instanceof IronError ? [] : [values]));
  const keys = new Set([base, ...sets].flatMap((values) => Object.keys(values)));
  return [...keys].filter((key) => sets.some((values) => isOther(base[key], values[key])));
}

const isOther = (one: number | undefined, other: number | undefined): boolean =>
  one === undefined || other === undefined ? one !== other : differs(one, other);
