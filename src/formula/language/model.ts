import type { MessageId, Under } from "../../messages/message";
import { inEnglish, type Words } from "../../messages/words";
import type { Interval } from "../../quantities/interval";

/**
 * What a row of amounts is. A flow belongs to its period and adds up over the years; a balance is an amount at a moment,
 * or the most that a period allows, whose sum over years means nothing.
 */
export type Amount = "flow" | "balance";

/** What else is known of any item: where in its section it stands. */
export interface Placed {
  /** The heading under which it stands in its section; without one it stands before the first heading. */
  readonly block?: Words;
  /** The file in which it is written, where that is not its section's. */
  readonly file?: string;
}

/** A line item: one row of the sheet, one statement of the kernel, one entry of the manual. */
export interface Line extends Placed {
  readonly kind: "line";
  /** `group.name`, lower case, words joined by an underscore; inputs and lines share one namespace. */
  readonly id: string;
  readonly unit: string;
  readonly label: Words;
  readonly formula: string;
  /** Said by every row of amounts, and by nothing else. */
  readonly amount?: Amount;
  /** What the label cannot say: the rule's source, a convention, a limit case. */
  readonly note?: Words;
  /** A whole number in formulas that stands for one of these words for people, as a choice does; the number is its place. */
  readonly words?: readonly string[];
}

/**
 * Values by year: counted in calendar years only, or in years of operation as well. Where there is real growth, a value is
 * that of its year and grows on from it; `grows` is the input that says by how much.
 */
export interface ByYear {
  readonly counted: "calendar" | "either";
  readonly grows?: string;
  /** The choice that puts them in use, where the input itself is always read. */
  readonly readWhen?: Choice;
}

/** The word of a choice at which something is read. */
export interface Choice {
  readonly choice: string;
  readonly is: string;
}

/** What else is true of an input, beside its limits. */
export interface InputFacts {
  /** How the years are counted in which it may take other values, `key.2035` or `key.3`; without it, it has one value. */
  readonly byYear?: ByYear;
  /** The code of the rule of the process that its interval states. */
  readonly rule?: string;
  /** The choice that puts it in use, and the word at which it is read; without one it is always read. */
  readonly readWhen?: Choice;
  /** The whole that it is a part of, by name: the parts of one whole add up to 1. */
  readonly partOf?: string;
  /** The unit that it had in a former version, and the input by which an amount in it is divided; sheets may still say it. */
  readonly formerUnit?: { readonly unit: string; readonly per: string };
  /** Which convention traps people here, by the id of its message. */
  readonly hint?: Under<"hint">;
  /** What is decided with it for whoever reads a result, with a large effect, by the id of its message. */
  readonly decides?: Under<"decides">;
  /** It may be left out, and is this then; it stands in no table unless somebody gives it. */
  readonly absent?: number;
}

/** What else is true of the entries of a table or profile, taken together. */
export interface EntryFacts {
  /** Each lies above the one before. */
  readonly ascending?: boolean;
  /** The input that says how many there are; together they are one whole. */
  readonly spreadOver?: string;
  /** None may be left out between two that are given. */
  readonly unbroken?: boolean;
  /** Each is read in one year of the plan, counted so. */
  readonly ofYear?: "calendar" | "operation";
  /** The choice that puts them in use, and the word at which they are read; without one they are always read. */
  readonly readWhen?: Choice;
}

/** A number the user gives. `calendar` inputs are fixed for a run; simulation may vary the others. */
export interface Input extends InputFacts, Placed {
  readonly kind: "input";
  readonly id: string;
  readonly unit: string;
  readonly label: Words;
  readonly calendar: boolean;
  readonly interval: Interval;
  /** A choice is a whole number in formulas and one of these words for people; the number is its place. */
  readonly choices?: readonly string[];
}

/**
 * Data with an index of its own, read with AT(id, n, outside). Its entries are inputs with the keys `id.first`,
 * `id.first+1`, ... A table that is `optional` may be left out altogether; then every AT gives its outside value.
 */
export interface Table extends EntryFacts, Placed {
  readonly kind: "table";
  readonly id: string;
  readonly unit: string;
  readonly label: Words;
  readonly first: number;
  readonly last: number;
  readonly optional: boolean;
  /** Entries between others may be left out; there, too, AT gives its outside value. */
  readonly sparse?: boolean;
  /** The input whose values by year it holds, an entry a period; it is filled from keys of that input, not given itself. */
  readonly stepsOf?: string;
  readonly interval: Interval;
}

/** A row given as data: entry 1 is period 0. Periods after the last entry are zero. Its entries are inputs `id.1`, `id.2`, ... */
export interface Profile extends EntryFacts, Placed {
  readonly kind: "profile";
  readonly id: string;
  readonly unit: string;
  readonly label: Words;
  readonly last: number;
  readonly interval: Interval;
  readonly amount?: Amount;
}

/** A plain function of finished rows, which formulas cannot express: an IRR, a payback. No line may read one. */
export interface Measure extends Placed {
  readonly kind: "measure";
  readonly id: string;
  readonly unit: string;
  readonly label: Words;
  readonly solver: Solver;
  readonly lines: readonly string[];
  /** The id of the message that says why it does not exist, where it does not; null for one that always exists. */
  readonly absent: MessageId | null;
  readonly note?: Words;
}

export interface Solver {
  readonly name: string;
  /** The measure from its rows and numbers, in the order of `lines`; NaN where it does not exist. */
  readonly solve: (...lines: readonly Float64Array[]) => number;
  /**
   * The same to 1e-12 for many series alike, in less time where it is near a known number, NaN for none. What it gives depends on that and
   * on its rows and numbers alone.
   */
  readonly near?: (known: number) => Solver["solve"];
}

/**
 * A pure function of numbers, used by lines and published as a worksheet function. Its type knows the names of its
 * parameters, so that whoever gives them by name is checked by the compiler.
 */
export interface NamedFormula<P extends string = string> {
  readonly id: string;
  readonly unit: string;
  readonly label: Words;
  /** Parameter names with their units, in call order. */
  readonly parameters: Readonly<Record<P, string>>;
  readonly formula: string;
  readonly source?: Words;
}

/** What the user gives. */
export type Given = Input | Table | Profile;

export type Item = Line | Given | Measure;

/** How a section is called: by people, and by code. */
export interface SectionName {
  /** Lower case, words joined by an underscore. */
  readonly id: string;
  readonly title: Words;
  /** Its title in a list that holds nothing but sections of inputs. */
  readonly short: Words;
  /** The file in which it is written, where that is known; lists of lines and the manual say it. */
  readonly file?: string;
}

export interface Section extends SectionName {
  /** What a reader should know before its lines, sentence by sentence: how they hang together and why so. A name of a line leads to it. */
  readonly introduction: readonly Words[];
  readonly items: readonly Item[];
}

export interface Model {
  readonly title: Words;
  /** The id of the line that says how many periods there are; it may depend on calendar inputs only. */
  readonly periods: string;
  readonly sections: readonly Section[];
  readonly formulas: readonly NamedFormula[];
}

/** A line that is no row of amounts: one number, or a row of rates, prices, shares, flags or dates. */
export const line = (id: string, unit: string, label: string, formula: string, note?: string): Line => ({
  kind: "line",
  id,
  unit,
  label: inEnglish(label),
  formula,
  ...(note !== undefined && { note: inEnglish(note) }),
});

/** A row of amounts of each period, such as a cost or a tonnage. */
export const flow = (...described: Parameters<typeof line>): Line => ({ ...line(...described), amount: "flow" });

/** A row of amounts at a moment, such as a book value, or of the most that a period allows. */
export const balance = (...described: Parameters<typeof line>): Line => ({ ...line(...described), amount: "balance" });

/** A line whose whole numbers stand for words: a status, or which of several it is. */
export const worded = (id: string, label: string, words: readonly string[], formula: string, note?: string): Line => ({
  ...line(id, "1", label, formula, note),
  words,
});

/** The words that the whole numbers of an item stand for: those of a choice or of a worded line. */
export const wordsOf = (item: Item | undefined): readonly string[] | undefined =>
  item?.kind === "line" ? item.words : item?.kind === "input" ? item.choices : undefined;

/** What people read for a number of an item: its word where it has words, else the number. */
export const inWords = (item: Item, value: number): number | Words => {
  const word = wordsOf(item)?.[value];
  return word === undefined ? value : inEnglish(word);
};

export const input = (
  id: string,
  unit: string,
  label: string,
  { rule, readWhen, partOf, hint, decides, byYear, formerUnit, absent, ...interval }: Interval & InputFacts = {},
): Input => ({
  kind: "input",
  id,
  unit,
  label: inEnglish(label),
  interval,
  calendar: false,
  ...(rule !== undefined && { rule }),
  ...(readWhen !== undefined && { readWhen }),
  ...(partOf !== undefined && { partOf }),
  ...(hint !== undefined && { hint }),
  ...(decides !== undefined && { decides }),
  ...(byYear !== undefined && { byYear }),
  ...(formerUnit !== undefined && { formerUnit }),
  ...(absent !== undefined && { absent }),
});

/** The most periods that a plan may have: construction and operation. */
const MOST_PERIODS = 70;

/** The values by year of an input, an entry a period, for lines to read with AT(key_steps, t, ...). */
const stepsOf = ({ id, unit, label, interval, block }: Input): Table => ({
  kind: "table",
  id: stepsId(id),
  unit,
  label: inEnglish(`${label}, values by year`),
  first: 0,
  last: MOST_PERIODS - 1,
  optional: true,
  sparse: true,
  stepsOf: id,
  interval,
  ...(block !== undefined && { block }),
});

/** The table of the values by year of an input. */
export const stepsId = (input: string): string => `${input}_steps`;

/** An input that fixes the calendar: first year, construction years, lives, tenors, lags. */
export const calendar = (...described: Parameters<typeof input>): Input => ({ ...input(...described), calendar: true });

/** A method or regime: a word for people, a whole number in formulas, fixed for a run. */
export const choice = (id: string, label: string, choices: readonly string[], facts: InputFacts = {}): Input => ({
  ...calendar(id, "1", label, { min: 0, max: choices.length - 1, whole: true, ...facts }),
  choices,
});

/** A choice between no (0) and yes (1). */
export const toggle = (id: string, label: string, facts: InputFacts = {}): Input =>
  choice(id, label, ["no", "yes"], facts);

export const table = (
  id: string,
  unit: string,
  label: string,
  {
    first,
    last,
    optional = false,
    sparse,
    ascending,
    unbroken,
    ofYear,
    readWhen,
    ...interval
  }: Interval & EntryFacts & { first: number; last: number; optional?: boolean; sparse?: boolean },
): Table => ({
  kind: "table",
  id,
  unit,
  label: inEnglish(label),
  first,
  last,
  optional,
  interval,
  ...(sparse !== undefined && { sparse }),
  ...(ascending !== undefined && { ascending }),
  ...(unbroken !== undefined && { unbroken }),
  ...(ofYear !== undefined && { ofYear }),
  ...(readWhen !== undefined && { readWhen }),
});

export const profile = (
  id: string,
  unit: string,
  label: string,
  { last, amount, spreadOver, readWhen, ...interval }: Interval & EntryFacts & { last: number; amount?: Amount },
): Profile => ({
  kind: "profile",
  id,
  unit,
  label: inEnglish(label),
  last,
  interval,
  ...(amount !== undefined && { amount }),
  ...(spreadOver !== undefined && { spreadOver }),
  ...(readWhen !== undefined && { readWhen }),
});

export const measure = (
  id: string,
  unit: string,
  label: string,
  solver: Solver,
  lines: readonly string[],
  absent: MessageId | null,
  note?: string,
): Measure => ({
  kind: "measure",
  id,
  unit,
  label: inEnglish(label),
  solver,
  lines,
  absent,
  ...(note !== undefined && { note: inEnglish(note) }),
});

export const define = <P extends string>(
  id: string,
  parameters: Readonly<Record<P, string>>,
  unit: string,
  label: string,
  formula: string,
  source?: string,
): NamedFormula<P> => ({
  id,
  parameters,
  unit,
  label: inEnglish(label),
  formula,
  ...(source !== undefined && { source: inEnglish(source) }),
});

/** A call of a named formula as text, what it is given by the names of its parameters. */
export function callText<P extends string>(
  { id, parameters }: NamedFormula<P>,
  given: NoInfer<Readonly<Record<P, string>>>,
): string {
  const texts: Readonly<Record<string, string>> = given;
  const args = Object.keys(parameters).map((name) => texts[name]);
  return `${id}(${args.join(", ")})`;
}

/**
 * Items of a section that stand together, under a heading of their own wherever the section is shown: in the manual and on
 * sheets. A long section is several of them, one after the other; what precedes the first needs no heading.
 */
export const block = <const P extends readonly (Item | readonly Item[])[]>(
  title: string,
  ...items: P
): Each<P[number]>[] => items.flat().map((item) => ({ ...(item as Each<P[number]>), block: inEnglish(title) }));

type Each<P> = P extends readonly (infer I)[] ? I : P;

/** Items that are written in another file than their section. */
export const writtenIn = <I extends Item>(file: string, items: readonly I[]): I[] =>
  items.map((item) => ({ ...item, file }));

/** Items in their order, those of a block together with its heading; what stands before the first has none. */
export function blocksOf<I extends Placed>(items: readonly I[]): { title: Words | undefined; items: I[] }[] {
  const blocks: { title: Words | undefined; items: I[] }[] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (last !== undefined && last.title === item.block) last.items.push(item);
    else blocks.push({ title: item.block, items: [item] });
  }
  return blocks;
}

/** A named part of the model; repetition is a plain function that returns several items. */
export const section = (
  id: string,
  title: string,
  items: readonly (Item | readonly Item[])[],
  introduction: readonly string[] = [],
): Section => ({
  id,
  title: inEnglish(title),
  short: inEnglish(title),
  introduction: introduction.map(inEnglish),
  items: items.flat(),
});

/** A section of inputs; `short` is its title where nothing but inputs is listed. */
export const inputSection = (
  id: string,
  title: string,
  short: string,
  items: readonly (Given | readonly Given[])[],
  introduction: readonly string[] = [],
): Section => ({
  id,
  title: inEnglish(title),
  short: inEnglish(short),
  introduction: introduction.map(inEnglish),
  items: items.flat().flatMap((item) => (item.kind === "input" && item.byYear ? [item, stepsOf(item)] : [item])),
});
