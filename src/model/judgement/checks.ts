import { balance, block, flow, line, section } from "../../formula/language/model";
import { PAID } from "../company/debt";
import { TRANCHES } from "../inputs/tranches";
import { STAGES } from "../process/carbon";
import { closures, nodes } from "../process/streams";

/** What checks are about, and how it is said that those of a topic hold. */
const TOPICS = {
  streams: "Every plant gives what it takes in: holds",
  process: "Streams, iron, bottlenecks, tailings and reserve: hold",
  carbon: "CO2 by fuel, by stage and by who pays for it at the border: holds",
  taxes: "Losses, royalty, agreement and rent account: hold",
  cash: "Assets, pay, working capital, VAT and cash over the life: hold",
  financing: "Funding, debt, cash and partners: hold",
  statements: "Balance sheet and cash flow statement: hold",
} as const;

/** Something that must be nil in every run, whatever the inputs: if it is not, the model is wrong. */
export interface Check {
  readonly id: string;
  readonly topic: keyof typeof TOPICS;
  readonly label: string;
  readonly unit: string;
  /** What must be nil: a share of the inflow, or of the money that passes through the project. */
  readonly formula: string;
  /** The line that says how far from nil it may be. */
  readonly tolerance: string;
  readonly why: string;
}

const share = (check: Omit<Check, "unit" | "tolerance">): Check => ({
  ...check,
  unit: "1",
  tolerance: "check.tolerance",
});

const perTurnover = (amount: string): string => `(${amount}) / check.turnover`;

/** Why what must be nil in dollars is rounded. */
const TO_THE_CENT = "To the cent: smaller is the rounding of the sums.";

/** The year in which a row is farthest from nil. */
const worst = (row: string): string => `MAX(HIGHEST(${row}), -LOWEST(${row}))`;

const largest = (ids: readonly string[]): string => {
  const sizes = ids.map((id) => `ABS(${id})`);
  return sizes.length > 1 ? `MAX(${sizes.join(", ")})` : sizes.join("");
};

/** Checks as they stand together, under a heading. */
const CHECKS: readonly { readonly title: string; readonly of: readonly Check[] }[] = [
  {
    title: "Streams: what must be nil, and that it is",
    of: [
      ...nodes.map(({ id, label }) =>
        share({
          id: `${id}_closes`,
          topic: "streams",
          label: `${label}: what goes in comes out`,
          formula: largest(
            closures.map((c) => c.id).filter((c) => c.startsWith(`closure.${id}_`) && !c.endsWith("_parts")),
          ),
          why: "Mass, iron, oxygen, carbon and gangue are neither made nor lost.",
        }),
      ),
    ],
  },
  {
    title: "Process: what must be nil, and that it is",
    of: [
      share({
        id: "streams_add_up",
        topic: "process",
        label: "Parts of every stream add up to its mass",
        formula: `MAX(${nodes.map(({ id }) => `closure.${id}_streams`).join(", ")})`,
        why: "A composition that does not add up to one is no composition.",
      }),
      share({
        id: "iron_closes",
        topic: "process",
        label: "Iron from ore to HBI, worst year",
        formula: "HIGHEST(annual.fe_imbalance)",
        why: "Own and bought pellets, tailings, dust and briquetting losses explain every tonne of iron.",
      }),
      share({
        id: "bottleneck_held",
        topic: "process",
        label: "Rail, port, gas or electricity taken beyond the capacity, worst year",
        formula: "MAX(0, HIGHEST(bottleneck.fullest) - 1)",
        why: "What does not fit through the narrowest step is not made.",
      }),
      share({
        id: "bottleneck_named",
        topic: "process",
        label: "Years of operation without just one bottleneck",
        formula: "HIGHEST(bottleneck.unnamed)",
        why: "Something sets the output of every year, and only one thing.",
      }),
      share({
        id: "reserve_held",
        topic: "process",
        label: "Ore mined beyond the reserve",
        formula: "MAX(0, ore.mined - ore.run_of_mine) / ore.run_of_mine",
        why: "What is not in the ground cannot be mined.",
      }),
      share({
        id: "tailings_housed",
        topic: "process",
        label: "Tailings room built and raised against what the tailings take",
        formula:
          "IF(concentrate.tailings_room > 0, (capital.tailings_built + TOTAL(capital.tailings_paid)) / MAX(capital.tailings_built, concentrate.tailings_room) - 1, 0)",
        why: "Every cubic metre is paid for once, at the start or when it fills; after an economic stop what was built at the start may not be full.",
      }),
      share({
        id: "own_plants_held",
        topic: "process",
        label: "HBI of own pellets beyond what own plants are sized for, worst year",
        formula: "MAX(0, HIGHEST(annual.hbi_own) / plan.own_limit - 1)",
        why: "Mine, concentrator and pellet plant are paid for at nameplate.",
      }),
    ],
  },
  {
    title: "Carbon: what must be nil, and that it is",
    of: [
      share({
        id: "carbon_closes",
        topic: "carbon",
        label: "CO2 of gas, flux and diesel against direct CO2 and the carbon of HBI, worst year",
        formula: "HIGHEST(check.co2_imbalance)",
        why: "All carbon that comes in is emitted or leaves in the HBI.",
      }),
      share({
        id: "stages_add_up",
        topic: "carbon",
        label: "CO2 of electricity by stage against that of all, worst year",
        formula: "HIGHEST(check.power_imbalance)",
        why: "Every kilowatt-hour belongs to one stage.",
      }),
      share({
        id: "border_borne",
        topic: "carbon",
        label: "EU border adjustment that nobody bears, worst year",
        formula: perTurnover(worst("check.border_gap")),
        why: "Seller and buyer bear all of it between them, and nothing besides.",
      }),
    ],
  },
  {
    title: "Taxes, pay, working capital and VAT: what must be nil, and that it is",
    of: [
      share({
        id: "losses_positive",
        topic: "taxes",
        label: "Tax losses below nil",
        formula: perTurnover("MIN(0, LOWEST(tax.losses), LOWEST(company.losses))"),
        why: "No more losses can be used than were made.",
      }),
      share({
        id: "years_of_the_plan",
        topic: "cash",
        label: "EBITDA against that of a full year of the plan times the share worked, worst year",
        formula: perTurnover(worst("check.plan_gap")),
        why: "When to stop is asked of full years of the plan: they must be the years that are worked.",
      }),
      share({
        id: "assets_written_off",
        topic: "cash",
        label: "Depreciation against what was spent",
        formula: perTurnover("check.assets * (check.capital - check.depreciation)"),
        why: "Every dollar put into service is written off once by the last year of work.",
      }),
      share({
        id: "production_shared",
        topic: "taxes",
        label: "Sales against the shares of state and company",
        formula: perTurnover("TOTAL(check.unshared)"),
        why: "Under a production sharing agreement every tonne sold belongs to one of the two.",
      }),
      share({
        id: "costs_recovered_once",
        topic: "taxes",
        label: "Costs under the agreement neither recovered nor waiting",
        formula: perTurnover("TOTAL(psa.cost) - TOTAL(psa.recovered) - TOTAL(check.psa_left)"),
        why: "A cost is recovered once, or it is still to be recovered at the end.",
      }),
      share({
        id: "agreement_written_off",
        topic: "taxes",
        label: "Depreciation under the agreement against what was spent",
        formula: perTurnover("tax.psa * check.assets * (check.capital - TOTAL(psa.charge))"),
        why: "The agreement writes off what the tax code would write off, at another pace.",
      }),
      share({
        id: "one_regime",
        topic: "taxes",
        label: "Taxes of the regime that was not chosen",
        formula: perTurnover("TOTAL(check.other_regime)"),
        why: "Whoever shares production pays no mining tax, property tax, export duty or import duty.",
      }),
      share({
        id: "rent_account_closes",
        topic: "taxes",
        label: "Rent account against the cash flow it was made of, at the threshold rate",
        formula: perTurnover("TOTAL(check.rent_flow) - TOTAL(check.rent_taxed) - TOTAL(check.rent_left)"),
        why: "Discounted at the threshold, what was taxed and what is left are all the cash flow there was.",
      }),
      share({
        id: "payroll_adds_up",
        topic: "cash",
        label: "Gross pay and employer's charges against labour cost",
        formula: perTurnover("TOTAL(labour.gross) + TOTAL(labour.social) - TOTAL(annual.cost_labour)"),
        why: "What the state receives through pay is a part of labour cost and no cost besides.",
      }),
      share({
        id: "working_capital_released",
        topic: "cash",
        label: "Working capital not given back",
        formula: perTurnover("TOTAL(working_capital.increase)"),
        why: "Working capital moves cash in time and makes none.",
      }),
      share({
        id: "vat_refunded",
        topic: "cash",
        label: "VAT paid and not refunded",
        formula: perTurnover("TOTAL(vat.paid) - TOTAL(vat.refunded)"),
        why: "VAT moves cash in time and makes none.",
      }),
      share({
        id: "vat_outstanding",
        topic: "cash",
        label: "VAT refunded before it was paid",
        formula: perTurnover("MIN(0, LOWEST(vat.receivable))"),
        why: "The state gives back what it has received.",
      }),
    ],
  },
  {
    title: "Debt, statements and partners: what must be nil, and that it is",
    of: [
      share({
        id: "sources_are_uses",
        topic: "financing",
        label: "Sources less uses of funds until start-up, and uses less what sizing took them for",
        formula: perTurnover(
          "ABS(check.drawn + check.paid_in - debt.uses_total - check.cash_at_start) + IF(AND(debt.sizing = 'sized', debt.lapsed <= debt.dust), ABS(debt.uses_total - check.uses_sized), 0)",
        ),
        why: "Debt and equity pay for everything until start-up, and for nothing else.",
      }),
      share({
        id: "debt_repaid",
        topic: "financing",
        label: "Debt left that is not overdue, or left by the profile that sized it",
        formula: "ABS(check.debt_left) / check.turnover + MAX(check.eca_gap, check.commercial_gap)",
        why: "The schedule repays each loan at its maturity of itself. What is overdue then stays a debt, and is shown (debt.arrears_end).",
      }),
      {
        id: "balance",
        topic: "statements",
        label: "Balance sheet, worst year",
        unit: "US$",
        formula: worst("balance.difference"),
        tolerance: "check.balance_tolerance",
        why: "Assets are what lenders, suppliers and shareholders have put in or left in.",
      },
      share({
        id: "cash_statement",
        topic: "statements",
        label: "Cash by the cash flow statement against cash held, worst year",
        formula: perTurnover(worst("check.cash_gap")),
        why: "Two ways to the same cash: the statement's flows, and the order in which cash is used.",
      }),
      share({
        id: "statements_agree",
        topic: "statements",
        label: "Cash of the statements against cash of the project, worst year",
        formula: perTurnover(worst("check.book_gap")),
        why: "The company has the cash of the project, but for the tax that interest saves.",
      }),
      share({
        id: "plants_agree",
        topic: "statements",
        label: "Plants by the balance sheet against book value for tax, worst year",
        formula: perTurnover(worst("check.plant_gap")),
        why: "The statements depreciate as the tax code does.",
      }),
      share({
        id: "cash_positive",
        topic: "financing",
        label: "Cash or reserves below nil",
        formula: perTurnover("MIN(0, LOWEST(funds.cash), LOWEST(funds.reserves))"),
        why: "Money that is not there cannot be spent; shareholders pay in what is missing.",
      }),
      share({
        id: "lenders_paid",
        topic: "financing",
        label: "Paid to a lender below nil or beyond what is due, worst year",
        formula: perTurnover("HIGHEST(check.paid_wrong)"),
        why: "Lenders lend by draws alone, and are paid what is due to them.",
      }),
      share({
        id: "cash_paid_out",
        topic: "financing",
        label: "Cash and reserves left in the last period",
        formula: perTurnover("check.cash_left"),
        why: "What the company has at the end belongs to its shareholders.",
      }),
      share({
        id: "partners_add_up",
        topic: "financing",
        label: "Cash flows of the partners less that of all shareholders, worst year",
        formula: perTurnover(worst("partners.difference")),
        why: "What one shareholder pays for another is owed to it; together they pay and receive what the company does.",
      }),
    ],
  },
  {
    title: "Cash over the life: what must be nil, and that it is",
    of: [
      share({
        id: "state_adds_up",
        topic: "cash",
        label: "Cash before taxes less the state's part and the project's",
        formula: perTurnover("check.rent - check.burden - check.cash + check.vat"),
        why: "What the state takes and what the project keeps is what there was.",
      }),
      share({
        id: "cash_adds_up",
        topic: "cash",
        label: "Cash flow against its parts over the life",
        formula: perTurnover("check.cash - (check.ebitda - check.taxes - check.capital - check.closure)"),
        why: "The sum over the years agrees with the sum over the lines.",
      }),
    ],
  },
];

export const checks: readonly Check[] = CHECKS.flatMap(({ of }) => of);

const passed = (wanted: (check: Check) => boolean): string =>
  checks
    .filter(wanted)
    .map(({ id }) => `pass.${id}`)
    .join(", ");

const lines = ({ id, label, unit, formula, tolerance, why }: Check) => [
  line(`check.${id}`, unit, label, formula, why),
  line(`pass.${id}`, "flag", `${label}: holds`, `ABS(check.${id}) <= ${tolerance}`),
];

/** Identities, each with its tolerance; `check.all` is 1 when every one holds. */
export const checkSection = section(
  "checks",
  "Checks",
  [
    block(
      "Iron, carbon and the border, for the checks",
      flow(
        "check.iron_in",
        "t Fe",
        "Iron that comes in",
        "annual.ore * annual.feed_grade + annual.pellets_bought * pellet.purchased_grade",
      ),
      flow(
        "check.iron_out",
        "t Fe",
        "Iron that goes out",
        "annual.tailings * annual.tailings_grade + annual.dust * annual.pellet_fe + (annual.briquette_loss + annual.hbi) * annual.hbi_fe",
      ),
      line(
        "annual.fe_imbalance",
        "1",
        "Iron closure from ore to HBI",
        "ABS(imbalance(check.iron_in, check.iron_out, annual.ore + annual.pellets_bought + check.speck))",
      ),
      flow(
        "check.co2_in",
        "t CO2",
        "CO2 of the carbon that comes in",
        "annual.gas * carbon.gas_factor + (annual.pellets_own * carbon.flux + annual.moved * mine.diesel * carbon.diesel_factor) / constant.kg_per_t",
      ),
      flow(
        "check.co2_out",
        "t CO2",
        "Direct CO2, and that of the carbon of HBI",
        "annual.co2_scope_1 + annual.hbi * reduction.carbon * carbon_dioxide_per_carbon()",
      ),
      line(
        "check.co2_imbalance",
        "1",
        "Carbon closure from fuel to HBI",
        "ABS(imbalance(check.co2_in, check.co2_out, check.co2_in + check.speck))",
      ),
      line(
        "check.power_imbalance",
        "1",
        "CO2 of electricity, by stage against all",
        `ABS(imbalance(annual.co2_scope_2, ${STAGES.map(({ id }) => `annual.co2_power_${id}`).join(" + ")}, annual.co2_scope_2 + check.speck))`,
      ),
      flow(
        "check.border_gap",
        "US$",
        "EU border adjustment less what seller and buyer bear",
        "ROUND(border.cost - annual.cbam_seller - border.buyer, 2)",
        TO_THE_CENT,
      ),
      line("check.speck", "t", "A mass that keeps idle years from dividing by nil", "0.000001"),
    ),
    block(
      "Capital, agreement and rent, for the checks",
      line(
        "check.capital",
        "US$",
        "Capital and sustaining capital over the life",
        "TOTAL(capital.spent) + TOTAL(capital.sustained)",
      ),
      line("check.depreciation", "US$", "Depreciation over the life", "TOTAL(depreciation.charge)"),
      flow("check.unshared", "US$", "Sales that nobody received", "ABS(psa.sales - psa.state - psa.company)"),
      flow("check.psa_left", "US$", "Cost never recovered", "IF(calendar.last, psa.unrecovered, 0)"),
      flow(
        "check.other_regime",
        "US$",
        "Taxes of the regime that was not chosen",
        "IF(tax.psa = 'yes', tax.mining + tax.property + tax.export + capital.import_duty, tax.production_share)",
      ),
      line(
        "check.rent_factor",
        "1",
        "Discount factor of the threshold",
        "discount_factor(tax.rent_threshold * calendar.year, t)",
      ),
      flow("check.rent_flow", "US$", "Cash flow of the rent account, discounted", "tax.rent_flow * check.rent_factor"),
      flow("check.rent_taxed", "US$", "Rent taxed, discounted", "MAX(0, tax.rent_account) * check.rent_factor"),
      flow(
        "check.rent_left",
        "US$",
        "Rent account at the end, discounted",
        "IF(calendar.last, tax.rent_carried, 0) * check.rent_factor",
      ),
    ),
    block(
      "Sums over the life, for the checks",
      flow(
        "check.plan_gap",
        "US$",
        "EBITDA beyond that of a full year of the plan times the share worked",
        "ROUND(annual.ebitda - plan.ebitda * plan.share, 2)",
        TO_THE_CENT,
      ),
      line("check.years_worked", "1", "Years of work", "TOTAL(plan.worked)"),
      line("check.assets", "1", "Plants were worked at all", "MIN(1, check.years_worked)"),
      line("check.ebitda", "US$", "EBITDA over the life", "TOTAL(annual.ebitda)"),
      line(
        "check.taxes",
        "US$",
        "Taxes over the life",
        "TOTAL(tax.on_operation) + TOTAL(tax.rent) + TOTAL(tax.profit)",
      ),
      line("check.closure", "US$", "Closure over the life", "TOTAL(capital.closed)"),
      line("check.cash", "US$", "Cash flow over the life", "TOTAL(cash.flow)"),
      line("check.revenue", "US$", "Revenue over the life", "TOTAL(annual.revenue)"),
      line("check.contributed", "US$", "Paid in by shareholders over the life", "TOTAL(funds.contributed)"),
      line("check.payables", "US$", "Payables, highest", "HIGHEST(balance.payables)"),
      line("check.owner_loan", "US$", "Shareholders' loan, highest", "HIGHEST(balance.owner_loan)"),
      line("check.overdue", "US$", "Debt overdue, highest", "HIGHEST(debt.arrears)"),
      line("check.freight", "US$", "Freight over the life", "TOTAL(annual.freight)"),
      line("check.cost", "US$", "Ex-works cost over the life", "TOTAL(annual.cost)"),
    ),
    block(
      "Funding and lenders, for the checks",
      line("check.drawn", "US$", "Debt drawn over the life", "TOTAL(debt.drawn)"),
      flow(
        "check.funding",
        "US$",
        "Paid in by shareholders until start-up",
        "IF(calendar.operating, 0, funds.contributed)",
      ),
      line("check.paid_in", "US$", "Paid in by shareholders until start-up, all years", "TOTAL(check.funding)"),
      line(
        "check.cash_at_start",
        "US$",
        "Cash at start-up, reserves apart",
        "AT(funds.cash, calendar.construction - 1, 0)",
      ),
      line(
        "check.uses_sized",
        "US$",
        "Uses of funds as sizing takes them: linear in both tranches",
        "debt.spending_total + eca.amount * eca.unit_uses + commercial.amount * commercial.unit_uses",
      ),
      flow(
        "check.paid_least",
        "US$",
        "Least paid of any kind to either tranche",
        `MIN(${TRANCHES.flatMap(({ id }) => PAID.map((kind) => `${id}.paid_${kind.id}`)).join(", ")})`,
      ),
      flow(
        "check.paid_wrong",
        "US$",
        "Paid to a lender below nil, or to all beyond what is due",
        "MAX(0, -check.paid_least, debt.service - debt.payable)",
      ),
      line(
        "check.cash_left",
        "US$",
        "Cash and reserves in the last period",
        "AT(funds.cash, periods - 1, 0) + AT(funds.reserves, periods - 1, 0)",
      ),
      line(
        "check.debt_left",
        "US$",
        "Debt in the last period that is not overdue",
        "AT(debt.performing, periods - 1, 0)",
      ),
      ...TRANCHES.map(({ id, label }) =>
        line(
          `check.${id}_gap`,
          "1",
          `${label}: left by the last payment as sized, share of the loan`,
          `IF(${id}.amount > 0, ${worst(`${id}.plan_gap`)}, 0)`,
        ),
      ),
    ),
    block(
      "Statements and the state, for the checks",
      balance(
        "check.cash_gap",
        "US$",
        "Cash by the flows less cash held",
        "ROUND(flows.closing - funds.cash - funds.reserves, 2)",
        TO_THE_CENT,
      ),
      flow(
        "check.book_gap",
        "US$",
        "Cash of the statements less cash of the project",
        "ROUND(flows.operation + flows.investment - (cash.flow + tax.profit - company.profit_tax), 2)",
        TO_THE_CENT,
      ),
      balance(
        "check.plant_gap",
        "US$",
        "Plants by the balance sheet less book value for tax",
        "ROUND(balance.plants - depreciation.book, 2)",
        TO_THE_CENT,
      ),
      line("check.rent", "US$", "Cash before the state's part, over the life", "TOTAL(state.rent)"),
      line("check.burden", "US$", "The state's part over the life", "TOTAL(state.burden)"),
      line("check.vat", "US$", "VAT refunded less paid over the life", "ROUND(TOTAL(cash.vat), 2)", TO_THE_CENT),
    ),
    block(
      "Tolerances",
      line("check.cent", "US$", "Tolerance of the balance sheet for a project of any likely size", "0.000001"),
      line(
        "check.exact",
        "US$",
        "Up to here booked amounts add without rounding",
        "100000000000",
        "A hundred billion: the grid of the books has room for no more.",
      ),
      line(
        "check.balance_tolerance",
        "US$",
        "Tolerance of the balance sheet",
        "IF(check.turnover < check.exact, check.cent, check.tolerance * check.turnover)",
      ),
      line("check.dollar", "US$", "A sum that keeps a project without money from dividing by nil", "1"),
      line(
        "check.turnover",
        "US$",
        "Money that passes through the project",
        "ABS(check.revenue) + ABS(check.freight) + check.cost + check.taxes + check.capital + check.contributed + check.payables + check.owner_loan + check.overdue + check.dollar",
      ),
      line("check.tolerance", "1", "Tolerance of every check", "0.000000001"),
    ),
    ...CHECKS.map(({ title, of }) => block(title, of.flatMap(lines))),
    block(
      "What holds, by topic and in all",
      ...Object.entries(TOPICS).map(([topic, label]) =>
        line(`check.hold_${topic}`, "flag", label, `AND(${passed(({ topic: about }) => about === topic)})`),
      ),
      line(
        "check.all",
        "flag",
        "All balances of the model hold, whatever the inputs",
        `AND(${Object.keys(TOPICS)
          .map((topic) => `check.hold_${topic}`)
          .join(", ")})`,
      ),
    ),
  ],
  [
    "Identities that must hold in every run, whatever the inputs, each with its tolerance: where one does not, the model is wrong, not the project. check.all is 1 when every one holds.",
    "Each is a share of what comes in, or of the money that passes through the project (check.turnover), and rounding is its tolerance (check.tolerance); the balance sheet is held in US$.",
    "They read all sections, and no amount of the project is computed from them.",
  ],
);
