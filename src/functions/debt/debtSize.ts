import { message } from "../../messages/message";
import { choice, flag, number, optional, series } from "../args";
import { defineFunction } from "../define";
import { across, headers, laid, periodTable } from "../periodTable";
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
    draw: optional(
      choice("Who pays first: both in proportion, or equity until it is spent", ["pro-rata", "equity-first"]),
      "pro-rata",
    ),
    commitment: optional(
      number("US$", "What lenders commit, on which fees and premium are charged; left out, what is drawn", { min: 0 }),
    ),
    closing: optional(
      flag("TRUE pays upfront fee and premium at financial close, a period earlier; it is period 0"),
      false,
    ),
    reserve_share: optional(
      number("1", "Reserve funded in the last period, per debt: months of its service over the debt", {
        min: 0,
        below: 1,
      }),
      0,
    ),
    across,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, a row of totals, then a row a period: capital, fees and premium, commitment fee, interest during construction, uses, debt and equity paid in, debt drawn so far. The total of debt is the commitment, unless one is given. With a reserve it stands in a last column",
  },
  formula: "D = g U(0) / (1 - g u), where all uses are U(D) = U(0) + u D",
  notes: [
    "Uses are linear in the debt, so the answer is exact: two runs of the funding give it, and no iteration.",
    "Amounts fall at the end of each period, interest on the balance at its start; every use is paid by debt and equity in the same proportion, unless equity comes first.",
    "With equity first the debt is sought, for uses bend where it begins; it is exact to the last digits as well.",
    "A reserve of months of the debt's own service is a share of the debt: for an annuity of n periods at i and half a year of two payments, i / (1 - (1 + i)^-n).",
    "Gearing and DSCR together: the debt is the smaller of this and DEBT_CAPACITY. Where cash flow is, lower the gearing until both agree: =MIN(gearing, capacity / uses) with the uses found.",
  ],
  errors: {
    argument: `${BAD_RANGE}, or the draw is another word`,
    domain:
      "capital is negative, a share lies outside its limits, the commitment is less than the debt, or fees and interest grow faster than the debt",
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
    {
      args: [[[60, 60]], 0.5, 0.1, null, null, null, false, "equity-first"],
      gives: [
        ["Total", 120, 0, 0, 0, 120, 60, 60, 60],
        [1, 60, 0, 0, 0, 60, 0, 60, 0],
        [2, 60, 0, 0, 0, 60, 60, 0, 60],
      ],
      tolerance: 1e-12,
      source: "equity pays for the first period, debt for the second, and bears no interest",
    },
    {
      args: [[[100, 100]], 0.5, 0.1, 0.02, null, 0.01, false, null, 200, true],
      gives: [
        ["Total", 200, 4, 3.4491, 5.509, 212.9581, 106.47905, 106.47905, 106.47905],
        [0, 0, 4, 0, 0, 4, 2, 2, 2],
        [1, 100, 0, 1.98, 0.2, 102.18, 51.09, 51.09, 53.09],
        [2, 100, 0, 1.4691, 5.309, 106.7781, 53.38905, 53.38905, 106.47905],
      ],
      source: "2 % of 200 at financial close, 1 % of what is not drawn, 10 % of what is, half of each by debt",
    },
    {
      args: [[[80]], 0.5, 0, null, null, null, false, null, null, null, 0.2],
      gives: [
        [
          "Total",
          80,
          0,
          0,
          0,
          88.88888888888889,
          44.44444444444444,
          44.44444444444444,
          44.44444444444444,
          8.88888888888889,
        ],
        [1, 80, 0, 0, 0, 88.88888888888889, 44.44444444444444, 44.44444444444444, 44.44444444444444, 8.88888888888889],
      ],
      source: "0.5 · 80 / (1 - 0.5 · 0.2), a fifth of it in reserve",
    },
    { args: [[[100, 100]], 0.9, 0.1, 0.5, 0.6], gives: { raises: "domain" } },
    { args: [[[100, "x"]], 0.7, 0.07], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_CAPACITY", "ECA_PREMIUM"],
  compute: ({ capital, headers, across, upfront_fee, commitment_fee, reserve_share, closing, ...terms }) => {
    const { debt, periods } = debtSizeOf(capital, {
      ...terms,
      closing,
      upfrontFee: upfront_fee,
      commitmentFee: commitment_fee,
      reserveShare: reserve_share,
    });
    const columns = [...COLUMNS, ...(reserve_share > 0 ? (["reserve"] as const) : [])];
    const total = columns.map(
      (column): ResultCell => (column === "drawn" ? debt : periods.reduce((sum, period) => sum + period[column], 0)),
    );
    const rows = periods.map((period) => columns.map((column) => period[column]));
    const table = periodTable(headers, columns, rows, closing ? 0 : 1);
    return laid(across, table.toSpliced(headers ? 1 : 0, 0, [message("row.total"), ...total]));
  },
});
