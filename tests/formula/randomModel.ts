import { calendar, type Item, input, line, profile, table } from "../../src/formula/language/model";

/** Random models of nearly all functions, lags, recursion and reads ahead, for readers to agree on. */

export const PERIODS = 9;
const LINES = 14;

export interface Draw {
  readonly whole: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(all: readonly T[]) => T;
  /** Whether divisions and logarithms are guarded: a sheet shows an error where a kernel computes on with infinity. */
  readonly finite: boolean;
}

/** Mulberry32: evenly spread numbers from 0 to 1, which fast-check's own doubles are not. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function drawFrom(random: () => number, finite = false): Draw {
  const whole = (below: number): number => Math.floor(random() * below);
  return {
    whole,
    chance: (probability) => random() < probability,
    pick: <T>(all: readonly T[]): T => {
      const found = all[whole(all.length)];
      if (found === undefined) throw new RangeError("nothing to pick from");
      return found;
    },
    finite,
  };
}

/** The opening and closing value of a row follow from its name, because a row has only one. */
const opening = (id: string): string =>
  ["0", "1", "given.x", "0.5 * given.y"][(id.at(-1) ?? "0").charCodeAt(0) % 4] ?? "0";
const closing = (id: string): string => ((id.at(-1) ?? "0").charCodeAt(0) % 2 ? "0" : "given.y");

export function formula(
  draw: Draw,
  known: readonly string[],
  earlier: readonly string[],
  later: readonly string[],
  depth: number,
): string {
  const sub = (): string => formula(draw, known, earlier, later, depth - 1);
  if (depth === 0 || draw.chance(0.2)) {
    const leaf = draw.whole(20);
    if (leaf < 3) return String(draw.whole(40) / 8);
    if (leaf < 5) return "t";
    if (leaf < 9 && earlier.length) {
      const id = draw.pick(earlier);
      return draw.pick([
        `PREV(${id}, ${opening(id)}${draw.pick(["", ", 2", ", 3", ", given.lag"])})`,
        `AT(${id}, t - 2, given.x)`,
      ]);
    }
    if (leaf < 10 && later.length) {
      const id = draw.pick(later);
      return `NEXT(${id}, ${closing(id)})`;
    }
    if (leaf < 11)
      return draw.pick(["given.shape", "AT(given.steps, t, given.y * t)", "AT(given.steps, t / 2 + 1, given.x)"]);
    if (leaf < 13) return `AT(given.curve, t ${draw.pick(["+", "-"])} given.x, 0.25)`;
    if (leaf < 14 && later.length) return `AT(${draw.pick(later)}, given.x * 4 + ${draw.whole(4)}, 0)`;
    return known.length ? draw.pick(known) : "given.x";
  }
  switch (draw.whole(16)) {
    case 0:
      return `(${sub()} + ${sub()})`;
    case 1:
      return `(${sub()} - ${sub()})`;
    case 2:
      return `${sub()} * ${sub()} * 0.3`;
    case 3:
      return `${sub()} / (1 + ABS(${sub()}))`;
    case 4:
      return draw.finite ? `${sub()} / (2 + ABS(${sub()}))` : `${sub()} / ${sub()}`;
    case 5:
      return draw.pick([
        "(1 + given.y / 10) ^ t",
        `ABS(${sub()}) ^ 0.5`,
        "0.9173 * ROUND((1 + given.x) ^ (t - 2), 6)",
        "1.1 ^ t",
      ]);
    case 6:
      return `MIN(${sub()}, ${sub()}, ${sub()})`;
    case 7:
      return `MAX(${sub()}, ${sub()})`;
    case 8:
      return `IF(${sub()} ${draw.pick(["<", ">=", "<>", "="])} ${sub()}, ${sub()}, ${sub()})`;
    case 9:
      return `IF(${draw.pick(["t < 3", "t = 8", "AND(t > 1, t < 6)", "OR(t = 4, given.x > given.y)", "NOT(time.on)"])}, ${sub()}, ${sub()})`;
    case 10:
      return `ABS(${sub()})`;
    case 11:
      return `-(${sub()})`;
    case 12:
      return `(${sub()} > ${sub()}) * ${sub()}`;
    case 13:
      return `ROUND(${sub()}, ${draw.pick(["0", "2", "given.lag"])})`;
    case 14:
      return `EXP(-ABS(${sub()}))`;
    default:
      return draw.finite ? `LN(1 + ABS(${sub()}))` : `LN(${sub()})`;
  }
}

export function randomModel(draw: Draw): Item[] {
  const items: Item[] = [
    input("given.x", "1", "x"),
    input("given.y", "1", "y"),
    calendar("given.lag", "1", "lag"),
    profile("given.shape", "1", "shape", { last: 12 }),
    table("given.curve", "1", "curve", { first: 2, last: 6 }),
    table("given.steps", "1", "steps", { first: 0, last: 20, optional: true, sparse: true }),
    line("time.on", "flag", "on", "t > given.lag"),
  ];
  const scalars = ["given.x", "given.y"];
  const rows = ["time.on"];
  for (let i = 0; i < LINES; i++) {
    const id = `line.r${i}`;
    if (draw.chance(0.2) && rows.length > 1) {
      const flag = draw.chance(0.5) ? ", time.on" : "";
      const fn = draw.pick([
        `TOTAL(${draw.pick(rows)})`,
        `LOWEST(${draw.pick(rows)}${flag})`,
        `HIGHEST(${draw.pick(rows)}${flag})`,
      ]);
      items.push(line(id, "1", id, fn));
      scalars.push(id);
      continue;
    }
    const earlier = draw.chance(0.7) ? [...rows.slice(1), ...(draw.chance(0.5) ? [id] : [])] : [];
    const later = draw.chance(0.3) ? rows.slice(1) : [];
    items.push(line(id, "1", id, `${formula(draw, [...scalars, ...rows], earlier, later, 3)} + 0 * t`));
    rows.push(id);
  }
  return items;
}

/** Inputs where a comparison of nearly equal numbers could tip the wrong way are avoided by odd decimals. */
export const SETS = [
  { "given.x": 0.7137, "given.y": 1.3291, "given.lag": 1 },
  { "given.x": -0.4519, "given.y": 0.9173, "given.lag": 3 },
];
export const ENTRIES = {
  "given.steps": 5,
  ...Object.fromEntries(Object.entries({ 1: 0.9, 2: 0, 5: -1.1 }).map(([n, v]) => [`given.steps.${n}`, v])),
  ...Object.fromEntries([0.31, 0, 1.7].map((v, k) => [`given.shape.${k + 1}`, v])),
  ...Object.fromEntries([1.3, -0.7, 0.2, 4].map((v, k) => [`given.curve.${k + 2}`, v])),
};
