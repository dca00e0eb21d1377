import { block, calendar, choice, input, inputSection, profile, table, toggle } from "../../formula/language/model";
import { BUYERS } from "./buyers";
import { BY_CALENDAR, YEARLY } from "./byYear";
import { AZN_FOLLOWS } from "./manat";
import { TRANCHES, type Tranche } from "./tranches";

/** What an amount is that nobody limits: more than any project has. */
export const NO_LIMIT = 1e15;

/** The loan is held as it was agreed. */
const GIVEN = { choice: "debt.sizing", is: "given" };

/** The amount of a tranche that is given, and when it is drawn and repaid. */
const given = ({ id: tranche, label }: Tranche) => [
  input(`debt.${tranche}_given`, "US$", `${label}, given`, { min: 0, absent: 0, readWhen: GIVEN }),
  input(
    `debt.${tranche}_reserved`,
    "1",
    `${label}: service a dollar at start-up is reserved for until repayment begins, where it is more than that of its first year`,
    { min: 0, max: 20, absent: 0, readWhen: GIVEN },
  ),
  profile(`debt.${tranche}_drawn`, "1", `${label}: share drawn, by construction year`, {
    last: 10,
    min: 0,
    max: 1,
    readWhen: GIVEN,
  }),
  ...(["first", "second"] as const).map((payment) =>
    table(
      `debt.${tranche}_repaid_${payment}`,
      "1",
      `${label}: share of the balance at start-up repaid by the ${payment} payment of an operating year`,
      { first: 1, last: 60, optional: true, sparse: true, ofYear: "operation", min: -1, max: 2, readWhen: GIVEN },
    ),
  ),
];

/** The two loans and what lenders ask. Intervals are limits of meaning, not ranges of likely values. */
export const debtInputs = inputSection(
  "debt_inputs",
  "Debt inputs",
  "Debt",
  [
    block(
      "What lenders ask, and the profile",
      input("debt.gearing", "1", "Maximum debt share of uses", { min: 0, below: 1 }),
      input("debt.dscr_target", "1", "Sizing DSCR", { min: 1, max: 20 }),
      input("debt.dscr_lockup", "1", "Lock-up DSCR", { min: 0, max: 20 }),
      input("debt.dscr_default", "1", "Default DSCR", { min: 0, max: 20 }),
      choice("debt.profile", "Repayment profile", ["sculpted", "annuity", "equal principal"]),
      calendar("debt.payments_per_year", "1/y", "Payments a year", { min: 1, max: 2, whole: true }),
      calendar("debt.grace_years", "y", "Operating years before first principal", { min: 0, max: 10, whole: true }),
      choice("debt.ramp_interest", "Interest in the grace that cash does not cover", ["capitalised", "ramp reserve"]),
      input("debt.base_rate", "1/y", "SOFR or swap", { ...YEARLY, max: 1 }),
    ),
    block(
      "Covered tranche",
      input("debt.eca_margin", "1/y", "Margin, covered tranche", { min: 0, max: 1 }),
      calendar("debt.eca_tenor", "y", "Tenor, covered tranche", { min: 1, max: 60, whole: true }),
      input("debt.eca_cover", "1", "Cover", { min: 0, max: 1 }),
      input("debt.eca_down_payment", "1", "Down payment on the covered contract", { min: 0, max: 1 }),
      input("debt.eca_eligible_share", "1", "Eligible contract, share of capital", { min: 0, max: 1 }),
      input("debt.eca_content", "1", "Share of the covered contract from the insurer's country", { min: 0, max: 1 }),
      input("debt.eca_content_required", "1", "Share from its country that the insurer asks for", { min: 0, max: 1 }),
      input("debt.eca_premium", "1", "Premium, share of the covered tranche, upfront", { min: 0, below: 1 }),
      input("debt.eca_premium_financed", "1", "Share of premium financed", { min: 0, max: 1 }),
      calendar("debt.eca_country_category", "1", "OECD country risk category", { min: 0, max: 7, whole: true }),
      choice(
        "debt.eca_buyer",
        "OECD buyer risk category",
        BUYERS.map(({ word }) => word),
      ),
      toggle("debt.eca_speculative", "Buyer is below investment grade"),
    ),
    block(
      "Commercial tranche, fees and reserves",
      input("debt.commercial_margin", "1/y", "Margin, commercial tranche", { min: 0, max: 1 }),
      calendar("debt.commercial_tenor", "y", "Tenor, commercial tranche", { min: 1, max: 60, whole: true }),
      input("debt.upfront_fee", "1", "Upfront fee on commitment", { min: 0, max: 1 }),
      input("debt.commitment_fee", "1/y", "Commitment fee on undrawn", { min: 0, max: 1 }),
      calendar("debt.dsra_months", "month", "Debt service reserve", { min: 0, max: 24, whole: true }),
      input("debt.reserve_tail", "1", "Reserve tail asked for: ore left after the last repayment, share of all", {
        min: 0,
        below: 1,
      }),
      input("debt.gearing_least", "1", "Least debt share of uses that lenders and owners accept", {
        min: 0,
        below: 1,
        absent: 0,
      }),
      input("debt.default_margin", "1/y", "Margin on what is overdue, on top of the tranche's rate", {
        min: 0,
        max: 1,
      }),
    ),
    block(
      "A loan that is given",
      choice("debt.sizing", "Whether the loan is sized on the cash flow or given", ["sized", "given"], { absent: 0 }),
      ...TRANCHES.flatMap(given),
      input("debt.standby", "US$", "Standby facility, a part of the commercial tranche", {
        min: 0,
        absent: 0,
        readWhen: GIVEN,
      }),
    ),
    block(
      "Support of shareholders and cash sweep",
      choice("debt.support", "Shareholders pay debt service that cash does not", ["no", "yes"], { absent: 0 }),
      input("debt.support_cap", "US$", "The most that shareholders pay of debt service, over the life", {
        min: 0,
        absent: NO_LIMIT,
        readWhen: { choice: "debt.support", is: "yes" },
      }),
      input("debt.sweep", "1", "Cash sweep: share of free cash that repays debt early", { min: 0, max: 1, absent: 0 }),
    ),
  ],
  [
    "What lenders ask, the terms of both tranches, and a loan that is held as it was agreed.",
    "By default the debt is sized (debt.sizing) and its amount is a result (debt.total); keys of a given loan are read only where it says given.",
    "debt.gearing is the most that lenders and owners allow, no target: the cash flow may carry less (debt.limit says what holds it down). Tenors count from the start of operation and contain the grace.",
    "Margins are on debt.base_rate, a nominal rate a year; a payment of half a year bears half of it.",
  ],
);

/** What owners pay in, as what, and when they see it again. */
export const equityInputs = inputSection(
  "equity_inputs",
  "Equity inputs",
  "Equity",
  [
    input("equity.available", "US$", "Equity that shareholders have until start-up", { min: 0, absent: NO_LIMIT }),
    input("equity.shareholder_loan_share", "1", "Share of what shareholders pay in that is a loan", { min: 0, max: 1 }),
    input("equity.shareholder_loan_rate", "1/y", "Interest on the shareholders' loan", { min: 0, max: 1 }),
    input("equity.shareholder_loan_deducted", "1", "Share of that interest that profit tax accepts", {
      min: 0,
      max: 1,
    }),
    choice("equity.dividend_rule", "When share capital may be repaid", ["cash", "earnings"]),
  ],
  [
    "What shareholders have, which part of it is a loan, and when share capital may be repaid.",
    "equity.available refuses nothing: where more is asked for (equity.asked), the verdict says that it is not there.",
    "The rule of dividends (equity.dividend_rule) moves what shareholders see in time; the sections Funds and Shareholders' loan read these.",
  ],
);

/** Who owns the company, and who pays for whom. */
export const partnerInputs = inputSection(
  "partner_inputs",
  "Partner inputs",
  "Partner",
  [
    input("partners.state_paid", "1", "State paid equity share", { min: 0, max: 1 }),
    input("partners.state_carried", "1", "State carried equity share", { min: 0, max: 1 }),
    input("partners.state_free", "1", "State free equity share", { min: 0, max: 1 }),
    input("partners.fonte_share", "1", "Fonte GreenMet, share of the equity that is not the state's", {
      min: 0,
      max: 1,
    }),
    toggle("partners.metal_carried", "Azerbaijan Metal Company is carried"),
    input("partners.carry_rate", "1/y", "Interest on the carry account", { min: 0, max: 1 }),
  ],
  [
    "Who owns the company: the state's paid, carried and free shares, the two companies, and who pays for whom.",
    "The state's shares are of the whole equity; partners.fonte_share is of what is not the state's.",
    "A carried share is a debt to those who pay for it, at partners.carry_rate, and not a gift; a free one is. The section Shareholders reads them (fonte.flow, metal.flow, state_equity.flow).",
  ],
);

/** Rates of return, the day and the timing of values, and inflation. */
export const discountInputs = inputSection(
  "discounting_inputs",
  "Discounting inputs",
  "Discounting",
  [
    input("discount.rate", "1/y", "Nominal US$ discount rate, project", { above: -1, max: 1 }),
    input("discount.equity_rate", "1/y", "Nominal US$ cost of equity", { above: -1, max: 1 }),
    calendar("discount.valuation_year", "y", "Valuation date: the start of this year", {
      min: 2000,
      max: 2100,
      whole: true,
    }),
    choice("discount.timing", "Timing of cash flows within a year", ["start", "mid", "end"]),
    input("discount.inflation_usd", "1/y", "US$ inflation", { min: -0.9, max: 1 }),
    toggle("discount.azn_follows", "Tariffs and pay follow manat prices and the exchange rate", { decides: "manat" }),
    input("discount.inflation_azn", "1/y", "AZN inflation", {
      above: -1,
      max: 1,
      readWhen: AZN_FOLLOWS,
      byYear: BY_CALENDAR,
    }),
    input("discount.finance_rate", "1/y", "MIRR finance rate", { above: -1, max: 1 }),
    input("discount.reinvest_rate", "1/y", "MIRR reinvestment rate", { above: -1, max: 1 }),
    input("discount.risk_free", "1/y", "Risk-free, 10 y US$", { above: -1, max: 1 }),
    input("discount.market_premium", "1/y", "Mature equity premium", { above: -1, max: 1 }),
    input("discount.country_premium", "1/y", "Country premium, Azerbaijan", { above: -1, max: 1 }),
    input("discount.beta_unlevered", "1", "Unlevered beta", { min: 0 }),
  ],
  [
    "Rates at which values are told, the day that they are of, the timing of flows within a year, and inflation.",
    "Rates are nominal US$ rates and discount money of the day; a real rate put in their place would count inflation twice.",
    "The day (discount.valuation_year) stays where it is when the first year moves; discount.timing is one choice for all that is discounted.",
    "Returns, Shareholders and The state discount with them (returns.npv, equity.npv, state.npv); risk-free rate, premiums and beta only judge them in the section Cost of capital.",
  ],
);
