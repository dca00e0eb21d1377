import { IronError } from "../../quantities/errors";
import { checkedNumbers } from "./checks";
import { discrete } from "./discrete";
import type { Distribution } from "./distribution";
import { lognormal } from "./lognormal";
import { metalog, metalogByCoefficients } from "./metalog";
import type { DistributionName } from "./names";
import { normal } from "./normal";
import { pert } from "./pert";
import { triangular } from "./triangular";
import { truncated } from "./truncated";
import { uniform } from "./uniform";

/** What a named distribution takes, in order, and what it makes of it. */
interface Named {
  readonly parameters: readonly string[];
  /** What may follow. */
  readonly optional?: readonly string[];
  /** What may follow again and again. */
  readonly more?: readonly string[];
  readonly make: (values: readonly number[]) => Distribution;
}

const at = (values: readonly number[], k: number): number => values[k] ?? Number.NaN;

const within = (of: Distribution, low: number | undefined, high: number | undefined): Distribution =>
  low === undefined && high === undefined
    ? of
    : truncated(of, low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY);

const BOUNDS = ["low", "high"] as const;
const FURTHER = ["further coefficient"] as const;

/**
 * Distributions as people name them, each with its parameters. A normal and a lognormal may be cut off below and above; a lognormal and a
 * metalog are given by what one draw in ten lies below and above; discrete values rise, each with its weight. A metalog by its coefficients has them in the order of Keelin, behind
 * the bounds that it stays above, below or within.
 */
export const namedDistributions = {
  uniform: { parameters: ["low", "high"], make: (v) => uniform(at(v, 0), at(v, 1)) },
  triangular: { parameters: ["low", "mode", "high"], make: (v) => rising(triangular, v) },
  pert: {
    parameters: ["low", "mode", "high"],
    optional: ["weight"],
    make: (v) => pert(at(v, 0), at(v, 1), at(v, 2), v[3]),
  },
  normal: {
    parameters: ["mean", "deviation"],
    optional: BOUNDS,
    make: (v) => within(normal(at(v, 0), at(v, 1)), v[2], v[3]),
  },
  lognormal: {
    parameters: ["P10", "P90"],
    optional: BOUNDS,
    make: (v) => within(spread(at(v, 0), at(v, 1)), v[2], v[3]),
  },
  metalog: {
    parameters: ["P10", "P50", "P90"],
    optional: ["lower bound", "upper bound"],
    make: (v) => metalog({ p10: at(v, 0), p50: at(v, 1), p90: at(v, 2) }, { lower: v[3], upper: v[4] }),
  },
  metalog_coefficients: {
    parameters: ["a1", "a2"],
    more: FURTHER,
    make: (v) => metalogByCoefficients(v),
  },
  metalog_coefficients_above: {
    parameters: ["lower bound", "a1", "a2"],
    more: FURTHER,
    make: ([lower, ...v]) => metalogByCoefficients(v, { lower }),
  },
  metalog_coefficients_below: {
    parameters: ["upper bound", "a1", "a2"],
    more: FURTHER,
    make: ([upper, ...v]) => metalogByCoefficients(v, { upper }),
  },
  metalog_coefficients_within: {
    parameters: ["lower bound", "upper bound", "a1", "a2"],
    more: FURTHER,
    make: ([lower, upper, ...v]) => metalogByCoefficients(v, { lower, upper }),
  },
  discrete: { parameters: ["value", "weight"], more: ["value", "weight"], make: (v) => weighted(v) },
} as const satisfies Readonly<Record<DistributionName, Named>>;

/** What a distribution calls the parameter at a place, from 0 on. */
export function parameterNamed(name: DistributionName, place: number): string {
  const { parameters, optional = [], more = [] }: Named = namedDistributions[name];
  const own = [...parameters, ...optional];
  return own[place] ?? more[(place - own.length) % Math.max(1, more.length)] ?? `#${place + 1}`;
}

/**
 * A distribution by its name and parameters.
 * Errors: argument for parameters that are too few, too many or no numbers; domain for what the distribution cannot have.
 */
export function distributionNamed(name: DistributionName, values: readonly number[]): Distribution {
  const { parameters, optional = [], more = [], make }: Named = namedDistributions[name];
  const most = more.length > 0 ? Number.POSITIVE_INFINITY : parameters.length + optional.length;
  const uneven = more.length > 0 && (values.length - parameters.length) % more.length !== 0;
  if (values.length < parameters.length || values.length > most || uneven)
    throw new IronError("argument", "distribution.parameters", {
      distribution: name,
      parameters: [...parameters, ...optional, ...more].join(", "),
      given: values.length,
    });
  checkedNumbers(Object.fromEntries(values.map((value, k) => [[...parameters, ...optional][k] ?? `#${k + 1}`, value])));
  return make(values);
}

function rising(make: typeof triangular, v: readonly number[]): Distribution {
  const [low, mode, high] = [at(v, 0), at(v, 1), at(v, 2)];
  if (!(low <= mode && mode <= high && low < high))
    throw new IronError("domain", "distribution.modeBetween", { low, mode, high });
  return make(low, mode, high);
}

function spread(p10: number, p90: number): Distribution {
  if (!(0 < p10 && p10 < p90)) throw new IronError("domain", "distribution.lowBelowHigh", { low: p10, high: p90 });
  return lognormal(p10, p90);
}

/** Values that rise, each with a weight above nil. */
function weighted(v: readonly number[]): Distribution {
  const entries = Array.from({ length: v.length / 2 }, (_, k) => ({ value: at(v, 2 * k), weight: at(v, 2 * k + 1) }));
  for (const [k, { value, weight }] of entries.entries()) {
    const before = entries[k - 1]?.value ?? Number.NEGATIVE_INFINITY;
    if (!(value > before)) throw new IronError("domain", "distribution.lowBelowHigh", { low: before, high: value });
    if (!(weight > 0)) throw new IronError("domain", "distribution.positive", { what: "weight", value: weight });
  }
  return discrete(entries);
}
