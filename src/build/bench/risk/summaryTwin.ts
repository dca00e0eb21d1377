import { type LineSummary, SHARES, TAIL } from "../../../analysis/simulation/summary";
import { arrayOf } from "../../native";

/** The numbers of a summary in the order in which C writes them. */
export const numbersOfSummary = ({ count, absent, least, most, ...told }: LineSummary): readonly number[] => [
  count,
  absent,
  least,
  most,
  ...[told.mean, told.deviation, told.below, told.tail, told.base, ...told.percentiles].flatMap(({ value, error }) => [
    value,
    error,
  ]),
];

/** How many they are: four, and five estimates and those of the percentiles, each with its error. */
export const SUMMARY_NUMBERS = 4 + 2 * (5 + SHARES.length);

/**
 * `summary` in C: what a line came to in so many trials, dealt out to repetitions, each of which is sorted by itself.
 */
export const summaryTwin = (trials: number, replicates: number): string => `
#include <string.h>
#define TRIALS ${trials}
#define REPLICATES ${replicates}
#define ESTIMATES ${5 + SHARES.length}
${arrayOf("shares", SHARES)}
typedef struct { double *values; long count; } sorted;

static void merge(const double *one, long m, const double *other, long n, double *into) {
  long i = 0, j = 0;
  while (i < m && j < n) {
    const int first = one[i] <= other[j];
    *into++ = first ? one[i] : other[j];
    i += first;
    j += !first;
  }
  memcpy(into, one + i, (m - i) * sizeof *one);
  memcpy(into + (m - i), other + j, (n - j) * sizeof *other);
}

/* by merging, from runs of eight on that are put in order one by one */
static void sort(double *values, long count) {
  static double room[TRIALS];
  const long run = 8;
  for (long from = 0; from < count; from += run)
    for (long k = from + 1; k < count && k < from + run; k++) {
      const double value = values[k];
      long to = k;
      for (; to > from && values[to - 1] > value; to--) values[to] = values[to - 1];
      values[to] = value;
    }
  double *from = values, *to = room;
  for (long width = run; width < count; width *= 2) {
    for (long k = 0; k < count; k += 2 * width) {
      const long middle = k + width < count ? k + width : count, end = k + 2 * width < count ? k + 2 * width : count;
      merge(from + k, middle - k, from + middle, end - middle, to + k);
    }
    double *const other = from;
    from = to;
    to = other;
  }
  if (from != values) memcpy(values, from, count * sizeof *values);
}

static double sum_of(const double *values, long count) {
  double all = 0, lost = 0;
  for (long k = 0; k < count; k++) {
    const double value = values[k], next = all + value;
    lost += fabs(all) >= fabs(value) ? all - next + value : value - next + all;
    all = next;
  }
  return isfinite(lost) ? all + lost : all;
}
static double deviation_of(const double *values, long count) {
  const double middle = sum_of(values, count) / count;
  double squares = 0;
  for (long k = 0; k < count; k++) squares += (values[k] - middle) * (values[k] - middle);
  return sqrt(squares / (count - 1));
}
static double percentile_of(sorted of, double share) {
  const double at = share * (of.count - 1);
  const long below = at;
  const double low = of.values[below], high = below + 1 < of.count ? of.values[below + 1] : low;
  return low == high ? low : low + (at - below) * (high - low);
}
static double lowest_mean(sorted of, double share) {
  const double count = share * of.count;
  const long whole = count;
  const double part = count - whole;
  return (sum_of(of.values, whole) + (part > 0 ? part * of.values[whole] : 0)) / count;
}
/* the share of values below one, or up to it */
static double share_below(sorted of, double value, int up_to) {
  long low = 0, high = of.count;
  while (low < high) {
    const long middle = (low + high) / 2;
    if (up_to ? of.values[middle] <= value : of.values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return (double)low / of.count;
}
static void estimate(sorted of, double threshold, double base, double *into) {
  *into++ = sum_of(of.values, of.count) / of.count;
  *into++ = deviation_of(of.values, of.count);
  *into++ = share_below(of, threshold, 0);
  *into++ = lowest_mean(of, ${TAIL});
  *into++ = (share_below(of, base, 0) + share_below(of, base, 1)) / 2;
  for (long k = 0; k < ${SHARES.length}; k++) *into++ = percentile_of(of, shares[k]);
}

static void summary(const double *values, const unsigned *refused, double threshold, double base, double *into) {
  static double rooms[2][TRIALS], found[ESTIMATES][REPLICATES], own[ESTIMATES];
  sorted parts[REPLICATES];
  double *from = rooms[0], *to = rooms[1];
  long ran = 0, some = 0, at = 0;
  for (long k = 0; k < TRIALS; k++) ran += refused[k] == 0;
  for (long r = 0; r < REPLICATES; r++) {
    parts[r] = (sorted){from + at, 0};
    for (long k = r; k < TRIALS; k += REPLICATES) if (values[k] == values[k]) from[at++] = values[k];
    parts[r].count = from + at - parts[r].values;
    sort(parts[r].values, parts[r].count);
    if (parts[r].count < 2) continue;
    estimate(parts[r], threshold, base, own);
    for (long k = 0; k < ESTIMATES; k++) found[k][some] = own[k];
    some++;
  }
  for (long left = REPLICATES; left > 1; left = (left + 1) / 2) {
    double *end = to;
    for (long k = 0; k < left; k += 2) {
      const sorted one = parts[k], other = k + 1 < left ? parts[k + 1] : (sorted){0, 0};
      if (other.count > 0) merge(one.values, one.count, other.values, other.count, end);
      else memcpy(end, one.values, one.count * sizeof *end);
      parts[k / 2] = (sorted){end, one.count + other.count};
      end += one.count + other.count;
    }
    to = from;
    from = parts[0].values;
  }
  const sorted all = parts[0];
  estimate(all, threshold, base, own);
  *into++ = all.count;
  *into++ = ran - all.count;
  *into++ = all.count > 0 ? all.values[0] : NAN;
  *into++ = all.count > 0 ? all.values[all.count - 1] : NAN;
  for (long k = 0; k < ESTIMATES; k++) {
    *into++ = own[k];
    *into++ = deviation_of(found[k], some) / sqrt(some);
  }
}
`;
