import { balance, flow, type Line, line } from "../../formula/language/model";
import { isAmount, parseUnit } from "../../quantities/units";

/**
 * The chain of flows is written once and used three times: for a year at nameplate capacity in rates (t/y, one number each),
 * which sizes the plants and fills the stream table, for every year of the calendar in amounts (t, one row each), and, as
 * far as cost reaches, for each year as the plan has it in full, whether it is worked or not.
 */
export interface Basis {
  /** The group of the ids, and the key to the lines of the same basis: `annual.ore`. */
  readonly group: "nameplate" | "annual" | "plan";
  /** What an amount's unit is divided by. */
  readonly per: "/y" | "";
  /** What follows a label, so that no two lines are called the same. */
  readonly suffix: string;
  /** The line of an amount: a flow in every year of the calendar, one rate at nameplate. */
  readonly amount: typeof line;
  /** What stands for a number that may differ from year to year: itself at nameplate, the row of its twin in the calendar. */
  readonly of: (id: keyof typeof TWINS) => string;
}

/** Numbers that values by year may change, and the row that holds them year by year. */
export const TWINS = {
  "nameplate.hbi_fe": "annual.hbi_fe",
  "nameplate.hbi_metallic_fe": "annual.hbi_metallic_fe",
  "nameplate.pellets_per_hbi": "annual.pellets_per_hbi",
  "ore.grade": "annual.ore_grade",
  "ore.feed_grade": "annual.feed_grade",
  "ore.per_hbi": "annual.ore_per_hbi",
  "mine.strip_ratio": "annual.strip_ratio",
  "concentrate.recovery": "annual.recovery",
  "concentrate.mass_yield": "annual.mass_yield",
  "concentrate.tailings_grade": "annual.tailings_grade",
  "reduction.hydrogen_share": "annual.hydrogen_share",
  "reduction.gas_per_hbi": "annual.gas_per_hbi",
  "reduction.gas_of_own": "annual.gas_of_own",
  "reduction.gas_of_bought": "annual.gas_of_bought",
  "reduction.energy_floor": "annual.energy_floor",
  "reduction.energy_ratio": "annual.energy_ratio",
  "nameplate.hydrogen_per_hbi": "annual.hydrogen_per_hbi",
  "energy.supplied": "annual.energy_supplied",
  "energy.renewable_share": "annual.renewable_share",
  "energy.gas_price": "annual.gas_price",
  "energy.power_price": "annual.power_price",
  "energy.hydrogen_price": "annual.hydrogen_price",
  "energy.gas_capacity": "annual.gas_capacity",
  "bottleneck.mine": "annual.mine",
  "carbon.grid_factor": "annual.grid_factor",
  "carbon.power_factor": "annual.power_factor",
  "carbon.supplied": "annual.carbon_supplied",
  "market.other_eu_difference": "annual.other_eu_difference",
  "market.difference_abroad": "annual.difference_abroad",
  "market.marmara_difference": "annual.marmara_difference",
  "market.local_difference": "annual.local_difference",
  "market.caspian_difference": "annual.caspian_difference",
  "market.route_difference": "annual.route_difference",
} as const;

export const NAMEPLATE: Basis = {
  group: "nameplate",
  per: "/y",
  suffix: ", at nameplate",
  amount: line,
  of: (id) => id,
};
export const ANNUAL: Basis = { group: "annual", per: "", suffix: "", amount: flow, of: (id) => TWINS[id] };

/**
 * A full year of the plan: what it makes, takes and costs whatever ore is left and whether work has stopped. So whoever asks
 * whether to go on reads no row that his answer changes. A year of the calendar is it times the share that is worked.
 */
export const PLAN: Basis = { ...ANNUAL, group: "plan", suffix: ", in a full year of the plan" };

/** A line that is the same formula at nameplate and year by year: the number of an id, or the row of its twin. */
export const ofBasis = (
  { of, group }: Basis,
  id: keyof typeof TWINS,
  unit: string,
  label: string,
  formula: string,
  note?: string,
): Line =>
  group === "annual"
    ? (isAmount(parseUnit(unit)) ? balance : line)(of(id), unit, `${label}, of the year`, formula, note)
    : line(of(id), unit, label, formula, note);
