import { input, inputSection } from "../../formula/language/model";

/** Freight of concentrate, pellets and HBI, paid by the tonne as it is weighed. Intervals are limits of meaning, not ranges of likely values. */
export const logisticsInputs = inputSection(
  "logistics_inputs",
  "Logistics inputs",
  "Logistics",
  [
    input("logistics.concentrate_haul", "US$/t concentrate", "Concentrate to pellet plant", {
      min: 0,
      hint: "wetRate",
    }),
    input("logistics.rail", "US$/t HBI", "Rail Shamkir-Poti", { min: 0, hint: "wetRate" }),
    input("logistics.port", "US$/t HBI", "Port", { min: 0, hint: "wetRate" }),
    input("logistics.sea_italy", "US$/t HBI", "Sea to Italy", { min: 0, hint: "wetRate" }),
    input("logistics.other_eu_difference", "US$/t HBI", "Sea to other EU ports less sea to Italy", { hint: "wetRate" }),
    input("logistics.sea_marmara", "US$/t HBI", "Sea to Marmara", { min: 0, hint: "wetRate" }),
    input("logistics.local", "US$/t HBI", "Delivery to local steelworks", { min: 0, hint: "wetRate" }),
    input("logistics.caspian", "US$/t HBI", "Delivery over the Caspian", { min: 0, hint: "wetRate" }),
    input("logistics.rail_capacity", "t HBI/y", "Rail capacity for HBI to the Black Sea", { above: 0 }),
    input("logistics.port_capacity", "t HBI/y", "Port capacity for HBI on the Black Sea", { above: 0 }),
    input("logistics.pellet_inbound", "US$/t pellet", "Inbound freight on purchased pellets", {
      min: 0,
      hint: "wetRate",
    }),
    input("logistics.moisture_concentrate", "t/t wet", "Moisture of the concentrate that is hauled", {
      min: 0,
      below: 1,
      hint: "moisture",
    }),
    input("logistics.moisture_product", "t/t wet", "Moisture of HBI on its way", {
      min: 0,
      below: 1,
      hint: "moisture",
    }),
    input("logistics.moisture_pellets", "t/t wet", "Moisture of purchased pellets", {
      min: 0,
      below: 1,
      hint: "moisture",
    }),
  ],
  [
    "The way from the plant to the buyer: parts of the freight, moisture, and what rail and port can take.",
    "Freight is paid per tonne as it is weighed, tonnes of the model are dry: moisture stands between them (logistics.moisture_concentrate, logistics.moisture_pellets).",
    "The parts add up to the freight of the section Sales (logistics.freight); capacities are limits of the output (bottleneck.rail, bottleneck.port).",
  ],
);
