import { message } from "../../messages/message";
import { type Argument, series } from "../args";
import { defineFunction } from "../define";
import { across, headers, laid, periodTable } from "../periodTable";
import { BAD_RANGE } from "../refusals";
import type { ResultCell } from "../values";
import { within } from "../within";
import { type CoverRatios, coverRatios as coverRatiosOf, withoutResidue } from "./cover";
import { cfads, rate } from "./shared";

const NONE_NEGATIVE = { min: 0 };

/** Amounts of which rounding may have left one a little below 0. */
function amounts(doc: string): Argument<readonly number[]> {
  const { read } = series("US$", doc);
  return {
    ...series("US$", doc, NONE_NEGATIVE),
    read: (raw, name) =>
      withoutResidue(read(raw, name)).map((amount, k) =>
        within(NONE_NEGATIVE, amount, message("item.of", { name, item: k + 1 })),
      ),
  };
}

/** In place of the least of no ratio at all. */
const NONE: ResultCell = { error: "#N/A", id: "debt.noCover", values: {} };

/** A ratio, or what it lacks. */
const shown = (ratio: number, id: "debt.noService" | "debt.noBalance", period: number): ResultCell =>
  Number.isNaN(ratio) ? { error: "#N/A", id, values: { period } } : ratio;

export const coverRatios = defineFunction({
  id: "COVER_RATIOS",
  family: "Debt",
  summary: "Debt service, loan life and project life cover ratios by period.",
  args: {
    cfads,
    debt_service: amounts("Interest and principal by period"),
    opening_balance: amounts("Debt at the start of each period"),
    rate,
    headers,
    across,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "1",
    doc: "Header row, then a row a period up to the last one with a balance: period, DSCR, LLCR and, if cash flow runs longer than the debt, PLCR",
  },
  formula:
    "DSCR = cfads_t / service_t; LLCR = PV of cfads from t to the last period with a balance / opening_t; PLCR = PV of all cfads from t / opening_t",
  notes: [
    "Below its header row the table ends with two rows more: the least of each ratio, with the period of the least DSCR, and the average of each over the periods, which is not a ratio of sums. What does not exist is passed over.",
    "Present values are taken at the start of the period; cash held in reserves is not counted.",
    "A ratio over a debt service or a balance of 0 does not exist: #N/A in that cell, with the period.",
    "A balance or a debt service within a billionth of the largest, above 0 or below, counts as 0: it is what rounding left.",
  ],
  errors: {
    argument: `${BAD_RANGE}, the ranges have unequal numbers of periods, or the cash flow ends before the debt`,
    domain: "there is no debt in any period, debt service or a balance is negative, or the rate lies outside -1 to 1",
  },
  source: "Definitions of project finance; NREL's System Advisor Model",
  examples: [
    {
      args: [
        [[90, 95, 100, 105, 110, 115, 120, 120]],
        [[73.16720833241222, 73.16720833241222, 73.16720833241222, 73.16720833241222, 73.16720833241222]],
        [[300, 247.83279166758777, 192.0138787519067, 132.28764193212794, 68.3805685349647]],
        0.07,
      ],
      gives: [
        ["Period", "DSCR", "LLCR", "PLCR"],
        [1, 1.2300592307842781, 1.357503644719814, 2.0948383690959957],
        [2, 1.298395854716738, 1.3951288190257658, 2.350145485432903],
        [3, 1.366732478649198, 1.4319890762020462, 2.750916434097379],
        [4, 1.4350691025816578, 1.4680819643847784, 3.516497212161448],
        [5, 1.5034057265141176, 1.5034057265141176, 5.743625289411824],
        ["Least, DSCR in period 1", 1.2300592307842781, 1.357503644719814, 2.0948383690959957],
        ["Average", 1.366732478649198, 1.4312218461693043, 3.2912045580399103],
      ],
      source: "50-digit arithmetic: 300 repaid as an annuity over 5 of 8 periods",
    },
    {
      args: [[[150], [110]], [[100], [55]], [[140.9090909090909], [50]], 0.1, false],
      gives: [
        [1, 1.5, 1.6129032258064515],
        [2, 2, 2],
      ],
      source: "(150 / 1.1 + 110 / 1.21) / 140.909..., and 110 / 1.1 / 50",
    },
    { args: [[[100, 100]], [[60, 60]], [[0, 0]], 0.1], gives: { raises: "domain" } },
    { args: [[[100, 100]], [[60]], [[100, 55]], 0.1], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_SCULPT", "DEBT_SCHEDULE"],
  compute: ({ cfads, debt_service, opening_balance, rate, headers, across }) => {
    const ratios = coverRatiosOf(cfads, debt_service, opening_balance, rate);
    const beyond = ratios.some(({ plcr }) => plcr !== undefined);
    const table = periodTable(
      headers,
      beyond ? ["dscr", "llcr", "plcr"] : ["dscr", "llcr"],
      ratios.map(({ dscr, llcr, plcr }, t) => {
        const period = t + 1;
        const service = shown(dscr, "debt.noService", period);
        const balance = (ratio: number): ResultCell => shown(ratio, "debt.noBalance", period);
        return plcr === undefined ? [service, balance(llcr)] : [service, balance(llcr), balance(plcr)];
      }),
    );
    return laid(across, headers ? [...table, ...summary(ratios, beyond)] : table);
  },
});

/** The least and the average of each ratio, over the periods in which it exists. */
function summary(ratios: readonly CoverRatios[], beyond: boolean): readonly (readonly ResultCell[])[] {
  const columns = (["dscr", "llcr", ...(beyond ? ["plcr" as const] : [])] as const).map((name) =>
    ratios.map((ratio) => ratio[name] ?? Number.NaN),
  );
  const existing = columns.map((column) => column.filter((ratio) => !Number.isNaN(ratio)));
  const least = existing.map((column) => (column.length === 0 ? NONE : Math.min(...column)));
  const average = existing.map((column) =>
    column.length === 0 ? NONE : column.reduce((sum, ratio) => sum + ratio, 0) / column.length,
  );
  const period = (columns[0] ?? []).indexOf(Number(least[0])) + 1;
  return [
    [period > 0 ? message("row.leastCover", { period }) : message("row.least"), ...least],
    [message("row.average"), ...average],
  ];
}
