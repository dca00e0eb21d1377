import { inputKeys } from "../../model/inputs/keys";
import type { Distribution } from "../../numerics/distributions/distribution";
import { fittedMetalog } from "../../numerics/distributions/metalogFit";
import type { Bounds } from "../../numerics/distributions/metalogTerms";
import { distributionNamed } from "../../numerics/distributions/named";
import { gaussianCopula } from "../../numerics/sampling/correlation";
import { IronError } from "../../quantities/errors";
import type { Range } from "../draws/range";
import { metalogOfRange } from "../sipmath/metalogRange";
import type { Written, WrittenSip } from "../sipmath/writeLibrary";
import { among } from "./correlation";
import type { Plan } from "./plan";

/** So many quantiles of a distribution are fitted. */
const POINTS = 2000;

/**
 * What a plan draws as a library: metalogs as they are, other distributions as the metalogs nearest to them, within the same bounds, and
 * what goes together. Paths in time are not in it: a sip is one number a trial.
 * Errors: argument where nothing is drawn.
 */
export function libraryOfInputs({ ranges, correlation }: Plan): Written {
  if (ranges.length === 0) throw new IronError("argument", "sipmath.nothing", { lines: [] });
  const keys = ranges.map(([key]) => key);
  const told = among(correlation, keys);
  const { used } = gaussianCopula(told.matrix, told.keys);
  const place = new Map(told.keys.map((key, k) => [key, k]));
  const matrix = keys.map((one) =>
    keys.map((other) => (one === other ? 1 : (used[place.get(one) ?? -1]?.[place.get(other) ?? -1] ?? 0))),
  );
  return { sips: ranges.map(([key, range]) => sipOf(key, range)), matrix };
}

function sipOf(key: string, range: Range): WrittenSip {
  const distribution = distributionNamed(range.distribution, range.parameters);
  const own = metalogOfRange(range);
  const fit = own ? { ...own, error: { most: 0, share: 0 } } : fitOf(distribution, range);
  const { quantile, mean } = distribution;
  const metadata = {
    unit: inputKeys.get(key)?.unit ?? "",
    distribution: range.distribution,
    mean,
    P10: quantile(0.1),
    P50: quantile(0.5),
    P90: quantile(0.9),
    largestQuantileError: fit.error.most,
    largestQuantileErrorAt: fit.error.share,
  };
  return { name: key, metalog: fit, metadata };
}

function fitOf({ quantile }: Distribution, range: Range) {
  const fit = fittedMetalog(quantile, POINTS, boundsOf(range));
  if (fit === undefined) throw new RangeError(`the quantile of ${range.distribution} does not rise`);
  return fit;
}

/** What a distribution does not go beyond. Values with weights reach half a gap beyond their ends, as whole numbers do. */
function boundsOf({ distribution, parameters }: Range): Bounds {
  switch (distribution) {
    case "uniform":
      return { lower: parameters[0], upper: parameters[1] };
    case "triangular":
    case "pert":
      return { lower: parameters[0], upper: parameters[2] };
    case "normal":
      return { lower: parameters[2], upper: parameters[3] };
    case "lognormal":
      return { lower: parameters[2] ?? 0, upper: parameters[3] };
    case "discrete": {
      const values = parameters.filter((_, k) => k % 2 === 0);
      const gap = (one: number, other: number) => ((values.at(one) ?? 0) - (values.at(other) ?? 0)) / 2 || 0.5;
      return { lower: (values[0] ?? 0) - gap(1, 0), upper: (values.at(-1) ?? 0) + gap(-1, -2) };
    }
    default:
      return {};
  }
}
