import { balance, block, flow, type Line, line, section, worded } from "../../formula/language/model";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis } from "./basis";
import { path } from "./path";

/** Gas or electricity: own pellets take more of it than bought ones, and come first. */
interface Supply {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** What a year brings. */
  readonly available: (basis: Basis) => string;
  /** What a year takes whatever it makes, where there is such a part. */
  readonly idle?: string;
  /** What HBI of bought pellets takes, and HBI of own ones. */
  readonly bought: (basis: Basis) => string;
  readonly own: (basis: Basis) => string;
  /** What a year takes. */
  readonly taken: string;
}

const supplies: readonly Supply[] = [
  {
    id: "gas",
    label: "Gas",
    unit: "GJ",
    available: ({ of }) => `${of("energy.gas_capacity")} * calendar.year / constant.m3_per_thousand * energy.gas_lhv`,
    idle: "nameplate.gas_reduction * calendar.year * reduction.gas_idle",
    bought: ({ of }) => `${of("reduction.gas_of_bought")} * (1 - reduction.gas_idle)`,
    own: ({ of }) => `${of("reduction.gas_of_own")} * (1 - reduction.gas_idle) + pellet.own_per_hbi * pellet.fuel`,
    taken: "annual.gas",
  },
  {
    id: "power",
    label: "Electricity",
    unit: "kWh",
    available: () => "energy.power_capacity * project.hours * calendar.year * constant.kwh_per_mwh",
    bought: () => "reduction.power",
    own: ({ of }) =>
      `reduction.power + pellet.own_per_hbi * pellet.power + ${of("ore.per_hbi")} * (concentrate.power_per_ore + (1 + ${of("mine.strip_ratio")}) * mine.power)`,
    taken: "annual.power",
  },
];

/** The line that says what can be had: of the year, where it may differ from year to year. */
const availableLine = ({ id, available }: Supply, yearly: boolean): string =>
  yearly && available(ANNUAL) !== available(NAMEPLATE) ? `annual.${id}_available` : `bottleneck.${id}_available`;

/**
 * The HBI that a supply is enough for. Up to what the mine can give, HBI is of own pellets; beyond, of bought ones, which
 * take less: what is left over then goes further.
 */
const reach = (supply: Supply, basis: Basis): Line[] => {
  const { id, label, unit, idle } = supply;
  const yearly = basis.group === "annual";
  const [group, suffix] = yearly ? ["annual", ", of the year"] : ["bottleneck", ""];
  const mine = basis.of("bottleneck.mine");
  const own = supply.own(basis);
  const amount = yearly ? balance : line;
  // what no value by year can change is one number for all years
  const available = availableLine(supply, yearly);
  const free = idle === undefined ? available : `(${available} - ${group}.${id}_idle)`;
  return [
    ...(available === `${group}.${id}_available`
      ? [amount(available, unit, `${label} that can be had in a year${suffix}`, supply.available(basis))]
      : []),
    ...(idle === undefined
      ? []
      : [
          (yearly ? flow : line)(
            `${group}.${id}_idle`,
            unit,
            `${label} taken in a year whatever is made${suffix}`,
            `MIN(${available}, ${idle})`,
            "No more than can be had.",
          ),
        ]),
    line(`${group}.${id}_per_own`, `${unit}/t HBI`, `${label} per HBI of own pellets${suffix}`, own),
    amount(
      `${group}.${id}_own`,
      "t HBI",
      `${label}: enough for this HBI of own pellets${suffix}`,
      `IF(${group}.${id}_per_own > 0, MIN(${mine}, ${free} / ${group}.${id}_per_own), ${mine})`,
    ),
    amount(
      `${group}.${id}_left`,
      unit,
      `${label} left over by own pellets${suffix}`,
      `MAX(0, ${free} - ${group}.${id}_own * ${group}.${id}_per_own)`,
    ),
  ];
};

const enough = (supply: Supply): Line[] => {
  const { id, label, taken } = supply;
  const bought = supply.bought(ANNUAL);
  return [
    ...reach(supply, NAMEPLATE),
    ...reach(supply, ANNUAL),
    balance(
      `bottleneck.${id}_spare`,
      "t HBI",
      `${label} left over: enough for this HBI of bought pellets`,
      `IF(${bought} > 0, annual.${id}_left / (${bought}), bottleneck.plant)`,
      "Where bought pellets take none, as much as the plant makes.",
    ),
    balance(
      `bottleneck.${id}`,
      "t HBI",
      `${label}: enough for this HBI`,
      `annual.${id}_own + IF(annual.${id}_own < ${ANNUAL.of("bottleneck.mine")}, 0, bottleneck.${id}_spare)`,
    ),
    line(
      `bottleneck.${id}_use`,
      "1",
      `${label} taken, share of the capacity`,
      `${taken} / ${availableLine(supply, true)}`,
    ),
  ];
};

/** A way that the HBI for the Black Sea takes. */
const way = (id: string, label: string): Line[] => [
  balance(
    `bottleneck.${id}`,
    "t HBI",
    `${label}: enough for this HBI`,
    `IF(bottleneck.sea_share > 0, logistics.${id}_capacity * calendar.year / bottleneck.sea_share, bottleneck.plant)`,
    "Where nothing is sold over the Black Sea, as much as the plant makes.",
  ),
  line(
    `bottleneck.${id}_use`,
    "1",
    `${label} taken, share of the capacity`,
    `annual.hbi * bottleneck.sea_share / (logistics.${id}_capacity * calendar.year)`,
  ),
];

/** What may set the output of a year, the plant itself first: of equals the first is named. */
export const limits = [
  { id: "plant", label: "HBI plant with its ramp-up", key: undefined },
  { id: "rail", label: "rail", key: "logistics.rail_capacity" },
  { id: "port", label: "port", key: "logistics.port_capacity" },
  { id: "gas", label: "natural gas", key: "energy.gas_capacity" },
  { id: "power", label: "electricity", key: "energy.power_capacity" },
] as const;

const before = (k: number): string => {
  const flags = limits.slice(0, k).map(({ id }) => `bottleneck.by_${id}`);
  return flags.length > 1 ? `NOT(OR(${flags.join(", ")})), ` : flags.map((flag) => `NOT(${flag}), `).join("");
};

/** The limits, ore that ends and an economic stop: whatever may set the output of a year. */
const causes = [
  ...limits,
  { id: "ore", label: "ore in the ground" },
  { id: "stop", label: "economic cut-off" },
] as const;
const WORDS = causes.map(({ label }) => label);
const FLAGS = causes.map(({ id }) => `bottleneck.by_${id}`);
const YEARS = causes.map(({ id }) => `bottleneck.${id}_years`);

/** The place of the one flag that is set, from 1; 0 where none is. */
const placeOf = (flags: readonly string[]): string =>
  flags.map((flag, k) => (k === 0 ? flag : `${k + 1} * ${flag}`)).join(" + ");

/** Of equals, the first in the order of causes: the others find the flag of one before them set. */
const mostly = ({ id, label }: { readonly id: string; readonly label: string }, k: number): Line[] => {
  const most = `bottleneck.most_years > 0, bottleneck.${id}_years = bottleneck.most_years`;
  const [before, earlier] = [causes[k - 1]?.id, causes[k - 2]?.id];
  const sentence = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  const flag = (condition: string): Line =>
    line(`bottleneck.mostly_${id}`, "flag", `${sentence} sets the output in most years`, condition);
  if (before === undefined) return [flag(`AND(${most})`)];
  return [
    line(
      `bottleneck.before_${id}`,
      "flag",
      `${sentence}: something before it sets the output in as many years`,
      earlier === undefined
        ? `bottleneck.mostly_${before}`
        : `OR(bottleneck.before_${before}, bottleneck.mostly_${before})`,
    ),
    flag(`AND(${most}, NOT(bottleneck.before_${id}))`),
  ];
};

const mine = (basis: Basis) =>
  ofBasis(
    basis,
    "bottleneck.mine",
    "t HBI",
    "HBI of own pellets that mine and own plants can supply in a year",
    `MIN(mine.capacity * calendar.year / ${basis.of("ore.per_hbi")}, plan.own_limit)`,
    "No bottleneck: pellets are bought for the rest.",
  );

/** What each step between ore and ship can pass, as HBI; the narrowest sets the plan of the year. */
export const bottleneckSection = section(
  "bottlenecks",
  "Bottlenecks",
  [
    block(
      "Plant, rail and port",
      flow(
        "bottleneck.plant",
        "t HBI",
        "HBI plant with its ramp-up: enough for this HBI",
        "project.hbi_capacity * calendar.year * ramp.utilisation * reduction.output",
      ),
      line(
        "bottleneck.sea_share",
        "1",
        "Share of HBI sold over the Black Sea",
        "market.share_italy + market.share_other_eu + market.share_marmara",
      ),
      ...way("rail", "Rail"),
      ...way("port", "Port"),
    ),
    block(
      "What own pellets are enough for, and gas that can be had",
      mine(NAMEPLATE),
      path("annual.gas_capacity", "energy.gas_capacity"),
      mine(ANNUAL),
    ),
    supplies.flatMap((supply) => block(supply.label, enough(supply))),
    block(
      "What sets the output of a year",
      line(
        "bottleneck.by_ore",
        "flag",
        "Ore in the ground sets the output",
        "AND(calendar.operating, ahead.share < 1, NOT(cutoff.stopped))",
        "The year in which the ore ends, and the years after it.",
      ),
      line("bottleneck.by_stop", "flag", "The economic cut-off sets the output", "cutoff.stopped"),
      ...limits.map(({ id, label }, k) =>
        line(
          `bottleneck.by_${id}`,
          "flag",
          `${label.charAt(0).toUpperCase()}${label.slice(1)} sets the output`,
          `AND(calendar.operating, plan.share >= 1, ${before(k)}bottleneck.${id} <= plan.hbi)`,
        ),
      ),
      worded("bottleneck.binding", "What sets the output of the year", ["no output yet", ...WORDS], placeOf(FLAGS)),
    ),
    block(
      "In how many years each does",
      ...causes.map(({ id, label }) =>
        line(
          `bottleneck.${id}_years`,
          "y",
          `Years in which ${label} sets the output`,
          `TOTAL(bottleneck.by_${id}) * calendar.year`,
        ),
      ),
      line(
        "bottleneck.most_years",
        "y",
        "Years in which the commonest cause sets the output",
        `MAX(${YEARS.join(", ")})`,
      ),
    ),
    block(
      "What sets the output in most years",
      ...causes.map(mostly),
      worded(
        "bottleneck.main",
        "What sets the output in most years",
        ["no output", ...WORDS],
        placeOf(causes.map(({ id }) => `bottleneck.mostly_${id}`)),
      ),
    ),
    block(
      "Use of what is narrowest, for checks",
      line(
        "bottleneck.fullest",
        "1",
        "Use of the fullest of rail, port, gas and electricity",
        "MAX(bottleneck.rail_use, bottleneck.port_use, bottleneck.gas_use, bottleneck.power_use)",
      ),
      line(
        "bottleneck.unnamed",
        "1",
        "Operating years without just one bottleneck",
        `ABS(${FLAGS.join(" + ")} - calendar.operating)`,
      ),
    ),
  ],
  [
    "What each step between ore and ship can pass is told as HBI; the narrowest sets the output of the year (bottleneck.binding).",
    "Own pellets take more gas and electricity than bought ones and come first; what is left over then goes further with bought ones.",
    "The mine is none of them: what it cannot give is bought as pellets (bottleneck.mine).",
    "It takes ramp-up and capacities from the inputs (ramp.utilisation, logistics.rail_capacity), and the mine plan takes the narrowest (plan.hbi).",
  ],
);
