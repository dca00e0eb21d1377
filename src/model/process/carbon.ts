import { block, flow, line, section } from "../../formula/language/model";
import { abatement } from "./abatement";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis, PLAN } from "./basis";
import { path } from "./path";

/** The plants along the chain, by the ids of their electricity, `nameplate.power_mine`. */
export const STAGES = [
  { id: "mine", label: "the mine" },
  { id: "concentrator", label: "the concentrator" },
  { id: "pellets", label: "the pellet plant" },
  { id: "reduction", label: "reduction and briquetting" },
] as const;

const direct = ({ group, per, suffix, amount }: Basis) => [
  amount(
    `${group}.co2_mine`,
    `t CO2${per}`,
    `CO2 of the mine's diesel${suffix}`,
    `${group}.moved * mine.diesel * carbon.diesel_factor / constant.kg_per_t`,
    "Mobile machinery: a part of scope 1, but outside the boundary of the EU border adjustment.",
  ),
  amount(
    `${group}.co2_reduction`,
    `t CO2${per}`,
    `CO2 of reduction${suffix}`,
    `co2_intensity(${group}.gas_reduction, 0, carbon.gas_factor, ${group}.hbi * reduction.carbon)`,
    "Carbon of lost briquettes is counted as emitted.",
  ),
  amount(
    `${group}.co2_pellets`,
    `t CO2${per}`,
    `CO2 of own pellets${suffix}`,
    `${group}.gas_pellets * carbon.gas_factor + ${group}.pellets_own * carbon.flux / constant.kg_per_t`,
    "Fuel, and limestone or dolomite fired with the pellets.",
  ),
  amount(
    `${group}.co2_scope_1`,
    `t CO2${per}`,
    `Direct CO2 (scope 1)${suffix}`,
    `${group}.co2_reduction + ${group}.co2_pellets + ${group}.co2_mine`,
  ),
];

const bought = ({ group, per, suffix, amount, of }: Basis) => [
  STAGES.map(({ id, label }) =>
    amount(
      `${group}.co2_power_${id}`,
      `t CO2${per}`,
      `CO2 of the electricity of ${label}${suffix}`,
      `${group}.power_${id} * ${of("carbon.power_factor")} / constant.kwh_per_mwh`,
    ),
  ),
  amount(
    `${group}.co2_scope_2`,
    `t CO2${per}`,
    `CO2 of electricity (scope 2)${suffix}`,
    `${group}.power * ${of("carbon.power_factor")} / constant.kwh_per_mwh`,
  ),
  amount(
    `${group}.co2_hydrogen`,
    `t CO2${per}`,
    `CO2 upstream of hydrogen${suffix}`,
    `${group}.hydrogen * carbon.hydrogen_factor`,
    "Reported apart from scope 1 and 2.",
  ),
];

/** HBI carried on to steel through an electric arc furnace, which is where it compares with a blast furnace. */
const steel = ({ group, per, suffix, amount }: Basis) => [
  amount(
    `${group}.steel`,
    `t steel${per}`,
    `Steel that the HBI makes in an electric arc furnace${suffix}`,
    `${group}.hbi * ${group}.hbi_fe * carbon.eaf_yield`,
    "Charged alone, without scrap.",
  ),
  amount(
    `${group}.co2_furnace`,
    `t CO2${per}`,
    `CO2 of the electric arc furnace${suffix}`,
    `${group}.steel * carbon.eaf_stage + ${group}.hbi * reduction.carbon * carbon_dioxide_per_carbon()`,
    "The carbon that HBI brings is burnt here: it was left out of the plant's direct CO2.",
  ),
  amount(
    `${group}.co2_steel`,
    `t CO2${per}`,
    `CO2 from ore to steel${suffix}`,
    `${group}.co2_scope_1 + ${group}.co2_scope_2 + ${group}.co2_furnace`,
    "Without what lies upstream of hydrogen and of bought pellets.",
  ),
  amount(
    `${group}.co2_avoided`,
    `t CO2${per}`,
    `CO2 avoided against blast furnace and converter${suffix}`,
    `${group}.steel * carbon.bf_bof - ${group}.co2_steel`,
    "Of the same steel.",
  ),
];

const factors = (basis: Basis) =>
  ofBasis(
    basis,
    "carbon.power_factor",
    "t CO2/MWh",
    "CO2 of the electricity bought",
    `${basis.of("carbon.grid_factor")} * (1 - ${basis.of("energy.renewable_share")}) + carbon.renewable_factor * ${basis.of("energy.renewable_share")}`,
  );

const supplied = (basis: Basis) =>
  ofBasis(
    basis,
    "carbon.supplied",
    "t C/t HBI",
    "Carbon supplied with the reduction gas",
    `carbon_supplied(${basis.of("reduction.gas_per_hbi")}, carbon.gas_factor)`,
  );

/** What stands on the years as they come: ramp-up, idle gas and values by year with them. */
const averages = [
  line("carbon.hbi_life", "t HBI", "HBI over the life", "TOTAL(annual.hbi)"),
  line("carbon.scope_1_life", "t CO2", "Direct CO2 (scope 1) over the life", "TOTAL(annual.co2_scope_1)"),
  line("carbon.scope_2_life", "t CO2", "CO2 of electricity (scope 2) over the life", "TOTAL(annual.co2_scope_2)"),
  line(
    "carbon.average_direct",
    "t CO2/t HBI",
    "Direct CO2 per HBI, average of the life",
    "IF(carbon.hbi_life > 0, carbon.scope_1_life / carbon.hbi_life, 0)",
    "Nil where nothing is made.",
  ),
  line(
    "carbon.average",
    "t CO2/t HBI",
    "Direct CO2 and CO2 of electricity per HBI, average of the life",
    "IF(carbon.hbi_life > 0, (carbon.scope_1_life + carbon.scope_2_life) / carbon.hbi_life, 0)",
    "Nil where nothing is made.",
  ),
  line("carbon.steel_life", "t steel", "Steel that the HBI of the life makes", "TOTAL(annual.steel)"),
  line("carbon.co2_steel_life", "t CO2", "CO2 from ore to steel over the life", "TOTAL(annual.co2_steel)"),
  line(
    "carbon.average_steel",
    "t CO2/t steel",
    "CO2 per steel by HBI and electric arc furnace, average of the life",
    "IF(carbon.steel_life > 0, carbon.co2_steel_life / carbon.steel_life, 0)",
    "Nil where nothing is made.",
  ),
];

/** What the country asks for it, in money of the day. */
const priced = ({ group, suffix }: Basis) =>
  flow(
    `${group}.carbon_domestic`,
    "US$",
    `Domestic carbon price${suffix}`,
    `${group}.co2_scope_1 * annual.domestic_price * index.prices`,
    "On all direct CO2, diesel included.",
  );

/** Emissions by stage, a domestic carbon price, blast furnace and scrap for comparison, and what avoiding CO2 costs. */
export const carbonSection = section(
  "carbon",
  "Carbon",
  [
    block("Emissions, at nameplate", factors(NAMEPLATE), direct(NAMEPLATE), bought(NAMEPLATE).flat()),
    block(
      "Iron compared, at nameplate",
      line(
        "carbon.intensity",
        "t CO2/t HBI",
        "Direct CO2 per HBI, at nameplate",
        "nameplate.co2_scope_1 / nameplate.hbi",
      ),
      line(
        "carbon.intensity_total",
        "t CO2/t HBI",
        "Direct CO2 and CO2 of electricity per HBI, at nameplate",
        "(nameplate.co2_scope_1 + nameplate.co2_scope_2) / nameplate.hbi",
      ),
      line(
        "carbon.intensity_fe",
        "t CO2/t Fe",
        "Direct CO2 and CO2 of electricity per Fe of HBI, at nameplate",
        "carbon.intensity_total / nameplate.hbi_fe",
      ),
      line(
        "carbon.bf_bof_ratio",
        "1",
        "HBI against blast furnace and converter, per tonne of iron, at nameplate",
        "carbon.intensity_fe / carbon.bf_bof",
        "The comparator is per tonne of steel, taken as iron; melting HBI is not counted: for steel against steel see the line that counts it.",
      ),
    ),
    block(
      "Steel compared, at nameplate",
      line(
        "carbon.eaf_stage",
        "t CO2/t steel",
        "CO2 of the electric arc furnace, carbon of HBI apart",
        "carbon.eaf_power * carbon.eaf_grid_factor / constant.kwh_per_mwh + carbon.eaf_direct",
        "Electricity, electrodes, lime and added carbon.",
      ),
      steel(NAMEPLATE),
      line(
        "carbon.steel_intensity",
        "t CO2/t steel",
        "CO2 per steel by HBI and electric arc furnace, at nameplate",
        "nameplate.co2_steel / nameplate.steel",
      ),
      line(
        "carbon.steel_ratio",
        "1",
        "HBI and arc furnace against blast furnace, at nameplate",
        "carbon.steel_intensity / carbon.bf_bof",
        "Per tonne of steel; the blast furnace with its converter.",
      ),
      line(
        "carbon.avoided_share",
        "1",
        "CO2 avoided against blast furnace, at nameplate",
        "1 - carbon.steel_ratio",
        "Per tonne of steel; the blast furnace with its converter.",
      ),
      line(
        "carbon.avoided_share_iron",
        "1",
        "CO2 avoided against blast furnace, melting left out, at nameplate",
        "1 - carbon.bf_bof_ratio",
        "As HBI is often advertised: iron against steel.",
      ),
      line(
        "carbon.scrap_ratio",
        "1",
        "HBI and arc furnace against scrap and arc furnace, at nameplate",
        "carbon.steel_intensity / carbon.scrap_eaf",
        "Scrap is no substitute in every grade: HBI thins out its copper and tin.",
      ),
      supplied(NAMEPLATE),
    ),
    block(
      "Emissions, by year",
      path("annual.grid_factor", "carbon.grid_factor"),
      factors(ANNUAL),
      supplied(ANNUAL),
      direct(ANNUAL),
      bought(ANNUAL).flat(),
    ),
    block("Direct emissions in a full year of the plan", direct(PLAN)),
    block("Steel, by year", steel(ANNUAL)),
    block("Averages of the life", averages),
    block("What avoiding CO2 costs", abatement),
    block("Carbon price at home", path("annual.domestic_price", "carbon.domestic_price"), [ANNUAL, PLAN].map(priced)),
  ],
  [
    "Scope 1 is the CO2 of the plant itself: diesel of the mine, fuel and carbonate flux of own pellets, and gas in reduction less the carbon that leaves in HBI. Scope 2 is that of the electricity bought; what lies upstream of hydrogen is told apart.",
    "Lines at nameplate stand on values for all years; those of a year, and averages of the life, follow ramp-up and values by year.",
    "Steel is compared with steel: HBI is carried on through an electric arc furnace, against blast furnace and converter (carbon.bf_bof) and against scrap (carbon.scrap_eaf).",
    "What avoiding CO2 costs is of hydrogen and renewable electricity against the same plant on gas and grid (abatement.cost).",
    "A carbon price at home (carbon.domestic_price) is on all scope 1; the cost at the border of the EU and who bears it have a section of their own, of which carbon.cbam_per_hbi is the cost of a tonne.",
  ],
);
