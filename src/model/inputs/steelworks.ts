import { input, inputSection } from "../../formula/language/model";

/** The electric arc furnace of whoever buys HBI: what its gangue, oxide, carbon and phosphorus cost there. */
export const steelworksInputs = inputSection(
  "steelworks_inputs",
  "Steelworks inputs",
  "Steelworks",
  [
    input("eaf.scrap_yield", "t steel/t", "Steel tapped per scrap that HBI takes the place of", { above: 0, max: 1 }),
    input("eaf.slag_per_gangue", "t slag/t gangue", "Slag per gangue of HBI", { min: 1 }),
    input("eaf.iron_in_slag", "t Fe/t slag", "Iron lost with slag", { min: 0, below: 1 }),
    input("eaf.slag_power", "kWh/t slag", "Electricity that melts slag", { min: 0 }),
    input("eaf.slag_cost", "US$/t slag", "Slag taken away, and the lining that it wears", { min: 0 }),
    input("eaf.flux_per_gangue", "t flux/t gangue", "Lime and dolime per gangue of HBI", { min: 0 }),
    input("eaf.flux_price", "US$/t flux", "Lime and dolime delivered", { min: 0 }),
    input("eaf.oxide_power", "kWh/t Fe", "Electricity that reduces the iron that is not metallic", { min: 0 }),
    input("eaf.power_price", "US$/kWh", "Electricity of the steelworks", { min: 0 }),
    input("eaf.carbon_price", "US$/t C", "Carbon that reaches the bath, bought where HBI brings too little", {
      min: 0,
    }),
    input("eaf.carbon_heat", "US$/t C", "Worth of carbon beyond what the oxide needs: its heat, less oxygen", {
      min: 0,
    }),
    input("eaf.phosphorus_cost", "US$/t HBI", "Cost per 0.0001 P of HBI above the reference", { min: 0 }),
  ],
  [
    "The electric arc furnace of whoever buys HBI: what gangue, oxide, carbon and phosphorus cost there.",
    "They price quality by value in use, for the section Quality (nameplate.worth); by an index contract none of them is read for the price.",
    "They are the buyer's figures, not the project's, and only differences between products count: what any HBI costs alike is left out.",
  ],
);
