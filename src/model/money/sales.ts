import { flow, line, section } from "../../formula/language/model";

/** Reference price, routes, freight and what is left at the plant gate. */
export const salesSection = section("sales", "Sales", [
  line(
    "market.route_difference",
    "US$/t HBI",
    "Price difference of the routes against Italy, average",
    "market.share_marmara * market.marmara_difference + market.share_local * market.local_difference + market.share_caspian * market.caspian_difference",
  ),
  line("logistics.to_ship", "US$/t HBI", "Rail and port to a Black Sea ship", "logistics.rail + logistics.port"),
  line(
    "logistics.by_sea",
    "US$/t HBI",
    "Freight of the HBI for Italy and Marmara, per tonne of all HBI",
    "(market.share_italy * (logistics.to_ship + logistics.sea_italy) + market.share_marmara * (logistics.to_ship + logistics.sea_marmara)) * wet_per_dry(logistics.moisture_product)",
    "Per dry tonne; rates are per tonne as it is weighed.",
  ),
  line(
    "logistics.freight",
    "US$/t HBI",
    "Freight, average of the routes, base-year prices",
    "logistics.by_sea + (market.share_local * logistics.local + market.share_caspian * logistics.caspian) * wet_per_dry(logistics.moisture_product)",
    "Per dry tonne.",
  ),
  line(
    "nameplate.price",
    "US$/t HBI",
    "Realised price, base-year prices, at nameplate",
    "(market.hbi_price + nameplate.quality + market.route_difference) * nameplate.price_kept",
    "The start price of the deck-free path, whatever the deck says.",
  ),
  line(
    "nameplate.netback",
    "US$/t HBI",
    "Price at the plant gate, base-year prices, at nameplate",
    "hbi_netback(nameplate.price, logistics.freight)",
  ),
  line(
    "market.reference",
    "US$/t HBI",
    "HBI reference price, CFR Italy",
    "AT(market.hbi_deck, calendar.date / calendar.year, market.hbi_price * index.hbi_price / index.prices) * index.prices",
    "Nominal. The deck, if there is one, is in prices of the base year and replaces start price and real growth.",
  ),
  line(
    "market.realised",
    "US$/t HBI",
    "Realised price, average of the routes",
    "(market.reference + (annual.quality + market.route_difference) * index.prices) * annual.price_kept",
    "Nominal, delivered.",
  ),
  flow("annual.revenue", "US$", "HBI revenue, delivered", "annual.hbi * market.realised"),
  flow("annual.freight", "US$", "Freight", "annual.hbi * logistics.freight * index.costs"),
  line(
    "market.netback",
    "US$/t HBI",
    "Price at the plant gate",
    "hbi_netback(market.realised, logistics.freight * index.costs)",
  ),
]);
