import { input, inputSection, table } from "../../formula/language/model";

/** Emission factors, carbon prices and the EU border adjustment. Intervals are limits of meaning, not ranges of likely values. */
export const carbonInputs = inputSection("carbon_inputs", "Carbon inputs", "Carbon", [
  input("carbon.gas_factor", "t CO2/GJ", "CO2 of natural gas", { min: 0, hint: "gasFactor" }),
  input("carbon.grid_factor", "t CO2/MWh", "CO2 of grid electricity", {
    min: 0,
    byYear: { counted: "calendar" },
    hint: "emissionFactor",
  }),
  input("carbon.renewable_factor", "t CO2/MWh", "CO2 of renewable electricity", { min: 0, hint: "emissionFactor" }),
  input("carbon.hydrogen_factor", "t CO2/t H2", "Upstream CO2 of hydrogen", { min: 0 }),
  input("carbon.eua_price", "US$/t CO2", "EU allowance price", { min: 0, hint: "allowance" }),
  input("carbon.cbam_seller_share", "1", "Share of CBAM cost borne by the seller", { min: 0, max: 1 }),
  input("carbon.cbam_benchmark", "t CO2/t HBI", "CBAM benchmark for HBI (CN 7203)", { min: 0 }),
  table("carbon.free_share", "1", "Free-allocation share under the EU border adjustment, by calendar year", {
    first: 2026,
    last: 2034,
    min: 0,
    max: 1,
  }),
  input("carbon.domestic_price", "US$/t CO2", "Domestic carbon price", { min: 0 }),
  input("carbon.bf_bof", "t CO2/t steel", "Blast furnace and oxygen converter, for comparison", { above: 0 }),
  input("carbon.eaf_power", "kWh/t steel", "Electricity of an electric arc furnace on HBI", { min: 0 }),
  input("carbon.eaf_grid_factor", "t CO2/MWh", "CO2 of the electricity of the steelworks", {
    min: 0,
    hint: "emissionFactor",
  }),
  input("carbon.eaf_direct", "t CO2/t steel", "Direct CO2 of the electric arc furnace, carbon of HBI apart", {
    min: 0,
  }),
  input("carbon.eaf_yield", "t steel/t Fe", "Steel tapped per Fe charged", { above: 0, max: 1.1 }),
]);
