import type { Language } from "./print";

/** What every kernel in C needs, once in a file. */
export const HEADER = `#include <math.h>

typedef struct { long length; const double *values; } table;

/* Math.min and Math.max of JavaScript: NaN if either is. */
static inline double least(double a, double b) { return a != a || b != b ? NAN : a < b ? a : b; }
static inline double greatest(double a, double b) { return a != a || b != b ? NAN : a > b ? a : b; }
static inline double round_half_away(double x, double digits) {
  const double scale = digits == 0 ? 1 : pow(10, digits);
  return trunc(x * scale + copysign(0.5, x)) / scale;
}
static inline double total(const double *a, long n, long R, long k) {
  double sum = 0;
  for (long t = 0; t < n; t++) sum += a[t * R + k];
  return sum;
}
static inline double lowest(const double *a, long n, long R, long k, long f) {
  double found = NAN;
  int any = 0;
  for (long t = 0; t < n; t++)
    if (f < 0 || a[t * R + f] != 0) { found = any ? least(found, a[t * R + k]) : a[t * R + k]; any = 1; }
  return found;
}
static inline double highest(const double *a, long n, long R, long k, long f) {
  double found = NAN;
  int any = 0;
  for (long t = 0; t < n; t++)
    if (f < 0 || a[t * R + f] != 0) { found = any ? greatest(found, a[t * R + k]) : a[t * R + k]; any = 1; }
  return found;
}
static inline double at(const double *a, long n, long R, long k, double m, double outside) {
  const double p = floor(m);
  return p >= 0 && p < n ? a[(long)p * R + k] : outside;
}
static inline double entry(table from, double first, double m, double outside) {
  const double p = floor(m) - first;
  return p >= 0 && p < from.length && from.values[(long)p] == from.values[(long)p] ? from.values[(long)p] : outside;
}
`;

/** A number that stays a number: C would read 1 / 3 as 0. */
export function literal(value: number): string {
  if (Number.isNaN(value)) return "NAN";
  if (!Number.isFinite(value)) return value > 0 ? "INFINITY" : "-INFINITY";
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

const ARGUMENTS = "const double *restrict x, const table *restrict T, double *restrict s, double *restrict a, long n";

/** C, to know what a machine can do with a model; HEADER stands above it. */
export const c: Language = {
  operation: (operation) => operation.c,
  notEqual: "!=",
  literal,
  asNumber: (whole) => `(double)${whole}`,
  asPlace: (number) => `(long)(${number})`,
  declare: { constant: "const double", variable: "double", whole: "const long", period: "long" },
  head: (title, rows) => `/* ${title}: the kernel, generated. */\n#undef R\n#define R ${rows}L\n`,
  table: (name, values) => `static const double ${name}[] = {${values.join(", ")}};`,
  beginPeriods: (name) => `static double ${name}(const double *restrict x) {`,
  begin: (name) => `static void ${name}(${ARGUMENTS}) {`,
};
