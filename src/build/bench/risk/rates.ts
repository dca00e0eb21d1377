import { irr } from "node-irr";
import { started } from "../../../analysis/simulation/start";
import { measures } from "../../../model/measures";
import { processorTime } from "../clock";
import { type Row, rowOf, within } from "../row";
import { asked } from "./question";

const TRIALS = 2000;
/** Rounds before those that count: what is called a million times in a simulation has long been compiled. */
const WARM = 10;

/** The two rates of return of trials of the project, and those of them that exist against node-irr 2.0.5 (MIT licence), which proves nothing. */
export function ratesOfTrials(rounds: number): readonly Row[] {
  const { plan, base } = asked(10_000);
  const simulation = started(plan, "wasm");
  const trials = Array.from({ length: TRIALS }, (_, trial) => simulation.linesOf(trial));
  const solved = ["returns.irr", "equity.irr"].map((id) => {
    const measure = measures.get(id);
    const solve = measure?.near?.(base.value(id)) ?? (() => Number.NaN);
    return { solve, rows: trials.map((lines) => lines.get(measure?.lines[0] ?? "") ?? new Float64Array(0)) };
  });
  const two = (): number =>
    solved.reduce(
      (sum, { solve, rows }) =>
        sum +
        processorTime(1, () => {
          for (const row of rows) solve(row);
        }) /
          TRIALS,
      0,
    );
  for (let round = 0; round < WARM; round++) two();
  const found = solved.flatMap(({ solve, rows }) =>
    rows.filter((row) => solve(row) > 0).map((row) => ({ solve, row })),
  );
  const lists = found.map(({ row }) => [...row]);
  const ours = (): number =>
    processorTime(1, () => {
      for (const { solve, row } of found) solve(row);
    }) / found.length;
  const theirs = (): number =>
    processorTime(1, () => {
      for (const list of lists) irr(list);
    }) / found.length;
  for (let round = 0; round < WARM; round++) {
    ours();
    theirs();
  }
  return [
    within(
      "Two rates of return a trial of the project, paths in time and all, proven",
      1300,
      Array.from({ length: rounds }, two),
    ),
    rowOf(
      "Positive rates of trials, proven, against node-irr",
      1,
      Array.from({ length: rounds }, () => ({ script: ours(), native: theirs() })),
    ),
  ];
}
