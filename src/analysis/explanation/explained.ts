import type { Message } from "../../messages/message";
import type { Words } from "../../messages/words";
import type { SourceKind } from "../../reference/assumption";

/** What can be opened: a line, a measure, an input or an entry of a table by its id; of a row, the year. */
export interface Address {
  readonly id: string;
  /** A calendar year; of a row that is given without one, the first in which it is not nil. */
  readonly year?: number;
  /** A row as a whole, with all of its years; of one number it says nothing. */
  readonly whole?: true;
}

/** A number, or the word that stands for it; undefined where there is none. */
export type Shown = number | Words | undefined;

/** How a formula reads a line: in the same year, an earlier or a later one, its whole row, or one entry of a table. */
export type Reach = "same" | "earlier" | "later" | "whole" | "entry";

/** What every number that is told of has: how it is called, and what to open to learn where it comes from. */
export interface Told {
  readonly label: Words;
  readonly unit: Words;
  /** Undefined where there is nothing to open, such as rounding. */
  readonly address: Address | undefined;
}

/** A line that a formula reads, with the number it found there. */
export interface Part extends Told {
  readonly address: Address;
  readonly value: Shown;
  readonly reach: Reach;
  readonly isInput: boolean;
}

/** One formula three times. */
export interface ToldFormula {
  /** As the model has it. */
  readonly written: Words;
  /** With labels in the place of ids. */
  readonly inWords: Message;
  /** With numbers and their units in the place of ids; undefined of a row as a whole, whose years have each their own. */
  readonly inNumbers: Message | undefined;
}

/** One of what adds up to a number; `value` is in the unit of the build-up, below nil where it lowers the number. */
export interface Addend extends Told {
  readonly value: number;
  /** How the formula above reads it. */
  readonly reach: Reach;
  /** What adds up to it in its turn; empty where its formula is no sum. */
  readonly addends: readonly Addend[];
}

/** What a number is made of: its addends add up to it, those of each addend to that. */
export interface BuildUp {
  /** Of what: the number itself, or what is divided by what to give it. */
  readonly of: "whole" | "over" | "under";
  readonly label: Words;
  readonly unit: Words;
  readonly value: number;
  /** In the order of the formulas. */
  readonly addends: readonly Addend[];
  /** What stands on both sides of the sum and falls out of it, such as revenue in a cost that is revenue less cash flow. */
  readonly against: readonly Addend[];
}

/**
 * What a column holds: an amount of the model, what it is multiplied by, the product, which adds up (named after the number
 * that it adds up to), a running sum, values that do not add up, or of a modified rate
 * what is paid, moved back to the first year, and what is earned, moved on to the last.
 */
export interface YearColumn extends Told {
  readonly kind: "amount" | "factor" | "addend" | "running" | "value" | "moved";
}

/** A number by year: for a sum the addends of the years, for a least value the years it was looked for in. */
export interface ByYear {
  /** How to read it: that the last column adds up to the number, or to nil, or that the least of it is the number. */
  readonly says: Message;
  readonly columns: readonly YearColumn[];
  readonly rows: readonly { readonly year: number; readonly values: readonly number[]; readonly address: Address }[];
  /** What the last column adds up to; undefined where its numbers do not add up. */
  readonly sum: number | undefined;
  /** The year that decides: of the least value, of the payback. */
  readonly decides: number | undefined;
}

/** Where an input's value comes from. */
export interface ToldSource {
  readonly title: Words;
  readonly url: string | undefined;
  /** "undated" where it is not known. */
  readonly date: string;
  readonly kind: SourceKind;
}

/** A value of an input that stands from a year on. */
export interface ValueByYear extends Told {
  readonly key: string;
  readonly value: Shown;
  /** Whether it is the one that stands in the year asked for. */
  readonly stands: boolean;
}

export interface ToldInput {
  readonly key: string;
  /** The usual range with the reference value in it; undefined for an input that the reference data does not have. */
  readonly range: { readonly low: Shown; readonly base: Shown; readonly high: Shown } | undefined;
  /** The name of the set, and its value of the input; undefined where it has none. */
  readonly set: string;
  readonly inSet: Shown;
  readonly differs: boolean;
  readonly outside: boolean;
  /** Whether the choice that puts it in use does so. */
  readonly inUse: boolean;
  /** Of the value of the set: where `differs`, the value was given in its place and is the giver's. */
  readonly source: ToldSource | undefined;
  readonly note: Words | undefined;
  /** Why it stands near an end of its range; what only the owner of the project can tell. */
  readonly endReason: Words | undefined;
  readonly question: Words | undefined;
  readonly byYear: readonly ValueByYear[];
  /** The key whose value stands in the year asked for: its own, or one of a year. */
  readonly stands: string;
  /** The lines that read it directly. */
  readonly feeds: readonly Told[];
}

/** All that there is to tell of a number of a run. */
export interface Explained extends Told {
  readonly kind: "line" | "measure" | "input";
  readonly address: Address;
  readonly value: Shown;
  /** Of a measure that does not exist: why not. */
  readonly absent: Message | undefined;
  readonly section: Words;
  readonly note: Words | undefined;
  /** Undefined for an input. */
  readonly formula: ToldFormula | undefined;
  /** What the formula reads, in its order. */
  readonly parts: readonly Part[];
  /** Empty where the formula is no sum. */
  readonly buildUps: readonly BuildUp[];
  readonly byYear: ByYear | undefined;
  readonly input: ToldInput | undefined;
  /** The keys of all inputs behind the number, near or far, in the order of the model. */
  readonly inputs: readonly string[];
}

/** A branch of a number's tree. */
export interface Branch extends Told {
  readonly value: Shown;
  /** How the number above it reads it. */
  readonly reach: Reach;
  /** The share of it in the absolute sum of its sisters, where it is an addend. */
  readonly weight: number | undefined;
  readonly branches: readonly Branch[];
}
