import { writtenLine } from "../../model/lines";
import { fittedMetalog } from "../../numerics/distributions/metalogFit";
import { normalQuantile } from "../../numerics/distributions/normal";
import { correlation, deviation, mean, percentile, ranks, type Sorted } from "../../numerics/percentiles";
import { gaussianCopula } from "../../numerics/sampling/correlation";
import type { Matrix } from "../../numerics/sampling/matrix";
import { IronError } from "../../quantities/errors";
import type { Written, WrittenSip } from "../sipmath/writeLibrary";
import { isRow, type Results } from "./results";

/** Trials are fitted one by one up to so many; of more, as many of their quantiles. */
const POINTS = 10_000;

/** Fewer trials than there are terms say nothing of a shape. */
const LEAST_TRIALS = 100;

/** Results as a library, and the lines that it has no room for: those with a number in each year, and what does not vary. */
export type ResultsLibrary = Written & { readonly leftOut: readonly string[] };

/**
 * Lines that are one number as metalogs fitted to their trials. What goes together is told by normal scores: each line's ranks, over
 * trials in which all have a value, as normals, and of these the correlation, which is that of a Gaussian copula.
 * Errors: argument where no line can be told so.
 */
export function libraryOfResults(results: Results): ResultsLibrary {
  const { lines } = results.plan;
  const refused = results.refusals().reduce((sum, { count }) => sum + count, 0);
  const ran = results.done - refused;
  const sips = lines.flatMap((line) => (isRow(line) ? [] : sipOf(line, results.values(line), { ran, refused })));
  if (sips.length === 0) throw new IronError("argument", "sipmath.nothing", { lines });
  const kept = sips.map(({ name }) => name);
  return { sips, matrix: together(kept, results), leftOut: lines.filter((line) => !kept.includes(line)) };
}

function sipOf(
  line: string,
  trials: Float64Array,
  { ran, refused }: { ran: number; refused: number },
): readonly WrittenSip[] {
  const values: Sorted = trials.filter((value) => !Number.isNaN(value)).sort();
  const fit =
    values.length < LEAST_TRIALS ? undefined : fittedMetalog(quantileOf(values), Math.min(values.length, POINTS));
  if (fit === undefined) return [];
  const metadata = {
    unit: writtenLine(line).unit,
    count: values.length,
    absent: ran - values.length,
    refused,
    mean: mean(values),
    std: deviation(values),
    min: values[0] ?? Number.NaN,
    P10: percentile(values, 0.1),
    P50: percentile(values, 0.5),
    P90: percentile(values, 0.9),
    max: values.at(-1) ?? Number.NaN,
    largestQuantileError: fit.error.most,
    largestQuantileErrorAt: fit.error.share,
  };
  return [{ name: line, metalog: fit, metadata }];
}

/**
 * The quantile of trials: each stands in the middle of its equal part, with straight lines between. Source: A. Hazen (1914), type 5 of
 * Hyndman and Fan.
 */
const quantileOf =
  (values: Sorted) =>
  (share: number): number => {
    const at = Math.min(values.length - 1, Math.max(0, share * values.length - 0.5));
    const below = Math.floor(at);
    const low = values[below] ?? Number.NaN;
    return low + (at - below) * ((values[below + 1] ?? low) - low);
  };

function together(lines: readonly string[], results: Results): Matrix {
  const columns = lines.map((line) => results.values(line));
  const complete = Int32Array.from(results.refused.keys()).filter((trial) =>
    columns.every((column) => !Number.isNaN(column[trial])),
  );
  const scores = columns.map((column) =>
    ranks(Float64Array.from(complete, (trial) => column[trial] as number)).map((rank) =>
      normalQuantile((rank + 0.5) / complete.length),
    ),
  );
  const matrix = scores.map((one, i) =>
    scores.map((other, j) =>
      i === j ? 1 : correlation(...(i < j ? ([one, other] as const) : ([other, one] as const))),
    ),
  );
  // a line of which all complete trials have one value goes together with nothing
  const finite = matrix.map((row) =>
    row.map((value) => (Number.isFinite(value) ? Math.min(1, Math.max(-1, value)) : 0)),
  );
  return gaussianCopula(finite, lines).used;
}
