import { IronError } from "./errors";

/** A size times powers of base units: `kt/y` is 1000 with t^1 y^-1. */
export interface Unit {
  readonly size: number;
  readonly powers: ReadonlyMap<string, number>;
}

/**
 * Every unit a number may carry, as a size and a base unit. The list is closed: a new unit is added here, once.
 * Energy of fuel (GJ, lower heating value) and electricity (kWh) are kept apart on purpose: one is not the other.
 */
const UNITS: Readonly<Record<string, readonly [size: number, base: string]>> = {
  "1": [1, ""],
  flag: [1, ""],
  t: [1, "t"],
  kt: [1e3, "t"],
  Mt: [1e6, "t"],
  kg: [1e-3, "t"],
  g: [1e-6, "t"],
  mol: [1, "mol"],
  US$: [1, "US$"],
  kUS$: [1e3, "US$"],
  MUS$: [1e6, "US$"],
  AZN: [1, "AZN"],
  EUR: [1, "EUR"],
  y: [1, "y"],
  month: [1 / 12, "y"],
  d: [1, "d"],
  h: [1, "h"],
  GJ: [1, "GJ"],
  PJ: [1e6, "GJ"],
  kJ: [1e-6, "GJ"],
  kWh: [1, "kWh"],
  MWh: [1e3, "kWh"],
  GWh: [1e6, "kWh"],
  m3: [1, "m3"],
  l: [1e-3, "m3"],
  "1000 m3": [1e3, "m3"],
  Mm3: [1e6, "m3"],
  um: [1, "um"],
  person: [1, "person"],
};

/** Words that say which tonne is meant. They narrow the meaning for the reader, not the dimension. */
const QUALIFIERS = new Set(
  "ore,moved,feed,concentrate,tailings,pellet,HBI,Fe,O,C,H2,CO2,steel,gangue,slag,flux,dry,wet,waste,LHV".split(","),
);

/** Bases whose amounts add up over periods: money, mass, energy, gas. */
const ADDITIVE = new Set(["US$", "AZN", "t", "GJ", "kWh", "m3"]);

export const PURE: Unit = { size: 1, powers: new Map() };

/** a times b to the power n. */
export function combine(a: Unit, b: Unit, n: number): Unit {
  const powers = new Map(a.powers);
  for (const [base, power] of b.powers) {
    const sum = (powers.get(base) ?? 0) + power * n;
    if (sum === 0) powers.delete(base);
    else powers.set(base, sum);
  }
  return { size: a.size * b.size ** n, powers };
}

/** Whether two units have the same dimension; their sizes may differ. */
export const sameDimension = (a: Unit, b: Unit): boolean => combine(a, b, -1).powers.size === 0;

/** Whether two units are one unit: same dimension and same size. */
export const sameUnit = (a: Unit, b: Unit): boolean => sameDimension(a, b) && Math.abs(a.size / b.size - 1) < 1e-12;

/** Reads "GJ/t HBI", "US$*y/t", "kWh/t moved", "um^2" or "1". A slash divides by the one unit that follows it. */
export function parseUnit(text: string): Unit {
  const unknown = (part: string): never => {
    throw new IronError("argument", "unit.unknown", { part, unit: text });
  };
  let unit = PURE;
  let sign = 1;
  for (const piece of text.split(/([*/])/)) {
    if (piece === "*" || piece === "/") {
      sign = piece === "*" ? 1 : -1;
      continue;
    }
    const [, name = "", qualifier, power = "1"] =
      /^\s*((?:1000 )?\S+?)(?: ([A-Za-z]\w*))?(?:\^(\d+))?\s*$/.exec(piece) ?? [];
    const [size, base] = UNITS[name] ?? unknown(piece.trim());
    if (qualifier !== undefined && !QUALIFIERS.has(qualifier)) unknown(qualifier);
    unit = combine(unit, { size, powers: new Map(base ? [[base, 1]] : []) }, sign * Number(power));
  }
  return unit;
}

/** A unit derived by the checker, as text: "US$/t", "1000 t". */
export function showUnit(unit: Unit): string {
  const part = (sign: number) =>
    [...unit.powers]
      .filter(([, power]) => power * sign > 0)
      .map(([base, power]) => base + (Math.abs(power) === 1 ? "" : `^${Math.abs(power)}`));
  const size = Math.abs(unit.size - 1) < 1e-12 ? "" : `${Number(unit.size.toPrecision(12))} `;
  return [`${size}${part(1).join("*") || "1"}`, ...part(-1)].join("/");
}

/** Whether numbers of a unit are amounts that can add up over periods, as kt does; a rate, a price, a share or a time cannot. */
export function isAmount({ powers }: Unit): boolean {
  const [[base, power] = ["", 0], ...more] = powers;
  return power === 1 && more.length === 0 && ADDITIVE.has(base);
}
