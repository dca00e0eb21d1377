import { simulated } from "../../analysis/draws/simulated";
import type { DrawsTold } from "../../help/base/study";
import { describe } from "../../messages/text";
import { runProject } from "../../model/run";
import { defaultSet, referenceSet } from "../../reference/index";
import { write } from "../write";
import { referenceDistributions } from "./distributions";
import { NPV } from "./npv";

const SEED = 2026;
const TRIALS = 20_000;
const PERCENTILES = [1, 5, 10, 25, 35, 50, 65, 75, 90, 95, 99];

/** Draws, and writes what became of them; amounts are rounded to the dollar, which is far within their error. */
export function storeDraws(): void {
  const standing = referenceSet(defaultSet);
  const base = runProject(standing).value(NPV);
  const { results, refused } = simulated(standing, referenceDistributions(), { line: NPV, seed: SEED, trials: TRIALS });
  const share = (of: (npv: number) => boolean): number => results.filter(of).length / results.length;
  const at = (percent: number): number => results[Math.floor((results.length * percent) / 100)] ?? Number.NaN;
  const told: DrawsTold = {
    seed: SEED,
    trials: TRIALS,
    base: Math.round(base),
    belowBase: share((npv) => npv < base),
    aboveNil: share((npv) => npv > 0),
    mean: Math.round(results.reduce((sum, npv) => sum + npv, 0) / results.length),
    percentiles: Object.fromEntries(PERCENTILES.map((percent) => [percent, Math.round(at(percent))])),
    refused: [...refused.values()].map(({ count, example }) => ({ count, example: describe(example) })),
  };
  write("src/build/base/draws.json", `${JSON.stringify(told, null, 2)}\n`);
}
