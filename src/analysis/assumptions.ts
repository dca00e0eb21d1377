import { type Inputs, inputKeys } from "../model/inputs/keys";
import { checkInUse, checkValue, switchOf } from "../model/schema";
import { IronError } from "../quantities/errors";
import { defaultSet, referenceSet, sets } from "../reference/index";

/** Rows of cells as a host hands them over. */
export type Cells = readonly (readonly unknown[])[];

/** A complete set of assumptions, and what of it was typed. */
export interface Assumptions {
  /** The reference set that fills what was not given. */
  readonly set: string;
  /** What the table and the overrides gave, overrides last. */
  readonly given: Inputs;
  /** A value for every key the model needs. */
  readonly values: Inputs;
}

/** What a table gives by itself, before the set fills the rest. */
export interface AssumptionsTable {
  readonly set: string;
  readonly given: Inputs;
}

/** The key whose value names a reference set instead of giving a number. */
const SET_KEY = "set";

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === "";
const textOf = (cell: unknown): string => (typeof cell === "string" ? cell.trim() : "");

/**
 * Reads an `assumptions` argument: nothing (the default set), the name of a set, or a table of keys and values. A
 * header row with "Key" and "Value" says which columns they are; without one they are the first two. The first row
 * may name the set that fills what the table leaves out, as `set, announced` or by the name alone.
 * Errors: argument, naming the row or key, for an unknown key or set, text for a number, a value left blank, a key
 * given twice, an error in a cell; domain for a value outside its limits.
 */
export function readTable(cells: Cells | undefined): AssumptionsTable {
  if (cells === undefined) return { set: defaultSet, given: {} };
  const rows = cells.filter((row) => !row.every(isBlank));
  const [first] = rows;
  if (first === undefined) throw new IronError("argument", "assumptions.blank");
  if (rows.length === 1 && first.length === 1) return { set: namedSet(first[0]), given: {} };
  const header = first.map((cell) => textOf(cell).toLowerCase());
  const titled = header.includes("key") && header.includes("value");
  const keyColumn = titled ? header.indexOf("key") : 0;
  const valueColumn = titled ? header.indexOf("value") : 1;
  if (valueColumn >= first.length) throw new IronError("argument", "assumptions.oneColumn");

  const body = rows
    .slice(titled ? 1 : 0)
    .map((row) => ({ key: row[keyColumn], value: row[valueColumn] }))
    // a row without key and value is a heading or an aside
    .filter(({ key, value }) => !(isBlank(key) && isBlank(value)));
  const set = setOfFirstRow(body[0]);
  const given: Record<string, number> = {};
  for (const { key, value } of set === undefined ? body : body.slice(1)) give(given, key, value);
  return { set: set ?? defaultSet, given };
}

/** The set that the first row of a table names, if it does. */
function setOfFirstRow(row: { readonly key: unknown; readonly value: unknown } | undefined): string | undefined {
  const key = textOf(row?.key);
  if (key.toLowerCase() === SET_KEY) return namedSet(row?.value);
  return isBlank(row?.value) && sets.some(({ name }) => name === key) ? key : undefined;
}

function namedSet(cell: unknown): string {
  const name = textOf(cell);
  if (name === "") throw new IronError("argument", "assumptions.notASet", { given: shown(cell) });
  referenceSet(name);
  return name;
}

/**
 * Reads overrides, a flat list of key, value, key, value; pairs that are wholly blank are passed over.
 * Errors: as readTable, and argument for a key without a value.
 */
export function readOverrides(list: readonly unknown[]): Inputs {
  const given: Record<string, number> = {};
  for (let k = 0; k < list.length; k += 2) {
    if (isBlank(list[k]) && isBlank(list[k + 1])) continue;
    if (k + 1 >= list.length) throw new IronError("argument", "assumptions.noValue", { key: shown(list[k]) });
    give(given, list[k], list[k + 1]);
  }
  return given;
}

function give(given: Record<string, number>, cell: unknown, value: unknown): void {
  const key = textOf(cell);
  if (key === "") throw new IronError("argument", "assumptions.noKey", { value: shown(value), given: shown(cell) });
  if (key.toLowerCase() === SET_KEY) throw new IronError("argument", "assumptions.setNotFirst", { set: shown(value) });
  if (Object.hasOwn(given, key)) throw new IronError("argument", "assumptions.twice", { key });
  if (typeof value === "object" && value !== null)
    throw new IronError("argument", "assumptions.errorCell", { key, error: shown(value) });
  given[key] = checkValue(key, value);
}

const shown = (cell: unknown): string =>
  typeof cell === "object" && cell !== null && "error" in cell ? String(cell.error) : String(cell ?? "").slice(0, 40);

/** Fills a table with its set, overrides last. Errors: domain for a grade or total that a switch puts out of use. */
export function complete({ set, given: table }: AssumptionsTable, overrides: Inputs = {}): Assumptions {
  const reference = referenceSet(set);
  const given = { ...table, ...overrides };
  const values = { ...withinConstruction(reference, given), ...given };
  // a table loaded from a set holds that set's numbers, in use or not, and the switches with them
  const loaded = (key: string) =>
    !(key in overrides) &&
    (switchOf(key) ?? "") in table &&
    sets.some(({ name }) => referenceSet(name)[key] === given[key]);
  checkInUse(
    Object.keys(given).filter((key) => !loaded(key)),
    values,
  );
  return { set, given, values };
}

/** Shares of capital that the set holds for construction years which the table took away. */
function withinConstruction(reference: Inputs, given: Inputs): Inputs {
  const years = given["project.construction_years"];
  if (years === undefined) return reference;
  const beyond = (key: string) => key.startsWith("capital.phasing.") && Number(key.split(".")[2]) > years;
  return Object.fromEntries(Object.entries(reference).filter(([key]) => !beyond(key)));
}

/** One assumption that is not what the reference says. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  /** Undefined where the set has no value for the key, such as a price deck. */
  readonly reference: number | undefined;
}

/** What a table changes in a reference set, in the order of the sheet. */
export function differences(given: Inputs, set: string = defaultSet): readonly Difference[] {
  const reference = referenceSet(set);
  return [...inputKeys.values()].flatMap(({ key, label, unit }) => {
    const value = given[key];
    return value === undefined || value === reference[key]
      ? []
      : [{ key, label, unit, value, reference: reference[key] }];
  });
}
