import { valued } from "../../analysis/draws/drawn";
import { movedPath, pathsIn } from "../../analysis/draws/movedPath";
import { Session } from "../../analysis/session";
import type { BaseStudy, Movement, StudiedInput } from "../../help/base/study";
import { describe } from "../../messages/text";
import { runProject } from "../../model/run";
import { IronError } from "../../quantities/errors";
import { type Assumption, allAssumptions, defaultSet, referenceSet } from "../../reference/index";
import { referenceDistributions } from "./distributions";
import draws from "./draws.json";
import { NPV } from "./npv";

/** The base beside its ranges, as the model says today; draws take long and are kept (`npm run draws`). */
export function baseStudy(): BaseStudy {
  const distributions = referenceDistributions();
  const npv = (of: "median" | "mean"): number =>
    runProject(valued(standing, distributions, (distribution) => distribution[of])).value(NPV);
  const base = runProject(standing).value(NPV);
  return {
    set: defaultSet,
    npv: { base, median: npv("median"), mean: npv("mean") },
    draws,
    inputs: allAssumptions().flatMap((assumption): StudiedInput[] => {
      const distribution = distributions.get(assumption.key);
      if (distribution === undefined) return [];
      const { median, mean } = distribution;
      const percentile = distribution.percentile(assumption.value);
      return [{ assumption, median, mean, percentile, movement: movement(assumption, base) }];
    }),
    questions: allAssumptions().filter(({ question }) => question !== undefined),
  };
}

const session = new Session();
const standing = referenceSet(defaultSet);
const paths = pathsIn(standing);

/** What gives way to the input does so as it does in a cell. */
function movement({ key, low, high }: Assumption, base: number): Movement {
  const at = (value: number): number =>
    session.project(undefined, Object.entries(movedPath(standing, paths, key, value)).flat()).run.value(NPV);
  try {
    const ends = { low: at(low), high: at(high) };
    const all = [ends.low, base, ends.high];
    return { ...ends, swing: Math.max(...all) - Math.min(...all) };
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    return { none: describe(error) };
  }
}
