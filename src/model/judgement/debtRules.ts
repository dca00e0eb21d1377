import { TRANCHES } from "../inputs/tranches";
import { error, type Rule, warning } from "./rule";

/** Where the rules of debt are written. */
export const DEBT_RULES = "src/model/judgement/debtRules.ts";

/** What rules out a loan, sized or given. Those of sizing say nothing of a loan that is given. */
export const debtErrors: readonly Rule[] = [
  error("E-DEBT-1", {
    label: "Covered tenor runs beyond operation",
    broken: "AND(debt.sizing = 'sized', debt.gearing > 0, debt.eca_tenor > project.life_cap)",
    message: "rule.tenorBeyondLife",
    keys: ["debt.eca_tenor"],
    given: "debt.eca_tenor",
    limit: "project.life_cap",
    why: "Debt is repaid from operation.",
  }),
  error("E-DEBT-2", {
    label: "Commercial tenor runs beyond operation",
    broken: "AND(debt.sizing = 'sized', debt.gearing > 0, debt.commercial_tenor > project.life_cap)",
    message: "rule.tenorBeyondLife",
    keys: ["debt.commercial_tenor"],
    given: "debt.commercial_tenor",
    limit: "project.life_cap",
    why: "Debt is repaid from operation.",
  }),
  error("E-DEBT-3", {
    label: "Grace leaves no year of repayment",
    broken:
      "AND(debt.sizing = 'sized', debt.gearing > 0, debt.grace_years >= MIN(debt.eca_tenor, debt.commercial_tenor))",
    message: "rule.graceTooLong",
    keys: ["debt.grace_years"],
    given: "debt.grace_years",
    limit: "rule.shorter_tenor",
    why: "The tenor contains the grace.",
  }),
  error("E-DEBT-4", {
    label: "Fees and interest until start-up eat the loan",
    broken: "AND(debt.sizing = 'sized', debt.gearing * MAX(eca.unit_uses, commercial.unit_uses) >= 1)",
    message: "rule.feesEatLoan",
    keys: ["debt.gearing"],
    given: "rule.unit_uses",
    why: "Each dollar borrowed would need more than a dollar of uses: no loan is large enough.",
  }),
  ...TRANCHES.flatMap(({ id, label }, k) => [
    error(`E-DEBT-${5 + 2 * k}`, {
      label: `${label}: repayments of the given loan are not all of it`,
      broken: `AND(debt.sizing = 'given', ${id}.committed > 0, ABS(${id}.share_repaid - 1) > rule.tolerance)`,
      message: "rule.givenNotRepaid",
      keys: id === "eca" ? ["debt.eca_given"] : ["debt.commercial_given", "debt.standby"],
      given: `${id}.share_repaid`,
      what: `debt.${id}_repaid_first`,
      why: "A schedule repays what was lent, within the years of the plan; interest that it capitalises is a share below nil.",
    }),
    error(`E-DEBT-${6 + 2 * k}`, {
      label: `${label}: draws of the given loan are nothing or more than all of it`,
      broken: `AND(debt.sizing = 'given', ${id}.amount > 0, OR(${id}.share_drawn_all <= 0, ${id}.share_drawn_all > 1 + rule.tolerance))`,
      message: "rule.givenNotDrawn",
      keys: [`debt.${id}_given`],
      given: `${id}.share_drawn_all`,
      what: `debt.${id}_drawn`,
      why: "Shares are of the amount; what is not drawn of it lapses at start-up.",
    }),
  ]),
];

/** What lenders would not have, and what is said of a loan that is given. */
export const debtWarnings: readonly Rule[] = [
  warning("W-DEBT-NONE", "no_debt", {
    label: "The cash flow carries no debt",
    broken: "AND(debt.by_no_cash, debt.total <= 0)",
    message: "warning.noDebt",
    keys: ["debt.dscr_target"],
    given: "debt.dscr_target",
    why: "Lenders would not lend: the project is all equity.",
  }),
  warning("W-EQUITY-SHORT", "equity_short", {
    label: "Shareholders have less than the equity asked for until start-up",
    broken: "verdict.unfunded",
    message: "warning.equityShort",
    keys: ["equity.available"],
    given: "equity.asked",
    limit: "equity.available",
    why: "The uses must be paid: nothing is built with money that is not there.",
  }),
  warning("W-DEBT-GEARING", "low_gearing", {
    label: "Debt is a smaller share of the uses than lenders and owners accept",
    broken: "verdict.thin",
    message: "warning.lowGearing",
    keys: ["debt.gearing_least"],
    given: "debt.gearing_reached",
    limit: "debt.gearing_least",
    why: "The rest of the uses is equity. Debt below the highest gearing speaks against nothing: debt.limit says what holds it down.",
  }),
  warning("W-DEBT-PRINCIPAL", "negative_principal", {
    label: "The service of a repayment year is below its interest",
    broken: "OR(AND(eca.amount > 0, eca.years_growing > 0), AND(commercial.amount > 0, commercial.years_growing > 0))",
    message: "warning.negativePrincipal",
    keys: ["debt.grace_years"],
    given: "debt.grace_years",
    why: "The loan would grow while it is repaid: a longer grace or a level profile is needed.",
  }),
  warning("W-DEBT-UNPAID", "unpaid", {
    label: "Debt service is not paid in full",
    broken: "cover.years_unpaid > 0",
    message: "warning.unpaid",
    keys: ["debt.support"],
    given: "debt.arrears_most",
    limit: "cover.years_unpaid",
    most: "debt.arrears_end",
    why: "A default, whatever the covenant says; what is overdue at the last date is lost to the lender.",
  }),
  warning("W-DEBT-LIFE", "debt_life", {
    label: "Work ends before the last repayment",
    broken:
      "OR(AND(debt.sizing = 'given', cover.last_repayment >= calendar.construction + check.years_worked), eca.tenor_cut, commercial.tenor_cut)",
    message: "warning.noReserveTail",
    keys: ["ore.reserve"],
    given: "plan.years_worked",
    why: "Lenders want ore left when they are repaid.",
  }),
  warning("W-DEBT-DSRA", "reserve_short", {
    label: "Reserves are short in some year",
    broken: "funds.years_short > 0",
    message: "warning.reserveShort",
    keys: ["debt.dsra_months"],
    given: "funds.years_short",
    why: "Cash of the ramp-up cannot fill the debt service reserve; lenders would ask for more at completion.",
  }),
  warning("W-DEBT-LOCK", "lockup", {
    label: "Distributions are locked up in some year",
    broken: "cover.years_locked > 0",
    message: "warning.lockup",
    keys: ["debt.dscr_lockup"],
    given: "cover.years_locked",
    limit: "debt.dscr_lockup",
    why: "Cash is kept for the lenders, of a year all or nothing: equity NPV jumps where the cover of several years passes lock-up.",
  }),
  warning("W-DEBT-DEFAULT", "default", {
    label: "The default covenant is broken in some year",
    broken: "cover.years_defaulted > 0",
    message: "warning.default",
    keys: ["debt.dscr_default"],
    given: "cover.years_defaulted",
    limit: "debt.dscr_default",
    why: "Lenders may call the loan.",
  }),
  warning("W-DEBT-COVENANT", "default_above_lockup", {
    what: "debt.dscr_lockup",
    label: "The default covenant is above lock-up",
    broken: "AND(debt.gearing > 0, debt.dscr_default > debt.dscr_lockup)",
    message: "warning.covenantOrder",
    keys: ["debt.dscr_default"],
    given: "debt.dscr_default",
    limit: "debt.dscr_lockup",
    why: "Lenders keep cash back before they call the loan.",
  }),
  warning("W-DEBT-COVENANT", "lockup_above_target", {
    what: "debt.dscr_target",
    label: "Lock-up is above the sizing cover",
    broken: "AND(debt.gearing > 0, debt.dscr_lockup > debt.dscr_target)",
    message: "warning.covenantOrder",
    keys: ["debt.dscr_lockup"],
    given: "debt.dscr_lockup",
    limit: "debt.dscr_target",
    why: "Debt sized at a lower cover than lock-up asks for is locked up as planned.",
  }),
];
