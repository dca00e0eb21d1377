import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { complete } from "../../../src/analysis/assumptions/complete";
import { readOverrides } from "../../../src/analysis/assumptions/overrides";
import { referenceSet, sets } from "../../../src/reference/index";

const failing = (kind: string, id: string, values: object = {}) =>
  expect.objectContaining({ kind, id, values: expect.objectContaining(values) });
const overridden = (key: string, value: unknown) => readOverrides([key, value]);

test("overrides come in pairs and come last", () => {
  expect(readOverrides(["market.hbi_price", 350, null, "", "discount.timing", "end"]).given).toEqual({
    "market.hbi_price": 350,
    "discount.timing": 2,
  });
  expect(() => readOverrides(["market.hbi_price"])).toThrow(
    failing("argument", "assumptions.noValue", { key: "market.hbi_price" }),
  );
  expect(() => readOverrides(["market.hbi_price", 1, "market.hbi_price", 2])).toThrow(
    failing("argument", "assumptions.twice"),
  );
  const { values } = complete(readTable([["market.hbi_price", 350]]), readOverrides(["market.hbi_price", 400]));
  expect(values["market.hbi_price"]).toBe(400);
  expect(values["ore.grade"]).toBe(referenceSet()["ore.grade"]);
});

describe("values out of use", () => {
  test("a table as loaded from any set may hold them", () => {
    for (const { name } of sets) {
      const cells = Object.entries(referenceSet(name));
      expect(complete(readTable(cells)).values).toEqual(referenceSet(name));
    }
  });

  test("a grade that a person typed but no formula reads is refused", () => {
    expect(() => complete(readTable([["concentrate.grade", 0.69]]))).toThrow(
      failing("domain", "model.outOfUse", { by: "concentrate.solve_for_pellet" }),
    );
    expect(() => complete(readTable([["announced"]]), overridden("pellet.grade_target", 0.68))).toThrow(
      failing("domain", "model.outOfUse"),
    );
    expect(
      complete(readTable([["announced"]]), overridden("concentrate.grade", 0.69)).values["concentrate.grade"],
    ).toBe(0.69);
  });
});

test("a number out of use is refused even where another set happens to hold it", () => {
  const outOfUse = failing("domain", "model.outOfUse", { key: "capital.total" });
  expect(() => complete(readTable(undefined), overridden("capital.total", 1e9))).toThrow(outOfUse);
  expect(() => complete(readTable([["capital.total", 1e9]]))).toThrow(outOfUse);
  const loaded = [
    ["capital.total", 1e9],
    ["capital.announced", "no"],
  ];
  expect(complete(readTable(loaded)).values["capital.announced"]).toBe(0);
});

describe("the value that stands there anyway", () => {
  const own = (set: string, key: string) => overridden(key, referenceSet(set)[key]);

  test.for([
    ["spec-consistent", "concentrate.grade"],
    ["spec-consistent", "capital.total"],
    ["announced", "pellet.grade_target"],
  ] as const)("%s takes an override of %s, though out of use", ([set, key]) => {
    expect(complete(readTable([[set]]), own(set, key)).values).toEqual(referenceSet(set));
    expect(
      complete(
        readTable([
          ["set", set],
          [key, referenceSet(set)[key]],
        ]),
      ).values,
    ).toEqual(referenceSet(set));
  });

  test("is none where an override puts another value out of use", () => {
    const { given } = readOverrides(["concentrate.solve_for_pellet", "yes", "concentrate.grade", 0.66]);
    expect(() => complete(readTable([["announced"]]), { given, notices: [] })).toThrow(
      failing("domain", "model.outOfUse", { key: "concentrate.grade" }),
    );
  });
});

test("fewer construction years drop the set's shares beyond them, not those that were typed", () => {
  const shorter = [
    ["project.construction_years", 2],
    ["capital.phasing.1", 0.5],
    ["capital.phasing.2", 0.5],
  ];
  expect(complete(readTable(shorter)).values).not.toHaveProperty(["capital.phasing.3"]);
  expect(complete(readTable([...shorter, ["capital.phasing.3", 0.3]])).values).toHaveProperty(
    ["capital.phasing.3"],
    0.3,
  );
});
