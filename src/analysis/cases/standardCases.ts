import { inEnglish, type Words } from "../../messages/words";
import { keyOf } from "../../model/inputs/keys";
import { usualRanges } from "../../reference/values";

/** What lenders ask of a project: other assumptions, or the price at which the loan is covered so many times. */
export type Question =
  | {
      readonly changes: readonly unknown[];
      /** In their place where capital is an announced total. */
      readonly ofAnnounced?: readonly unknown[];
    }
  | { readonly covered: number };

/** A case that everybody asks for, with the reason of its size. */
export interface StandardCase {
  /** By this it is asked for, whatever the language, as a set is. */
  readonly name: string;
  readonly asks: Question;
  readonly why: Words;
  readonly source: Words;
}

/** A case as it is written down. */
const standardCase = ({
  name,
  asks,
  why,
  source,
}: Pick<StandardCase, "name" | "asks"> & { readonly why: string; readonly source: string }): StandardCase => ({
  name,
  asks,
  why: inEnglish(why),
  source: inEnglish(source),
});

/** The costs that are stressed together: what plants spend, freight and bought energy; the pay of people apart. */
const COSTS: readonly string[] = [
  "cost.mining",
  "cost.concentrator",
  "cost.pelletising",
  "cost.maintenance",
  "cost.consumables",
  "cost.administration",
  "logistics.concentrate_haul",
  "logistics.rail",
  "logistics.port",
  "logistics.sea_italy",
  "logistics.other_eu_difference",
  "logistics.sea_marmara",
  "logistics.local",
  "logistics.caspian",
  "logistics.pellet_inbound",
  "energy.gas_tariff",
  "energy.power_tariff",
  "energy.renewable_tariff",
  "energy.hydrogen_price",
];

const costs = (factor: number) => COSTS.flatMap((key) => [`${key}.times`, factor]);

/** Capital until start-up, all of it: an overrun falls on offers alone, and owner's cost and contingency follow the parts. */
const CAPITAL: readonly string[] = [
  "capital.mine_concentrator",
  "capital.pellet",
  "capital.hbi",
  "capital.infrastructure",
  "capital.storage",
  "capital.tailings",
];

const capital = (factor: number) => CAPITAL.flatMap((key) => [`${key}.times`, factor]);
const announcedCapital = (factor: number) => ["capital.overrun.times", factor];

const MODERATE = ["market.hbi_price.times", 0.9, ...costs(1.05), "ramp.delay.plus", 0.5, "ramp.maximum.times", 0.95];

const GAS = "energy.gas_tariff";

/** The tariff and its values by year at the high end of their ranges: what the reference data says exports bring. */
const exportParity = [...usualRanges].flatMap(([key, { high }]) =>
  key === GAS || keyOf(key)?.step?.of === GAS ? [key, high] : [],
);

const USUAL = "Estimate: a stress of the size usual with lenders";

export const standardCases: readonly StandardCase[] = [
  standardCase({
    name: "Base",
    asks: { changes: [] },
    why: "The assumptions as they are, on the loan of the bank case.",
    source: "The assumptions",
  }),
  standardCase({
    name: "Price -10 %",
    asks: { changes: ["market.hbi_price.times", 0.9] },
    why: "HBI is sold by an index that follows scrap and pig iron; a weak half-year is about this far below the middle.",
    source: USUAL,
  }),
  standardCase({
    name: "Price -20 %",
    asks: { changes: ["market.hbi_price.times", 0.8] },
    why: "A trough, taken to last: harder than any that has lasted, so that it says what the loan depends on.",
    source: USUAL,
  }),
  standardCase({
    name: "Cost +10 %",
    asks: { changes: costs(1.1) },
    why: "Mining, concentrating, pelletising, reduction, administration, freight and energy together; pay and capital apart.",
    source: USUAL,
  }),
  standardCase({
    name: "Capital +15 %",
    asks: { changes: capital(1.15), ofAnnounced: announcedCapital(1.15) },
    why: "The loan is committed and does not grow, so that a standby facility and shareholders pay the overrun.",
    source: USUAL,
  }),
  standardCase({
    name: "Delay of a year",
    asks: { changes: ["ramp.delay.plus", 1] },
    why: "Plants start later than the loan agreement assumes; the dates of the bank do not move.",
    source: USUAL,
  }),
  standardCase({
    name: "Utilisation -10 %",
    asks: { changes: ["ramp.maximum.times", 0.9] },
    why: "The plant reaches less than it should, by breakdowns, feed or the chain to the port.",
    source: USUAL,
  }),
  standardCase({
    name: "Interest +2 %",
    asks: { changes: ["debt.base_rate.plus", 0.02] },
    why: "The base rate is fixed at financial close, after the study; what is not swapped goes on moving.",
    source: USUAL,
  }),
  standardCase({
    name: "CBAM on the seller",
    asks: { changes: ["carbon.cbam_seller_share", 1] },
    why: "No evidence of who bears the EU's border cost was found; here the seller bears all of it.",
    source: "The limit of what can be",
  }),
  standardCase({
    name: "Gas at export parity",
    asks: { changes: exportParity },
    why: "The state lets the tariff rise to what exports bring.",
    source: "Reference data: high ends of the ranges of energy.gas_tariff, by year",
  }),
  standardCase({
    name: "All moderate ones",
    asks: {
      changes: [...MODERATE, ...capital(1.1)],
      ofAnnounced: [...MODERATE, ...announcedCapital(1.1)],
    },
    why: "What goes wrong seldom goes wrong alone: price -10 %, cost +5 %, capital +10 %, half a year's delay, utilisation -5 %.",
    source: "Estimate: about half of each stress",
  }),
  ...[1.2, 1.05, 1].map((times) =>
    standardCase({
      name: `Price at DSCR ${times.toFixed(2)}`,
      asks: { covered: times },
      why: "The price at which the weakest year covers its debt service just so often, all else as in the base.",
      source: "Solved on the loan held",
    }),
  ),
];
