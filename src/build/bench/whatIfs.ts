import { Session } from "../../analysis/session";
import { sensitivity } from "../../analysis/whatIf/sensitivity";
import { tornado } from "../../analysis/whatIf/tornado";
import { Variations } from "../../analysis/whatIf/variations";
import { KernelRun } from "../../formula/kernel/run";
import { functionNamed } from "../../functions/catalog";
import { answer } from "../../functions/invoke";
import { whatIfRows } from "../../functions/whatIf/whatIfRows";
import { kernel } from "../../model/generated/project";
import { processorTime } from "./clock";
import { operationsOfTrial } from "./risk/operations";
import { type Row, rowOf, within } from "./row";

/** What is asked of either, of a model whose slice for a bank has 10,000 operations. */
const MOST = 50_000_000;
/** Of the time of bare trials of the kernel, as many as there are runs. */
const OF_TRIALS = 0.8;

const evenly = (from: number, to: number): readonly number[] =>
  Array.from({ length: 21 }, (_, k) => from + ((to - from) * k) / 20);

/** All inputs over their ranges with an IRR each, and a table of 21 by 21: their time, and what checks, rules and reading add to trials. */
export function manyRuns(rounds: number): readonly Row[] {
  const own = new Session().assumptions();
  const bare = new KernelRun(kernel, own.values);
  const axes = [
    { key: "market.hbi_price", values: evenly(300, 500) },
    { key: "energy.gas_tariff", values: evenly(150, 350) },
  ];
  const operations = operationsOfTrial();
  const rowsOf = (what: string, ask: (variations: Variations) => unknown): readonly Row[] => {
    const round = () => {
      const variations = new Variations(own.values);
      const script = processorTime(1, () => ask(variations));
      return { script, native: variations.runs * processorTime(variations.runs, () => bare.trial()) };
    };
    round();
    const times = Array.from({ length: rounds }, round);
    return [
      within(
        what,
        MOST,
        times.map(({ script }) => script),
        operations,
      ),
      rowOf(`${what}, against as many trials of the bare kernel`, OF_TRIALS, times),
    ];
  };
  return [
    ...rowsOf("A tornado of all inputs with IRRs", (variations) => tornado(variations, "returns.irr")),
    ...rowsOf("A table of 21 by 21", (variations) => sensitivity(variations, own, ["returns.npv"], axes)),
  ];
}

/** The same table asked again, as in a recalculation without a change. Errors: a defect where the model runs. */
export async function unchangedTable(rounds: number): Promise<Row> {
  const context = { session: new Session() };
  await whatIfRows.load();
  const args = ["returns.npv", "market.hbi_price", [evenly(300, 500)], "energy.gas_tariff", [evenly(150, 350)]];
  const ask = () => answer(functionNamed("SENSITIVITY"), args, context);
  ask();
  const { modelRuns } = context.session;
  const times = Array.from({ length: rounds }, () => processorTime(10, ask));
  const runs = context.session.modelRuns - modelRuns;
  if (runs > 0) throw new Error(`an unchanged table ran the model ${runs} times`);
  return within("The same table unchanged, 0 runs", 5_000_000, times);
}
