import { block, flow, line, measure, section } from "../../formula/language/model";
import { VALUED } from "../money/returns";
import { burden, marginalRate } from "../solvers";

/** One kind of revenue of the state: a row of its own. */
interface RevenueKind {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  /** Paid by the project, its lenders and shareholders; or by those who are paid by it. */
  readonly by: "direct" | "indirect";
  readonly note?: string;
}

const direct = (id: string, label: string, formula: string, note?: string): RevenueKind => ({
  id,
  label,
  formula,
  by: "direct",
  ...(note !== undefined && { note }),
});

/** Every kind of revenue of the state; the totals are their sums. */
export const revenueKinds: readonly RevenueKind[] = [
  direct("state.mining", "Mining tax or royalty", "tax.mining"),
  direct("state.property", "Property tax received", "tax.property"),
  direct("state.export", "Export duty received", "tax.export"),
  direct("state.import", "Import duty received", "capital.import_duty"),
  direct("state.production", "State's share of production received", "tax.production_share"),
  direct("state.rent_tax", "Rent tax received", "tax.rent"),
  direct("state.profit", "Profit tax received", "company.profit_tax"),
  direct("state.carbon", "Domestic carbon price received", "annual.carbon_domestic"),
  direct("state.dividend_wht", "Withholding on dividends", "equity.withheld"),
  direct(
    "state.interest_wht",
    "Withholding on interest",
    "tax.interest_wht * (debt.interest + debt.interest_construction)",
    "Borne by the lender unless the borrower grosses it up; lenders owned by a state may be exempt by treaty.",
  ),
  direct("state.premium_wht", "Withholding on the insurance premium", "tax.premium_wht * debt.premium"),
  direct("state.equity", "State as shareholder: received less paid in", "state_equity.flow"),
  direct("state.vat", "VAT received less refunded", "-cash.vat", "Moves in time only."),
  { id: "state.social", label: "Employer's social charges received", formula: "labour.social", by: "indirect" },
  {
    id: "state.payroll",
    label: "Employees' charges and income tax received",
    formula: "labour.payroll_tax",
    by: "indirect",
  },
  // last, so that the rows of former versions keep their places
  direct("state.owner_interest_wht", "Withholding on interest to shareholders", "equity.interest_withheld"),
];

/** What others withhold from their income; one line of its own, so that the sum of all stays short. */
const WITHHELD: readonly string[] = [
  "state.dividend_wht",
  "state.interest_wht",
  "state.owner_interest_wht",
  "state.premium_wht",
];

const sum = (by: RevenueKind["by"]): string =>
  revenueKinds
    .filter((kind) => kind.by === by && !WITHHELD.includes(kind.id))
    .map(({ id }) => id)
    .join(" + ");

/** A row in money of the day, its sum over the life in base-year prices, and how it is called there. */
const real = (id: string, row: string, label: string) => [
  flow(`${id}_deflated`, "US$", `${label}, base-year prices`, `${row} / index.prices`),
  line(`${id}_real`, "US$", `${label} over the life, base-year prices`, `TOTAL(${id}_deflated)`),
];

/**
 * Government take by what is counted of what the state withholds from owners and lenders; first as the field counts it: all that
 * the state receives per cash before it (IMF, Fiscal Analysis of Resource Industries, TNM 2016/01).
 */
export const takes = [
  {
    id: "state.take_withheld",
    label: "Government take with withholding on dividends and interest (IMF FARI), undiscounted",
    of: "state.burden_withheld",
    note: "The field's definition: taxes, share of production and what is withheld from dividends and interest, per cash flow before them. Taxes are those of the project as if all equity, withholding that of its financing; what is withheld from the insurer's premium is not counted.",
  },
  {
    id: "state.take_dividends",
    label: "Government take with withholding on dividends alone, undiscounted",
    of: "state.burden_dividends",
    note: "As the first, without what is withheld from interest: treaties exempt many lenders that belong to a state.",
  },
  {
    id: "state.take",
    label: "Government take without withholding, undiscounted",
    of: "state.burden",
    note: "Taxes and share of production of the project as if all equity, per cash flow before them: it does not depend on how the project is financed.",
  },
] as const;

const AETR = [
  ["0.08", "8 %"],
  ["0.1", "10 %"],
  ["0.125", "12.5 %"],
] as const;

const name = (rate: string): string => rate.replace("0.", "").padEnd(2, "0");

/** A share of the state does not exist of nothing. */
const SHARE = "Does not exist where there is no such cash; above 1, the state takes more than there is.";

/** What the project leaves in the country: revenue of the state, its share of the project's cash, value added, jobs. */
export const stateSection = section(
  "the_state",
  "The state",
  [
    block(
      "Revenue by kind",
      ...revenueKinds.map(({ id, label, formula, note }) => flow(id, "US$", label, formula, note)),
    ),
    block(
      "Revenue in all",
      flow("state.withheld", "US$", "Withholding on dividends, interest and premium", WITHHELD.join(" + ")),
      flow(
        "state.direct",
        "US$",
        "Direct revenue of the state",
        `${sum("direct")} + state.withheld`,
        "Paid by the project, its lenders and its shareholders.",
      ),
      flow("state.indirect", "US$", "Indirect revenue of the state", sum("indirect"), "On pay."),
      flow("state.total", "US$", "Revenue of the state", "state.direct + state.indirect"),
      flow("state.total_pv", "US$", "Revenue of the state, discounted", "state.total * returns.discount_factor"),
      line(
        "state.npv",
        "US$",
        "Revenue of the state, present value at the project's rate",
        "TOTAL(state.total_pv)",
        VALUED,
      ),
      real("state.direct", "state.direct", "Direct revenue of the state"),
      real("state.indirect", "state.indirect", "Indirect revenue of the state"),
      line(
        "state.total_real",
        "US$",
        "Revenue of the state over the life, base-year prices",
        "state.direct_real + state.indirect_real",
      ),
    ),
    block(
      "Revenue of the first ten operating years",
      flow(
        "state.first_decade",
        "US$",
        "Revenue of the state in the first ten operating years, base-year prices",
        "IF(AND(calendar.operating, calendar.operating_year * calendar.year <= state.decade), state.direct_deflated + state.indirect_deflated, 0)",
      ),
      line("state.decade", "y", "Years of the early part", "10"),
      line(
        "state.early",
        "US$",
        "Revenue of the state in the first ten operating years, sum",
        "TOTAL(state.first_decade)",
      ),
      line(
        "state.early_share",
        "1",
        "Share of the state's revenue in the first ten operating years, base-year prices",
        "IF(state.total_real > 0, state.early / state.total_real, 0)",
      ),
    ),
    block(
      "Taxes per cash before them",
      flow(
        "state.burden",
        "US$",
        "Taxes and share of production on the project as if all equity",
        "tax.on_operation + tax.rent + tax.profit + capital.import_duty + annual.carbon_domestic",
        "The state's own shares in the company are not in it: it pays for them, or they are a gift of the partners.",
      ),
      flow(
        "state.rent",
        "US$",
        "Cash flow before all taxes and the state's share of production",
        "cash.before_tax + capital.import_duty + annual.carbon_domestic",
      ),
      flow("state.left", "US$", "Cash flow that the state leaves", "state.rent - state.burden"),
      flow(
        "state.burden_dividends",
        "US$",
        "The same with withholding on dividends",
        "state.burden + state.dividend_wht",
        "As it is paid by the company with its debt.",
      ),
      flow(
        "state.burden_withheld",
        "US$",
        "The same with withholding on dividends and interest",
        "state.burden_dividends + state.interest_wht + state.owner_interest_wht",
        "Interest of lenders, and of shareholders on their loan.",
      ),
      line("state.rate_undiscounted", "1/y", "Rate of the government take: 0 %", "0"),
      ...takes.map(({ id, label, of, note }) =>
        measure(
          id,
          "1",
          label,
          burden,
          [of, "state.rent", "state.rate_undiscounted"],
          "project.noTake",
          `${note} ${SHARE}`,
        ),
      ),
      ...AETR.flatMap(([rate, label]) => [
        line(`state.rate_${name(rate)}`, "1/y", `Rate of the average tax rate: ${label}`, rate),
        measure(
          `state.aetr_${name(rate)}`,
          "1",
          `Average effective tax rate at ${label}`,
          burden,
          ["state.burden", "state.rent", `state.rate_${name(rate)}`],
          "project.noTaxRate",
          "Present value of the state's taxes per present value of cash before them, withholding apart; does not exist where there is no such value. Above 1, the state takes more than there is.",
        ),
      ]),
      measure(
        "state.aetr",
        "1",
        "Average effective tax rate at the project's rate",
        burden,
        ["state.burden", "state.rent", "discount.rate"],
        "project.noTaxRate",
      ),
      measure(
        "state.metr",
        "1",
        "Marginal effective tax rate: fall of the IRR by taxes, per IRR before them",
        marginalRate,
        ["state.rent", "state.left"],
        "project.noMarginalRate",
        "(IRR before taxes - IRR after) / IRR before; does not exist without a positive IRR before taxes.",
      ),
    ),
    block(
      "Value added and jobs",
      flow(
        "state.value_added",
        "US$",
        "Value added",
        "annual.ebitda + annual.cost_labour + annual.carbon_domestic",
        "Pay, taxes on production and operating surplus: what the project adds to GDP.",
      ),
      real("state.value_added", "state.value_added", "Value added"),
      real("state.sales", "annual.revenue", "Gross sales"),
      line(
        "state.value_added_year",
        "US$/y",
        "Value added in an average year of work, base-year prices",
        "IF(plan.years_worked > 0, state.value_added_real / (plan.years_worked * calendar.year), 0)",
      ),
      line("state.jobs", "person", "Direct jobs", "labour.headcount"),
      line("state.jobs_indirect", "person", "Indirect jobs", "labour.headcount * labour.indirect_multiplier"),
      line("state.jobs_total", "person", "Direct and indirect jobs", "state.jobs + state.jobs_indirect"),
    ),
  ],
  [
    "What the project leaves in the country: revenue of the state by kind, its share of the project's cash, value added and jobs.",
    "Revenue is what the company really pays.",
    "Direct revenue is paid by the project, its lenders and shareholders, indirect revenue by those whom it pays; state.total_real is all of it over the life, in prices of the base year.",
    "Government take stands three times: as the field counts it (IMF, Fiscal Analysis of Resource Industries), with what is withheld from dividends and interest; with dividends alone; and without withholding.",
    "Taxes in it and in average tax rates are those of the project as if all equity, so that what the tax code takes does not depend on how the project is financed; what is withheld does.",
    "Value added is what the project adds to GDP: pay, taxes on production and operating surplus.",
  ],
);
