import { flow, line, section } from "../../formula/language/model";
import { pathFactor } from "../inputs/pathFactors";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis, PLAN } from "../process/basis";
import { path } from "../process/path";

const differences = (basis: Basis) => [
  ofBasis(
    basis,
    "market.difference_abroad",
    "US$/t HBI",
    "Price difference of Marmara and other EU against Italy, per tonne of all HBI",
    `market.share_marmara * ${basis.of("market.marmara_difference")} + market.share_other_eu * ${basis.of("market.other_eu_difference")}`,
  ),
  ofBasis(
    basis,
    "market.route_difference",
    "US$/t HBI",
    "Price difference of the routes against Italy, average",
    `${basis.of("market.difference_abroad")} + market.share_local * ${basis.of("market.local_difference")} + market.share_caspian * ${basis.of("market.caspian_difference")}`,
  ),
];

/** What HBI brings and what carries it, in money of the day. */
const sold = ({ group, suffix }: Basis) => [
  flow(`${group}.revenue`, "US$", `HBI revenue, delivered${suffix}`, `${group}.hbi * market.realised`),
  flow(`${group}.freight`, "US$", `Freight${suffix}`, `${group}.hbi * logistics.freight * index.costs`),
];

/** Reference price, quality, routes, freight and what is left at the plant gate. */
export const salesSection = section(
  "sales",
  "Sales",
  [
    differences(NAMEPLATE),
    line("logistics.to_ship", "US$/t HBI", "Rail and port to a Black Sea ship", "logistics.rail + logistics.port"),
    line(
      "logistics.by_sea",
      "US$/t HBI",
      "Freight of the HBI for Italy, other EU and Marmara, per tonne of all HBI",
      "carbon.eu_share * (logistics.to_ship + logistics.sea_italy) + market.share_other_eu * logistics.other_eu_difference + market.share_marmara * (logistics.to_ship + logistics.sea_marmara)",
      "As it is weighed, wet.",
    ),
    line(
      "logistics.freight",
      "US$/t HBI",
      "Freight, average of the routes, base-year prices",
      "(logistics.by_sea + market.share_local * logistics.local + market.share_caspian * logistics.caspian) * wet_per_dry(logistics.moisture_product)",
      "Per dry tonne: rates are paid on the tonne as it is weighed.",
    ),
    line(
      "nameplate.price",
      "US$/t HBI",
      "Realised price, base-year prices, at nameplate",
      "(market.hbi_price + nameplate.quality + market.route_difference) * nameplate.price_kept",
      "The price of all years, whatever values by year say.",
    ),
    line(
      "nameplate.netback",
      "US$/t HBI",
      "Price at the plant gate, base-year prices, at nameplate",
      "hbi_netback(nameplate.price, logistics.freight)",
    ),
    path("annual.hbi_price", "market.hbi_price", "In prices of the base year."),
    path("annual.marmara_difference", "market.marmara_difference"),
    path("annual.local_difference", "market.local_difference"),
    path("annual.caspian_difference", "market.caspian_difference"),
    path("annual.other_eu_difference", "market.other_eu_difference"),
    differences(ANNUAL),
    line(
      "market.reference",
      "US$/t HBI",
      "HBI reference price, CFR Italy",
      `annual.hbi_price * ${pathFactor("market.hbi_price")} * index.prices`,
      "Nominal; a factor of the year where one is given.",
    ),
    line(
      "market.realised",
      "US$/t HBI",
      "Realised price, average of the routes",
      "(market.reference + (annual.quality + annual.route_difference) * index.prices) * annual.price_kept",
      "Nominal, delivered.",
    ),
    [ANNUAL, PLAN].flatMap(sold),
    line(
      "market.netback",
      "US$/t HBI",
      "Price at the plant gate",
      "hbi_netback(market.realised, logistics.freight * index.costs)",
    ),
  ],
  [
    "HBI is sold at a reference price, CFR Italy, with a difference by destination and by quality; freight is paid by the project, so that the price at the plant gate is what is left (market.netback).",
    "Shares of destinations make a whole. Prices are those of the base year times inflation and real growth.",
    "All HBI is sold in the year in which it is made (annual.hbi); revenue and freight go to EBITDA, tax and cash (annual.revenue, annual.freight).",
  ],
);
