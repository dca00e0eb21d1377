import { describe, expect, test } from "vitest";
import { inputKeys } from "../../src/model/inputs/keys";
import { factorTo, writtenUnit } from "../../src/quantities/writtenUnit";

const factor = (wanted: string, written: string): number | undefined => {
  const unit = writtenUnit(written);
  return unit && factorTo(wanted, unit);
};

const units = [...new Set([...inputKeys.values()].map(({ unit }) => unit))];

describe("every unit of a key", () => {
  test.for(units)("%s is itself, and so without the words that say which tonne", (unit) => {
    expect(factor(unit, unit)).toBe(1);
    expect(factor(unit, unit.replaceAll(/ (?!m3)[A-Za-z]\w*/g, ""))).toBe(1);
  });
  test.for(units.filter((unit) => unit.startsWith("US$")))("%s in thousands, millions and billions", (unit) => {
    for (const [size, words] of [
      [1e3, ["k", "k ", "thousand "]],
      [1e6, ["m", "m ", "M", "mn ", "mln ", "million "]],
      [1e9, ["bn ", "billion "]],
    ] as const)
      for (const word of words) expect(factor(unit, `${word}${unit}`), word).toBe(size);
    expect(factor(unit, unit.replace("US$", "US$m"))).toBe(1e6);
    expect(factor(unit, unit.replace("US$", "USD bn"))).toBe(1e9);
  });
  test.for(units.filter((unit) => /^t (HBI|ore)\b/.test(unit)))("%s in kt, Mt and kg", (unit) => {
    for (const [size, sign] of [
      [1e3, "'000 t"],
      [1e3, "1000 t"],
      [1e3, "thousand tonnes"],
      [1e6, "million t"],
      [1e3, "kt"],
      [1e6, "Mt"],
      [1e-3, "kg"],
    ] as const)
      expect(factor(unit, unit.replace("t ", `${sign} `))).toBe(size);
  });
});

describe("no unit of another quantity, and none of another tonne", () => {
  test.for([
    ["t HBI/y", "t HBI"],
    ["t HBI/y", "t pellet/y"],
    ["US$/t HBI", "US$/t ore"],
    ["US$", "AZN"],
    ["GJ/t HBI", "kWh/t HBI"],
    ["1", "1/y"],
    ["t Fe/t ore", "t ore/t Fe"],
  ] as const)("%s is not %s", ([wanted, written]) => expect(factor(wanted, written)).toBeUndefined());
  test.for(["HBI price", "", " ", "see note", "GBP/t", "tons", "US$//t", "/", "%%", "k", "2026", "US$ k m"])(
    "'%s' is none",
    (text) => expect(units.map((unit) => factor(unit, text)).filter((found) => found !== undefined)).toEqual([]),
  );
});
