import { calendar, choice, input, inputSection, table, toggle } from "../../formula/language/model";

/** Two years: refunds are followed into the second year after the payment. */
const LONGEST_REFUND = 730;

/** VAT is paid and comes back later. */
const VAT_PAID = { choice: "tax.vat_construction", is: "yes" };

/** What is written off in which way. Intervals are limits of meaning, not ranges of likely values. */
export const depreciationInputs = inputSection(
  "depreciation_inputs",
  "Depreciation inputs",
  "Depreciation",
  [
    toggle("depreciation.declining", "Declining balance for all assets (Horizontal Monitoring)"),
    calendar("depreciation.straight_from", "y", "First year of service under the straight line", {
      min: 1900,
      max: 2200,
      whole: true,
    }),
    calendar("depreciation.life_buildings", "y", "Life, buildings", { min: 1, max: 100, whole: true }),
    calendar("depreciation.life_machinery", "y", "Life, machinery", { min: 1, max: 100, whole: true }),
    calendar("depreciation.life_preparatory", "y", "Life, exploration and preparatory works", {
      min: 1,
      max: 100,
      whole: true,
    }),
    input("depreciation.rate_buildings", "1/y", "Declining rate, buildings", { min: 0, max: 1 }),
    input("depreciation.rate_machinery", "1/y", "Declining rate, machinery", { min: 0, max: 1 }),
    input("depreciation.rate_preparatory", "1/y", "Declining rate, preparatory", { min: 0, max: 1 }),
    input("depreciation.share_buildings", "1", "Share of capital in buildings", { min: 0, max: 1, partOf: "capital" }),
    input("depreciation.share_machinery", "1", "Share of capital in machinery", { min: 0, max: 1, partOf: "capital" }),
    input("depreciation.share_preparatory", "1", "Share of capital in preparatory works", {
      min: 0,
      max: 1,
      partOf: "capital",
    }),
  ],
  [
    "Classes of assets with their shares of the capital, and rates and lives by which they are written off for tax.",
    "An asset keeps the method of the year in which it is put into service; the declining balance ends for new assets in depreciation.straight_from, or stays where depreciation.declining is yes.",
    "The section Depreciation reads them, and its charge is deducted from profit (depreciation.charge).",
  ],
);

/** The tax code, and what an investor may be promised. */
export const taxInputs = inputSection(
  "tax_inputs",
  "Tax inputs",
  "Tax",
  [
    input("tax.profit_rate", "1", "Profit tax", { min: 0, max: 1 }),
    calendar("tax.loss_years", "y", "Loss carry-forward", { min: 0, max: 100, whole: true }),
    input("tax.mining_rate", "1", "Mining tax", { min: 0, max: 1 }),
    input("tax.ore_value", "US$/t ore", "Ore transfer value", { min: 0 }),
    input("tax.property_rate", "1/y", "Property tax on average net book value", { min: 0, max: 1 }),
    input("tax.vat_rate", "1", "VAT", { min: 0, max: 1 }),
    toggle("tax.vat_construction", "VAT is paid and refunded later"),
    input("tax.vat_share", "1", "Share of capital carrying VAT", {
      min: 0,
      max: 1,
      readWhen: VAT_PAID,
    }),
    input("tax.vat_operating_share", "1", "Share of ex-works cost carrying VAT", {
      min: 0,
      max: 1,
      readWhen: VAT_PAID,
    }),
    input("tax.vat_refund_days", "d", "VAT refund lag, operation", {
      min: 0,
      max: LONGEST_REFUND,
      readWhen: VAT_PAID,
    }),
    input("tax.vat_refund_days_construction", "d", "VAT refund lag, construction", {
      min: 0,
      max: LONGEST_REFUND,
      readWhen: VAT_PAID,
    }),
    input("tax.dividend_wht", "1", "Withholding on dividends", { min: 0, max: 1 }),
    input("tax.interest_wht", "1", "Withholding on interest", { min: 0, below: 1 }),
    toggle("tax.interest_gross_up", "Borrower bears withholding on interest and premium", { decides: "grossUp" }),
    input("tax.premium_wht", "1", "Withholding on insurance premium", { min: 0, below: 1 }),
    choice("tax.incentive", "Investment incentive", ["none", "promotion document", "industrial park"], {
      decides: "incentive",
    }),
    input("tax.promotion_relief", "1", "Promotion document: share of profit exempt", { min: 0, max: 1 }),
    calendar("tax.promotion_years", "y", "Promotion document: years", { min: 0, max: 100, whole: true }),
    calendar("tax.park_years", "y", "Industrial park: years from registration", { min: 0, max: 100, whole: true }),
    input("tax.import_duty", "1", "Import duty on machinery", { min: 0, max: 1 }),
    input("tax.export_duty", "1", "Export duty on HBI", { min: 0, max: 1 }),
  ],
  [
    "Rates of Azerbaijan's tax code, incentives, withholding, duties and refunds of VAT.",
    "Incentives exclude each other, and that the project is eligible for any is unproven: tax.incentive is none by default.",
    "Mining tax is on a transfer value of the ore (tax.ore_value), which is set and not sold for, and not on HBI. Not tax advice.",
    "They are read by Tax, Value added tax, Capital and Shareholders (tax.profit, vat.refunded, capital.import_duty).",
  ],
);

/** Regimes beside or in place of the tax code, off by default. */
export const regimeInputs = inputSection(
  "production_sharing_royalty_and_rent_tax_inputs",
  "Production sharing, royalty and rent tax inputs",
  "Production sharing, royalty and rent tax",
  [
    toggle("tax.psa", "Production sharing agreement instead of the tax code", { decides: "regime" }),
    input("tax.psa_cost_cap", "1", "PSA cost recovery cap", { min: 0, max: 1 }),
    input("tax.psa_state_share", "1", "PSA state share of profit", { min: 0, max: 1 }),
    input("tax.psa_profit_rate", "1", "PSA profit tax", { min: 0, max: 1 }),
    input("tax.psa_depreciation_rate", "1/y", "PSA depreciation, share of the declining balance", { min: 0, max: 1 }),
    choice("royalty.method", "Sliding royalty in place of the mining tax", ["none", "slab", "marginal"]),
    choice("royalty.base", "Base of the sliding royalty", ["gross revenue", "netback revenue", "ore transfer value"]),
    choice("royalty.index", "Index of the sliding royalty", ["price", "r-factor", "operating margin", "volume"]),
    table("royalty.from", "1", "Sliding royalty, index from which a band begins, by band", {
      ascending: true,
      first: 1,
      last: 5,
      min: 0,
      max: 1_000_000,
    }),
    table("royalty.rate", "1", "Sliding royalty, rate of the band, by band", { first: 1, last: 5, min: 0, max: 1 }),
    input("tax.rent_rate", "1", "Resource rent tax", { min: 0, max: 1 }),
    input("tax.rent_threshold", "1/y", "Resource rent tax threshold", { min: 0, max: 1 }),
  ],
  [
    "Regimes to compare with the tax code: a production sharing agreement, a royalty whose rate slides, and a tax on rent.",
    "All are off by default. An agreement takes the place of mining, property, export and import taxes (tax.psa), the royalty that of the mining tax alone (royalty.method), and the rent tax comes on top where its rate is above nil (tax.rent_rate).",
    "Thresholds of the royalty are in the unit of its index: prices are hundreds, an R-factor and a margin near 1 (royalty.index).",
  ],
);

export const workingCapitalInputs = inputSection(
  "working_capital_inputs",
  "Working capital inputs",
  "Working capital",
  [
    input("working_capital.receivable_days", "d", "Receivable days (revenue)", { min: 0 }),
    input("working_capital.inventory_days", "d", "Inventory days (cash cost)", { min: 0 }),
    input("working_capital.payable_days", "d", "Payable days (cash cost)", { min: 0 }),
  ],
  [
    "Days for which customers, stores and suppliers hold the project's money, or it theirs.",
    "They are days of a year's revenue and cash cost; there are no days of HBI in stock, because all that is made is sold in its year.",
    "The section Working capital makes balances of them, and cash has the change (working_capital.increase).",
  ],
);
