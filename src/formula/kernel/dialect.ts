import type { Operation } from "../language/operations";

/** What differs between the languages a kernel is written in. */
export interface Dialect {
  readonly code: (operation: Operation) => Operation["javascript"];
  /** Declares a name for a number that does not change. */
  readonly constant: string;
  readonly variable: string;
  readonly counter: string;
  /** Declares what is true or false. */
  readonly truth: string;
  /** Declares a whole number that does not change. */
  readonly whole: string;
  /** The period or the number of periods as a number of the formulas. */
  readonly number: (text: string) => string;
  readonly notEqual: string;
  readonly infinity: string;
  /** A number that stays a number: C would read 1 / 3 as 0. */
  readonly literal: (value: number) => string;
  /** A place in an array, from a number that is whole. */
  readonly index: (text: string) => string;
  readonly entry: (table: string, index: string) => string;
  readonly head: (title: string, rows: number) => string;
  readonly begin: (name: "periods" | "calendar" | "project") => string;
  /** The first line of the function of a step. */
  readonly beginStep: (name: string) => string;
}

const HELPERS = {
  javascript: `/** Half away from zero, as Excel rounds. */
function roundHalfAway(x, digits) {
  const scale = digits === 0 ? 1 : Math.pow(10, digits);
  return Math.trunc(x * scale + 0.5 * Math.sign(x)) / scale;
}

/** The sum of row k. */
function total(a, n, k) {
  let sum = 0;
  for (let p = k; p < n * R; p += R) sum += a[p];
  return sum;
}

/** The least of row k over the periods where row f is not 0 (all periods when f is negative); NaN of none. */
function lowest(a, n, k, f) {
  let found = Infinity;
  let any = false;
  for (let b = 0; b < n * R; b += R)
    if (f < 0 || a[b + f] !== 0) {
      found = Math.min(found, a[b + k]);
      any = true;
    }
  return any ? found : NaN;
}

/** The greatest of row k, as lowest. */
function highest(a, n, k, f) {
  let found = -Infinity;
  let any = false;
  for (let b = 0; b < n * R; b += R)
    if (f < 0 || a[b + f] !== 0) {
      found = Math.max(found, a[b + k]);
      any = true;
    }
  return any ? found : NaN;
}

/** Period m of row k. */
function at(a, n, k, m, outside) {
  const p = Math.floor(m);
  return p >= 0 && p < n ? a[p * R + k] : outside;
}

/** Entry m of a table whose entries begin at \`first\`. */
function entry(table, first, m, outside) {
  const p = Math.floor(m) - first;
  return p >= 0 && p < table.length ? table[p] : outside;
}
`,
  c: `typedef struct { long length; const double *values; } table;

/* Math.min and Math.max of JavaScript: NaN if either is. */
static inline double least(double a, double b) { return a != a || b != b ? NAN : a < b ? a : b; }
static inline double greatest(double a, double b) { return a != a || b != b ? NAN : a > b ? a : b; }
static inline double round_half_away(double x, double digits) {
  const double scale = digits == 0 ? 1 : pow(10, digits);
  return trunc(x * scale + copysign(0.5, x)) / scale;
}
static inline double total(const double *a, long n, long k) {
  double sum = 0;
  for (long t = 0; t < n; t++) sum += a[t * R + k];
  return sum;
}
static inline double lowest(const double *a, long n, long k, long f) {
  double found = NAN;
  int any = 0;
  for (long t = 0; t < n; t++)
    if (f < 0 || a[t * R + f] != 0) { found = any ? least(found, a[t * R + k]) : a[t * R + k]; any = 1; }
  return found;
}
static inline double highest(const double *a, long n, long k, long f) {
  double found = NAN;
  int any = 0;
  for (long t = 0; t < n; t++)
    if (f < 0 || a[t * R + f] != 0) { found = any ? greatest(found, a[t * R + k]) : a[t * R + k]; any = 1; }
  return found;
}
static inline double at(const double *a, long n, long k, double m, double outside) {
  const double p = floor(m);
  return p >= 0 && p < n ? a[(long)p * R + k] : outside;
}
static inline double entry(table from, double first, double m, double outside) {
  const double p = floor(m) - first;
  return p >= 0 && p < from.length ? from.values[(long)p] : outside;
}
`,
};

const PURPOSE = {
  periods: "The number of periods of a run.",
  calendar: "Lines that calendar inputs alone decide.",
  project: "All other lines, once the calendar is there.",
};

export const javascript: Dialect = {
  code: (operation) => operation.javascript,
  constant: "const",
  variable: "let",
  counter: "let",
  truth: "const",
  whole: "const",
  number: (text) => text,
  notEqual: "!==",
  infinity: "Infinity",
  literal: String,
  index: (text) => text,
  entry: (table, index) => `${table}[${index}]`,
  head: (title, rows) =>
    `// ${title}: the kernel. Generated from the formulas; edit those instead.\n\n/** Rows in a period. */\nconst R = ${rows};\n\n${HELPERS.javascript}`,
  begin: (name) => `/** ${PURPOSE[name]} */\nfunction ${name}(${name === "periods" ? "x" : "x, T, s, a, n"}) {`,
  beginStep: (name) => `function ${name}(x, T, s, a, n) {`,
};

export const c: Dialect = {
  code: (operation) => operation.c,
  constant: "const double",
  variable: "double",
  counter: "long",
  truth: "const int",
  whole: "const long",
  number: (text) => `(double)${text}`,
  notEqual: "!=",
  infinity: "INFINITY",
  literal: (value) => (Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.0` : String(value)),
  index: (text) => `(long)(${text})`,
  entry: (table, index) => `${table}.values[${index}]`,
  head: (title, rows) =>
    `/* ${title}: the kernel, generated. */\n#include <math.h>\n#define R ${rows}L\n\n${HELPERS.c}`,
  begin: (name) =>
    name === "periods"
      ? "double periods(const double *restrict x) {"
      : `void ${name}(const double *restrict x, const table *restrict T, double *restrict s, double *restrict a, long n) {`,
  beginStep: (name) =>
    `static void ${name}(const double *restrict x, const table *restrict T, double *restrict s, double *restrict a, long n) {`,
};
