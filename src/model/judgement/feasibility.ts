import { block, callText, type Line, line, type NamedFormula, section, writtenIn } from "../../formula/language/model";
import {
  carbonShort,
  concentratePoor,
  concentrateRich,
  energyShort,
  heatAboveGas,
  tailingsImpossible,
} from "../formulas/rules";
import { breachLine, type Limit, type SpecifiedProperty, specificationLimits } from "../money/specification";
import { TWINS } from "../process/basis";
import { limits } from "../process/bottlenecks";
import { SHORT } from "../process/pellets";
import { DEBT_RULES, debtErrors, debtWarnings } from "./debtRules";
import { error, type Rule, warning } from "./rule";

/** Ore, concentrate and pellet grades hang together: one of these is given, the other follows. */
const GRADE_GIVEN = ["concentrate.grade", "pellet.grade_target"] as const;

/** A condition that worksheet functions guard themselves with too, on the lines that it reads here. */
const breaks = <P extends string>(
  condition: NamedFormula<P>,
  lines: NoInfer<Readonly<Record<P, string>>>,
): Pick<Rule, "label" | "broken"> => ({ label: condition.label, broken: callText(condition, lines) });

const ADJUSTED = "The price is adjusted, and a buyer may refuse.";
const REFUSED = "A buyer may refuse.";
const SHIPPED = "A ship may refuse it as briquettes, or ask for what loose reduced iron asks for.";

/** What is said of a property of the specification, which inputs are to blame, and what follows. */
const PROPERTIES: Readonly<Record<SpecifiedProperty, Pick<Rule, "keys" | "why"> & { readonly what: string }>> = {
  fe: { what: "total Fe", keys: GRADE_GIVEN, why: ADJUSTED },
  metallic: { what: "metallic Fe", keys: GRADE_GIVEN, why: ADJUSTED },
  metallisation: { what: "metallisation", keys: ["reduction.metallisation"], why: ADJUSTED },
  carbon: { what: "carbon", keys: ["reduction.carbon"], why: REFUSED },
  sulphur: { what: "sulphur", keys: ["pellet.sulphur"], why: REFUSED },
  phosphorus: { what: "phosphorus", keys: ["pellet.phosphorus"], why: REFUSED },
  gangue: { what: "gangue", keys: GRADE_GIVEN, why: ADJUSTED },
  density: { what: "apparent density", keys: ["reduction.density"], why: SHIPPED },
  fines: { what: "fines", keys: ["reduction.briquette_fines"], why: SHIPPED },
};

/** HBI beyond a limit of the specification. */
function specificationRule(limit: Limit): Rule {
  const { property, side, value, key } = limit;
  const { what, keys, why } = PROPERTIES[property];
  const low = side === "low";
  const both = specificationLimits.filter((other) => other.property === property).length > 1;
  return warning("W-SPEC", both || property === "metallisation" ? `spec_${property}_${side}` : `spec_${property}`, {
    what,
    label: `HBI is ${low ? "below" : "above"} the specification: ${what}`,
    broken: breachLine("nameplate", limit),
    message: low ? "warning.specLow" : "warning.specHigh",
    keys,
    given: value("nameplate"),
    limit: key,
    why,
  });
}

/** Pellets that are bought as something of one's own is too small: how many at most, since when, and in how many years. */
const boughtFor = (id: (typeof SHORT)[number]["id"]) => ({
  label: `Pellets are bought: ${SHORT.find((short) => short.id === id)?.label}`,
  broken: `pellet.short_${id}_years > 0`,
  given: `pellet.short_${id}_most`,
  limit: `pellet.short_${id}_from`,
  most: `pellet.short_${id}_years`,
});

/** A formula of rows in place of the numbers that values by year may change. */
const ofTheYear = (formula: string): string =>
  formula.replace(/\b[a-z]\w*\.[a-z]\w*/g, (id) => (id in TWINS ? TWINS[id as keyof typeof TWINS] : id));

/** The rows of a rule, where values by year can break it. */
function yearlyOf({ line: id, broken, given, limit, most }: Rule): Pick<Rule, "yearly"> {
  if (ofTheYear(broken) === broken) return {};
  const ends = { ...(limit && { limit: ofTheYear(limit) }), ...(most && { most: ofTheYear(most) }) };
  return { yearly: { line: `${id}_in_year`, years: `${id}_years`, given: ofTheYear(given), ...ends } };
}

/** Rules that stand together under a heading, and their file where it is another. */
interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
  readonly file?: string;
}

/**
 * Everything that intervals of single inputs cannot say. Codes that are intervals: E-BEN-3 (recovery above 0, at most
 * 1), E-DR-1 (bought pellets hold at most the iron of hematite), E-DR-2 (metallisation above 0, at most 1), E-DR-3
 * (carbon below 0.067, that of cementite).
 */
const groups: readonly RuleGroup[] = [
  {
    title: "Nature, from ore to HBI: what refuses a run",
    rules: [
      error("E-BEN-1", {
        ...breaks(concentratePoor, { feed_grade: "ore.feed_grade", concentrate_grade: "concentrate.fe" }),
        message: "rule.concentratePoor",
        keys: GRADE_GIVEN,
        given: "concentrate.fe",
        limit: "ore.feed_grade",
        why: "Concentration raises the iron grade.",
      }),
      error("E-BEN-2", {
        ...breaks(concentrateRich, { concentrate_grade: "concentrate.fe", concentrate_limit: "concentrate.fe_limit" }),
        message: "rule.concentrateRich",
        keys: GRADE_GIVEN,
        given: "concentrate.fe",
        limit: "concentrate.fe_limit",
        why: "Pure magnetite holds 72.36 % Fe, pure hematite 69.94 %.",
      }),
      error("E-BEN-4", {
        label: "Concentrate is as much as the ore or more",
        broken: "concentrate.mass_yield >= 1",
        message: "rule.yieldTooHigh",
        keys: ["concentrate.recovery"],
        given: "concentrate.mass_yield",
        why: "Some of the ore must go to the tailings.",
      }),
      error("E-BEN-5", {
        ...breaks(tailingsImpossible, { tailings_grade: "concentrate.tailings_grade", feed_grade: "ore.feed_grade" }),
        message: "rule.tailingsImpossible",
        keys: ["concentrate.recovery"],
        given: "concentrate.tailings_grade",
        limit: "ore.feed_grade",
        why: "Tailings are poorer than the feed and hold no less than no iron.",
      }),
      error("E-BEN-6", {
        label: "More iron is recovered than is magnetic",
        broken: "concentrate.recovery > concentrate.magnetic_share * (1 + rule.tolerance)",
        message: "rule.recoveryAboveMagnetic",
        keys: ["concentrate.recovery"],
        given: "concentrate.recovery",
        limit: "concentrate.magnetic_share",
        why: "Iron of garnet and pyrite is not magnetic.",
      }),
      error("E-PEL-1", {
        label: "Own pellets are richer than pure hematite",
        broken: "pellet.own_gangue < -rule.tolerance",
        message: "rule.pelletRich",
        keys: GRADE_GIVEN,
        given: "pellet.own_fe",
        limit: "rule.hematite",
        why: "A fired pellet is hematite and gangue; gangue cannot be negative.",
      }),
      error("E-DR-4", {
        ...breaks(energyShort, { energy_supplied: "energy.supplied", energy_floor: "reduction.energy_floor" }),
        message: "rule.energyShort",
        keys: ["reduction.gas"],
        given: "energy.supplied",
        limit: "reduction.energy_floor",
        why: "First law: the reaction heat of the oxides must come from somewhere.",
      }),
      error("E-DR-5", {
        ...breaks(carbonShort, { carbon_supplied: "carbon.supplied", carbon: "reduction.carbon" }),
        message: "rule.carbonShort",
        keys: ["reduction.carbon"],
        given: "reduction.carbon",
        limit: "carbon.supplied",
        why: "Carbon of HBI comes from the gas.",
      }),
      error("E-DR-6", {
        ...breaks(heatAboveGas, { gas_heat: "reduction.gas_heat", gas: "reduction.gas" }),
        message: "rule.heatAboveGas",
        keys: ["reduction.gas_heat"],
        given: "reduction.gas_heat",
        limit: "reduction.gas",
        why: "The gas that heats is a part of the gas.",
      }),
    ],
  },
  { title: "Debt: what refuses a run", rules: debtErrors, file: DEBT_RULES },
  {
    title: "Partners: what refuses a run",
    rules: [
      error("E-PAR-1", {
        label: "The state holds the whole equity",
        broken: "partners.state_paid + partners.state_carried + partners.state_free >= 1",
        message: "rule.stateHoldsAll",
        keys: ["partners.state_paid", "partners.state_carried", "partners.state_free"],
        given: "state_equity.share",
        why: "Carried and free shares need somebody who pays for them.",
      }),
      error("E-PAR-2", {
        label: "Nobody carries the carried shares",
        broken: "AND(partners.metal_carried = 'yes', partners.fonte_share <= 0)",
        message: "rule.nobodyCarries",
        keys: ["partners.metal_carried"],
        given: "partners.fonte_share",
        why: "A carried share is paid by other shareholders.",
      }),
    ],
  },
  {
    title: "Pellets and carbon: warnings",
    rules: [
      warning("W-PEL-2", "pellet_grade", {
        label: "Own pellets are below direct-reduction grade",
        broken: "pellet.own_fe < rule.pellet_fe",
        message: "warning.pelletGrade",
        keys: GRADE_GIVEN,
        given: "pellet.own_fe",
        limit: "rule.pellet_fe",
        why: "Shaft furnaces are run on pellets of 66 % Fe and more; poorer ones make slag that the steelworks pays for.",
      }),
      warning("W-PEL-2", "pellet_gangue", {
        label: "Own pellets hold more SiO2 and Al2O3 than direct-reduction grade",
        broken: "pellet.acid_gangue > rule.pellet_gangue",
        message: "warning.pelletGangue",
        keys: GRADE_GIVEN,
        given: "pellet.acid_gangue",
        limit: "rule.pellet_gangue",
        why: "Acid gangue costs the steelworks lime, energy and yield.",
      }),
      warning("W-PEL-3", "bought_beside_plants", {
        ...boughtFor("plants"),
        message: "warning.plantsShort",
        keys: ["ramp.upstream"],
        why: "The HBI plant works above its nameplate; mine, concentrator and pellet plant are sized for that, times ramp.upstream.",
      }),
      warning("W-PEL-3", "bought_beside_mine", {
        ...boughtFor("mine"),
        message: "warning.mineShort",
        keys: ["mine.capacity"],
        why: "What the mine cannot dig is made up for with bought pellets, as long as there is ore.",
      }),
      warning("W-C-SOURCE", "carbon_source", {
        label: "Reducing gas brings less carbon than HBI holds",
        broken:
          "carbon_short(carbon_supplied((reduction.gas - reduction.gas_heat) * reduction.energy_ratio * (1 - reduction.hydrogen_share), carbon.gas_factor), reduction.carbon)",
        message: "warning.carbonSource",
        keys: ["reduction.hydrogen_share"],
        given: "reduction.carbon",
        why: "Fuel of the heater does not meet the iron; carbon needs a carburising gas.",
      }),
    ],
  },
  { title: "Specification of HBI: warnings", rules: [...specificationLimits.map(specificationRule)] },
  {
    title: "Usual bands and bottlenecks: warnings",
    rules: [
      warning("W-RATIO", "pellet_ratio", {
        label: "Pellets per HBI are outside the usual band",
        broken: "OR(nameplate.pellets_per_hbi < rule.pellets_least, nameplate.pellets_per_hbi > rule.pellets_most)",
        message: "warning.pelletRatio",
        keys: ["reduction.briquette_yield"],
        given: "nameplate.pellets_per_hbi",
        limit: "rule.pellets_least",
        most: "rule.pellets_most",
        why: "Plants of this kind lie inside the band: look at losses and grades.",
      }),
      warning("W-RATIO", "ore_ratio", {
        label: "Ore per HBI of own pellets is outside the usual band",
        broken: "OR(ore.per_hbi < rule.ore_least, ore.per_hbi > rule.ore_most)",
        message: "warning.oreRatio",
        keys: ["concentrate.recovery"],
        given: "ore.per_hbi",
        limit: "rule.ore_least",
        most: "rule.ore_most",
        why: "Look at ore grade and recovery.",
      }),
      ...limits.flatMap(({ id, label, key }) =>
        key === undefined
          ? []
          : warning("W-CAP", id, {
              what: label,
              label: `${label.charAt(0).toUpperCase()}${label.slice(1)} holds the output down`,
              broken: `bottleneck.${id}_years > 0`,
              message: "warning.bottleneck",
              keys: [key],
              given: `bottleneck.${id}_years`,
              why: "The plant could make more: costs of a year at nameplate are borne by less HBI.",
            }),
      ),
    ],
  },
  {
    title: "Royalty, life and return: warnings",
    rules: [
      warning("W-ROYALTY", "royalty_band", {
        label: "The sliding royalty never leaves its first band or its last",
        broken:
          "AND(royalty.method <> 'none', OR(royalty.index_high < AT(royalty.from, 2, 0), royalty.index_low >= AT(royalty.from, 5, 0)))",
        message: "warning.royaltyBand",
        keys: ["royalty.index"],
        given: "royalty.index_low",
        limit: "royalty.index_high",
        why: "A rate that never slides is often due to thresholds of another index: prices are hundreds, an R-factor and a margin near 1.",
      }),
      warning("W-LIFE", "life", {
        label: "The ore ends before the life cap",
        broken: "ore.life < project.life_cap",
        message: "warning.life",
        keys: ["ore.reserve"],
        given: "ore.life",
        limit: "project.life_cap",
        why: "At nameplate; production ends with the ore, the last year in part. What is written off and closed in a short last year finds little income to be deducted from (tax.losses_unused): a little more ore may then lower NPV.",
      }),
      warning("W-LUMP", "lump_unspent", {
        label: "Sustaining capital is given for years after the end of work",
        broken: "capital.lumps_unspent_total > 0",
        message: "warning.lumpUnspent",
        keys: ["ore.reserve"],
        given: "capital.lumps_unspent_total",
        limit: "plan.years_worked",
        why: "Nothing is renewed in plants that are not worked.",
      }),
      warning("W-STOP", "stop", {
        label: "Work stops while ore is left, as going on is worth less than closing",
        broken: "AND(cutoff.years_given_up > 0, NOT(cutoff.at_once))",
        message: "warning.stop",
        keys: ["project.stop"],
        given: "cutoff.year",
        limit: "cutoff.years_given_up",
        most: "ore.left",
        why: "Its owners may stop; lenders, the state and suppliers count on the years that are given up.",
      }),
      warning("W-STOP", "stop_at_once", {
        label: "Going on is worth less than closing from the first operating year on",
        broken: "cutoff.at_once",
        message: "warning.stopAtOnce",
        keys: ["project.stop"],
        given: "cutoff.year",
        limit: "cutoff.years_given_up",
        most: "ore.left",
        why: "What is built is worked for one year all the same, so that it is tried, written off and closed; nobody would build it.",
      }),
      warning("W-NPV", "loses", {
        label: "The project earns less than its discount rate",
        broken: "verdict.loses",
        message: "warning.loses",
        ofPath: "warning.losesOnPath",
        keys: ["market.hbi_price"],
        given: "returns.npv",
        limit: "discount.rate",
        why: "Its owners would earn more elsewhere. BREAKEVEN_PRICE gives the price at which it would pay, and for other targets that at which shareholders earn their cost of equity and the verdict turns to yes.",
      }),
      warning("W-EQUITY", "owners_lose", {
        label: "Shareholders earn less than their cost of equity",
        broken: "verdict.owners_lose",
        message: "warning.ownersLose",
        keys: ["market.hbi_price"],
        given: "equity.npv",
        limit: "discount.equity_rate",
        why: "They would earn more elsewhere for the same risk: nobody pays in the equity that the debt needs beside it.",
      }),
    ],
  },
  { title: "Debt: warnings", rules: debtWarnings, file: DEBT_RULES },
  {
    title: "Support of shareholders: warnings",
    rules: [
      warning("W-SUPPORT", "support", {
        label: "Shareholders pay in during operation",
        broken: "funds.support_total > rule.cash_noise",
        message: "warning.support",
        keys: ["market.hbi_price"],
        given: "funds.support_total",
        why: "Operation, closure or debt service lack cash in some year.",
      }),
    ],
  },
];

/** A rule with its rows, where it is held by year. */
const complete = (rule: Rule): Rule => ({ ...rule, ...yearlyOf(rule) });

export const rules: readonly Rule[] = groups.flatMap((group) => group.rules.map(complete));

const flagsOf = ({ code, line: id, label, broken, why, yearly }: Rule): Line[] => [
  line(id, "flag", `${code}: ${label}`, broken, why),
  ...(yearly === undefined
    ? []
    : [
        line(yearly.line, "flag", `${code}, of the year: ${label}`, `AND(annual.hbi > 0, ${ofTheYear(broken)})`, why),
        line(yearly.years, "1", `${code}, years: ${label}`, `TOTAL(${yearly.line})`),
      ]),
];

const flags = ({ title, rules, file }: RuleGroup): Line[] => {
  const lines = block(title, rules.map(complete).flatMap(flagsOf));
  return file === undefined ? lines : writtenIn(file, lines);
};

const SHAFT = "What shaft furnaces are run on: grade of direct-reduction pellets as traded.";
const BAND = "An estimate: what balances of such plants give for ores of 30 to 55 % Fe and usual losses.";

/** Rules as flag lines: 1 where one is broken. */
export const feasibilitySection = section(
  "feasibility",
  "Feasibility",
  [
    block(
      "What rules hold against",
      line("rule.tolerance", "1", "Rounding that no rule minds", "rounding()"),
      line("rule.shorter_tenor", "y", "The shorter of both tenors", "MIN(debt.eca_tenor, debt.commercial_tenor)"),
      line(
        "rule.unit_uses",
        "1",
        "Uses that a dollar of debt adds, at most",
        "MAX(eca.unit_uses, commercial.unit_uses)",
      ),
      line("rule.cash_noise", "US$", "Cash too small to be told from rounding", "1"),
      line("rule.pellet_fe", "t Fe/t pellet", "Fe of direct-reduction pellets, at least", "66%", SHAFT),
      line("rule.pellet_gangue", "t/t pellet", "SiO2 and Al2O3 of direct-reduction pellets, at most", "3%", SHAFT),
      line("rule.pellets_least", "t pellet/t HBI", "Pellets per HBI, usual at least", "1.36", BAND),
      line("rule.pellets_most", "t pellet/t HBI", "Pellets per HBI, usual at most", "1.52", BAND),
      line("rule.ore_least", "t ore/t HBI", "Ore per HBI of own pellets, usual at least", "2.3", BAND),
      line("rule.ore_most", "t ore/t HBI", "Ore per HBI of own pellets, usual at most", "4.5", BAND),
      line("rule.hematite", "t Fe/t", "Fe of pure hematite", "iron_in_hematite()"),
    ),
    groups.flatMap(flags),
  ],
  [
    "Everything that the limits of single inputs cannot say, as flags: 1 where a rule is broken. Rules of nature refuse a run; bands of practice only warn.",
    "Where values by year can break a rule it holds in every year, and what is said names the year.",
    "They read all sections, and a run reports what is broken with the input to blame; limits that are no inputs stand first (rule.pellet_fe).",
  ],
);
