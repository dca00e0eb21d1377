import type { Assumptions } from "../../../analysis/assumptions/complete";
import type { Bridge } from "../../../analysis/whatIf/bridge";
import type { Outcome } from "../../../analysis/whatIf/outcome";
import type { Axis, Point } from "../../../analysis/whatIf/sensitivity";
import type { Solved } from "../../../analysis/whatIf/solve";
import type { Tornado } from "../../../analysis/whatIf/tornado";
import type { Words } from "../../../messages/words";
import type { AskedLine } from "./lines";

/** The tab that asks what would be if. */
export const WHAT_IF = "whatIf";

export const CARDS = ["tornado", "table", "solve", "compare"] as const;
export type Card = (typeof CARDS)[number];

/** An input, and from where to where it goes in how many steps; what is left empty is its usual range. */
export interface AxisFields {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly steps: string;
}

/** What was typed and chosen; what is left empty is filled with what is usual. */
export interface Fields {
  readonly tornado: {
    /** Percent of each value; empty for the usual ranges. */
    readonly share: string;
  };
  readonly table: { readonly down: AxisFields; readonly across: AxisFields };
  readonly solve: { readonly key: string; readonly target: string; readonly low: string; readonly high: string };
  /** Sides by name; empty for the set that the table starts from, and for the table. */
  readonly compare: { readonly from: string; readonly to: string };
}

/** Assumptions to be compared: a table of the workbook or a reference set. */
export interface Side {
  readonly name: string;
  readonly label: Words;
  /** As formulas name it. */
  readonly inFormulas: string;
}

/** What all answers say of themselves: of which line, on which assumptions. */
export interface Of {
  readonly line: AskedLine;
  readonly own: Assumptions;
  /** How formulas name the assumptions; empty for the reference set. */
  readonly assumptions: string;
}

export interface Found {
  readonly tornado: Of & Tornado & { readonly share: number | undefined };
  readonly table: Of & {
    readonly axes: readonly [down: Axis, across: Axis];
    readonly points: readonly Point[];
    readonly base: Outcome;
  };
  readonly solve: Of & {
    readonly key: string;
    readonly target: number;
    readonly low: number | undefined;
    readonly high: number | undefined;
    /** Why there is no solution, where there is none. */
    readonly solved: Solved | { readonly why: Words };
    readonly curve: readonly Point[];
  };
  readonly compare: Of & {
    readonly from: Side;
    readonly to: Side;
    readonly bridge: Bridge;
    /** Lines side by side. */
    readonly lines: readonly { readonly line: AskedLine; readonly a: Outcome; readonly b: Outcome }[];
    readonly other: Assumptions;
  };
}

export interface Answer<T> {
  /** The share that is made, while it is in the making. */
  readonly making?: number;
  readonly stopped?: true;
  readonly why?: Words;
  /** What was found last: it stands until another answer has come. */
  readonly found?: T;
}

export type Answers = { readonly [C in Card]: Answer<Found[C]> };

export interface WhatIfState {
  /** The id of the line that is asked about. */
  readonly line: string;
  readonly open: ReadonlySet<Card>;
  readonly fields: Fields;
  readonly answers: Answers;
  /** The card that was led to from elsewhere, which takes the focus once. */
  readonly ledTo: Card | undefined;
}

export const NO_WHAT_IF: WhatIfState = {
  line: "returns.npv",
  open: new Set(["tornado"]),
  fields: {
    tornado: { share: "" },
    table: {
      down: { key: "market.hbi_price", from: "", to: "", steps: "6" },
      across: { key: "energy.gas_tariff", from: "", to: "", steps: "5" },
    },
    solve: { key: "market.hbi_price", target: "", low: "", high: "" },
    compare: { from: "", to: "" },
  },
  answers: { tornado: {}, table: {}, solve: {}, compare: {} },
  ledTo: undefined,
};
