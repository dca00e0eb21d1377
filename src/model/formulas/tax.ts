import { define } from "../../formula/language/model";

/** One band of a sliding royalty: it begins at `from`, and the next one at `to`. */
const BAND = { index: "1", from: "1", to: "1", rate: "1" } as const;

const RENT = "Land (2010), The Taxation of Petroleum and Minerals, chapter 8: threshold 20 %, rate 50 %";

// Rates that slide over bands, and the account of a resource rent tax.

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

export const rentAccount = define(
  "rent_account",
  { opening: "US$", threshold: "1", flow: "US$" },
  "US$",
  "Account of a resource rent tax before it begins anew: what was carried, at the threshold rate, and the cash flow of the period",
  "opening * (1 + threshold) + flow",
  RENT,
);

export const rentTax = define(
  "rent_tax",
  { account: "US$", rate: "1" },
  "US$",
  "Resource rent tax: the rate on an account above nil, which then begins anew at nil",
  "rate * MAX(0, account)",
  RENT,
);
