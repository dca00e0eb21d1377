import { describe, expect, test, vi } from "vitest";
import { inputKeys, keyOf } from "../../src/model/inputs/keys";
import { runProject } from "../../src/model/run";
import { checkInputs } from "../../src/model/schema";
import { IronError } from "../../src/quantities/errors";
import { contains } from "../../src/quantities/interval";
import { parseUnit } from "../../src/quantities/units";
import { allAssumptions, assumption, defaultSet, referenceSet, sets } from "../../src/reference/index";

const all = allAssumptions();

describe("reference data", () => {
  test("every input that must be given has a reference value, and nothing else has", () => {
    const given = new Set(all.map(({ key }) => key));
    const required = [...inputKeys.values()].filter(({ optional }) => !optional).map(({ key }) => key);
    expect(required.filter((key) => !given.has(key))).toEqual([]);
    expect(Object.keys(referenceSet()).filter((key) => keyOf(key) === undefined)).toEqual([]);
    expect(given.size).toBe(Object.keys(referenceSet()).length);
  });

  test.each(all.map((a) => [a.key, a] as const))(
    "%s is in order",
    (_, { value, low, high, interval, unit, source, label, note }) => {
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      for (const x of [low, value, high]) expect(contains(interval, x)).toBe(true);
      parseUnit(unit);
      expect(label).not.toBe("");
      expect(source.title).not.toBe("");
      expect(source.date).toMatch(/^(undated|\d{4}(-(\d{2}(-\d{2})?|Q\d|H\d))?)$/);
      if (source.url === undefined) expect(["estimate", "law"]).toContain(source.kind);
      else expect(new URL(source.url).protocol).toMatch(/^https?:$/);
      expect(`${source.title} ${note}`).not.toMatch(/\.md\b|\.json\b/);
    },
  );

  test("whole-number inputs have whole-number ranges", () => {
    const broken = all.filter(
      ({ interval, low, value, high }) => interval.whole && ![low, value, high].every(Number.isInteger),
    );
    expect(broken.map(({ key }) => key)).toEqual([]);
  });

  test("a key without a reference value is unavailable", () => {
    expect(() => assumption("market.hbi_price.2031")).toThrow(IronError);
  });
});

test("generated numbers of other data are refused with what to do", async () => {
  const ORE = "../../src/reference/data/ore";
  const { oreRows } = await import("../../src/reference/data/ore");
  const changed = oreRows.map((row) => (row.key === "ore.grade" ? { ...row, low: 0.35 } : row));
  vi.resetModules();
  vi.doMock(ORE, () => ({ oreRows: changed }));
  for (const load of [() => import("../../src/reference/values"), () => import("../../src/reference/index")])
    await expect(load()).rejects.toThrow('run "npm run build"');
  vi.doUnmock(ORE);
  vi.resetModules();
});

describe("reference sets", () => {
  test.each(sets.map(({ name }) => [name]))("%s is complete, passes the checks and runs", (name) => {
    const inputs = referenceSet(name);
    expect(checkInputs(inputs)).toMatchObject(inputs);
    expect(runProject(inputs).value("check.all")).toBe(1);
    expect(Object.isFrozen(inputs)).toBe(true);
  });

  test("differences name existing keys and differ", () => {
    const base = referenceSet(defaultSet);
    for (const { differences } of sets)
      for (const [key, value] of Object.entries(differences))
        expect([
          key,
          base[key] !== undefined && (base[key] !== value || key === "concentrate.grade" || key === "capital.total"),
        ]).toEqual([key, true]);
  });

  test("an unknown name is refused with the names there are", () => {
    expect(() => referenceSet("anounced")).toThrow(/announced/);
  });

  test("each set has a label, a sentence and a version", () => {
    for (const { label, description, version } of sets) {
      expect(label).not.toBe("");
      expect(description).toMatch(/\.$/);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});
