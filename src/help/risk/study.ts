import type { Words } from "../../messages/words";

/** A number found from trials, and its standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** What a line came to in a simulation. */
export interface SimulatedLine {
  readonly id: string;
  readonly label: Words;
  readonly unit: string;
  readonly mean: Estimate;
  readonly deviation: Estimate;
  readonly tail: Estimate;
  readonly percentiles: readonly (Estimate & { readonly share: number })[];
  readonly below: Estimate & { readonly threshold: number };
  readonly base: Estimate & { readonly of: number };
}

/** A row over the years: between which values most trials lie, and the base. */
export interface Fan {
  readonly label: Words;
  readonly unit: string;
  readonly years: readonly number[];
  readonly low: ArrayLike<number>;
  readonly middle: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly base: ArrayLike<number>;
}

/** What decides a line. */
export interface StudiedDriver {
  readonly label: Words;
  readonly rankCorrelation: number;
  readonly firstOrder: number;
  readonly worth: number;
}

/** A simulation of the reference data, for the manual. */
export interface RiskStudy {
  readonly set: string;
  readonly seed: number;
  readonly trials: number;
  readonly ran: number;
  readonly refusals: readonly { readonly reason: Words; readonly count: number }[];
  readonly npv: SimulatedLine;
  readonly cover: SimulatedLine;
  readonly lines: readonly SimulatedLine[];
  readonly price: Fan;
  /** Of NPV. */
  readonly drivers: readonly StudiedDriver[];
}
