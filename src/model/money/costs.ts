import { block, flow, line, section } from "../../formula/language/model";
import { inEnglish, type Words } from "../../messages/words";
import { ANNUAL, type Basis, NAMEPLATE, PLAN } from "../process/basis";

/** A kind of operating cost: the lines `nameplate.cost_<id>` and `annual.cost_<id>`. */
export interface Cost {
  readonly id: string;
  readonly label: Words;
  /** Cost of a basis at base-year prices, or at prices that are twins and money of the day themselves. */
  readonly amount: (basis: Basis) => string;
  /** The index that carries it to money of the day; none where its price is already. */
  readonly index?: string;
}

const handled = "(1 - cost.fixed_share)";

/** What moves with output. */
export const variableCosts: readonly Cost[] = [
  {
    id: "mining",
    label: inEnglish("Mining"),
    amount: ({ group }) => `${group}.moved * cost.mining * ${handled}`,
    index: "costs",
  },
  {
    id: "concentrator",
    label: inEnglish("Concentrator"),
    amount: ({ group }) => `${group}.ore * cost.concentrator * ${handled}`,
    index: "costs",
  },
  {
    id: "haul",
    label: inEnglish("Haul of concentrate"),
    amount: ({ group }) =>
      `${group}.concentrate * wet_per_dry(logistics.moisture_concentrate) * logistics.concentrate_haul`,
    index: "costs",
  },
  {
    id: "pelletising",
    label: inEnglish("Pelletising"),
    amount: ({ group }) => `${group}.pellets_own * cost.pelletising * ${handled}`,
    index: "costs",
  },
  {
    id: "consumables",
    label: inEnglish("Reduction consumables"),
    amount: ({ group }) => `${group}.hbi * cost.consumables`,
    index: "costs",
  },
  { id: "gas", label: inEnglish("Natural gas"), amount: ({ group, of }) => `${group}.gas * ${of("energy.gas_price")}` },
  {
    id: "power",
    label: inEnglish("Electricity"),
    amount: ({ group, of }) => `${group}.power * ${of("energy.power_price")}`,
  },
  {
    id: "hydrogen",
    label: inEnglish("Hydrogen"),
    amount: ({ group, of }) => `${group}.hydrogen * ${of("energy.hydrogen_price")} * constant.kg_per_t`,
  },
  {
    id: "water",
    label: inEnglish("Water"),
    amount: ({ group }) => `${group}.water * energy.water_price`,
    index: "costs",
  },
  {
    id: "pellets_bought",
    label: inEnglish("Bought pellets"),
    amount: ({ group }) => `${group}.pellets_bought * cost.pellet_delivered`,
    index: "prices",
  },
];

const ENERGY: readonly string[] = ["gas", "power", "hydrogen", "water"];
const energy = variableCosts.filter(({ id }) => ENERGY.includes(id));
const processing = variableCosts.filter(({ id }) => !ENERGY.includes(id));

/** What is paid for a year of work whatever its output: at nameplate, times the share of the year worked. */
export const fixedCosts: readonly Cost[] = [
  {
    id: "fixed_handling",
    label: inEnglish("Fixed part of mining, concentrator and pelletising"),
    amount: () =>
      "cost.fixed_share * (nameplate.moved * cost.mining + nameplate.ore * cost.concentrator + nameplate.pellets_own * cost.pelletising)",
    index: "costs",
  },
  {
    id: "maintenance",
    label: inEnglish("Reduction maintenance"),
    amount: () => "project.hbi_capacity * cost.maintenance",
    index: "costs",
  },
  { id: "administration", label: inEnglish("Administration"), amount: () => "cost.administration", index: "costs" },
  {
    id: "labour",
    label: inEnglish("Labour with employer's charges"),
    amount: () => "labour.headcount * labour.pay * (1 + labour.employer_charge)",
    index: "labour",
  },
];

const sum = (prefix: string, costs: readonly Cost[]): string => costs.map(({ id }) => `${prefix}_${id}`).join(" + ");

const amounts = (basis: Basis) => {
  const { group, per, suffix, amount: amountLine } = basis;
  const carried = (index?: string) => (group !== "nameplate" && index !== undefined ? ` * index.${index}` : "");
  const worked = { nameplate: "", annual: " * calendar.year * plan.share", plan: " * calendar.year" }[group];
  const prefix = `${group}.cost`;
  return [
    ...variableCosts.map(({ id, label, amount, index }) =>
      amountLine(`${prefix}_${id}`, `US$${per}`, `${label}${suffix}`, `${amount(basis)}${carried(index)}`),
    ),
    ...fixedCosts.map(({ id, label, amount, index }) =>
      amountLine(`${prefix}_${id}`, `US$${per}`, `${label}${suffix}`, `${amount(basis)}${worked}${carried(index)}`),
    ),
    amountLine(
      `${prefix}_processing`,
      `US$${per}`,
      `Mining, processing and materials${suffix}`,
      sum(prefix, processing),
    ),
    amountLine(`${prefix}_energy`, `US$${per}`, `Energy and water${suffix}`, sum(prefix, energy)),
    amountLine(`${prefix}_variable`, `US$${per}`, `Variable cost${suffix}`, `${prefix}_processing + ${prefix}_energy`),
    amountLine(`${prefix}_fixed`, `US$${per}`, `Fixed cost${suffix}`, sum(prefix, fixedCosts)),
  ];
};

/** Cost and EBITDA of a year, in money of the day. */
const earned = ({ group, suffix }: Basis) => [
  flow(
    `${group}.cost`,
    "US$",
    `Operating cost with the domestic carbon price${suffix}`,
    `${group}.cost_variable + ${group}.cost_fixed + ${group}.carbon_domestic`,
  ),
  flow(
    `${group}.ebitda`,
    "US$",
    `EBITDA${suffix}`,
    `${group}.revenue - ${group}.freight - ${group}.cbam_seller - ${group}.cost`,
    "Before mining, property and export tax, which are shown under tax.",
  ),
];

/** Operating cost, variable and fixed apart; in a nameplate year at base-year prices, and year by year in money of the day. */
export const costSection = section(
  "operating_cost",
  "Operating cost",
  [
    block(
      "Bought pellets",
      line(
        "cost.pellet_delivered",
        "US$/t pellet",
        "Bought pellets delivered, base-year prices",
        "market.pellet_index + market.pellet_premium + logistics.pellet_inbound * wet_per_dry(logistics.moisture_pellets)",
        "Index and premium are per dry tonne, freight per tonne as it is weighed.",
      ),
    ),
    block("Cost by kind, at nameplate", amounts(NAMEPLATE)),
    block(
      "Own pellets, at nameplate",
      line(
        "cost.pellet_energy",
        "US$/y",
        "Electricity and gas of own pellets, at nameplate",
        "(nameplate.power_mine + nameplate.power_concentrator + nameplate.power_pellets) * energy.power_price + nameplate.gas_pellets * energy.gas_price",
        "From the pit to the fired pellet.",
      ),
      line(
        "cost.pellet_handled",
        "US$/y",
        "Own pellets without labour and administration, at nameplate",
        "nameplate.cost_mining + nameplate.cost_concentrator + nameplate.cost_haul + nameplate.cost_pelletising + nameplate.cost_fixed_handling + cost.pellet_energy",
        "From the pit to the fired pellet, with electricity and gas.",
      ),
      line(
        "cost.pellet_own",
        "US$/t pellet",
        "Own pellets at the plant at nameplate, base-year prices",
        "cost.pellet_handled / nameplate.pellets_own + (nameplate.cost_labour + nameplate.cost_administration) / (nameplate.pellets_own + nameplate.pellets_bought)",
        "To be held beside what peers tell. Labour and administration of the whole site are in it: what the HBI plant needs of them, some 270 to 400 people, makes the figure high by 2 to 4 US$/t.",
      ),
    ),
    block(
      "Cost per tonne and EBITDA, at nameplate",
      line(
        "nameplate.cost",
        "US$/y",
        "Ex-works cost, at nameplate",
        "nameplate.cost_variable + nameplate.cost_fixed",
        "Without the domestic carbon price, which is a levy and no cost of making iron: it stands in EBITDA and in all-in sustaining cost.",
      ),
      line(
        "cost.ex_works",
        "US$/t HBI",
        "Ex-works cost at nameplate, base-year prices",
        "nameplate.cost / nameplate.hbi",
      ),
      line(
        "cost.delivered",
        "US$/t HBI",
        "Delivered cost (C1) at nameplate, base-year prices",
        "cost.ex_works + logistics.freight",
        "C1: mining, processing, site administration and freight, per tonne sold; before taxes, any carbon price or border adjustment, and sustaining capital. At an output that the plant may never reach: steady.delivered is that of the year that it does.",
      ),
      line("nameplate.freight", "US$/y", "Freight, at nameplate", "nameplate.hbi * logistics.freight"),
      line(
        "nameplate.cost_carbon",
        "US$/y",
        "Domestic carbon price, at nameplate",
        "nameplate.co2_scope_1 * carbon.domestic_price",
      ),
      line(
        "nameplate.mining_tax",
        "US$/y",
        "Mining tax, at nameplate",
        "nameplate.ore * tax.ore_value * tax.mining_rate",
        "By the tax code; a sliding royalty or an agreement that takes its place is not in it.",
      ),
      flow("cost.property", "US$", "Property tax, base-year prices", "tax.property / index.prices"),
      line(
        "cost.property_tax",
        "US$/y",
        "Property tax of an average year of work, base-year prices",
        "IF(plan.years_worked > 0, TOTAL(cost.property) / (plan.years_worked * calendar.year), 0)",
        "It falls with the book value from year to year, and an incentive may free some years from it: the average of all.",
      ),
      line(
        "nameplate.sustaining",
        "US$/y",
        "Sustaining capital of a normal year, base-year prices",
        "(capital.flat + capital.lumps_a_year) * (1 + capital.duty_share)",
        "With renewals at once and dam raises spread over the years of work, and with import duty, where there is any.",
      ),
      line(
        "cost.sustained",
        "US$/t HBI",
        "All-in sustaining cost at nameplate, base-year prices",
        "cost.delivered + (nameplate.cost_carbon + nameplate.mining_tax + cost.property_tax + nameplate.sustaining) / nameplate.hbi",
        "C1, whose administration is that of the company too, with the domestic carbon price, mining tax, an average year's property tax and a normal year's sustaining capital. The project's own definition: there is none for HBI. Profit tax, closure and any border adjustment are left out.",
      ),
      line(
        "nameplate.ebitda",
        "US$/y",
        "EBITDA of a nameplate year, base-year prices",
        "nameplate.hbi * (nameplate.price - cost.delivered) - nameplate.cost_carbon",
        "Before mining, property and profit tax, and before any border adjustment. Of an output that the plant may never reach: steady.ebitda is that of the year that it does.",
      ),
    ),
    block("Cost by kind, by year", amounts(ANNUAL)),
    block("Cost by kind, in a full year of the plan", amounts(PLAN)),
    block(
      "Cost, EBITDA and mining tax of a year",
      [ANNUAL, PLAN].flatMap(earned),
      flow(
        "plan.mining_tax",
        "US$",
        "Mining tax, in a full year of the plan",
        "plan.ore * tax.ore_value * tax.mining_rate * index.prices",
        "By the tax code; a sliding royalty or an agreement that takes its place is not in it.",
      ),
    ),
  ],
  [
    "Variable cost moves with output, fixed cost is paid for a year of work whatever its output. Both are shown for a nameplate year at base-year prices, and year by year in money of the day: as worked, and as a full year of the plan would be.",
    "EBITDA is after freight and the seller's part of the border adjustment, before taxes on operation, which stand under tax.",
    "Tonnes and energy come from the process, unit costs from the inputs; EBITDA goes to tax, cash and lenders (annual.ebitda). A cost per tonne at nameplate is of an output that may never be reached: steady.delivered is that of the steady year.",
  ],
);
