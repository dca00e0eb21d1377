import { taxIntroduction } from "./money/tax";

/**
 * What a reader should know of a section before its lines, by its title and sentence by sentence: how they hang together
 * and why so. The manual prints it; it stands apart from the sections, because a run has no use for it and Excel loads
 * the sections before any function answers. A name of a line leads to it.
 */
export const introductions: Readonly<Record<string, readonly string[]>> = {
  Tax: taxIntroduction,
  Debt: [
    "In the lender's case the project is taxed as if there were no interest, and its cash flow divided by the sizing DSCR is the service it can carry each year (debt.carried).",
    "A sculpted loan is the present value of that service at the debt's own rate, over the tenor less the grace, payment by payment; a level loan is as large as its weakest year of repayment allows.",
    "From the start of repayment the loan is led back through the grace, in which it grows by the interest that cash does not cover.",
    "The covered tranche comes first, up to its ceiling (eca.ceiling): the insured part of the capital bought, with the premium financed.",
    "The commercial tranche is carried by the cash that the covered one leaves (debt.capacity).",
    "The gearing allows a share of the uses of funds (debt.gearing_cap); interest until start-up, fees and reserves are uses too, and proportional to the debt, so that one equation gives it.",
    "The least of gearing, debt service cover and the capital drawn against is the debt (debt.total), and debt.limit says which.",
    "Nothing is iterated: the size reads no interest of its own, and every other dependence is either backward in time or linear.",
  ],
  "Cover ratios": [
    "DSCR is the cash of a year per debt service due in it; LLCR and PLCR are the present value of cash at the debt's own rate, to the last repayment and to the end of the project, per debt open at the start of the year.",
    "Each stands twice.",
    "The lender's case is taxed as if there were no interest: the debt is sized on it, so that its least DSCR is the sizing DSCR where cover limits the debt.",
    "The other case has the tax really paid, and covenants are tested on it.",
    "Cover is tested from the first repayment on: in the grace, interest is capitalised or paid from a reserve.",
    "Reserves are in no ratio.",
  ],
  Funds: [
    "The company's cash in the order in which it may be used: operation and tax, debt service, reserves, dividends, repayment of share capital.",
    "Until start-up shareholders pay in what debt and cash at hand do not; in operation, what operation and debt service lack (funds.support).",
    "In the grace and in a year of lock-up nothing is distributed.",
    "Dividends are no more than has been earned, because withholding is due on them; cash beyond earnings goes back as share capital.",
  ],
  "Balance sheet": [
    "Each of the three statements is written from its own lines, so that the balance sheet can fail to balance: balance.difference would show it.",
    "Amounts enter the statements as they are booked, rounded once, so that no rounding is left over.",
    "Until start-up, plants stand under construction and the cost of finance is carried as an asset; both are written off in operation.",
    "Taxes are those due for the year, paid in it; there is no deferred tax.",
    "Debt is the balance of both tranches, equity the share capital and retained earnings of the funds.",
  ],
  Shareholders: [
    "What shareholders pay in and receive, all together and each: dividends after withholding, and share capital repaid, less what they contribute.",
    "Equity NPV discounts it at the cost of equity (discount.equity_rate), which is as a rule higher than the project's rate, because debt is served first; a project may earn its rate and its shareholders less than theirs.",
    "The state's free share is given to it and owes no contributions.",
    "A carried share is paid by the carriers, and owed to them out of its dividends and repaid capital.",
    "The cash flows of all partners add up to that of equity: partners.difference is nil.",
  ],
  "The state": [
    "What the project leaves in the country: revenue of the state by kind, its share of the project's cash, value added and jobs.",
    "Revenue is what the company really pays.",
    "Direct revenue is paid by the project, its lenders and shareholders, indirect revenue by those whom it pays; state.total_real is all of it over the life, in prices of the base year.",
    "Government take and average tax rates are measured on the project as if all equity, so that they do not depend on how it is financed.",
    "Value added is what the project adds to GDP: pay, taxes on production and operating surplus.",
  ],
  Claims: [
    "What was said in public about the project, against this run: a ratio of 1 agrees, 0.1 says that the claim is ten times too high.",
    "What was said is an input with its source; the note of each ratio says what the figure of the run is.",
    "The contribution over the life was reported as GDP and is quoted as revenue of the budget, so it is held against sales, value added and revenue of the state: direct, indirect and all of it.",
    "Of these only all revenue (claim.total_ratio) answers what the budget would have; indirect revenue is a part of it.",
    "A claimed pellet or HBI grade takes a concentrate for granted, which is computed backwards; above the grade of pure iron oxides the claim is impossible.",
    "CLAIM_CHECK gives the verdicts in words.",
  ],
};
