import { describe, expect, test } from "vitest";
import { IronError } from "../../src/quantities/errors";
import { contains, type Interval } from "../../src/quantities/interval";
import { combine, parseUnit, sameDimension, sameUnit, showUnit } from "../../src/quantities/units";

describe("units", () => {
  test.for([
    ["kt/y", "1000 t/y"],
    ["US$/t HBI", "US$/t"],
    ["US$*y/t", "US$*y/t"],
    ["GJ/1000 m3", "0.001 GJ/m3"],
    ["kWh/t moved", "kWh/t"],
    ["t CO2/MWh", "0.001 t/kWh"],
    ["um^2", "um^2"],
    ["1", "1"],
    ["t/t", "1"],
    ["MUS$", "1000000 US$"],
  ] as const)("%s is %s", ([text, shown]) => {
    expect(showUnit(parseUnit(text))).toBe(shown);
  });

  test("a qualifier narrows the meaning, not the dimension", () => {
    expect(sameUnit(parseUnit("t HBI"), parseUnit("t ore"))).toBe(true);
  });

  test("size is part of a unit: a price per kg is not a price per t", () => {
    const [perKg, perT] = [parseUnit("US$/kg"), parseUnit("US$/t")];
    expect(sameDimension(perKg, perT)).toBe(true);
    expect(sameUnit(perKg, perT)).toBe(false);
    expect(combine(perKg, perT, -1).size).toBeCloseTo(1000, 9);
  });

  test("fuel and electricity are not one thing", () => {
    expect(sameDimension(parseUnit("GJ"), parseUnit("kWh"))).toBe(false);
  });

  test.for(["furlong", "t/furlong", "t butter", ""])("'%s' is refused", (text) => {
    expect(() => parseUnit(text)).toThrow(IronError);
  });
});

describe("intervals", () => {
  test.for([
    [{ above: 0 }, 0, false],
    [{ min: 0 }, 0, true],
    [{ below: 1 }, 1, false],
    [{ max: 1 }, 1, true],
    [{ whole: true }, 1.5, false],
    [{}, Number.NaN, false],
    [{}, Number.POSITIVE_INFINITY, false],
  ] as const satisfies readonly (readonly [Interval, number, boolean])[])(
    "%j of %s: %s",
    ([interval, value, inside]) => {
      expect(contains(interval, value)).toBe(inside);
    },
  );
});
