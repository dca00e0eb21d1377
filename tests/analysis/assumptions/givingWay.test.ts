import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { complete } from "../../../src/analysis/assumptions/complete";
import { readOverrides } from "../../../src/analysis/assumptions/overrides";
import { Session } from "../../../src/analysis/session";
import { describe as inWords } from "../../../src/messages/text";
import { inUse } from "../../../src/model/inputs/keys";
import { runProject } from "../../../src/model/run";
import { allAssumptions, referenceSet, sets } from "../../../src/reference/index";

const SHARES = ["market.share_italy", "market.share_marmara", "market.share_local", "market.share_caspian"];
const PHASES = [1, 2, 3, 4, 5].map((n) => `capital.phasing.${n}`);

/** A table that sells on three ways. */
const SOLD = [
  ["Key", "Value"],
  ["market.share_italy", 0.5],
  ["market.share_marmara", 0.3],
  ["market.share_local", 0.2],
  ["market.share_caspian", 0],
  ["market.share_other_eu", 0],
];

const of = (keys: readonly string[], cells?: readonly (readonly unknown[])[], ...overrides: readonly unknown[]) => {
  const table = readTable(cells ?? [["spec-consistent@1"]]);
  const { values } = complete(table, readOverrides(overrides, table));
  return keys.map((key) => values[key] && Number(values[key].toPrecision(12)));
};

describe("parts of a whole", () => {
  test("one that is overridden alone: the others give way in proportion", () => {
    expect(of(SHARES, SOLD, "market.share_italy", 0.25)).toEqual([0.25, 0.45, 0.3, 0]);
    expect(of(SHARES, SOLD, "market.share_marmara", 1)).toEqual([0, 1, 0, 0]);
  });

  test("two of them: the rest is shared by those left out", () => {
    expect(of(SHARES, SOLD, "market.share_italy", 0.6, "market.share_local", 0.1)).toEqual([0.6, 0.3, 0.1, 0]);
  });

  test("where the others are nil, one stated alone leaves them the rest in equal parts", () => {
    expect(of(SHARES, undefined, "market.share_italy", 0.4)).toEqual([0.4, 0.15, 0.15, 0.15]);
    const two = ["market.share_italy", 0.6, "market.share_marmara", 0.2] as const;
    expect(() => new Session().project([["spec-consistent@1"]], [...two])).toThrow(/sum|add up/i);
  });

  test("in a text, by a factor, and in a further block of a table", () => {
    const whole = [0.25, 0.45, 0.3, 0];
    expect(of(SHARES, SOLD, "market.share_italy.times", 0.5)).toEqual(whole);
    expect(of(SHARES, [...SOLD, ["Key", "Value"], ["market.share_italy", 0.25]])).toEqual(whole);
    expect(of(SHARES, [...SOLD, ["Key", "Value"], ["market.share_italy.plus", -0.25]])).toEqual(whole);
    expect(of(PHASES, [["announced; capital.phasing.1=0.5"]])).toEqual([0.5, 0.3, 0.2, undefined, undefined]);
  });

  test("who states all of them is held to his word, and who states more than the whole", () => {
    const all = SOLD.map(([key, value]) => [key, value === 0.5 ? 0.4 : value]);
    expect(() => new Session().project(all)).toThrow(/market.share_italy/);
    expect(() =>
      new Session().project(
        undefined,
        SHARES.flatMap((key) => [key, 0.3]),
      ),
    ).toThrow(/1\.35/);
    expect(() => new Session().project(SOLD, ["market.share_italy", 0.7, "market.share_local", 0.5])).toThrow(/1\.5/);
  });

  test("a part with a problem of its own is not written over", () => {
    expect(() => of(SHARES, [...SOLD.slice(0, 4), ["market.share_caspian", 1.2]])).toThrow(/market.share_caspian/);
  });
});

describe("construction years", () => {
  test("stated alone they stretch or squeeze the curve that stood, year by year on its straight lines", () => {
    // by the end of each year 25, 70 and 100 % are spent; a fifth of three years is 0.6 years, 15 %
    expect(of(PHASES, undefined, "project.construction_years", 5)).toEqual([0.15, 0.19, 0.27, 0.21, 0.18]);
    expect(of(PHASES, undefined, "project.construction_years", 1)).toEqual([1, ...Array(4).fill(undefined)]);
    expect(of(PHASES, undefined, "project.construction_years", 2).slice(0, 3)).toEqual([0.475, 0.525, undefined]);
    expect(of(PHASES, undefined, "project.construction_years", 3)).toEqual([0.25, 0.45, 0.3, undefined, undefined]);
  });

  test("a nil share beyond the last year is nothing, in overrides, tables and texts; any other is refused", () => {
    const two = ["project.construction_years", 2, "capital.phasing.3", 0] as const;
    const rows = [["Key", "Value"], two.slice(0, 2), two.slice(2)];
    const text = [["spec-consistent@1; project.construction_years=2; capital.phasing.3=0"]];
    for (const values of [
      of(PHASES, undefined, ...two),
      of(PHASES, [["set", "spec-consistent@1"], ...rows]),
      of(PHASES, text),
    ])
      expect(values.slice(0, 4)).toEqual([0.475, 0.525, 0, undefined]);
    const npv = (...given: readonly unknown[]) => new Session().project(undefined, given).run.row("cash.flow");
    expect(npv(...two)).toEqual(npv("project.construction_years", 2));
    expect(npv("capital.phasing.4", 0)).toEqual(npv());
    const own = ["capital.phasing.1", 0.4, "capital.phasing.2", 0.6];
    expect(of(PHASES, undefined, ...two, ...own).slice(0, 3)).toEqual([0.4, 0.6, 0]);
    for (const share of [1e-12, 0.3])
      expect(() => new Session().project(undefined, [...two.slice(0, 3), share])).toThrow(
        expect.objectContaining({ id: "model.phasingBeyond", kind: "domain" }),
      );
  });

  test("with the shares beside them, these count", () => {
    const four = ["project.construction_years", 4, ...[0.1, 0.2, 0.3, 0.4].flatMap((x, k) => [PHASES[k], x])];
    expect(of(PHASES, undefined, ...four)).toEqual([0.1, 0.2, 0.3, 0.4, undefined]);
    expect(() => new Session().project(undefined, [...four.slice(0, -1), 0.3])).toThrow(/0\.9/);
  });

  test("fewer years than a table gives shares for: those beyond fall away, in overrides and in a further block", () => {
    const four = [
      ["Key", "Value"],
      ["project.construction_years", 4],
      ...[0.1, 0.2, 0.3, 0.4].map((x, k) => [PHASES[k], x]),
    ];
    const two = [0.3, 0.7, undefined, undefined, undefined];
    expect(of(PHASES, four, "project.construction_years", 2)).toEqual(two);
    expect(of(PHASES, [...four, ["Key", "Value"], ["project.construction_years", 2]])).toEqual(two);
  });
});

describe("what gave way is said", () => {
  test("with its values, and by name in the header of tables", () => {
    const { assumptions } = new Session().project(SOLD, ["market.share_italy", 0.25]);
    expect(assumptions.notices.map(inWords)).toEqual([
      "market.share_italy is given without the rest of the whole, so market.share_marmara, market.share_local give way: market.share_marmara 0.45, market.share_local 0.3",
    ]);
    const years = new Session().project(undefined, ["project.construction_years", 2]).assumptions;
    expect(years.notices.map(inWords)[0]).toContain("so capital.phasing gives way: capital.phasing.1 0.475");
  });

  test("nothing is said where nothing had to", () => {
    expect(new Session().project(SOLD, ["market.share_italy", 0.5]).assumptions.notices).toEqual([]);
    expect(new Session().project([["spec-consistent@1"]], ["market.share_italy", 1]).assumptions.notices).toEqual([]);
  });
});

/** Every input alone at the ends of its own range. A value that a choice puts out of use is refused whatever it is. */
describe.each(sets.map(({ name }) => [name]))("%s: no input refuses its own low or high", (set) => {
  test.each(["low", "high"] as const)("%s", (end) => {
    const [table, values] = [readTable([[set]]), referenceSet(set)];
    const refused = allAssumptions()
      .filter(({ key }) => inUse(key, values))
      .flatMap(({ key, choices, ...at }) => {
        try {
          const given = [key, choices?.[at[end]] ?? at[end]];
          runProject(complete(table, readOverrides(given, table)).values);
          return [];
        } catch (error) {
          return [`${key}: ${error}`];
        }
      });
    expect(refused).toEqual([]);
  });
});
