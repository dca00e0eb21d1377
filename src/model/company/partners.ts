import { balance, block, flow, line, measure, section } from "../../formula/language/model";
import { underEachTiming, VALUED } from "../money/returns";
import { countOfRates, internalRate } from "../solvers";

interface Partner {
  readonly id: "fonte" | "metal" | "state_equity";
  readonly label: string;
  /** Share of dividends, of contributions carried by others, and of what the carriers pay. */
  readonly share: string;
  readonly carried: string;
  readonly carries: string;
  /** Withholding on its dividends, and on interest that it receives. */
  readonly withheld: string;
  readonly withheldInterest: string;
}

/** Who owns the company. The state's free share is given to it; a carried share is paid by the carriers and owed to them. */
const PARTNERS: readonly Partner[] = [
  {
    id: "fonte",
    label: "Fonte GreenMet",
    share: "fonte.share",
    carried: "0",
    carries: "fonte.share / partners.carriers",
    withheld: "tax.dividend_wht",
    withheldInterest: "tax.interest_wht",
  },
  {
    id: "metal",
    label: "Azerbaijan Metal Company",
    share: "metal.share",
    carried: "IF(partners.metal_carried = 'yes', metal.share, 0)",
    carries: "IF(partners.metal_carried = 'yes', 0, metal.share / partners.carriers)",
    withheld: "tax.dividend_wht",
    withheldInterest: "tax.interest_wht",
  },
  {
    id: "state_equity",
    label: "State (AzerGold, DDF)",
    share: "state_equity.share",
    carried: "partners.state_carried",
    carries: "0",
    withheld: "0",
    withheldInterest: "0",
  },
];

const sum = (what: string): string => PARTNERS.map(({ id }) => `${id}.${what}`).join(" + ");

const holding = ({ id, label, carried, carries }: Partner) => [
  line(`${id}.carried`, "1", `${label}: share carried by others`, carried),
  line(`${id}.carries`, "1", `${label}: share of the carry it provides`, carries),
  line(
    `${id}.funded`,
    "1",
    `${label}: share of contributions it owes`,
    id === "state_equity"
      ? "(partners.state_paid + partners.state_carried) / partners.funding"
      : `${id}.share / partners.funding`,
    "Free shares owe nothing; the others bear them in proportion.",
  ),
  line(
    `${id}.carried_dividends`,
    "1",
    `${label}: carried part of its dividends`,
    `IF(${id}.share > 0, ${id}.carried / ${id}.share, 0)`,
  ),
  line(
    `${id}.carried_capital`,
    "1",
    `${label}: carried part of what it owes and receives back of share capital`,
    `IF(${id}.funded > 0, ${id}.carried / partners.funding / ${id}.funded, 0)`,
    "Just 1 for a partner that is carried for all it holds: then it pays nothing in, not even a rounding.",
  ),
];

const account = ({ id, label, withheld, withheldInterest }: Partner) => [
  flow(
    `${id}.owed`,
    "US$",
    `${label}: contributions paid for it by others`,
    `funds.contributed * ${id}.funded * ${id}.carried_capital`,
  ),
  flow(
    `${id}.dividend`,
    "US$",
    `${label}: dividends after withholding`,
    `funds.dividends * ${id}.share * (1 - ${withheld})`,
  ),
  flow(`${id}.withheld`, "US$", `${label}: withheld from dividends`, `funds.dividends * ${id}.share * ${withheld}`),
  flow(
    `${id}.capital`,
    "US$",
    `${label}: share capital and loan received back`,
    `(funds.capital_repaid + owner_loan.repaid) * ${id}.funded`,
  ),
  flow(
    `${id}.interest`,
    "US$",
    `${label}: interest on its loan after withholding`,
    `owner_loan.interest_paid * ${id}.funded * (1 - ${withheldInterest})`,
  ),
  flow(
    `${id}.interest_withheld`,
    "US$",
    `${label}: withheld from interest on its loan`,
    `owner_loan.interest_paid * ${id}.funded * ${withheldInterest}`,
  ),
  balance(
    `${id}.carry_due`,
    "US$",
    `${label}: carry account before repayment`,
    `carried_account(PREV(${id}.carry, 0), partners.carry_rate * calendar.year, ${id}.owed)`,
  ),
  flow(
    `${id}.carry_repaid`,
    "US$",
    `${label}: carry repaid`,
    `MIN(${id}.carry_due, IF(${id}.carried > 0, ${id}.carry_source, 0))`,
    "From what the carried share receives, before its owner sees any of it.",
  ),
  flow(
    `${id}.carry_source`,
    "US$",
    `${label}: received on the carried share`,
    `${id}.dividend * ${id}.carried_dividends + (${id}.capital + ${id}.interest) * ${id}.carried_capital`,
  ),
  balance(`${id}.carry`, "US$", `${label}: carry account`, `${id}.carry_due - ${id}.carry_repaid`),
];

const result = ({ id, label }: Partner) => [
  flow(
    `${id}.contributed`,
    "US$",
    `${label}: paid in`,
    `funds.contributed * ${id}.funded - ${id}.owed + partners.owed * ${id}.carries`,
    "Own share and what it pays for those it carries.",
  ),
  flow(
    `${id}.received`,
    "US$",
    `${label}: received`,
    `${id}.dividend + ${id}.interest + ${id}.capital - ${id}.carry_repaid + partners.carry_repaid * ${id}.carries`,
  ),
  flow(`${id}.flow`, "US$", `${label}: cash flow`, `${id}.received - ${id}.contributed`),
  flow(`${id}.flow_pv`, "US$", `${label}: cash flow, discounted`, `${id}.flow * equity.discount_factor`),
  line(`${id}.npv`, "US$", `${label}: NPV at the cost of equity`, `TOTAL(${id}.flow_pv)`),
  measure(
    `${id}.irr`,
    "1/y",
    `${label}: IRR`,
    internalRate,
    [`${id}.flow`],
    "project.noPartnerRate",
    "None for a partner that pays nothing in.",
  ),
];

/** What shareholders pay and receive, all together and each. */
export const partnerSection = section(
  "shareholders",
  "Shareholders",
  [
    block(
      "All shareholders",
      flow("equity.withheld", "US$", "Withheld from dividends", sum("withheld")),
      flow("equity.interest_withheld", "US$", "Withheld from interest to shareholders", sum("interest_withheld")),
      flow(
        "equity.flow",
        "US$",
        "Cash flow to shareholders",
        "funds.dividends - equity.withheld + owner_loan.service - equity.interest_withheld + funds.capital_repaid - funds.contributed",
        "After withholding on dividends and on interest.",
      ),
      balance(
        "equity.cumulative",
        "US$",
        "Cash flow to shareholders, cumulative",
        "PREV(equity.cumulative, 0) + equity.flow",
      ),
      line(
        "equity.discount_factor",
        "1",
        "Discount factor of equity",
        "discount_factor(discount.equity_rate * calendar.year, returns.years)",
      ),
      flow("equity.flow_pv", "US$", "Cash flow to shareholders, discounted", "equity.flow * equity.discount_factor"),
      line(
        "equity.npv",
        "US$",
        "NPV of equity at the cost of equity, after withholding on dividends",
        "TOTAL(equity.flow_pv)",
        VALUED,
      ),
      underEachTiming("equity.npv", "NPV of equity at the cost of equity", "discount.equity_rate"),
      measure(
        "equity.irr",
        "1/y",
        "IRR of equity, after withholding on dividends",
        internalRate,
        ["equity.flow"],
        "project.noEquityRate",
      ),
      measure("equity.irr_count", "1", "Rates that make NPV of equity nil", countOfRates, ["equity.flow"], null),
      flow(
        "equity.until_start",
        "US$",
        "Paid in by shareholders until start-up",
        "IF(calendar.operating, 0, funds.contributed)",
      ),
      line(
        "equity.asked",
        "US$",
        "Equity asked for until start-up",
        "TOTAL(equity.until_start)",
        "All uses that debt does not pay; more than equity.available, where that is given, is not there.",
      ),
    ),
    block(
      "Who holds what",
      line(
        "state_equity.share",
        "1",
        "State (AzerGold, DDF): share",
        "partners.state_paid + partners.state_carried + partners.state_free",
      ),
      line("fonte.share", "1", "Fonte GreenMet: share", "(1 - state_equity.share) * partners.fonte_share"),
      line("metal.share", "1", "Azerbaijan Metal Company: share", "1 - state_equity.share - fonte.share"),
      line("partners.funding", "1", "Shares that owe contributions", "1 - partners.state_free"),
      line(
        "partners.carriers",
        "1",
        "Shares that carry others",
        "fonte.share + IF(partners.metal_carried = 'yes', 0, metal.share)",
      ),
    ),
    block("Shares carried and owed", PARTNERS.flatMap(holding)),
    PARTNERS.flatMap((partner) => block(`${partner.label}: dividends, interest and carry`, account(partner))),
    block(
      "Carry of all",
      flow("partners.owed", "US$", "Contributions paid for others", sum("owed")),
      flow("partners.carry_repaid", "US$", "Carry repaid by all", sum("carry_repaid")),
    ),
    block("Paid in, received and earned by each", PARTNERS.flatMap(result)),
    block(
      "Sum of the partners",
      flow(
        "partners.difference",
        "US$",
        "Cash flows of the partners less that of all shareholders",
        `ROUND(${sum("flow")} - equity.flow, 2)`,
        "Nil, to the cent.",
      ),
    ),
  ],
  [
    "What shareholders pay in and receive, all together and each: dividends after withholding, and what comes back of their loan and share capital, with interest, less what they contribute.",
    "Equity NPV discounts it at the cost of equity (discount.equity_rate), which is as a rule higher than the project's rate, because debt is served first; a project may earn its rate and its shareholders less than theirs.",
    "The state's free share is given to it and owes no contributions.",
    "A carried share is paid by the carriers, and owed to them out of its dividends and repaid capital.",
    "The cash flows of all partners add up to that of equity: partners.difference is nil.",
  ],
);
