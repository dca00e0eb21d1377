import { entriesOf, type Inputs, inputKeys, isChosen } from "../model/inputs/keys";
import type { ProjectRun } from "../model/run";
import { TRANCHES } from "./assumptions/givenLoan";

const SIZING = "debt.sizing";
const GIVEN = inputKeys.get(SIZING)?.choices?.indexOf("given") ?? Number.NaN;

/** What says of a loan that it is given, and when it is drawn and repaid; the keys of all else that lenders ask stay as they are. */
const TABLES = ["drawn", "repaid_first", "repaid_second"] as const;
const IDS: readonly string[] = [
  SIZING,
  ...TRANCHES.flatMap((id) => ["given", "reserved", ...TABLES].map((what) => `debt.${id}_${what}`)),
  "debt.standby",
];
const KEYS: readonly string[] = IDS.flatMap((id) => {
  const { first, last } = entriesOf(id) ?? { first: 1, last: 0 };
  return inputKeys.has(id) ? [id] : Array.from({ length: last - first + 1 }, (_, k) => `${id}.${first + k}`);
});

const OWN: ReadonlySet<string> = new Set(KEYS);

/**
 * The financing of a finished run as assumptions that hold it: each tranche that there is with its amount, the shares of it drawn by
 * construction year, and the shares of the balance at start-up that each payment repays by operating year. Given back to
 * the same assumptions they change nothing; given to others they are the loan that was agreed. A loan that was given is
 * given on as it was.
 */
export function financingOf(run: ProjectRun): Inputs {
  if (isChosen(SIZING, "given", run.inputs)) return only(KEYS, run.inputs);
  const start = run.value("calendar.construction");
  const loans = TRANCHES.filter((id) => run.value(`${id}.amount`) > 0).map((id) => ({
    [`debt.${id}_given`]: run.value(`${id}.amount`),
    ...reserved(run, id),
    ...entries(`debt.${id}_drawn`, run.row(`${id}.share_drawn`).slice(0, start), () => true),
    ...entries(`debt.${id}_repaid_first`, run.row(`${id}.share_first`).slice(start)),
    ...entries(`debt.${id}_repaid_second`, run.row(`${id}.share_second`).slice(start)),
  }));
  return Object.assign({ [SIZING]: GIVEN }, ...loans);
}

/** What reserves are held for until repayment begins, where it is more than the service of its first year. */
function reserved(run: ProjectRun, id: string): Inputs {
  const held = run.value(`${id}.unit_reserved`);
  return held > run.value(`${id}.unit_first`) ? { [`debt.${id}_reserved`]: held } : {};
}

/** Assumptions with a financing in place of any that they hold themselves. */
export const held = (given: Inputs, financing: Inputs): Inputs => ({
  ...Object.fromEntries(Object.entries(given).filter(([key]) => !OWN.has(key))),
  ...financing,
});

/** The years of a table that are not nil, for a year left out is; of draws all, for what is left out ends them. */
const entries = (table: string, shares: Float64Array, kept = (share: number) => share !== 0): Inputs =>
  Object.fromEntries([...shares].flatMap((share, k) => (kept(share) ? [[`${table}.${k + 1}`, share]] : [])));

/** What is given of some keys; one that is nil is left out, but for draws, which end where one is missing. */
const only = (keys: readonly string[], inputs: Inputs): Inputs =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = inputs[key];
      return value === undefined || (value === 0 && !/_drawn\.\d+$/.test(key)) ? [] : [[key, value]];
    }),
  );
