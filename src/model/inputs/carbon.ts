import { block, choice, input, inputSection, table } from "../../formula/language/model";
import { BY_CALENDAR, YEARLY } from "./byYear";
import { pathFactors } from "./pathFactors";

/** Without verified data of the plant. */
const BY_DEFAULT = { choice: "carbon.cbam_method", is: "default values" };

/** What it was before the rate was an input. */
const IN_DOLLARS = { unit: "US$/t CO2", per: "carbon.eur_rate" };

/** Emission factors, carbon prices and the EU border adjustment. Intervals are limits of meaning, not ranges of likely values. */
export const carbonInputs = inputSection(
  "carbon_inputs",
  "Carbon inputs",
  "Carbon",
  [
    block(
      "Emission factors",
      input("carbon.gas_factor", "t CO2/GJ", "CO2 of natural gas", { min: 0, hint: "gasFactor" }),
      input("carbon.grid_factor", "t CO2/MWh", "CO2 of grid electricity", {
        ...YEARLY,
        hint: "emissionFactor",
      }),
      input("carbon.renewable_factor", "t CO2/MWh", "CO2 of renewable electricity", { min: 0, hint: "emissionFactor" }),
      input("carbon.hydrogen_factor", "t CO2/t H2", "Upstream CO2 of hydrogen", { min: 0 }),
      input("carbon.diesel_factor", "kg CO2/l", "CO2 of diesel", { min: 0 }),
      input("carbon.flux", "kg CO2/t pellet", "CO2 of carbonate flux fired with own pellets", { min: 0 }),
    ),
    block(
      "EU border adjustment",
      input("carbon.eua_price", "EUR/t CO2", "EU allowance price", {
        ...YEARLY,
        formerUnit: IN_DOLLARS,
        hint: "allowance",
      }),
      pathFactors("carbon.eua_price", "EU allowance price"),
      input("carbon.eur_rate", "US$/EUR", "US$ per euro", { above: 0, byYear: BY_CALENDAR }),
      pathFactors("carbon.eur_rate", "US$ per euro"),
      input("carbon.cbam_seller_share", "1", "Share of CBAM cost borne by the seller", {
        ...YEARLY,
        max: 1,
        decides: "border",
      }),
      choice("carbon.cbam_method", "What the EU border adjustment counts", [
        "joint process",
        "separate precursors",
        "default values",
      ]),
      input("carbon.cbam_benchmark", "t CO2/t HBI", "CBAM benchmark for HBI (CN 7203), actual data", YEARLY),
      input(
        "carbon.cbam_pellet_benchmark",
        "t CO2/t pellet",
        "CBAM benchmark for pellets as precursor (CN 2601 12 00)",
        YEARLY,
      ),
      input(
        "carbon.cbam_hydrogen_benchmark",
        "t CO2/t H2",
        "CBAM benchmark for hydrogen as precursor (CN 2804 10 00)",
        YEARLY,
      ),
      input(
        "carbon.cbam_pellet_factor",
        "t CO2/t pellet",
        "CO2 embedded in bought pellets, direct and indirect",
        YEARLY,
      ),
      input(
        "carbon.cbam_hydrogen_factor",
        "t CO2/t H2",
        "CO2 embedded in hydrogen at the EU border, direct only",
        YEARLY,
      ),
      input("carbon.cbam_default", "t CO2/t HBI", "CBAM default value for HBI, before its mark-up", {
        ...YEARLY,
        readWhen: BY_DEFAULT,
      }),
      input("carbon.cbam_markup", "1", "Mark-up factor of the CBAM default value", {
        min: 1,
        readWhen: BY_DEFAULT,
        byYear: BY_CALENDAR,
      }),
      input("carbon.cbam_default_benchmark", "t CO2/t HBI", "CBAM benchmark for HBI (CN 7203), default values", {
        ...YEARLY,
        readWhen: BY_DEFAULT,
      }),
      input("carbon.cross_sectoral", "1", "Free allocation: cross-sectoral factor", {
        ...YEARLY,
        max: 1,
      }),
      table("carbon.free_share", "1", "Free-allocation share under the EU border adjustment, by calendar year", {
        first: 2026,
        last: 2034,
        ofYear: "calendar",
        min: 0,
        max: 1,
      }),
    ),
    block(
      "Carbon price at home",
      input("carbon.domestic_price", "US$/t CO2", "Domestic carbon price, net of rebates", YEARLY),
    ),
    block(
      "Steel, for comparison",
      input("carbon.bf_bof", "t CO2/t steel", "Blast furnace and oxygen converter, for comparison", { above: 0 }),
      input("carbon.scrap_eaf", "t CO2/t steel", "Scrap and electric arc furnace, for comparison", { above: 0 }),
      input("carbon.eaf_power", "kWh/t steel", "Electricity of an electric arc furnace on HBI", { min: 0 }),
      input("carbon.eaf_grid_factor", "t CO2/MWh", "CO2 of the electricity of the steelworks", {
        min: 0,
        hint: "emissionFactor",
      }),
      input("carbon.eaf_direct", "t CO2/t steel", "Direct CO2 of the electric arc furnace, carbon of HBI apart", {
        min: 0,
      }),
      input("carbon.eaf_yield", "t steel/t Fe", "Steel tapped per Fe charged", { above: 0, max: 1.1 }),
    ),
  ],
  [
    "Emission factors, prices of carbon, and what the acts on the EU border adjustment say.",
    "The footprint and the border count differently, and have factors of their own: upstream CO2 of hydrogen in the footprint (carbon.hydrogen_factor), direct CO2 alone at the border (carbon.cbam_hydrogen_factor).",
    "The allowance price is in euros, turned by carbon.eur_rate; the importer pays, and carbon.cbam_seller_share says how much of it the price gives way.",
    "A new act is a value by year; the sections Carbon and EU border adjustment read them (annual.co2_scope_1, carbon.cbam_per_hbi).",
  ],
);
