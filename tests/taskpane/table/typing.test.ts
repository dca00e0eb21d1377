import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readValue } from "../../../src/analysis/assumptions/value";
import { inputKey } from "../../../src/model/schema";
import { reference } from "../../../src/taskpane/table/catalogue";
import { fieldText, inPercent, typedValue } from "../../../src/taskpane/table/typing";

const rows = reference.rows("spec-consistent");
const row = (key: string) => {
  const found = rows.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no assumption ${key}`);
  return found;
};

describe("what is typed", () => {
  it.each([
    ["market.hbi_price", "320", 320],
    ["market.hbi_price", " 1,250.5 ", 1250.5],
    ["market.hbi_price", "1,250", 1250],
    ["market.hbi_price", "1.125", 1.125],
    ["market.hbi_price", "355,5", 355.5],
    ["market.hbi_price", "1\u00a0250", 1250],
    ["market.hbi_price", "12 %", "12 %"],
    ["market.hbi_price", "=A1", "=A1"],
    ["market.hbi_price", "", ""],
    ["ore.grade", "40", 0.4],
    ["ore.grade", "13.7", 0.137],
    ["ore.grade", "13,7", 0.137],
    ["ore.grade", "1.1", 0.011],
    ["ore.grade", "40.125", 0.40125],
    ["ore.grade", " 40 % ", 0.4],
    ["ore.grade", "1e22", 1e20],
    ["ore.grade", "much", "much"],
    ["ore.grade", "", ""],
    ["tax.incentive", "Industrial Park", "Industrial Park"],
  ])("%s: '%s' is %j", (key, text, value) => {
    expect(typedValue(row(key), text)).toBe(value);
  });
});

it("comes back as it was, for every value of every set", () => {
  for (const { name } of reference.sets)
    for (const one of reference.rows(name)) {
      const typed = typedValue(one, fieldText(one, one.current));
      expect(readValue(inputKey(one.key), typed).value, one.key).toBe(one.current);
    }
});

it("has no figures that nobody typed: any percentage of up to twelve figures comes back", () => {
  const grade = row("ore.grade");
  expect(inPercent(grade)).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (figures, decimals) => {
      const text = String(Number(`${figures}e-${decimals}`));
      const value = typedValue(grade, text);
      expect(typeof value === "number" && fieldText(grade, value)).toBe(text);
    }),
  );
});
