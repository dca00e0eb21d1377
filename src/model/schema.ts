import { IronError } from "../quantities/errors";
import { contains, type Interval } from "../quantities/interval";
import { shortened } from "../quantities/shortened";
import { choiceWord } from "./choiceWord";
import { entriesOf, type InputKey, type Inputs, inputKeys, inUse, keyOf, wholes } from "./inputs/keys";
import { isStepYear, stepOf } from "./inputs/steps";
import { meantAsPercent } from "./percent";
import { checkStep, isStep, type StepKey, stepsByPeriod } from "./stepsByPeriod";

/** Shares are typed with few digits: a sum of one may be this far off. */
export const SUM_TOLERANCE = 1e-9;

/** What may be left out, with what it is then. */
const absentValues = [...inputKeys.values()].flatMap(({ key, absent }) =>
  absent === undefined ? [] : [{ key, absent }],
);

/** Keys that must be given. */
const required = [...inputKeys.values()].filter(({ optional }) => !optional).map(({ key }) => key);

type Entry = InputKey & Required<Pick<InputKey, "entry">>;
type Entries = readonly [Entry, ...Entry[]];

/** The entries of each table and profile, in their order. */
const tables = new Map<string, [Entry, ...Entry[]]>();
for (const { entry, ...key } of inputKeys.values()) {
  if (entry === undefined) continue;
  const known = tables.get(entry.of);
  if (known) known.push({ ...key, entry });
  else tables.set(entry.of, [{ ...key, entry }]);
}

/**
 * Judges a complete set of assumptions and gives back the numbers the formulas read: words of choices become their
 * numbers, and values by year are counted in periods.
 * Errors: argument for a key that is unknown, missing or not a number; domain for a value outside its limits, shares
 * that are not a whole, phasing that does not fit construction, bands out of order, a table with a gap, a value for a year
 * that its input cannot have. Each names the key and the remedy.
 */
export function checkInputs(given: Readonly<Record<string, unknown>>): Inputs {
  // a copy at once, then what is read otherwise than it was given: made key by key it takes twice as long
  const numbers = { ...given } as Record<string, number>;
  const steps: StepKey[] = [];
  for (const key in given) {
    const definition = inputKey(key);
    const value = numberFor(definition, given[key]);
    if (value !== given[key]) numbers[key] = value;
    if (isStep(definition)) steps.push(definition);
    const { sparse, entry } = definition;
    if (sparse && entry) numbers[entry.of] = Math.max(numbers[entry.of] ?? entry.n, entry.n);
  }
  for (const { key, absent } of absentValues) numbers[key] ??= absent;
  for (const key of required)
    if (numbers[key] === undefined) throw new IronError("argument", "model.missingKey", { key });
  for (const keys of wholes.values()) checkWhole(keys, numbers);
  for (const entries of tables.values()) {
    const [{ ascending, spreadOver, unbroken }] = entries;
    if (spreadOver !== undefined) checkSpread(entries, spreadOver, numbers);
    if (ascending) checkAscending(entries, numbers);
    if (unbroken) checkUnbroken(entries, numbers);
  }
  if (steps.length > 0) Object.assign(numbers, stepsByPeriod(steps, numbers));
  return numbers;
}

/**
 * The definition of a key; an unknown one is refused, a value by year of an input that takes none, and an entry that a table
 * does not have.
 */
export function inputKey(key: string): InputKey {
  const known = keyOf(key);
  if (known) return known;
  const { of = "", n = 0 } = stepOf(key) ?? {};
  if (inputKeys.has(of) && isStepYear(n)) throw new IronError("argument", "model.noStep", { key, of });
  const table = entriesOf(key) === undefined ? of : key;
  const entries = entriesOf(table);
  if (entries !== undefined) throw new IronError("argument", "model.noEntry", { key, table, ...entries });
  throw new IronError("argument", "model.unknownKey", { key: shortened(key) });
}

/**
 * One value for one key, from a cell, a file or a command line alike: a number in its interval, or the word of a choice,
 * which becomes its place.
 */
export const checkValue = (key: string, value: unknown): number => numberFor(inputKey(key), value);

function numberFor(definition: InputKey, value: unknown): number {
  if (isStep(definition)) checkStep(definition);
  const { interval, choices } = definition;
  const given = choices ? placeOf(choices, value) : value;
  if (typeof given !== "number" || !Number.isFinite(given)) throw notANumber(definition, value);
  if (!contains(interval, given)) throw outside(definition, given);
  return given;
}

/** TRUE is yes; which of three timings it would be nobody can say. */
function placeOf(choices: readonly string[], value: unknown): unknown {
  const word = typeof value === "boolean" && choices.includes("yes") ? (value ? "yes" : "no") : value;
  if (typeof word !== "string") return value;
  const place = choices.findIndex((choice) => choiceWord(choice) === choiceWord(word));
  return place < 0 ? value : place;
}

function notANumber({ key, choices }: InputKey, value: unknown): IronError {
  if (value === undefined || value === null || value === "") return new IronError("argument", "model.blank", { key });
  if (typeof value === "number") return new IronError("argument", "model.notFiniteInput", { key });
  if (!choices) return new IronError("argument", "model.notANumber", { key, given: shown(value) });
  return new IronError("argument", "model.notAChoice", { key, given: shown(value), choices: choices.join(", ") });
}

function outside({ key, interval, rule }: InputKey, given: number): IronError {
  const values = { key, given, allowed: allowed(interval) };
  if (!meantAsPercent(interval, given))
    return rule === undefined
      ? new IronError("domain", "model.outside", values)
      : new IronError("domain", "model.outsideRule", { ...values, code: rule });
  const meant = { ...values, fraction: given / 100 };
  return rule === undefined
    ? new IronError("domain", "model.outsidePercent", meant)
    : new IronError("domain", "model.outsideRulePercent", { ...meant, code: rule });
}

const shown = (value: unknown): string => (typeof value === "string" ? `'${value}'` : String(value));

/** An interval in signs, the same in every language: "0 < x <= 1". */
export function allowed({ above, min, below, max, whole }: Interval): string {
  const least = above !== undefined ? `${above} < ` : min !== undefined ? `${min} <= ` : "";
  const most = below !== undefined ? ` < ${below}` : max !== undefined ? ` <= ${max}` : "";
  return `${least}x${most}${whole ? ", x = 0, 1, 2, ..." : ""}`;
}

/** Every period that a whole is spread over has its share, and none beyond; a nil beyond is none. */
function checkSpread(entries: Entries, over: string, numbers: Inputs): void {
  const years = numbers[over] ?? Number.NaN;
  let sum = 0;
  for (const { key, entry } of entries) {
    const [share, beyond] = [numbers[key], entry.n > years];
    if (beyond && (share ?? 0) !== 0) throw new IronError("domain", "model.phasingBeyond", { key, years });
    if (beyond) continue;
    if (share === undefined) throw new IronError("domain", "model.phasingShort", { key, years });
    sum += share;
  }
  if (Math.abs(sum - 1) > SUM_TOLERANCE)
    throw new IronError("domain", "model.phasingSum", { first: entries[0].key, years, sum });
}

function checkWhole(keys: readonly string[], numbers: Inputs): void {
  const sum = keys.reduce((total, key) => total + (numbers[key] ?? Number.NaN), 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE)
    throw new IronError("domain", "model.sharesSum", { keys: keys.join(", "), sum });
}

/** Thresholds of bands: each must lie above the one before, or a band would have no part of the index. */
function checkAscending(entries: Entries, numbers: Inputs): void {
  entries.forEach(({ key }, k) => {
    const before = entries[k - 1]?.key ?? "";
    const [below, given] = [numbers[before], numbers[key]];
    if (below !== undefined && given !== undefined && !(given > below))
      throw new IronError("domain", "model.bandsAscending", { key, before, below, given });
  });
}

/** Formulas read entries up to the first that is not given: one beyond it would be passed over. */
function checkUnbroken(entries: Entries, numbers: Inputs): void {
  const missing = entries.findIndex(({ key }) => numbers[key] === undefined);
  const beyond = missing < 0 ? undefined : entries.slice(missing).find(({ key }) => numbers[key] !== undefined);
  if (beyond !== undefined)
    throw new IronError("domain", "model.tableGap", { key: entries[missing]?.key ?? "", beyond: beyond.key });
}

/** The key of the choice that can put a key out of use; undefined for a key that is always read. */
export const switchOf = (key: string): string | undefined => keyOf(key)?.readWhen?.choice;

/**
 * Refuses overrides that would change nothing: a value typed for a key that a choice has put out of use.
 * Errors: domain, naming the key and the choice.
 */
export function checkInUse(overrides: Iterable<string>, inputs: Inputs): void {
  for (const key of overrides) {
    const { choice: by, is: value } = keyOf(key)?.readWhen ?? {};
    if (by !== undefined && value !== undefined && !inUse(key, inputs))
      throw new IronError("domain", "model.outOfUse", { key, by, value });
  }
}
