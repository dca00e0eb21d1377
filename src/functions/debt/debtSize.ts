import { message } from "../../messages/message";
import { number, optional, series } from "../args";
import { defineFunction } from "../define";
import { headers, periodTable } from "../periodTable";
import { BAD_RANGE } from "../refusals";
import type { ResultCell } from "../values";
import { debtSize as debtSizeOf } from "./sizing";

const COLUMNS = ["capital", "fees", "commitmentFee", "interest", "uses", "debt", "equity", "drawn"] as const;

export const debtSize = defineFunction({
  id: "DEBT_SIZE",
  family: "Debt",
  summary:
    "Debt and equity that pay for construction, with the fees, premium and interest that the debt itself causes; without a circular reference.",
  args: {
    capital: series("US$", "Capital spent in each period of construction, before all costs of finance", { min: 0 }),
    gearing: number("1", "Debt per uses, a fraction", { min: 0, max: 1 }),
    rate: number("1/period", "Interest rate per period", { above: -1, max: 1 }),
    upfront_fee: optional(number("1", "Fee on the whole commitment, paid in period 1", { min: 0, below: 1 }), 0),
    premium: optional(
      number("1", "Insurance premium on the whole commitment, paid in period 1; see ECA_PREMIUM", { min: 0, below: 1 }),
      0,
    ),
    commitment_fee: optional(
      number("1/period", "Fee per period on what is not drawn at its start", { min: 0, below: 1 }),
      0,
    ),
    headers,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, a row of totals, then a row a period: capital, fees and premium, commitment fee, interest during construction, uses, debt and equity paid in, debt drawn so far. The total of debt is the commitment",
  },
  formula: "D = g U(0) / (1 - g u), where all uses are U(D) = U(0) + u D",
  notes: [
    "Uses are linear in the debt, so the answer is exact: two runs of the funding give it, and no iteration.",
    "Amounts fall at the end of each period, interest on the balance at its start; every use is paid by debt and equity in the same proportion.",
    "Where cash flow carries less than the gearing allows, DEBT_CAPACITY is the smaller; take the smaller of the two. A reserve funded at start-up can stand in the capital of the last period.",
  ],
  errors: {
    argument: BAD_RANGE,
    domain: "capital is negative, a share lies outside its limits, or fees and interest grow faster than the debt",
  },
  source: "Definition; the closed form of what is commonly iterated as a circular reference",
  examples: [
    {
      args: [[[600, 600]], 0.7, 0.07, 0.0125, 0.09, 0.005],
      gives: [
        ["Period", "Capital", "Fees and premium", "Commitment fee", "Interest", "Uses", "Debt", "Equity", "Debt drawn"],
        [
          "Total",
          1200,
          95.94276366888118,
          6.9080894815453195,
          34.33052202561787,
          1337.1813751760444,
          936.026962623231,
          401.1544125528133,
          936.026962623231,
        ],
        [
          1, 600, 95.94276366888118, 4.680134813116155, 0, 700.6228984819973, 490.43602893739813, 210.1868695445992,
          490.43602893739813,
        ],
        [
          2, 600, 0, 2.2279546684291645, 34.33052202561787, 636.558476694047, 445.5909336858329, 190.9675430082141,
          936.026962623231,
        ],
      ],
      tolerance: 1e-12,
      source: "50-digit arithmetic, and 32 rounds of iteration to 1e-30",
    },
    {
      args: [[[100, 200]], 0.6, 0, null, null, null, false],
      gives: [
        ["Total", 300, 0, 0, 0, 300, 180, 120, 180],
        [1, 100, 0, 0, 0, 100, 60, 40, 60],
        [2, 200, 0, 0, 0, 200, 120, 80, 180],
      ],
      source: "without cost of finance the gearing's share of capital",
    },
    { args: [[[100, 100]], 0.9, 0.1, 0.5, 0.6], gives: { raises: "domain" } },
    { args: [[[100, "x"]], 0.7, 0.07], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_CAPACITY", "ECA_PREMIUM"],
  compute: ({ capital, gearing, rate, upfront_fee, premium, commitment_fee, headers }) => {
    const terms = { gearing, rate, upfrontFee: upfront_fee, premium, commitmentFee: commitment_fee };
    const { debt, periods } = debtSizeOf(capital, terms);
    const rows = periods.map((p): number[] => [
      p.capital,
      p.fees,
      p.commitmentFee,
      p.interest,
      p.uses,
      p.debt,
      p.equity,
      p.drawn,
    ]);
    const total = COLUMNS.map(
      (column, k): ResultCell => (column === "drawn" ? debt : rows.reduce((sum, row) => sum + (row[k] ?? 0), 0)),
    );
    const table = periodTable(headers, COLUMNS, rows);
    return table.toSpliced(headers ? 1 : 0, 0, [message("row.total"), ...total]);
  },
});
