import { balance, flow, line, section } from "../../formula/language/model";

/** Bands whose thresholds and rates are inputs. */
const BANDS = [1, 2, 3, 4, 5] as const;

/** What each band adds to the rate; above the last one nothing begins. */
const byBand = (method: "slab" | "marginal") =>
  BANDS.map((n) => {
    const to = n === BANDS.length ? "royalty.index_value + 1" : `AT(royalty.from, ${n + 1}, 0)`;
    const band = `royalty.index_value, AT(royalty.from, ${n}, 0), ${to}, AT(royalty.rate, ${n}, 0)`;
    return line(
      `royalty.${method}_${n}`,
      "1",
      `Royalty rate by ${method === "slab" ? "slab" : "band"}: band ${n}`,
      `royalty_${method}(${band})`,
    );
  });

const sumOf = (method: "slab" | "marginal"): string => BANDS.map((n) => `royalty.${method}_${n}`).join(" + ");

/** One of several rows: the one that stands at the word chosen. */
const chosen = (choice: string, rows: Readonly<Record<string, string>>): string =>
  Object.entries(rows)
    .map(([word, row]) => `(${choice} = '${word}') * ${/^[\w.]+$/.test(row) ? row : `(${row})`}`)
    .join(" + ");

/**
 * A royalty whose rate slides with how well things go. It is no law of Azerbaijan but an add-on for comparing regimes:
 * off by default, and in the place of the mining tax when on.
 *
 * The index is a pure number: the realised price in US$/t at base-year prices, the R-factor, the operating margin, or
 * output in Mt of HBI a year. Five bands begin at `royalty.from.1` to `.5`; a threshold belongs to the band that it
 * begins, and below the first nothing is due. With bands from 0, 300 and 350 at 3 %, 4 % and 5 % and an index of 360:
 *
 * - slab: the whole base pays the rate of the band, 5 %. One more dollar of price can cost more than it brings;
 * - marginal: each part of the index pays the rate of its band, (300 x 3 % + 50 x 4 % + 10 x 5 %) / 360 = 3.19 %.
 *
 * Nothing is circular: the margin is EBITDA, which stands before royalty, over revenue of the same year; the R-factor
 * is that of the end of the year before. Source of the forms: IMF, Fiscal Analysis of Resource Industries (2016).
 */
export const royaltySection = section(
  "royalty",
  "Royalty",
  [
    balance(
      "royalty.received",
      "US$",
      "Revenue after all taxes, cumulative",
      "PREV(royalty.received, 0) + annual.revenue - tax.on_operation - tax.rent - tax.profit",
    ),
    balance(
      "royalty.spent",
      "US$",
      "Capital and operating cost with freight, cumulative",
      "PREV(royalty.spent, 0) + capital.spent + capital.sustained + capital.closed + annual.cost + annual.freight + annual.cbam_seller",
    ),
    line("royalty.price_unit", "US$/t HBI", "Price that counts as an index of 1", "1"),
    line("royalty.volume_unit", "t HBI/y", "Output that counts as an index of 1", "1000000"),
    line(
      "royalty.price",
      "1",
      "Realised price at base-year prices, US$/t",
      "market.realised / index.prices / royalty.price_unit",
      "Bands are in prices of the base year, so that inflation alone moves nobody up.",
    ),
    line(
      "royalty.margin",
      "1",
      "Operating margin",
      "IF(annual.revenue > 0, annual.ebitda / annual.revenue, 0)",
      "EBITDA stands before royalty and taxes.",
    ),
    line("royalty.volume", "1", "Output of HBI, Mt/y", "annual.hbi / calendar.year / royalty.volume_unit"),
    line(
      "royalty.index_value",
      "1",
      "Index of the royalty",
      chosen("royalty.index", {
        price: "royalty.price",
        "r-factor": "tax.r_factor",
        "operating margin": "royalty.margin",
        volume: "royalty.volume",
      }),
    ),
    line(
      "royalty.index_low",
      "1",
      "Index of the royalty, lowest of the years of work",
      "IF(TOTAL(plan.worked) > 0, LOWEST(royalty.index_value, plan.worked), 0)",
    ),
    line(
      "royalty.index_high",
      "1",
      "Index of the royalty, highest of the years of work",
      "IF(TOTAL(plan.worked) > 0, HIGHEST(royalty.index_value, plan.worked), 0)",
    ),
    ...byBand("slab"),
    line("royalty.slab_rate", "1", "Royalty rate by slab", sumOf("slab")),
    ...byBand("marginal"),
    line("royalty.marginal_rate", "1", "Royalty rate by band", sumOf("marginal")),
    line(
      "royalty.rate_due",
      "1",
      "Royalty rate",
      "IF(royalty.method = 'slab', royalty.slab_rate, 0) + IF(royalty.method = 'marginal', royalty.marginal_rate, 0)",
      "Nil when there is no sliding royalty.",
    ),
    flow(
      "royalty.ore_value",
      "US$",
      "Transfer value of the ore mined",
      "annual.ore * tax.ore_value * index.prices",
      "The ore goes to the owner's own plant: its value is set, not sold for.",
    ),
    flow(
      "royalty.base_value",
      "US$",
      "Base of the royalty",
      chosen("royalty.base", {
        "gross revenue": "annual.revenue",
        "netback revenue": "annual.revenue - annual.freight",
        "ore transfer value": "royalty.ore_value",
      }),
      "Gross revenue is delivered; netback is revenue less freight to the buyer.",
    ),
    flow("royalty.due", "US$", "Royalty", "royalty.rate_due * MAX(0, royalty.base_value)"),
  ],
  [
    "A royalty whose rate slides with price, R-factor, margin or output. It is no law of Azerbaijan but an add-on for comparing regimes: off by default, and in the place of the mining tax when on.",
    "By slab the whole base pays the rate of its band; by the marginal method each part of the index pays its own. Source of the forms: IMF, Fiscal Analysis of Resource Industries (2016).",
    "It takes price, margin, output and ore of the year, and is due in the line of the mining tax (royalty.due, tax.mining).",
  ],
);
