import { message } from "../../messages/message";
import { verbatim } from "../../messages/words";
import {
  averageWhere,
  burden,
  countOfRates,
  internalRate,
  leastWhere,
  marginalRate,
  modifiedInternalRate,
  paybackForGood,
  paybackPeriod,
  quotient,
  whereLeast,
} from "../../model/solvers";
import { presentValue } from "../../numerics/presentValue";
import { columnOf, computed, summed, table } from "./byYear";
import type { ByYear, Told } from "./explained";
import type { OpenedRun } from "./openedRun";

/** A measure that exists, and the lines that it is solved from. */
interface Solved {
  readonly opened: OpenedRun;
  readonly told: Told;
  readonly value: number;
  readonly lines: readonly string[];
}

/** What is worked out of a row has its unit; a factor has none. */
const inUnitOf = ({ opened, told, lines }: Solved): Told => ({ ...told, unit: opened.told(lines[0] ?? "").unit });
const pure = (told: Told): Told => ({ ...told, unit: verbatim("1"), address: undefined });

const always = (): boolean => true;

/** What a year's flow is worth at a rate in the first year. */
const factorsAt = (rate: number, { run }: OpenedRun): number[] => run.years.map((_, t) => (1 + rate) ** -t);

const first = ({ opened, lines }: Solved, k: number): number => opened.values(lines[k] ?? "")[0] ?? Number.NaN;
const row = ({ opened, lines }: Solved, k: number): Float64Array => opened.values(lines[k] ?? "");
const column = ({ opened, lines }: Solved, k: number, kind: "amount" | "running" | "value") =>
  columnOf(opened, lines[k] ?? "", kind);

/** The flows at the rate, which add up to nil. */
function atRate(solved: Solved): ByYear {
  const { opened, told, value } = solved;
  const factors = factorsAt(value, opened);
  const flows = row(solved, 0);
  const values = factors.map((factor, t) => factor * (flows[t] ?? 0));
  const columns = [
    column(solved, 0, "amount"),
    computed(pure(told), "factor", factors),
    computed(inUnitOf(solved), "addend", values),
  ];
  const sum = values.reduce((total, one) => total + one, 0);
  return table(opened, columns, message("byYear.nil"), { counts: (t) => flows[t] !== 0, sum });
}

/** What is paid is moved back to the first year at one rate, what is earned on to the last at another. */
function bothWays(solved: Solved): ByYear {
  const { opened } = solved;
  const flows = row(solved, 0);
  const last = opened.run.periods - 1;
  const moved = factorsAt(first(solved, 1), opened).map((factor, t) => {
    const flow = flows[t] ?? 0;
    return flow < 0 ? factor * flow : (1 + first(solved, 2)) ** (last - t) * flow;
  });
  const columns = [column(solved, 0, "amount"), computed(inUnitOf(solved), "moved", moved)];
  return table(opened, columns, message("byYear.modified", { periods: last }), { counts: (t) => flows[t] !== 0 });
}

/** The running sum, which is no longer below nil from the year that decides. */
const running =
  (which: "first" | "last") =>
  (solved: Solved): ByYear => {
    const { opened } = solved;
    const sums = row(solved, 1);
    const turns = (t: number) => t > 0 && (sums[t - 1] ?? 0) < 0 && (sums[t] ?? 0) >= 0;
    const periods = opened.run.years.map((_, t) => t);
    const decides = which === "first" ? periods.find(turns) : periods.findLast(turns);
    const columns = [column(solved, 0, "amount"), column(solved, 1, "running")];
    return table(opened, columns, message("byYear.payback"), { counts: always, decides });
  };

/** The years of a flag, and which of them is the least. */
function leastOf(solved: Solved): ByYear {
  const { opened } = solved;
  const flags = row(solved, 1);
  const { years } = opened.run;
  const decides = whereLeast.solve(row(solved, 0), flags, Float64Array.from(years));
  return table(opened, [column(solved, 0, "value")], message("byYear.least"), {
    counts: (t) => flags[t] === 1,
    decides: years.indexOf(decides),
  });
}

/** The years of a flag, each with the same weight. */
function averageOf(solved: Solved): ByYear {
  const { opened, told, value } = solved;
  const [values, flags] = [row(solved, 0), row(solved, 1)];
  const count = flags.filter((flag) => flag === 1).length;
  const addends = opened.run.years.map((_, t) => (values[t] ?? 0) / count);
  return table(opened, [column(solved, 0, "value"), computed(told, "addend", addends)], message("byYear.average"), {
    counts: (t) => flags[t] === 1,
    sum: value,
  });
}

/** A burden by year, discounted, per present value of all that bears it. */
function burdenOf(solved: Solved): ByYear {
  const { opened, told } = solved;
  const rate = first(solved, 2);
  const factors = factorsAt(rate, opened);
  const under = presentValue(rate, row(solved, 1));
  const flows = row(solved, 0);
  const addends = factors.map((factor, t) => (factor * (flows[t] ?? 0)) / under);
  const rateTold = opened.told(solved.lines[2] ?? "");
  const columns = [
    column(solved, 0, "amount"),
    computed(pure(rateTold), "factor", factors),
    computed(told, "addend", addends),
  ];
  const sum = addends.reduce((total, one) => total + one, 0);
  return table(opened, columns, message("byYear.burden", { under }), { counts: (t) => flows[t] !== 0, sum });
}

/** Two rows side by side, each with a rate of its own. */
const sideBySide = (solved: Solved): ByYear =>
  table(
    solved.opened,
    solved.lines.map((_, k) => column(solved, k, "amount")),
    message("byYear.rates"),
    { counts: always },
  );

/** A row by itself. */
const rowOf = (solved: Solved): ByYear =>
  table(solved.opened, [column(solved, 0, "amount")], message("byYear.row"), {
    counts: (t) => row(solved, 0)[t] !== 0,
  });

const quotientOf = (solved: Solved): ByYear | undefined =>
  summed(solved.opened, solved.told, { id: solved.lines[0] ?? "", weights: Float64Array.of(1 / first(solved, 1)) });

const BY_SOLVER: ReadonlyMap<string, (solved: Solved) => ByYear | undefined> = new Map(
  (
    [
      [internalRate, atRate],
      [countOfRates, rowOf],
      [modifiedInternalRate, bothWays],
      [paybackPeriod, running("first")],
      [paybackForGood, running("last")],
      [leastWhere, leastOf],
      [whereLeast, leastOf],
      [averageWhere, averageOf],
      [burden, burdenOf],
      [marginalRate, sideBySide],
      [quotient, quotientOf],
    ] as const
  ).map(([{ name }, show]) => [name, show]),
);

/** What a measure is solved from, by year; undefined for one of single numbers. */
export const measureByYear = (solver: string, solved: Solved): ByYear | undefined => BY_SOLVER.get(solver)?.(solved);
