import type { FunctionDefinition } from "../../src/functions/define";

/** A call nobody should make: an example of the function with some of its arguments spoiled. */
export interface HostileCall {
  readonly definition: FunctionDefinition;
  readonly args: readonly unknown[];
}

/** Numbers at the ends of what a cell can hold, and where formulas turn. */
const NUMBERS = [
  5e-324, 2.2e-308, 1e-300, 1e-160, 1e-16, 1e-9, 0.1, 0.5, 0.999999999999, 1, 1.000000000001, 2, 3, 10, 12, 40, 100,
  999, 1990, 2026, 43831, 73050, 1e6, 20260704, 9007199254740992, 1e15, 1e160, 1e300, 1.7e308, 0,
];
const OTHERS = [
  null,
  "",
  " ",
  "text",
  "8%",
  "8 %",
  "1,200",
  "1e400",
  "2026-11-29",
  "TRUE",
  "start",
  "announced",
  "market.hbi_price",
  "Key",
  "headers",
  "x".repeat(100_000),
  "spec-consistent; market.hbi_price=1e300",
  true,
  false,
  { error: "#N/A" },
  { error: "#VALUE!" },
];

/** The same calls for the same seed, without end. */
export function* hostileCalls(catalog: readonly FunctionDefinition[], seed: number): Generator<HostileCall, never> {
  let state = seed >>> 0;
  /** At least 0, below n. */
  const below = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x45d9f3b) >>> 0;
    return mixed % n;
  };
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const number = (): number => (below(3) === 0 ? -1 : 1) * oneOf(NUMBERS);
  const cell = (): unknown => (below(5) === 0 ? oneOf(OTHERS) : number());
  const rows = (count: number, columns: number, one: () => unknown): unknown =>
    Array.from({ length: count }, () => Array.from({ length: columns }, one));
  /** Flows of one size, or of any. */
  const matrix = (): unknown => {
    const scale = oneOf(NUMBERS);
    const flow = (): number => (below(2) === 0 ? -1 : 1) * scale * (1 + below(1000) / 100);
    const one = oneOf([flow, flow, number, cell]);
    return oneOf([
      () => rows(1 + below(60), 1, one),
      () => rows(1, 1 + below(60), one),
      () => rows(1 + below(6), 1 + below(4), one),
    ])();
  };
  const scaled = (value: unknown, factor: number): unknown => {
    if (Array.isArray(value)) return value.map((item) => scaled(item, factor));
    if (typeof value !== "number") return value;
    const product = value * factor;
    return Number.isFinite(product) ? product : value;
  };
  const spoiled = (value: unknown): unknown =>
    oneOf([cell, cell, matrix, () => scaled(value, number()), () => scaled(value, 10 ** (below(600) - 300))])();
  for (;;) {
    const definition = oneOf(catalog);
    const args: unknown[] = [...oneOf(definition.examples).args];
    const spoils = 1 + below(3);
    for (let k = 0; k < spoils; k++) {
      const place = below(Math.max(args.length + 1, Object.keys(definition.args).length));
      while (args.length < place) args.push(null);
      args[place] = spoiled(args[place]);
    }
    yield { definition, args };
  }
}
