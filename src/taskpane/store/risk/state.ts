import type { Project } from "../../../analysis/session";
import type { Stage } from "../../../analysis/simulation/convergence";
import type { Driver } from "../../../analysis/simulation/driversOf";
import type { Histogram } from "../../../analysis/simulation/histogram";
import type { Planned } from "../../../analysis/simulation/plan";
import type { Report } from "../../../analysis/simulation/report";
import type { Results } from "../../../analysis/simulation/results";
import type { LineSummary } from "../../../analysis/simulation/summary";
import type { Difference } from "../../../analysis/simulation/trialDifferences";
import type { Words } from "../../../messages/words";
import type { AskedLine } from "../whatIf/lines";

/** The tab that draws all assumptions at once. */
export const RISK = "risk";

/** What was typed and chosen. */
export interface RiskFields {
  readonly trials: string;
  readonly seed: string;
  /** Ids of lines that are one number. */
  readonly lines: readonly string[];
}

/** What is wrong in a field, with what it may be. */
export type RiskProblems = { readonly [F in keyof RiskFields]?: Words };

/** How far a simulation is. */
export interface Running {
  readonly done: number;
  readonly trials: number;
  /** Seconds until it is done, once that can be said. */
  readonly left?: number;
}

/** What a simulation came to, and all that it is about. */
export interface RiskFound {
  readonly project: Project;
  /** How formulas name the assumptions; empty for the reference set. */
  readonly assumptions: string;
  /** The lines that were asked for. */
  readonly lines: readonly AskedLine[];
  readonly planned: Planned;
  readonly results: Results;
  readonly report: Report;
  /** By line; a line that has a value in no trial has none. */
  readonly histograms: ReadonlyMap<string, Histogram>;
  readonly stages: ReadonlyMap<string, readonly Stage[]>;
}

/** What decides a line; nothing while it is being found. */
export interface RiskDrivers {
  readonly line: string;
  readonly drivers?: readonly Driver[];
}

/** What the same trials come to without the cut-off, or why they come to nothing; neither while they are computed. */
export interface RiskWithout {
  readonly lines?: readonly LineSummary[];
  readonly why?: Words;
}

/** A trial as a scenario. */
export interface OpenedTrial {
  /** From 0 on. */
  readonly trial: number;
  readonly differences: readonly Difference[];
  /** What the lines came to in it. */
  readonly values: readonly { readonly line: AskedLine; readonly value: number }[];
}

export interface RiskState {
  readonly fields: RiskFields;
  readonly problems: RiskProblems;
  readonly running?: Running | undefined;
  readonly stopped?: boolean;
  readonly why?: Words | undefined;
  /** What was found last: it stands until another answer has come. */
  readonly found?: RiskFound;
  /** The line that is drawn. */
  readonly shown: string;
  readonly drivers?: RiskDrivers | undefined;
  /** Only where there is a cut-off. */
  readonly without?: RiskWithout | undefined;
  readonly opened?: OpenedTrial | undefined;
}

export const NPV = "returns.npv";
export const LEAST_COVER = "cover.dscr_least";

/** The lines whose course over the years is drawn: the price, the cash of the project, and how debt is covered. */
export const FANS = ["market.reference", "cash.flow", "cover.dscr"] as const;

export const NO_RISK: RiskState = {
  fields: { trials: "10000", seed: "1", lines: [NPV, "equity.irr", LEAST_COVER] },
  problems: {},
  shown: NPV,
};
