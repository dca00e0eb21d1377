import { define } from "../../formula/language/model";

/** One band of a sliding royalty: it begins at `from`, and the next one at `to`. */
const BAND = { index: "1", from: "1", to: "1", rate: "1" } as const;

const RENT = "Land (2010), The Taxation of Petroleum and Minerals, chapter 8: threshold 20 %, rate 50 %";

const LOSSES = "Losses carried forward, oldest first: two counters are enough, losses ever made and losses gone";
const BOOK = "Definition of the method";

// Rates that slide over bands, resource rent tax, losses carried forward, and depreciation.

export const royaltySlab = define(
  "royalty_slab",
  BAND,
  "1",
  "Sliding royalty by slab, one band of it: the whole base pays the rate of the band in which the index lies",
  "IF(AND(index >= from, index < to), rate, 0)",
  "Definition; a threshold belongs to the band that it begins",
);

export const royaltyMarginal = define(
  "royalty_marginal",
  BAND,
  "1",
  "Sliding royalty by band, one band of it: the part of the index that lies in the band pays its rate, averaged over the index",
  "IF(index > 0, rate * MAX(0, MIN(index, to) - MAX(0, from)) / index, 0)",
  "Definition; parts of the index count from 0",
);

export const rentTax = define(
  "rent_tax",
  { account: "US$", rate: "1" },
  "US$",
  "Resource rent tax: the rate on an account above nil, which then begins anew at nil",
  "rate * MAX(0, account)",
  RENT,
);

export const lossesMade = define(
  "losses_made",
  { before: "US$", income: "US$" },
  "US$",
  "Losses ever made, with the one of the period",
  "before + MAX(-income, 0)",
  LOSSES,
);

export const lossesGone = define(
  "losses_gone",
  { gone: "US$", too_old: "US$" },
  "US$",
  "Losses used or expired before the period: those that were gone, or all of those made too long ago",
  "MAX(gone, too_old)",
  LOSSES,
);

export const lossesUsed = define(
  "losses_used",
  { income: "US$", made: "US$", gone: "US$" },
  "US$",
  "Losses used in the period, against its whole income: what was made before it and is not gone",
  "MIN(MAX(income, 0), made - gone)",
  LOSSES,
);

export const taxableIncome = define(
  "taxable_income",
  { income: "US$", used: "US$" },
  "US$",
  "Income of a profitable period, less the losses used",
  "MAX(income, 0) - used",
  LOSSES,
);

export const profitTax = define(
  "profit_tax",
  { rate: "1", relief: "1", income: "US$", used: "US$" },
  "US$",
  "Profit tax: the rate on income less the losses used, of which relief frees a share",
  "rate * (1 - relief) * taxable_income(income, used)",
  "Definition; losses come before the exempt share",
);

export const decliningCharge = define(
  "declining_charge",
  { book: "US$", rate: "1" },
  "US$",
  "Depreciation by declining balance: a share of the book value",
  "book * rate",
  BOOK,
);

export const straightCharge = define(
  "straight_charge",
  { book: "US$", cost: "US$", life: "1" },
  "US$",
  "Depreciation by straight line: equal parts of the cost over the life, at most what is left of it",
  "MIN(book, cost / life)",
  BOOK,
);

export const costRecovered = define(
  "cost_recovered",
  { pool: "US$", cap: "1", sales: "US$" },
  "US$",
  "Cost that production sharing recovers in a period: what waits, at most the cap's share of sales",
  "MIN(pool, cap * sales)",
  "Definition of production sharing; the agreement of Anglo Asian Mining in Azerbaijan has a cap of 75 %",
);
