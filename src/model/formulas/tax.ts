import { define } from "../../formula/language/model";

const BANDS = [1, 2, 3, 4, 5] as const;

const FROM = { from_1: "1", from_2: "1", from_3: "1", from_4: "1", from_5: "1" };
const RATES = { rate_1: "1", rate_2: "1", rate_3: "1", rate_4: "1", rate_5: "1" };
const SLIDING = { index: "1", ...FROM, ...RATES };

/** From the threshold of each band on, its rate takes the place of the one before. */
const slab = BANDS.map((n) => `IF(index >= from_${n}, rate_${n}${n === 1 ? "" : ` - rate_${n - 1}`}, 0)`).join(" + ");

/** The part of the index that lies in each band, at the band's rate. */
const parts = BANDS.map((n) => {
  const top = n === BANDS.length ? "index" : `MIN(index, from_${n + 1})`;
  return `rate_${n} * MAX(0, ${top} - from_${n})`;
}).join(" + ");

const RENT = "Land (2010), The Taxation of Petroleum and Minerals, chapter 8: threshold 20 %, rate 50 %";

// Rates that slide over bands, and the account of a resource rent tax.

export const royaltySlab = define(
  "royalty_slab",
  SLIDING,
  "1",
  "Sliding royalty by slab: the whole base pays the rate of the band in which the index lies; nothing below the first band",
  slab,
  "Definition; a threshold belongs to the band that it begins",
);

export const royaltyMarginal = define(
  "royalty_marginal",
  SLIDING,
  "1",
  "Sliding royalty by band: each part of the index pays its band's rate, averaged over the index; nothing below the first band",
  `IF(index > from_1, (${parts}) / index, 0)`,
  "Definition; thresholds of nil or more, ascending",
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
