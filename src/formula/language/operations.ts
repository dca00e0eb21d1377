/** How the unit of a result follows from the units of the arguments. */
export type UnitRule = "same" | "compare" | "choose" | "multiply" | "divide" | "power" | "logic" | "pure" | "round";

/**
 * What a function of one period computes and how each reader writes it. A new function is a new row of `operations`.
 * `javascript` and `c` receive atoms: names, literals or text in brackets.
 */
export interface Operation {
  readonly least: number;
  /** Infinity for a function of any number of arguments. */
  readonly most: number;
  /** How strongly an infix operator binds; absent for functions. */
  readonly binds?: number;
  readonly units: UnitRule;
  readonly apply: (...args: number[]) => number;
  readonly javascript: (...args: string[]) => string;
  readonly c: (...args: string[]) => string;
  readonly excel: (...args: string[]) => string;
}

const flag = (truth: boolean): number => (truth ? 1 : 0);
const call =
  (fn: string) =>
  (...args: string[]): string =>
    `${fn}(${args.join(", ")})`;
const joined =
  (symbol: string) =>
  (...args: string[]): string =>
    args.join(` ${symbol} `);
const excelCall =
  (fn: string) =>
  (...args: string[]): string =>
    `${fn}(${args.join(",")})`;
const excelInfix =
  (symbol: string) =>
  (...args: string[]): string =>
    args.join(symbol);
/** min(a, min(b, c)) for targets whose function takes two. */
const folded =
  (fn: string) =>
  (...args: string[]): string =>
    args.reduceRight((rest, arg) => `${fn}(${arg}, ${rest})`);

const infix = (symbol: string, binds: number, units: UnitRule, apply: Operation["apply"]): Operation => ({
  least: 2,
  most: 2,
  binds,
  units,
  apply,
  javascript: joined(symbol),
  c: joined(symbol),
  excel: excelInfix(symbol),
});

const compare = (
  symbol: string,
  javascript: string,
  c: string,
  apply: (a: number, b: number) => boolean,
): Operation => ({
  ...infix(symbol, 1, "compare", (a = Number.NaN, b = Number.NaN) => flag(apply(a, b))),
  javascript: joined(javascript),
  c: joined(c),
});

const fn = (
  excel: string,
  units: UnitRule,
  [least, most]: readonly [number, number],
  apply: Operation["apply"],
  javascript: Operation["javascript"],
  c: Operation["c"],
): Operation => ({ least, most, units, apply, javascript, c, excel: excelCall(excel) });

/** Rounds half away from zero, as Excel does. */
export function roundHalfAway(x: number, digits: number): number {
  const scale = 10 ** digits;
  return (Math.sign(x) * Math.floor(Math.abs(x) * scale + 0.5)) / scale;
}

const two = [2, Number.POSITIVE_INFINITY] as const;

/** The sign in front of a number; no name that a formula can call. */
export const NEGATION = "-x";

/** Every function and operator of one period. Excel reads -a^2 as (-a)^2; here it is -(a^2), as in mathematics. */
export const operations: Readonly<Record<string, Operation>> = {
  "+": infix("+", 2, "same", (a = Number.NaN, b = Number.NaN) => a + b),
  "-": infix("-", 2, "same", (a = Number.NaN, b = Number.NaN) => a - b),
  "*": infix("*", 3, "multiply", (a = Number.NaN, b = Number.NaN) => a * b),
  "/": infix("/", 3, "divide", (a = Number.NaN, b = Number.NaN) => a / b),
  [NEGATION]: {
    ...infix("-", 4, "same", (a = Number.NaN) => -a),
    least: 1,
    most: 1,
    javascript: (a = "") => `-${a}`,
    c: (a = "") => `-${a}`,
    excel: (a = "") => `-${a}`,
  },
  "^": {
    ...infix("^", 5, "power", (a = Number.NaN, b = Number.NaN) => a ** b),
    javascript: call("Math.pow"),
    c: call("pow"),
  },
  "=": compare("=", "===", "==", (a, b) => a === b),
  "<>": compare("<>", "!==", "!=", (a, b) => a !== b),
  "<": compare("<", "<", "<", (a, b) => a < b),
  "<=": compare("<=", "<=", "<=", (a, b) => a <= b),
  ">": compare(">", ">", ">", (a, b) => a > b),
  ">=": compare(">=", ">=", ">=", (a, b) => a >= b),
  AND: fn("AND", "logic", two, (...all) => flag(all.every((x) => x !== 0)), joined("&&"), joined("&&")),
  OR: fn("OR", "logic", two, (...all) => flag(all.some((x) => x !== 0)), joined("||"), joined("||")),
  NOT: fn(
    "NOT",
    "logic",
    [1, 1],
    (a) => flag(a === 0),
    (a = "") => `!${a}`,
    (a = "") => `!${a}`,
  ),
  IF: {
    least: 3,
    most: 3,
    units: "choose",
    apply: (c, a = Number.NaN, b = Number.NaN) => (c !== 0 ? a : b),
    javascript: (c = "", a = "", b = "") => `${c} ? ${a} : ${b}`,
    c: (c = "", a = "", b = "") => `${c} ? ${a} : ${b}`,
    excel: excelCall("IF"),
  },
  ABS: fn("ABS", "same", [1, 1], (a = Number.NaN) => Math.abs(a), call("Math.abs"), call("fabs")),
  MIN: fn("MIN", "same", two, Math.min, call("Math.min"), folded("least")),
  MAX: fn("MAX", "same", two, Math.max, call("Math.max"), folded("greatest")),
  EXP: fn("EXP", "pure", [1, 1], (a = Number.NaN) => Math.exp(a), call("Math.exp"), call("exp")),
  LN: fn("LN", "pure", [1, 1], (a = Number.NaN) => Math.log(a), call("Math.log"), call("log")),
  ROUND: fn(
    "ROUND",
    "round",
    [2, 2],
    (a = Number.NaN, digits = 0) => roundHalfAway(a, digits),
    call("roundHalfAway"),
    call("round_half_away"),
  ),
};

/** Reducers turn a row into one number; with a flag row, over the periods where the flag is not 0. */
export interface Reducer {
  /** Whether a second argument may say which periods count. */
  readonly flagged: boolean;
  readonly reduce: (row: Float64Array, counts: (t: number) => boolean) => number;
  /** The helper of the generated code. */
  readonly code: string;
  readonly excel: (range: string, flags?: string) => string;
}

/** The extreme of the periods that count. Of no period at all it does not exist, which is NaN. */
const extreme =
  (pick: (a: number, b: number) => number) =>
  (row: Float64Array, counts: (t: number) => boolean): number => {
    let found: number | undefined;
    row.forEach((x, t) => {
      if (counts(t)) found = found === undefined ? x : pick(found, x);
    });
    return found ?? Number.NaN;
  };

const flaggedExcel = (fn: "MIN" | "MAX") => (range: string, flags?: string) =>
  flags === undefined ? `${fn}(${range})` : `IF(COUNTIF(${flags},"<>0")=0,NA(),${fn}IFS(${range},${flags},"<>0"))`;

export const reducers: Readonly<Record<string, Reducer>> = {
  TOTAL: {
    flagged: false,
    reduce: (row) => row.reduce((sum, x) => sum + x, 0),
    code: "total",
    excel: (range) => `SUM(${range})`,
  },
  LOWEST: { flagged: true, reduce: extreme(Math.min), code: "lowest", excel: flaggedExcel("MIN") },
  HIGHEST: { flagged: true, reduce: extreme(Math.max), code: "highest", excel: flaggedExcel("MAX") },
};

/** PREV(line, opening[, lag]) and NEXT(line, closing) reach across periods. */
export const shifts: Readonly<Record<string, -1 | 1>> = { PREV: -1, NEXT: 1 };

/** AT(row or table, n, outside): the value of period n, or of entry n. */
export const LOOKUP = "AT";

/** Names the language itself provides: the period, counted from 0, and the number of periods. */
export const BUILT_IN: ReadonlySet<string> = new Set(["t", "periods"]);

/** Whether a table has a row of its own for this name, safe against inherited properties. */
export const has = (all: object, key: string): boolean => Object.hasOwn(all, key);

/** Every name that can be called. */
export const functionNames = (): string[] =>
  [...Object.keys(operations), ...Object.keys(reducers), ...Object.keys(shifts), LOOKUP].filter((n) =>
    /^[A-Z]+$/.test(n),
  );
