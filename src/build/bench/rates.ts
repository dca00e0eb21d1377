import { irr } from "node-irr";
import { periodicFlows } from "../../numerics/flows";
import { allRates } from "../../numerics/rates/allRates";
import { type Row, rowOf } from "./row";

const SERIES = 200;
const PERIODS = 30;

/** Three years of investment, 27 of returns, of other amounts in each series; then the closure it may have. */
function projects(closure: number): readonly number[][] {
  // a fixed sequence between 0.5 and 1.5, the same on every machine
  const factor = (n: number): number => 0.5 + ((n * 7919) % 1009) / 1009;
  return Array.from({ length: SERIES }, (_, series) =>
    Array.from({ length: PERIODS + 1 }, (_, t) => {
      const by = factor(series * PERIODS + t);
      return t < 3 ? -400 * by : t === PERIODS && closure > 0 ? -closure * by : 150 * by;
    }),
  );
}

/** Nanoseconds a series. */
function timeOf(rates: (flows: number[]) => unknown, all: readonly number[][]): number {
  const from = process.hrtime.bigint();
  for (const flows of all) rates(flows);
  return Number(process.hrtime.bigint() - from) / all.length;
}

const ours = (flows: readonly number[]) => allRates(periodicFlows(flows));

const WARM_UP = 50;

/** All rates of a mine with closure, which has two: nanoseconds a series. */
export function closureRates(rounds: number): number {
  const all = projects(700);
  for (let k = 0; k < WARM_UP; k++) timeOf(ours, all);
  return Math.min(...Array.from({ length: rounds }, () => timeOf(ours, all)));
}

/** All rates of a project, proven, against the one that node-irr 2.0.5 finds by Newton's method (MIT licence). */
export function ratesAgainstNodeIrr(rounds: number): Row {
  const all = projects(0);
  for (const flows of all) {
    const [rate, theirRate] = [ours(flows)[0]?.rate ?? Number.NaN, theirs(flows)];
    if (!(Math.abs(rate - theirRate) < 1e-6)) throw new Error(`node-irr gives ${theirRate} where we give ${rate}`);
  }
  const both = () => ({ script: timeOf(ours, all), native: timeOf(theirs, all) });
  for (let k = 0; k < WARM_UP; k++) both();
  return rowOf("IRR of a project over 30 years against node-irr", 1, Array.from({ length: rounds }, both));
}

const theirs = (flows: number[]): number => irr(flows);
