import { balance, flow, section } from "../../formula/language/model";

/**
 * A resource rent tax: a share of what the project earns beyond a threshold return. It is no law of Azerbaijan but an
 * add-on for comparing regimes; a rate of 0 turns it off.
 *
 * What was spent is carried at the threshold rate until it has come back: A = A before x (1 + threshold) + flow. When A
 * is above nil, the rate is due on it and A begins anew at nil. With -100 and then 60 and 90 at 20 % and a rate of 50 %,
 * A is -100, then -100 x 1.2 + 60 = -60, then -60 x 1.2 + 90 = 18, of which 9 are due.
 *
 * Order, as in Land (2010), The Taxation of Petroleum and Minerals, chapter 8: the base is the project's cash flow after the taxes on
 * operation and before profit tax, and rent tax is deductible from profit tax in its year. It does not depend on how
 * the project is financed, and incentives do not relieve it.
 */
export const rentTaxSection = section(
  "rent_tax",
  "Rent tax",
  [
    flow(
      "tax.rent_flow",
      "US$",
      "Cash flow before rent and profit tax",
      "cash.before_tax - tax.on_operation",
      "After the taxes on operation; VAT, which comes back, is left out.",
    ),
    balance(
      "tax.rent_account",
      "US$",
      "Rent account, before it begins anew",
      "carried_account(PREV(tax.rent_carried, 0), tax.rent_threshold * calendar.year, tax.rent_flow)",
      "Below nil as long as the threshold return has not been earned.",
    ),
    balance("tax.rent_carried", "US$", "Rent account carried forward", "MIN(0, tax.rent_account)"),
    flow("tax.rent", "US$", "Rent tax", "rent_tax(tax.rent_account, tax.rent_rate)"),
  ],
  [
    "A tax on what the project earns beyond a threshold return. It is no law of Azerbaijan but an add-on for comparing regimes; a rate of 0 turns it off.",
    "What was spent is carried at the threshold rate until it has come back; then the rate is due on what is above nil, and the account begins anew (tax.rent_account). Order and base as in Land (2010).",
  ],
);
