import { define } from "../../formula/language/model";

const PROJECT_FINANCE = "Definition of project finance";

// What cash flow carries of debt, and how debt and its cover are reckoned. Rates are of a period.

export const valueBefore = define(
  "value_before",
  { later: "US$", payment: "US$", rate: "1" },
  "US$",
  "Value at the start of a period of a payment at its end and of what the periods after it are worth then; a balance, when the payment serves debt",
  "(later + payment) / (1 + rate)",
  "Present value by backward recursion",
);

export const serviceCarried = define(
  "service_carried",
  { cash: "US$", dscr: "1" },
  "US$",
  "Debt service that cash flow carries at a cover; none where there is no cash",
  "MAX(0, cash) / dscr",
  PROJECT_FINANCE,
);

export const gearedDebt = define(
  "geared_debt",
  { gearing: "1", own_uses: "US$", unit_uses: "1" },
  "US$",
  "Debt that is the gearing's share of all uses, of which a dollar of it adds some",
  "gearing * own_uses / (1 - gearing * unit_uses)",
  "D = g (U + u D), solved for D",
);

export const coverRatio = define(
  "cover_ratio",
  { cash: "US$", burden: "US$" },
  "1",
  "Cover: cash flow per debt service (DSCR), or its present value per debt (LLCR to the last repayment, PLCR to the end)",
  "cash / burden",
  PROJECT_FINANCE,
);

export const loanBefore = define(
  "loan_before",
  { later: "US$", payment: "US$", rate: "1" },
  "US$",
  "Largest loan at the start of a period that a payment at its end leads to what is left then, without a payment below interest",
  "(IF(rate > 0, MIN(later, payment / rate), later) + payment) / (1 + rate)",
  "Present value by backward recursion, principal floored at nil",
);

export const loanInGrace = define(
  "loan_in_grace",
  { later: "US$", payment: "US$", rate: "1" },
  "US$",
  "Loan at the start of a period of grace that leads to what is open at its end: it grows by the interest that the payment does not cover, and never falls",
  "MIN(later, value_before(later, payment, rate))",
  "Present value by backward recursion; in the grace no principal is due",
);
