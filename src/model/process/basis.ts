import { flow, line } from "../../formula/language/model";

/**
 * The chain of flows is written once and used twice: for a year at nameplate capacity in rates (t/y, one number each),
 * which sizes the plants and fills the stream table, and for every year of the calendar in amounts (t, one row each).
 */
export interface Basis {
  /** The group of the ids, and the key to the lines of the same basis: `annual.ore`. */
  readonly group: "nameplate" | "annual";
  /** What an amount's unit is divided by. */
  readonly per: "/y" | "";
  /** What follows a label, so that no two lines are called the same. */
  readonly suffix: string;
  /** The line of an amount: a flow in every year of the calendar, one rate at nameplate. */
  readonly amount: typeof line;
}

export const NAMEPLATE: Basis = { group: "nameplate", per: "/y", suffix: ", at nameplate", amount: line };
export const ANNUAL: Basis = { group: "annual", per: "", suffix: "", amount: flow };
