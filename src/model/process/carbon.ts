import { flow, line, section } from "../../formula/language/model";
import { abatement } from "./abatement";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis } from "./basis";
import { path } from "./path";

/** The plants along the chain, by the ids of their electricity, `nameplate.power_mine`. */
export const STAGES = [
  { id: "mine", label: "the mine" },
  { id: "concentrator", label: "the concentrator" },
  { id: "pellets", label: "the pellet plant" },
  { id: "reduction", label: "reduction and briquetting" },
] as const;

const emissions = ({ group, per, suffix, amount, of }: Basis) => [
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

/** Emissions by stage, a domestic carbon price, blast furnace and scrap for comparison, and what avoiding CO2 costs. */
export const carbonSection = section("carbon", "Carbon", [
  factors(NAMEPLATE),
  emissions(NAMEPLATE).flat(),
  line("carbon.intensity", "t CO2/t HBI", "Direct CO2 per HBI", "nameplate.co2_scope_1 / nameplate.hbi"),
  line(
    "carbon.intensity_total",
    "t CO2/t HBI",
    "Direct CO2 and CO2 of electricity per HBI",
    "(nameplate.co2_scope_1 + nameplate.co2_scope_2) / nameplate.hbi",
  ),
  line(
    "carbon.intensity_fe",
    "t CO2/t Fe",
    "Direct CO2 and CO2 of electricity per Fe of HBI",
    "carbon.intensity_total / nameplate.hbi_fe",
  ),
  line(
    "carbon.bf_bof_ratio",
    "1",
    "HBI against blast furnace and converter, per tonne of iron",
    "carbon.intensity_fe / carbon.bf_bof",
    "The comparator is per tonne of steel, taken as iron; melting HBI is not counted: for steel against steel see the line that counts it.",
  ),
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
    "CO2 per steel by HBI and electric arc furnace",
    "nameplate.co2_steel / nameplate.steel",
  ),
  line(
    "carbon.steel_ratio",
    "1",
    "HBI and electric arc furnace against blast furnace and converter, per tonne of steel",
    "carbon.steel_intensity / carbon.bf_bof",
  ),
  line(
    "carbon.avoided_share",
    "1",
    "CO2 avoided against blast furnace and converter, per tonne of steel",
    "1 - carbon.steel_ratio",
  ),
  line(
    "carbon.avoided_share_iron",
    "1",
    "CO2 avoided against blast furnace and converter, melting left out",
    "1 - carbon.bf_bof_ratio",
    "As HBI is often advertised: iron against steel.",
  ),
  line(
    "carbon.scrap_ratio",
    "1",
    "HBI and electric arc furnace against scrap and electric arc furnace, per tonne of steel",
    "carbon.steel_intensity / carbon.scrap_eaf",
    "Scrap is no substitute in every grade: HBI thins out its copper and tin.",
  ),
  supplied(NAMEPLATE),
  path("annual.grid_factor", "carbon.grid_factor"),
  factors(ANNUAL),
  supplied(ANNUAL),
  emissions(ANNUAL).flat(),
  steel(ANNUAL),
  abatement,
  path("annual.domestic_price", "carbon.domestic_price"),
  flow(
    "annual.carbon_domestic",
    "US$",
    "Domestic carbon price",
    "annual.co2_scope_1 * annual.domestic_price * index.prices",
    "On all direct CO2, diesel included.",
  ),
]);
