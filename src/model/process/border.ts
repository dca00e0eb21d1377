import { block, flow, line, section } from "../../formula/language/model";
import { pathFactor } from "../inputs/pathFactors";
import { path } from "./path";

/** Prices, and what the acts say, by year: a new act is a new row of assumptions. */
const BY_YEAR = [
  "eua_price",
  "eur_rate",
  "cbam_seller_share",
  "cbam_benchmark",
  "cbam_pellet_benchmark",
  "cbam_hydrogen_benchmark",
  "cbam_pellet_factor",
  "cbam_hydrogen_factor",
  "cbam_default",
  "cbam_markup",
  "cbam_default_benchmark",
  "cross_sectoral",
] as const;

/** What a tonne of HBI carries over the border: own direct emissions, then those of what went into it. */
const embedded = [
  line(
    "border.pellets_own",
    "t pellet/t HBI",
    "New own pellets per HBI",
    "annual.pellets_per_hbi * (1 - reduction.screen_loss) * annual.own_share",
    "Fines are fired again: they are no new pellets.",
  ),
  line(
    "border.pellets_bought",
    "t pellet/t HBI",
    "Bought pellets per HBI",
    "annual.pellets_per_hbi * (1 - reduction.screen_loss) * (1 - annual.own_share)",
  ),
  line(
    "border.own_direct",
    "t CO2/t HBI",
    "Direct CO2 of own pellets: fuel and carbonate flux",
    "border.pellets_own * (pellet.fuel * carbon.gas_factor + carbon.flux / constant.kg_per_t)",
  ),
  line(
    "border.own_power",
    "t CO2/t HBI",
    "CO2 of the electricity of own pellets, where they are a precursor",
    "IF(carbon.cbam_method = 'separate precursors', border.pellets_own * pellet.power * annual.power_factor / constant.kwh_per_mwh, 0)",
    "Agglomerated ore (CN 2601 12 00) is not in Annex II: as a precursor it passes on indirect emissions too. Within one process with reduction, electricity does not count.",
  ),
  line(
    "border.bought",
    "t CO2/t HBI",
    "CO2 embedded in bought pellets, direct and indirect",
    "border.pellets_bought * annual.cbam_pellet_factor",
    "Bought pellets are a precursor under every choice.",
  ),
  line(
    "border.hydrogen",
    "t CO2/t HBI",
    "CO2 embedded in hydrogen, direct only",
    "annual.hydrogen_per_hbi * annual.cbam_hydrogen_factor",
    "Not the footprint's upstream factor, which counts electricity too.",
  ),
  line(
    "border.precursors",
    "t CO2/t HBI",
    "CO2 of bought pellets, hydrogen and electricity of pellets",
    "border.own_power + border.bought + border.hydrogen",
  ),
  line(
    "border.actual",
    "t CO2/t HBI",
    "Embedded CO2 by actual data",
    "co2_embedded(annual.gas_burnt_per_hbi, 0, carbon.gas_factor, reduction.carbon, border.own_direct, border.precursors)",
    "Briquetting is inside, carbon in the product is subtracted; mobile machinery and transport are outside.",
  ),
  line(
    "border.default",
    "t CO2/t HBI",
    "Embedded CO2 by default, with its mark-up",
    "annual.cbam_default * annual.cbam_markup",
  ),
  line(
    "carbon.cbam_intensity",
    "t CO2/t HBI",
    "Embedded CO2 per HBI as the EU counts it",
    "IF(carbon.cbam_method = 'default values', border.default, border.actual)",
  ),
];

/** What is free, and what was paid before the border. */
const relieved = [
  line(
    "border.precursor_benchmark",
    "t CO2/t HBI",
    "Benchmarks of the precursors per HBI",
    "annual.cbam_hydrogen_benchmark * annual.hydrogen_per_hbi + annual.cbam_pellet_benchmark * (border.pellets_bought + IF(carbon.cbam_method = 'separate precursors', border.pellets_own, 0))",
  ),
  line(
    "border.benchmark",
    "t CO2/t HBI",
    "Benchmark of HBI with its precursors",
    "IF(carbon.cbam_method = 'default values', annual.cbam_default_benchmark, annual.cbam_benchmark + border.precursor_benchmark)",
    "Column A of the act by actual data, column B by default values.",
  ),
  line("carbon.cbam_start", "y", "First year of the EU border adjustment", "2026"),
  line(
    "carbon.free_part",
    "1",
    "Free-allocation share of the year",
    "IF(calendar.date < carbon.cbam_start, 1, AT(carbon.free_share, calendar.date / calendar.year, 0))",
    "Nothing is charged before the first year of the table; nothing is free after its last.",
  ),
  line(
    "border.priced",
    "t CO2/t HBI",
    "Own direct CO2, on which a domestic price may be deducted",
    "border.actual - border.precursors - IF(carbon.cbam_method = 'separate precursors', border.own_direct, 0)",
    "Not that of a precursor.",
  ),
  line(
    "border.priced_share",
    "1",
    "Share of the embedded CO2 on which a domestic price may be deducted",
    "IF(AND(carbon.cbam_method <> 'default values', carbon.cbam_intensity > 0), MAX(0, border.priced) / carbon.cbam_intensity, 0)",
    "Nothing is deducted without actual data (article 9).",
  ),
  line(
    "border.eua_price",
    "EUR/t CO2",
    "EU allowance price, with the factor of the year",
    `annual.eua_price * ${pathFactor("carbon.eua_price")}`,
  ),
  line(
    "border.eur_rate",
    "US$/EUR",
    "US$ per euro, with the factor of the year",
    `annual.eur_rate * ${pathFactor("carbon.eur_rate")}`,
  ),
  line(
    "border.allowance",
    "US$/t CO2",
    "EU allowance price, prices of the base year",
    "border.eua_price * border.eur_rate",
  ),
];

/** The EU border adjustment: what is embedded, what of it is free or was paid at home, and who bears the rest. */
export const borderSection = section(
  "eu_border_adjustment",
  "EU border adjustment",
  [
    block(
      "Prices, benchmarks and defaults, by year",
      BY_YEAR.map((name) => path(`annual.${name}`, `carbon.${name}`)),
    ),
    block("CO2 that HBI carries over the border", embedded),
    block("What of it is free or was paid at home", relieved),
    block(
      "Cost, and who bears it",
      line(
        "carbon.cbam_per_hbi",
        "US$/t HBI",
        "EU border adjustment per HBI sold to the EU, prices of the base year",
        "IF(calendar.date < carbon.cbam_start, 0, cbam_due(carbon.cbam_intensity, border.benchmark, carbon.free_part, annual.cross_sectoral, border.allowance, annual.domestic_price, border.priced_share))",
        "The importer pays; the seller bears the share that the price gives way. What was paid at home is deducted, down to nil.",
      ),
      line(
        "carbon.eu_share",
        "1",
        "Share of the HBI that is sold to the EU",
        "market.share_italy + market.share_other_eu",
      ),
      flow("annual.hbi_eu", "t HBI", "HBI sold to the EU", "annual.hbi * carbon.eu_share"),
      flow(
        "border.cost",
        "US$",
        "EU border adjustment on all sales to the EU",
        "annual.hbi_eu * carbon.cbam_per_hbi * index.prices",
      ),
      flow(
        "annual.cbam_seller",
        "US$",
        "EU border adjustment borne by the seller",
        "border.cost * annual.cbam_seller_share",
        "The law puts it on the importer; what of it the price gives way is a matter of the contract.",
      ),
      flow(
        "plan.cbam_seller",
        "US$",
        "EU border adjustment borne by the seller, in a full year of the plan",
        "plan.hbi * carbon.eu_share * carbon.cbam_per_hbi * index.prices * annual.cbam_seller_share",
      ),
      flow(
        "border.buyer",
        "US$",
        "EU border adjustment borne by the buyer",
        "border.cost * (1 - annual.cbam_seller_share)",
      ),
    ),
    block(
      "Averages of the life, base-year prices",
      flow(
        "border.real",
        "US$",
        "EU border adjustment on all sales to the EU, prices of the base year",
        "annual.hbi_eu * carbon.cbam_per_hbi",
      ),
      line("border.sold", "t HBI", "HBI sold to the EU over the life", "TOTAL(annual.hbi_eu)"),
      line(
        "border.real_total",
        "US$",
        "EU border adjustment over the life, prices of the base year",
        "TOTAL(border.real)",
      ),
      line(
        "border.average",
        "US$/t HBI",
        "EU border cost per HBI sold there, average of the life, base-year prices",
        "IF(border.sold > 0, border.real_total / border.sold, 0)",
        "Nil where nothing is sold to the EU.",
      ),
      flow(
        "border.real_seller",
        "US$",
        "EU border adjustment borne by the seller, prices of the base year",
        "border.real * annual.cbam_seller_share",
      ),
      line(
        "border.real_seller_total",
        "US$",
        "EU border adjustment borne by the seller over the life, prices of the base year",
        "TOTAL(border.real_seller)",
      ),
      line(
        "border.average_seller",
        "US$/t HBI",
        "EU border cost borne by the seller, per HBI sold there, base-year prices",
        "IF(border.sold > 0, border.real_seller_total / border.sold, 0)",
        "The buyer bears the rest.",
      ),
    ),
  ],
  [
    "Certificates for the CO2 embedded in HBI are bought by the importer; how much of that the price gives way is an input, and a matter of the contract.",
    "One process with the pellet plant on one site counts direct CO2 only, against the benchmark of HBI alone; pellets as a precursor bring their electricity and a benchmark of their own; without verified data a default value with a mark-up stands in their place.",
    "The acts were read as quotations in public documents, not in the Official Journal; their numbers are inputs by year: a new act is a new row.",
    "Its CO2 is not that of the footprint: no diesel, no electricity of reduction. Pellets, gas and hydrogen per HBI come from the process, and the seller's part goes to EBITDA (annual.cbam_seller).",
  ],
);
