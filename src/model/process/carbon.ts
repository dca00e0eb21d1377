import { flow, line, section } from "../../formula/language/model";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis } from "./basis";
import { path } from "./path";

const emissions = ({ group, per, suffix, amount, of }: Basis) => [
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
    `${group}.gas_pellets * carbon.gas_factor`,
  ),
  amount(
    `${group}.co2_scope_1`,
    `t CO2${per}`,
    `Direct CO2 (scope 1)${suffix}`,
    `${group}.co2_reduction + ${group}.co2_pellets`,
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

/** Emissions, the EU border adjustment, a domestic carbon price, and the blast furnace for comparison. */
export const carbonSection = section("carbon", "Carbon", [
  factors(NAMEPLATE),
  emissions(NAMEPLATE),
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
  supplied(NAMEPLATE),
  path("annual.grid_factor", "carbon.grid_factor"),
  factors(ANNUAL),
  supplied(ANNUAL),
  emissions(ANNUAL),
  steel(ANNUAL),
  line(
    "carbon.cbam_intensity",
    "t CO2/t HBI",
    "Direct CO2 per HBI as the EU counts it",
    "co2_intensity(annual.gas_burnt_per_hbi, pellet.fuel * annual.pellets_per_hbi * (1 - reduction.screen_loss), carbon.gas_factor, reduction.carbon)",
    "Reduction and the pellets as precursor; bought pellets are taken to be fired with as much fuel as own ones.",
  ),
  line(
    "carbon.free_part",
    "1",
    "Free-allocation share of the year",
    "IF(calendar.date < carbon.cbam_start, 1, AT(carbon.free_share, calendar.date / calendar.year, 0))",
    "Nothing is charged before the first year of the table; nothing is free after its last.",
  ),
  line("carbon.cbam_start", "y", "First year of the EU border adjustment", "2026"),
  line(
    "carbon.cbam_per_hbi",
    "US$/t HBI",
    "EU border adjustment per HBI sold to the EU, prices of the base year",
    "IF(calendar.date < carbon.cbam_start, 0, cbam_cost(carbon.cbam_intensity, carbon.cbam_benchmark, carbon.free_part, carbon.eua_price))",
    "The importer pays; the seller bears the share that the price gives way.",
  ),
  line("carbon.eu_share", "1", "Share of the HBI that is sold to the EU", "market.share_italy + market.share_other_eu"),
  flow(
    "annual.cbam_seller",
    "US$",
    "EU border adjustment borne by the seller",
    "annual.hbi * carbon.eu_share * carbon.cbam_per_hbi * carbon.cbam_seller_share * index.prices",
  ),
  flow(
    "annual.carbon_domestic",
    "US$",
    "Domestic carbon price",
    "annual.co2_scope_1 * carbon.domestic_price * index.prices",
  ),
]);
