import { define } from "../../formula/language/model";
import { carbon, metallisation } from "./parameters";

const OWN = "Estimate: balance of an electric arc furnace on HBI, own formulation with coefficients of the trade";
const gangue = "t gangue/t HBI";
const fe_total = "t Fe/t HBI";

// What HBI is worth to whoever melts it, against scrap: a sum of what its parts bring and cost there.

export const ironTapped = define(
  "iron_tapped",
  { fe_total, gangue, slag_per_gangue: "t slag/t gangue", iron_in_slag: "t Fe/t slag" },
  "t Fe/t HBI",
  "Iron that reaches the ladle: what HBI holds, less what its slag takes along",
  "fe_total - gangue * slag_per_gangue * iron_in_slag",
  OWN,
);

export const slagCost = define(
  "slag_cost",
  {
    gangue,
    slag_per_gangue: "t slag/t gangue",
    slag_power: "kWh/t slag",
    power_price: "US$/kWh",
    slag_handling: "US$/t slag",
    flux_per_gangue: "t flux/t gangue",
    flux_price: "US$/t flux",
  },
  "US$/t HBI",
  "Cost of the slag that gangue makes: electricity, handling and flux",
  "gangue * (slag_per_gangue * (slag_power * power_price + slag_handling) + flux_per_gangue * flux_price)",
  OWN,
);

export const carbonPerOxide = define(
  "carbon_per_oxide",
  {},
  "t C/t Fe",
  "Carbon that takes the oxygen off iron as FeO, leaving as CO",
  "atomic_mass_carbon() / atomic_mass_iron()",
  "FeO + C gives Fe + CO",
);

export const carbonNeeded = define(
  "carbon_needed",
  { fe_total, metallisation },
  "t C/t HBI",
  "Carbon that the oxide left in HBI needs in the steelworks",
  "fe_total * (1 - metallisation) * carbon_per_oxide()",
  "FeO + C gives Fe + CO",
);

export const carbonWorth = define(
  "carbon_worth",
  { fe_total, metallisation, carbon, carbon_price: "US$/t C", carbon_heat: "US$/t C" },
  "US$/t HBI",
  "Worth of the carbon of HBI: what lacks is bought, what is more than the oxide needs burns and gives its heat",
  `carbon_heat * MAX(0, carbon - carbon_needed(fe_total, metallisation))
    - carbon_price * MAX(0, carbon_needed(fe_total, metallisation) - carbon)`,
  OWN,
);
