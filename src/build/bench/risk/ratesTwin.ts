import {
  BEGINNINGS,
  FIRST_LOOK,
  LEAST_LOOK,
  MOST_PLACES,
  NARROWER,
  ROUNDING,
  SLOPE_ROUNDING,
  WIDER,
} from "../../../numerics/rates/firstRoot";
import { LAST_STEP, MOST_STEPS } from "../../../numerics/rates/halley";
import { LEAST, MOST, ROOM } from "../../../numerics/rates/nearRate";
import { LARGE, roundingOf, SMALL } from "../../../numerics/rates/signedSum";
import { arrayOf } from "../../native";

/**
 * Factors at which what is not proven is looked at, up to a rate of almost -1; and how often what lies between two of
 * them is halved.
 */
const [LOOKS, FURTHEST, HALVINGS] = [1024, 1e8, 60];

/**
 * `rate` in C: the rate of flows one period apart, sought and proven as `nearRate` does it, of so many periods. Simpler
 * than the product in one thing, in favour of C: the few that are not proven there (one in a thousand) are sought in
 * doubles on a grid of factors, without a proof, where the product isolates all roots in 32 digits.
 */
export function ratesTwin(periods: number): string {
  const looks = Array.from({ length: LOOKS }, (_, k) => LEAST * (FURTHEST / LEAST) ** (k / (LOOKS - 1)));
  return `
${arrayOf("beginnings", BEGINNINGS)}
${arrayOf("looks", looks)}
#define FLOWS ${periods}
static const double rounding = ${roundingOf(periods)}, room = ${ROOM}, unsure = ${ROUNDING};

static int sign_at(const double *flows, double factor) {
  const double square = factor * factor;
  const long pairs = FLOWS - FLOWS % 2;
  double value = pairs < FLOWS ? flows[pairs] : 0, size = fabs(value);
  for (long k = pairs - 2; k >= 0; k -= 2) {
    value = value * square + (flows[k + 1] * factor + flows[k]);
    size = size * square + (fabs(flows[k + 1]) * factor + fabs(flows[k]));
  }
  if (!(size > ${SMALL} && size < ${LARGE} && fabs(value) > rounding * size)) return 0;
  return value > 0 ? 1 : -1;
}

/* 0 or 1; -1 where that is not certain */
static int rises_of(const double *flows, double factor) {
  double power = 1, sum = 0, size = 0, sums = 0, sizes = 0;
  int is_above = 0;
  for (long k = 0; k < FLOWS; k++) {
    const double flow = flows[k] * power;
    power *= factor;
    sum += flow;
    size += fabs(flow);
    sums += sum;
    sizes += size;
    const double least = 2 * rounding * sizes;
    if (is_above ? sums > least : sums < -least || size == 0) continue;
    if (is_above || !(sums > least)) return -1;
    is_above = 1;
  }
  if (!(size > ${SMALL} && sizes < ${LARGE})) return -1;
  if (sum > rounding * size) return 1;
  return sum < -rounding * size && !is_above ? 0 : -1;
}

static double halley(const double *flows, double factor) {
  const long pairs = FLOWS - FLOWS % 2;
  for (int step = 0; step < ${MOST_STEPS}; step++) {
    const double square = factor * factor, twice = factor + factor;
    double value = pairs < FLOWS ? flows[pairs] : 0, slope = 0, bend = 0;
    for (long k = pairs - 2; k >= 0; k -= 2) {
      bend = bend * square + (slope * twice + value);
      slope = slope * square + (value * twice + flows[k + 1]);
      value = value * square + (flows[k + 1] * factor + flows[k]);
    }
    const double newton = value / slope;
    const double change = newton / greatest(0.5, 1 - newton * bend / slope);
    factor -= least(factor / 4, greatest(-factor / 4, change));
    if (fabs(change) <= ${LAST_STEP} * factor) return factor;
  }
  return NAN;
}

static int ends_below(const double *flows, double factor) {
  double value = 0, size = 0;
  for (long k = FLOWS - 1; k >= 0; k--) {
    value = value * factor + flows[k];
    size = size * factor + fabs(flows[k]);
    if (value > -unsure * size && size > 0) return 0;
  }
  return 1;
}

/* NAN where there is none, -1 where nothing is proven */
static double first_root(const double *flows) {
  double place = -1, look = ${FIRST_LOOK}, power = 0;
  double paid_at = 0, paid_slope_at = 0, earned_at = 0, earned_slope_at = 0;
  for (long k = 0; k < ${BEGINNINGS.length} && place < 0; k++)
    if (rises_of(flows, beginnings[k]) == 0) place = beginnings[k];
  if (place < 0) return -1;
  const long pairs = FLOWS - FLOWS % 2;
  double looked = place;
  for (int n = 0; n < ${MOST_PLACES} && look > ${LEAST_LOOK}; n++) {
    const double square = looked * looked, twice = looked + looked;
    double value = pairs < FLOWS ? flows[pairs] : 0, slope = 0, size = fabs(value), size_slope = 0;
    for (long k = pairs - 2; k >= 0; k -= 2) {
      const double low = flows[k], high = flows[k + 1];
      slope = slope * square + (value * twice + high);
      size_slope = size_slope * square + (size * twice + fabs(high));
      value = value * square + (high * looked + low);
      size = size * square + (fabs(high) * looked + fabs(low));
    }
    const double paid = (size - value) / 2, earned = (size + value) / 2;
    const double paid_slope = (size_slope - slope) / 2, earned_slope = (size_slope + slope) / 2;
    const double apart = log(looked / place), scale = exp(-power * apart);
    if (n > 0 && earned > paid * (1 + unsure)) {
      if (earned_slope_at > (looked * paid_slope - power * paid + ${SLOPE_ROUNDING} * paid) * scale) {
        const double before = paid_at - earned_at;
        const double root = halley(flows, place + (looked - place) * before / (before + (earned - paid) * scale));
        if (root > place && root < looked) return root;
      }
      look /= ${NARROWER};
    } else if (n == 0 || earned * scale < (paid_at + paid_slope_at * apart) * (1 - unsure)) {
      if (ends_below(flows, looked)) return NAN;
      if (n > 0) look *= ${WIDER};
      place = looked;
      power = place * (paid_slope + earned_slope) / (paid + earned);
      paid_at = paid, paid_slope_at = place * paid_slope - power * paid;
      earned_at = earned, earned_slope_at = place * earned_slope - power * earned;
    } else look /= ${NARROWER};
    looked = place * (1 + look);
  }
  return -1;
}

static double value_at(const double *flows, double factor) {
  double value = 0;
  for (long k = FLOWS - 1; k >= 0; k--) value = value * factor + flows[k];
  return value;
}

/* The least factor at which the value rises from below nil, else the least at which it falls, else none. */
static double sought(const double *flows) {
  static double values[${LOOKS}];
  for (long j = 0; j < ${LOOKS}; j++) values[j] = flows[FLOWS - 1];
  for (long k = FLOWS - 2; k >= 0; k--)
    for (long j = 0; j < ${LOOKS}; j++) values[j] = values[j] * looks[j] + flows[k];
  long found = -1;
  for (long j = 0; j + 1 < ${LOOKS}; j++) {
    if ((values[j] < 0) == (values[j + 1] < 0)) continue;
    const int is_rising = values[j] < 0;
    if (is_rising || found < 0) found = j;
    if (is_rising) break;
  }
  if (found < 0) return NAN;
  double low = looks[found], high = looks[found + 1];
  for (int k = 0; k < ${HALVINGS}; k++) {
    const double middle = (low + high) / 2;
    if ((value_at(flows, middle) < 0) == (values[found] < 0)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

static inline int is_within(double factor) { return factor > ${LEAST} && factor < ${MOST}; }
static inline double rate_of(double factor) { return (1 - factor) / factor; }

static double rate(const double *flows, double start) {
  long first = 0;
  while (first < FLOWS && flows[first] == 0) first++;
  if (first < FLOWS && flows[first] < 0) {
    const double factor = sign_at(flows, 1) < 0 ? NAN : halley(flows, start);
    if (is_within(factor) && sign_at(flows, factor * (1 - room)) < 0 && rises_of(flows, factor * (1 + room)) == 1)
      return rate_of(factor);
    const double root = first_root(flows);
    if (root != root) return NAN;
    if (is_within(root) && sign_at(flows, root * (1 - room)) < 0 && sign_at(flows, root * (1 + room)) > 0)
      return rate_of(root);
  }
  return rate_of(sought(flows));
}

/* The least of a row in the years of a flag. */
static double least_where(const double *row, const double *flags) {
  double found = INFINITY;
  for (long t = 0; t < FLOWS; t++) if (flags[t] == 1) found = least(found, row[t]);
  return found < INFINITY ? found : NAN;
}
`;
}
