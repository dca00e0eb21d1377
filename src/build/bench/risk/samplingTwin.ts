import type { Range } from "../../../analysis/draws/range";
import type { Plan } from "../../../analysis/simulation/plan";
import type { TrialMaker } from "../../../analysis/simulation/trialMaker";
import { literal } from "../../../formula/kernel/c";
import { CELLS, LEAST, LOWEST_BIT, SCALE, SIDE, WIDTH } from "../../../numerics/columns/lookedUp";
import { distributionNamed } from "../../../numerics/distributions/named";
import * as normals from "../../../numerics/distributions/normal";
import { tabulated } from "../../../numerics/distributions/tabulated";
import { type Copula, FIRST, standardNormal } from "../../../numerics/sampling/correlation";
import { directionsOf, SOBOL_TRIALS, shiftsOf } from "../../../numerics/sampling/sobol";
import type { Interval } from "../../../quantities/interval";
import { arrayOf } from "../../native";

/** Trials that are drawn at once, at least: their columns stay near the processor. */
const ROOM = 256;

/** Columns lie a little more than a power of two apart, which would put all of them into the same places of a cache. */
const APART = 8;

/**
 * `draw` in C: of trials from `first` on, a whole number of rounds of the repetitions, the columns of what is drawn,
 * why any is refused, and the means of paths; and `give`, which puts what was drawn for one of them where the kernel is
 * given it. What the plan of the benchmark does not have, it refuses to be the twin of.
 */
export function samplingTwin(plan: Plan, maker: TrialMaker): string {
  if (plan.sampling !== "sobol" || plan.streams) throw new RangeError("only Sobol's sequence has a twin in C");
  const { keys, dimensions, draws, paths } = maker;
  const [replicates, apart] = [plan.replicates, paths.paths.length];
  const block = replicates * Math.ceil(ROOM / replicates);
  const each = Array.from({ length: dimensions }, (_, dimension) => dimension);
  const shifts = Array.from({ length: replicates }, (_, replicate) => shiftsOf({ seed: plan.seed, replicate }));
  const ranges = new Map(plan.ranges);
  const drawn = keys.map((key, k) => drawOf(rangeOf(ranges, key), k));
  const limited = draws.flatMap(({ interval, isWithin }, k) => [
    ...wholeOf(interval, k),
    ...(isWithin ? [] : [refusing(interval, k)]),
  ]);
  const ofPath = (year: number, path: number): string => `u[${keys.length + year * apart + path}]`;
  const years = Array.from({ length: paths.years }, (_, year) => year);
  return `
#include <stdint.h>
#define BLOCK ${block}
static double u[${dimensions}][BLOCK + ${APART}];
${arrayOf("directions", each.flatMap((dimension) => [...directionsOf(dimension)]).map(unsigned), "uint32_t")}
${arrayOf(
  "shifts",
  each.flatMap((dimension) => shifts.map((shiftOf) => unsigned(shiftOf(dimension)))),
  "uint32_t",
)}
${QUANTILES}
${arrayOf("standard", standardNormal().table)}
${drawn.map(({ data }) => data).join("\n")}

static void fill(long dimension, long first) {
  const uint32_t *of = directions + 32 * dimension, *by = shifts + ${replicates} * dimension;
  uint32_t index = first / ${replicates}, point = 0;
  for (uint32_t gray = index ^ (index >> 1), bit = 0; gray; gray >>= 1, bit++) if (gray & 1) point ^= of[bit];
  for (long k = 0; k < BLOCK; k += ${replicates}) {
    for (long r = 0; r < ${replicates}; r++) u[dimension][k + r] = ((point ^ by[r]) + 0.5) / ${SOBOL_TRIALS}.0;
    point ^= of[__builtin_ctz(++index)];
  }
}
static void to_normals(double *u) {
  for (long k = 0; k < BLOCK; k++) {
    const double value = looked(standard, u[k]);
    u[k] = value == value ? value : normal_quantile(u[k]);
  }
}
static void to_uniforms(double *u) {
  for (long k = 0; k < BLOCK; k++) u[k] = fmin(1 - ${FIRST}, fmax(${FIRST}, normal_cdf(u[k])));
}
static inline void scale(double *u, double by) { for (long k = 0; k < BLOCK; k++) u[k] *= by; }
static inline void add(double *u, double weight, const double *v) {
  for (long k = 0; k < BLOCK; k++) u[k] += weight * v[k];
}

static void draw(long first, unsigned *refused, double (*means)[BLOCK]) {
  for (long dimension = 0; dimension < ${dimensions}; dimension++) fill(dimension, first);
  for (long k = 0; k < BLOCK; k++) refused[k] = 0;
  ${maker.together.map((key) => `to_normals(u[${key}]);`).join(" ")}
  ${mixing(maker.copula, maker.together, (k) => `u[${k}]`)}
  ${maker.together.map((key) => `to_uniforms(u[${key}]);`).join(" ")}
  ${drawn.map(({ code }) => code).join("\n  ")}
  ${limited.join("\n  ")}
  for (long dimension = ${keys.length}; dimension < ${dimensions}; dimension++) to_normals(u[dimension]);
  ${years.map((year) => mixing(paths.copula, paths.together, (path) => ofPath(year, path))).join("\n  ")}
  static double logarithms[${paths.years}][BLOCK];
  ${paths.paths.map((_, path) => pathOf(maker, path, (year) => ofPath(year, path))).join("\n  ")}
}
${givingTwin(maker)}`;
}

const unsigned = (word: number): number => word >>> 0;

function rangeOf(ranges: ReadonlyMap<string, Range>, key: string): Range {
  const range = ranges.get(key);
  if (!range) throw new RangeError(`'${key}' is drawn without a range`);
  return range;
}

/** A column of uniforms becomes draws: what it needs, and the loop. */
function drawOf(range: Range, k: number): { readonly data: string; readonly code: string } {
  const numbers = range.parameters.map(literal);
  switch (range.distribution) {
    case "triangular":
      return { data: "", code: `triangular(u[${k}], ${numbers.join(", ")});` };
    case "discrete":
      return { data: arrayOf(`d${k}`, range.parameters), code: `discrete(u[${k}], d${k}, ${numbers.length / 2});` };
    case "lognormal": {
      if (numbers.length > 2) throw new RangeError("a lognormal that is cut off has no twin in C");
      const exact = distributionNamed(range.distribution, range.parameters);
      const middle = Math.log(exact.median);
      const deviation = (Math.log(exact.quantile(0.9)) - middle) / normals.normalQuantile(0.9);
      return {
        data: arrayOf(`d${k}`, tabulated(exact).table),
        code: `lognormal(u[${k}], d${k}, ${literal(middle)}, ${literal(deviation)});`,
      };
    }
    default:
      throw new RangeError(`a ${range.distribution} distribution has no twin in C`);
  }
}

const polynomials = (name: string, of: Readonly<Record<"above" | "below", readonly number[]>>): string =>
  `${arrayOf(`${name}_above`, of.above)}\n${arrayOf(`${name}_below`, of.below)}`;

const QUANTILES = `
${polynomials("middle", normals.MIDDLE)}
${polynomials("side", normals.SIDE)}
${polynomials("tail", normals.TAIL)}
${polynomials("cdf", { above: normals.CDF_ABOVE, below: normals.CDF_BELOW })}
static inline double polynomial(const double *of, long count, double x) {
  double value = 0;
  for (long k = 0; k < count; k++) value = value * x + of[k];
  return value;
}
#define SUM(of, x) polynomial(of, sizeof of / sizeof *of, x)
#define RATIO(name, x) (SUM(name##_above, x) / SUM(name##_below, x))
static double normal_cdf(double x) {
  const double far = fabs(x);
  const double tail = far > 37 ? 0 : exp(-far * far / 2) * (far < ${normals.SPLIT} ? RATIO(cdf, far)
    : 1 / ((far + 1 / (far + 2 / (far + 3 / (far + 4 / (far + 0.65))))) * sqrt(2 * M_PI)));
  return x > 0 ? 1 - tail : tail;
}
static double normal_quantile(double p) {
  const double q = p - 0.5;
  if (fabs(q) <= 0.425) return q * RATIO(middle, 0.180625 - q * q);
  const double r = sqrt(-log(fmin(p, 1 - p)));
  return copysign(r <= 5 ? RATIO(side, r - 1.6) : RATIO(tail, r - 5), q);
}
static inline double looked(const double *table, double p) {
  const int upper = p > 0.5;
  const double q = upper ? 1 - p : p;
  if (!(q >= ${LEAST})) return NAN;
  const int32_t bits = q * ${SCALE}.0;
  const int octave = __builtin_clz(bits) - 1;
  const double *cell = table + ${WIDTH} * (${CELLS} * octave + ((bits >> (${LOWEST_BIT} - octave)) & ${CELLS - 1}));
  if (upper) cell += ${SIDE};
  const double x = q - cell[0];
  double value = cell[${WIDTH - 1}];
  for (int k = ${WIDTH - 2}; k >= 1; k--) value = value * x + cell[k];
  return value;
}
static void triangular(double *u, double low, double mode, double high) {
  const double width = high - low, left = mode - low, right = high - mode;
  for (long k = 0; k < BLOCK; k++) {
    const double at = u[k] * width;
    u[k] = at <= left ? low + sqrt(at * left) : high - sqrt((1 - u[k]) * width * right);
  }
}
static void discrete(double *u, const double *pairs, long count) {
  double total = 0;
  for (long j = 0; j < count; j++) total += pairs[2 * j + 1];
  for (long k = 0; k < BLOCK; k++) {
    const double at = u[k] * total;
    double sum = pairs[1];
    long j = 0;
    while (j < count - 1 && !(at < sum)) sum += pairs[2 * ++j + 1];
    u[k] = pairs[2 * j];
  }
}
static void lognormal(double *u, const double *table, double middle, double deviation) {
  for (long k = 0; k < BLOCK; k++) {
    const double value = looked(table, u[k]);
    u[k] = value == value ? value : exp(middle + deviation * normal_quantile(u[k]));
  }
}
`;

/** Normals become correlated ones, from the last on. */
function mixing(copula: Copula | undefined, together: readonly number[], column: (place: number) => string): string {
  const rows = (copula?.lower ?? []).map((row, i) => [
    `scale(${column(together[i] ?? -1)}, ${literal(row[i] ?? Number.NaN)});`,
    ...row
      .slice(0, i)
      .flatMap((weight, j) =>
        weight === 0 ? [] : `add(${column(together[i] ?? -1)}, ${literal(weight)}, ${column(together[j] ?? -1)});`,
      ),
  ]);
  return rows.toReversed().flat().join(" ");
}

const wholeOf = ({ whole }: Interval, k: number): readonly string[] =>
  whole ? [`for (long k = 0; k < BLOCK; k++) u[${k}][k] = floor(u[${k}][k] + 0.5);`] : [];

/** Values that the limits of a key refuse. */
function refusing({ above, min, below, max }: Interval, k: number): string {
  const holds = (sign: string, bound: number | undefined): readonly string[] =>
    bound === undefined ? [] : [`v ${sign} ${literal(bound)}`];
  const all = ["isfinite(v)", ...holds(">", above), ...holds(">=", min), ...holds("<", below), ...holds("<=", max)];
  return `for (long k = 0; k < BLOCK; k++) {
    const double v = u[${k}][k];
    if (!refused[k] && !(${all.join(" && ")})) refused[k] = ${k + 1};
  }`;
}

/** Normals of a path become its factors, and their mean. */
function pathOf({ paths }: TrialMaker, path: number, column: (year: number) => string): string {
  const { steps = [], variances = [] } = paths.paths[path] ?? {};
  const bridge = steps.map(({ year, left, leftWeight, right, rightWeight, deviation }, dimension) => {
    const part = (weight: number, of: number | undefined): string =>
      of === undefined ? "0" : `${literal(weight)} * logarithms[${of}][k]`;
    const own = `${literal(deviation)} * ${column(dimension)}[k]`;
    return `for (long k = 0; k < BLOCK; k++)
    logarithms[${year}][k] = ${own} + ${part(leftWeight, left)} + ${part(rightWeight, right)};`;
  });
  const factors = variances.map(
    (variance, year) => `for (long k = 0; k < BLOCK; k++)
    means[${path}][k] += (${column(year)}[k] = ${literal(paths.standing[path]?.[year] ?? 1)}
      * exp(logarithms[${year}][k] - ${literal(variance / 2)})) / ${variances.length};`,
  );
  return [...bridge, `for (long k = 0; k < BLOCK; k++) means[${path}][k] = 0;`, ...factors].join("\n  ");
}

/**
 * What was drawn for a trial of the block, and what moves with it: values by year, paths, the other parts of wholes.
 */
function givingTwin({ keys, draws, paths, pathPlaces, wholes, standing }: TrialMaker): string {
  const places = [
    ...draws.map(({ at }) => at),
    ...Array.from({ length: paths.dimensions }, (_, k) => {
      const apart = paths.paths.length;
      return (pathPlaces[k % apart] ?? 0) + Math.floor(k / apart);
    }),
  ];
  const moving = draws.flatMap(({ path, standing, interval: { min, max } }, k) =>
    path.map(({ at, value }) => {
      const by = literal(value);
      const moved = standing === 0 ? `${by} + u[${k}][k]` : `${by} * u[${k}][k] / ${literal(standing)}`;
      const [low, high] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY].map(literal);
      return `g[${at}] = least(${high}, greatest(${low}, ${moved}));`;
    }),
  );
  const wholly = wholes.map(({ drawn, others, stood }) => {
    const share = (value: number): string =>
      stood !== 0 ? `left * ${literal(value)} / ${literal(stood)}` : drawn.length > 1 ? "0" : `left / ${others.length}`;
    return `{
    double sum = ${drawn.map((at) => `g[${at}]`).join(" + ") || "0"};
    const double left = greatest(0, 1 - sum);
    ${others.map(({ at, value }) => `sum += g[${at}] = ${share(value)};`).join(" ")}
    ${[...drawn, ...others.map(({ at }) => at)].map((at) => `g[${at}] /= sum;`).join(" ")}
  }`;
  });
  return `
${arrayOf("g", standing)}
${arrayOf("places", places, "uint32_t")}
static void give(long k) {
  for (long j = 0; j < ${keys.length + paths.dimensions}; j++) g[places[j]] = u[j][k];
  ${[...moving, ...wholly].join("\n  ")}
}
`;
}
