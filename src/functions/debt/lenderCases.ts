import { standardCases } from "../../analysis/cases/standardCases";
import { cells, optional } from "../args";
import { defineFunction } from "../define";
import { isKeyCell } from "../pairsEarlier";
import { assumptions, errors, SOURCE, tableOverrides, withoutHeaders } from "../project/shared";
import { lenderCasesRows } from "./lenderCasesRows";

/** Pairs of key and value may stand right behind the assumptions, as in every project function, or behind the cases. */
function pairsSecond(given: readonly unknown[]): readonly unknown[] {
  const [assumptions, cases, bankCase] = given;
  if (isKeyCell(cases)) return [assumptions, null, null, ...given.slice(1)];
  return isKeyCell(bankCase) ? [assumptions, cases, null, ...given.slice(2)] : given;
}

export const lenderCases = defineFunction({
  id: "LENDER_CASES",
  family: "Debt",
  summary: "What becomes of a loan that is held when price, cost, capital, time or interest turn out otherwise.",
  args: {
    assumptions,
    cases: optional(
      cells(
        "A row a case: its name, then key and value, key and value; relative keys such as market.hbi_price.times, 0.9 too; a standard case by its name alone. Left out, the standard cases",
      ),
    ),
    bank_case: optional(
      cells(
        "What the loan is sized on: the name of a set, a text, or Key and Value rows, read as assumptions are. Left out, the assumptions themselves",
      ),
    ),
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "Header row, then a row a case: name, HBI price (US$/t HBI), debt drawn (US$), least DSCR and its year, average DSCR, least LLCR and PLCR, years below lock-up and default DSCR, reserve drawn, support of debt service by shareholders, and most that is overdue (US$), equity IRR, equity NPV and NPV (US$), remark",
  },
  notes: [
    "The loan is sized once, on the bank case, and given to the assumptions: its amounts, draws and repayments stay the same in every case, so that what cash does not pay is overdue and shown. FINANCING spills that loan.",
    "Cover and the years below lock-up and default are those of the lender's case: cash taxed as if there were no interest, without movements of VAT, per scheduled service.",
    "A case changes the assumptions with their overrides; its keys stand over all others. debt.support may be among them, and debt.standby where the commercial tranche has shares of repayment (debt.commercial_repaid_first.N), given or as sized.",
    "What the bank case leaves out comes from the set that it names, else from the reference set, not from the assumptions; overrides do not reach it. =VSTACK(Assumptions, rows) is a bank case of the assumptions with other values.",
    "A case that is in the assumptions already, and so changes nothing, says so in its remark. One that the process or an input's limits rule out shows its error, with the reason in the remark; so does a price at which cover would be reached where there is none.",
    `The standard cases: ${standardCases.map(({ name }) => name).join("; ")}.`,
    ...standardCases.map(({ name, why, source }) => `${name}: ${why} ${source}.`),
    "Pairs of key and value may stand right behind the assumptions or behind the cases, as in the other project functions.",
    "Below the cases stands what to know of the assumptions: what is outside its usual range, estimates that move NPV most, what is decided for the reader.",
    "About forty runs of the model the first time, none for the same assumptions again.",
  ],
  errors: {
    ...errors,
    argument: `the table of cases is blank, a case begins with no name, names no standard case or holds what is no key and value, or ${errors.argument}`,
  },
  source: SOURCE,
  examples: [
    {
      args: ["spec-consistent@1", [["Price -10 %", null, null]], null, "discount.timing", "end"],
      gives: {
        begins: [
          ["Case (spec-consistent@1, 1 value differs)", "HBI price, US$/t HBI", "Debt drawn, US$", "DSCR, least"],
        ],
      },
      source: "the model; regression",
    },
    { args: [null, [["Dearer gas", "energy.gas_tarif", 300]]], gives: { raises: "argument" } },
    { args: [null, [["Prices"]]], gives: { raises: "argument" } },
    { args: [null, null, "announcd"], gives: { raises: "argument" } },
    { args: [null, null, null, "debt.gearing", 1], gives: { raises: "domain" } },
  ],
  seeAlso: ["FINANCING", "BREAKEVEN_PRICE", "COVER_RATIOS"],
  arrange: pairsSecond,
  compute: (args, { session }) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    return lenderCasesRows.use(({ casesOfLenders }) => casesOfLenders(session, args, overrides, headers));
  },
});
