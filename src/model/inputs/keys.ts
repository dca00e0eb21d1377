import {
  type EntryFacts,
  type Input,
  type InputFacts,
  type Profile,
  stepsId,
  type Table,
} from "../../formula/language/model";
import type { Interval } from "../../quantities/interval";
import { inputs } from "../generated/project";
import { isStepYear, type Step, stepOf } from "./steps";

/** Numbers by key: one for every input, entries of tables and profiles as `id.n`. */
export type Inputs = Readonly<Record<string, number>>;

/** A number that a person may give: an input, or one entry of a table or profile. Its words: labels.ts. */
export interface InputKey extends InputFacts, EntryFacts {
  readonly key: string;
  readonly unit: string;
  readonly interval: Interval;
  readonly choices?: readonly string[];
  /** The table or profile that it is an entry of, and which one. */
  readonly entry?: { readonly of: string; readonly n: number };
  /** The input whose value it gives from year n on: a calendar year, or below 1000 a year of operation. */
  readonly step?: Step;
  /** Fixed for a run; a simulation does not draw it. */
  readonly calendar: boolean;
  /** May be left out. */
  readonly optional: boolean;
  /** An entry of a table that may have gaps. */
  readonly sparse?: boolean;
}

/** What the model says of its inputs, without their words. */
export type GivenItem = Wordless<Input> | Wordless<Table> | Wordless<Profile>;

type Wordless<I> = Omit<I, "label" | "block" | "file">;

/** The keys of an input, a table or a profile. */
export function keysOf(item: GivenItem): InputKey[] {
  if (item.kind === "input") {
    const { kind, id: key, ...described } = item;
    return [{ ...described, key, optional: item.absent !== undefined }];
  }
  if (item.kind === "table" && item.stepsOf !== undefined) return [];
  const { kind, id, last, ...described } = item;
  const first = item.kind === "table" ? item.first : 1;
  const optional = item.kind === "profile" || item.optional;
  return Array.from({ length: last - first + 1 }, (_, k) => ({
    ...described,
    key: `${id}.${first + k}`,
    entry: { of: id, n: first + k },
    calendar: false,
    optional,
  }));
}

/** Every key that a set of assumptions may hold, in the order of the sheet. */
export const inputKeys: ReadonlyMap<string, InputKey> = new Map(inputs.flatMap(keysOf).map((key) => [key.key, key]));

/** The numbers of the entries that a person may give of a table or profile; undefined for any other id. */
export function entriesOf(id: string): { readonly first: number; readonly last: number } | undefined {
  const item = inputs.find((known) => known.id === id);
  if (item === undefined || item.kind === "input") return undefined;
  return { first: item.kind === "table" ? item.first : 1, last: item.last };
}

/** The table of the values by year of an input, as the formulas read them. */
export const stepTables: ReadonlyMap<string, string> = new Map(
  inputs.flatMap((item) => (item.kind === "input" && item.byYear !== undefined ? [[item.id, stepsId(item.id)]] : [])),
);

const pathsByTable: ReadonlyMap<string, string> = new Map([...stepTables].map(([of, table]) => [table, of]));

/** The input whose values by year a table holds; undefined for a name of anything else. */
export const inputOfSteps = (table: string): string | undefined => pathsByTable.get(table);

/**
 * The definition of a key, be it an input, an entry, or the value of an input from a year on; undefined for a text that is
 * none. Values by year are as many as there are years, so that they are made when they are asked for.
 */
export const keyOf = (key: string): InputKey | undefined => inputKeys.get(key) ?? stepKey(key);

const steps = new Map<string, InputKey>();

function stepKey(key: string): InputKey | undefined {
  const known = steps.get(key);
  if (known !== undefined) return known;
  const step = stepOf(key);
  const of = inputKeys.get(step?.of ?? "");
  if (step === undefined || of?.byYear === undefined) return undefined;
  const { readWhen = of.readWhen } = of.byYear;
  const found = { ...of, key, step, optional: true, ...(readWhen !== undefined && { readWhen }) };
  if (isStepYear(step.n)) steps.set(key, found);
  return found;
}

/** The keys of the values by year that stand for an input, in the order of their years. */
export const stepKeysOf = (of: string, values: Inputs): readonly string[] =>
  inputKeys.get(of)?.byYear === undefined
    ? []
    : Object.keys(values)
        .filter((key) => key.startsWith(`${of}.`) && keyOf(key)?.step?.of === of)
        .sort((a, b) => (keyOf(a)?.step?.n ?? 0) - (keyOf(b)?.step?.n ?? 0));

/** What stands for an input: its value for all years, and its values by year. */
export const standingKeysOf = (of: string, values: Inputs): readonly string[] =>
  [of, ...stepKeysOf(of, values)].filter((key) => values[key] !== undefined);

/** Whether a key is a value by year of an input that is given for all years anew. */
export const isReplaced = (key: string, given: Readonly<Record<string, unknown>>): boolean =>
  given[keyOf(key)?.step?.of ?? ""] !== undefined;

/** Keys that are parts of one whole, by its name; their values add up to 1. */
export const wholes: ReadonlyMap<string, readonly string[]> = keysBy(({ partOf }) => partOf);

/** Entries that one whole is spread over, by the key that says how many of them there are. */
export const spreads: ReadonlyMap<string, readonly string[]> = keysBy(({ spreadOver }) => spreadOver);

function keysBy(nameOf: (key: InputKey) => string | undefined): ReadonlyMap<string, readonly string[]> {
  const named = [...inputKeys.values()].flatMap((key) => {
    const name = nameOf(key);
    return name === undefined ? [] : [{ name, key: key.key }];
  });
  const keys = ({ name }: { readonly name: string }) => named.filter((of) => of.name === name).map(({ key }) => key);
  return new Map(named.map((of) => [of.name, keys(of)]));
}

/** Whether a choice stands at a word. */
export const isChosen = (choice: string, word: string, inputs: Inputs): boolean =>
  inputKeys.get(choice)?.choices?.indexOf(word) === inputs[choice];

/** Whether a key is read: the choice that can put it out of use says the word at which it is. */
export function inUse(key: string, inputs: Inputs): boolean {
  const { choice, is } = keyOf(key)?.readWhen ?? {};
  return choice === undefined || is === undefined || isChosen(choice, is, inputs);
}

/** Whether a key says how a simulation is done: no formula reads it. */
export const isOfSimulation = (key: string): boolean => key.startsWith("risk.");
