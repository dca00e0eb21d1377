import { balance, line, measure, section } from "../../formula/language/model";
import { averageWhere, leastWhere, minimumPremium } from "../solvers";

/** Present value at the start of the year of cash at the debt's own rate, a year of two payments in two steps. */
const value = (id: string, label: string, cash: string, flag: string, first: string, second: string) => [
  balance(
    `${id}_middle`,
    "US$",
    `${label}, after the first payment`,
    `IF(${flag}, value_before(NEXT(${id}, 0), debt.part_second * ${cash}, ${second}), 0)`,
  ),
  balance(id, "US$", label, `IF(${flag}, value_before(${id}_middle, debt.part_first * ${cash}, ${first}), 0)`),
];

const ratio = (id: string, label: string, over: string, under: string, flag: string, note?: string) =>
  line(id, "1", label, `IF(${flag}, cover_ratio(${over}, ${under}), 0)`, note);

const NIL = "Nil in years without repayment.";

/** Cover of the debt: by the year (DSCR), to the last repayment (LLCR), to the end of the project (PLCR). */
export const coverSection = section(
  "cover_ratios",
  "Cover ratios",
  [
    line(
      "cover.served",
      "flag",
      "Repayment is due",
      "AND(debt.opening > debt.dust, OR(eca.repaying, commercial.repaying))",
      "Cover is tested from the first repayment: in the grace, interest is capitalised or paid from a reserve.",
    ),
    line("cover.open", "flag", "Debt is open in operation", "AND(calendar.operating, debt.opening > debt.dust)"),
    line("debt.dust", "US$", "Debt too small to be told from rounding", "debt.total / 1000000000"),
    ratio(
      "cover.dscr_lender",
      "DSCR, lender's case",
      "debt.cfads_lender",
      "debt.due",
      "cover.served",
      `Cash flow taxed without relief for interest, before movements of reserves, per service due; interest that cannot be paid is due all the same. ${NIL}`,
    ),
    ratio(
      "cover.dscr",
      "DSCR",
      "company.cfads",
      "debt.due",
      "cover.served",
      `Cash flow with the tax really paid, before movements of reserves. Covenants are tested on it. ${NIL}`,
    ),
    line(
      "cover.rate_first",
      "1",
      "Interest of the first payment's part of the year, both tranches",
      "IF(cover.open, (eca.interest_first + commercial.interest_first) / debt.opening, 0)",
    ),
    line(
      "cover.rate_second",
      "1",
      "Interest of the second payment's part of the year, both tranches",
      "IF(AND(cover.open, eca.middle + commercial.middle > debt.dust), (eca.interest_second + commercial.interest_second) / (eca.middle + commercial.middle), 0)",
    ),
    value(
      "cover.loan_life_lender",
      "Value of cash to the last repayment, lender's case",
      "debt.cfads_lender",
      "cover.open",
      "cover.rate_first",
      "cover.rate_second",
    ),
    value(
      "cover.loan_life",
      "Value of cash to the last repayment",
      "company.cfads",
      "cover.open",
      "cover.rate_first",
      "cover.rate_second",
    ),
    line(
      "debt.rate",
      "1/y",
      "Rate of both tranches",
      "IF(debt.total > 0, (eca.amount * eca.rate + commercial.amount * commercial.rate) / debt.total, 0)",
    ),
    line(
      "debt.rate_of_year",
      "1/y",
      "Rate of both tranches, of the year",
      "IF(debt.total > 0, (eca.amount * eca.rate_of_year + commercial.amount * commercial.rate_of_year) / debt.total, 0)",
    ),
    line(
      "debt.first_rate",
      "1",
      "Rate of both tranches, first payment",
      "debt.rate_of_year * calendar.year * debt.part_first",
    ),
    line(
      "debt.second_rate",
      "1",
      "Rate of both tranches, second payment",
      "debt.rate_of_year * calendar.year * debt.part_second",
    ),
    value(
      "cover.project_life",
      "Value of cash to the end of the project",
      "company.cfads",
      "calendar.operating",
      "debt.first_rate",
      "debt.second_rate",
    ),
    ratio(
      "cover.llcr_lender",
      "LLCR, lender's case",
      "cover.loan_life_lender",
      "debt.opening",
      "cover.open",
      "At the start of the year, reserves apart. A single sculpted loan has LLCR = DSCR at every date.",
    ),
    ratio(
      "cover.llcr",
      "LLCR",
      "cover.loan_life",
      "debt.opening",
      "cover.open",
      "At the start of the year, reserves apart.",
    ),
    ratio(
      "cover.plcr",
      "PLCR",
      "cover.project_life",
      "debt.opening",
      "cover.open",
      "At the start of the year, reserves apart.",
    ),
    measure("cover.dscr_least", "1", "DSCR, least", leastWhere, ["cover.dscr", "cover.served"], "project.noCover"),
    measure(
      "cover.dscr_average",
      "1",
      "DSCR, average of the years",
      averageWhere,
      ["cover.dscr", "cover.served"],
      "project.noCover",
    ),
    measure(
      "cover.dscr_lender_least",
      "1",
      "DSCR, lender's case, least",
      leastWhere,
      ["cover.dscr_lender", "cover.served"],
      "project.noCover",
    ),
    measure("cover.llcr_least", "1", "LLCR, least", leastWhere, ["cover.llcr", "cover.open"], "project.noCover"),
    measure("cover.plcr_least", "1", "PLCR, least", leastWhere, ["cover.plcr", "cover.open"], "project.noCover"),
    line(
      "debt.months_of_draws",
      "month",
      "Months of disbursement",
      "project.construction_years / calendar.year * debt.months_a_year",
    ),
    measure(
      "debt.benchmark_premium",
      "1",
      "OECD minimum premium rate for this country, buyer and tenor, to judge the premium assumed",
      minimumPremium,
      [
        "debt.eca_country_category",
        "debt.eca_buyer",
        "debt.months_of_draws",
        "debt.eca_tenor",
        "debt.eca_cover",
        "debt.eca_speculative",
      ],
      "project.noPremium",
      "China is no party to the OECD Arrangement: a benchmark, not a tariff. None for category 0.",
    ),
    line("cover.locked", "flag", "DSCR is below lock-up", "AND(cover.served, cover.dscr < debt.dscr_lockup)"),
    line("cover.defaulted", "flag", "Default covenant is broken", "AND(cover.served, cover.dscr < debt.dscr_default)"),
    line("cover.years_locked", "1", "Years of lock-up", "TOTAL(cover.locked)"),
    line("cover.years_defaulted", "1", "Years below the default DSCR", "TOTAL(cover.defaulted)"),
    line(
      "cover.last_repayment",
      "1",
      "Period of the last repayment",
      "calendar.construction + MAX(IF(eca.amount > 0, debt.eca_tenor, 0), IF(commercial.amount > 0, debt.commercial_tenor, 0)) / calendar.year - 1",
    ),
    line(
      "cover.reserve_tail",
      "1",
      "Reserve tail: ore left after the last repayment, share of all",
      "IF(debt.total > 0, AT(annual.ore_left, cover.last_repayment, ore.run_of_mine) / ore.run_of_mine, 0)",
      "Nil without debt.",
    ),
  ],
  [
    "DSCR is the cash of a year per debt service due in it; LLCR and PLCR are the present value of cash at the debt's own rate, to the last repayment and to the end of the project, per debt open at the start of the year.",
    "Each stands twice.",
    "The lender's case is taxed as if there were no interest: the debt is sized on it, so that its least DSCR is the sizing DSCR where cover limits the debt.",
    "The other case has the tax really paid, and covenants are tested on it.",
    "Cover is tested from the first repayment on: in the grace, interest is capitalised or paid from a reserve.",
    "Reserves are in no ratio.",
  ],
);
