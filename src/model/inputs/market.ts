import { choice, input, inputSection } from "../../formula/language/model";
import { BY_CALENDAR, growing, YEARLY_GROWTH } from "./byYear";
import { pathFactors } from "./pathFactors";

/** More than a tonne of HBI can ever bring: a price of a whole cargo was typed, or of another currency. */
const DEAREST = 100_000;

/** Prices, quality adjustments, buyer specification and sales by route. Intervals are limits of meaning, not ranges of likely values. */
export const marketInputs = inputSection(
  "market_inputs",
  "Market inputs",
  "Market",
  [
    input("market.hbi_price", "US$/t HBI", "HBI reference price, CFR Italy", {
      min: 0,
      max: DEAREST,
      byYear: growing("market.price_real_growth"),
    }),
    pathFactors("market.hbi_price", "HBI price"),
    input("market.price_real_growth", "1/y", "Real growth of HBI price", YEARLY_GROWTH),
    choice("market.quality_rule", "How quality changes the price", ["index", "value in use", "larger loss"]),
    input("market.fe_adjustment", "US$/t HBI", "Price per 0.01 Fe above the reference, by an index contract", {
      min: 0,
    }),
    input(
      "market.metallisation_adjustment",
      "US$/t HBI",
      "Price per 0.01 metallisation below the reference, by an index contract",
      { min: 0 },
    ),
    input("market.fe_reference", "t Fe/t HBI", "Fe of the reference price", { above: 0, max: 1 }),
    input("market.metallisation_reference", "t Fe/t Fe", "Metallisation of the reference price", { above: 0, max: 1 }),
    input("market.carbon_reference", "t C/t HBI", "Carbon of the reference price", { min: 0, max: 1 }),
    input("market.phosphorus_reference", "t/t HBI", "Phosphorus of the reference price", { min: 0, max: 1 }),
    input("market.spec_fe_total", "t Fe/t HBI", "Minimum Fe, Platts Mediterranean HBI", { min: 0, max: 1 }),
    input("market.spec_fe_metallic", "t Fe/t HBI", "Minimum metallic Fe, Platts Mediterranean HBI", { min: 0, max: 1 }),
    input("market.spec_metallisation_low", "t Fe/t Fe", "Minimum metallisation, Platts Mediterranean HBI", {
      min: 0,
      max: 1,
    }),
    input("market.spec_carbon_low", "t C/t HBI", "Minimum C, Platts Mediterranean HBI", { min: 0, max: 1 }),
    input("market.spec_carbon_high", "t C/t HBI", "Maximum C, Platts Mediterranean HBI", { min: 0, max: 1 }),
    input("market.spec_sulphur", "t/t HBI", "Maximum S, Platts Mediterranean HBI", { min: 0, max: 1 }),
    input("market.spec_phosphorus", "t/t HBI", "Maximum P", { min: 0, max: 1 }),
    input("market.spec_gangue", "t gangue/t HBI", "Maximum gangue", { min: 0, max: 1 }),
    input("market.spec_density", "t/m3", "Minimum apparent density", { min: 0 }),
    input("market.spec_fines", "t HBI/t HBI", "Maximum of fines below 6.35 mm", { min: 0, max: 1 }),
    input("market.off_spec_discount", "1", "Part of the price that HBI off the specification loses", {
      min: 0,
      max: 1,
    }),
    input("market.fines_discount", "1", "Part of the price that fines of HBI lose", { min: 0, max: 1 }),
    input("market.share_italy", "1", "Sales share, Italy", { min: 0, max: 1, partOf: "sales" }),
    input("market.share_other_eu", "1", "Sales share, other EU", { min: 0, max: 1, partOf: "sales" }),
    input("market.share_marmara", "1", "Sales share, Marmara", { min: 0, max: 1, partOf: "sales" }),
    input("market.share_local", "1", "Sales share, local steelworks", { min: 0, max: 1, partOf: "sales" }),
    input("market.share_caspian", "1", "Sales share, Caspian", { min: 0, max: 1, partOf: "sales" }),
    input("market.other_eu_difference", "US$/t HBI", "Other EU CFR less Italy CFR", {
      byYear: BY_CALENDAR,
    }),
    input("market.marmara_difference", "US$/t HBI", "Marmara CFR less Italy CFR", { byYear: BY_CALENDAR }),
    input("market.local_difference", "US$/t HBI", "Local delivered less Italy CFR", { byYear: BY_CALENDAR }),
    input("market.caspian_difference", "US$/t HBI", "Caspian CFR less Italy CFR", { byYear: BY_CALENDAR }),
    input("market.pellet_index", "US$/t pellet", "Iron ore index, 65 % Fe", { min: 0 }),
    input("market.pellet_premium", "US$/t pellet", "DR pellet premium", { min: 0 }),
    input("market.scrap", "US$/t", "Heavy melting scrap, which HBI takes the place of", { min: 0 }),
  ],
  [
    "What HBI, scrap and bought pellets cost, where HBI is sold, and which quality is asked for.",
    "The price is CFR Italy in money of the base year (market.hbi_price); other destinations are told as differences to it, and their shares make a whole.",
    "A difference of quality is priced by contract or by value in use (market.quality_rule), and what misses the specification loses market.off_spec_discount besides.",
    "The sections Quality and Sales make the realised price of them (market.realised).",
  ],
);
