import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tools } from "../../../src/agent/tools";
import { implausible } from "../../../src/analysis/assumptions/implausible";
import { Session } from "../../../src/analysis/session";
import { ironbook } from "../../../src/cli/ironbook";
import { functionNamed } from "../../../src/functions/catalog";
import { answer } from "../../../src/functions/invoke";
import { warningsIn } from "../../../src/functions/project/runAsJson";
import { said } from "../../../src/functions/said";
import type { SaidCell, Value } from "../../../src/functions/values";
import { text } from "../../../src/messages/text";
import { inputKeys } from "../../../src/model/inputs/keys";
import { runProject } from "../../../src/model/run";
import { referenceSet, sets } from "../../../src/reference/index";
import { usualRanges } from "../../../src/reference/values";

const far = (changed: Readonly<Record<string, number>>, set?: string): readonly string[] =>
  implausible({ ...referenceSet(set), ...changed }).map(({ key }) => key);

/** A textbook's mine, another project than the reference: it has no ramp to speak of, and administration holds all its cost. */
const FAR_CASES: Readonly<Record<string, readonly string[]>> = {
  "textbook-mine-model": ["cost.administration", "ramp.tau"],
};

describe("what is hardly meant", () => {
  test.for([
    ["millions for units", { "project.hbi_capacity": 2 }, ["project.hbi_capacity"]],
    ["a size in thousands", { "capital.hbi": 0.5 }, ["capital.hbi"]],
    [
      "ten times the high end is daring",
      { "market.hbi_price": 10 * (usualRanges.get("market.hbi_price")?.high ?? 0) },
      [],
    ],
    [
      "a cent more is far",
      { "market.hbi_price": 10 * (usualRanges.get("market.hbi_price")?.high ?? 0) + 0.01 },
      ["market.hbi_price"],
    ],
    ["nil switches off", { "debt.gearing": 0, "market.hbi_price": 0 }, []],
    ["a range that begins at nil", { "energy.real_growth": 0.3 }, ["energy.real_growth"]],
    ["a range that holds nil alone", { "royalty.from.1": 5 }, []],
    ["a range of one value", { "tax.profit_rate": 0.25 }, []],
    ["a value below nil where none is usual", { "cost.mining": -1 }, ["cost.mining"]],
    ["a choice is a word", { "discount.timing": 2 }, []],
    ["what is out of use is not read", { "capital.total": 5 }, []],
    ["the same in use", { "capital.total": 5, "capital.announced": 1 }, ["capital.total"]],
    ["a price of a deck", { "market.hbi_price.2031": 0.3 }, ["market.hbi_price.2031"]],
  ] as const)("%s", ([, changed, keys]) => expect(far(changed)).toEqual(keys));

  test("no reference set and no golden case of such a project holds any", () => {
    for (const { name } of sets) expect(far({}, name), name).toEqual([]);
    const cases = readdirSync("tests/cases").filter((name) => !name.includes("."));
    for (const name of cases) {
      const { set, overrides, ...flat } = JSON.parse(readFileSync(`tests/cases/${name}/inputs.json`, "utf8"));
      const given = Object.entries({ ...(set && referenceSet(set)), ...overrides, ...flat });
      const known = given.filter(([key, value]) => inputKeys.has(key) && typeof value === "number");
      const found = implausible(Object.fromEntries(known) as never).map(({ key }) => key);
      expect(found, name).toEqual(known.length > 100 ? (FAR_CASES[name] ?? []) : []);
    }
  });

  test("no value of a usual range, and every one of another thousand", () => {
    const ranges = [...usualRanges].filter(
      ([key, { low }]) => inputKeys.get(key)?.choices === undefined && inputKeys.has(key) && low > 0,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...ranges),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([key, { low, high }], at) => {
          const value = low + at * (high - low);
          const on = (of: number) => implausible({ [key]: of }).length;
          return (
            on(value) === 0 &&
            (inputKeys.get(key)?.readWhen !== undefined || (on(value / 1e4) === 1 && on(value * 1e4) === 1))
          );
        },
      ),
    );
  });
});

describe("is said where the result is read", () => {
  const context = { session: new Session() };
  const slip =
    "project.claim_life=15; capital.hbi=0.5; capital.pellet=0.1; capital.mine_concentrator=0.2; cost.mining=0.002";
  const summary = (...args: unknown[]) =>
    said(answer(functionNamed("PROJECT_SUMMARY"), args, context) as Value) as readonly (readonly SaidCell[])[];

  test("wherever the verdict stands: as a line, and in its section", () => {
    const value = (id: string, of: string) =>
      said(answer(functionNamed(id), [of, "capital.hbi=0.5"], context) as Value) as readonly (readonly SaidCell[])[];
    for (const [id, of] of [
      ["PROJECT_LINE", "verdict.bankable"],
      ["PROJECT_TABLE", "verdict"],
    ] as const)
      expect(JSON.stringify(value(id, of))).toMatch(/"inputs implausible: 1 \(capital\.hbi\); (yes|no): /);
  });
  test("in the row of the verdict, with how many and which", () => {
    expect(summary("capital.hbi=0.5")[1]?.[1]).toMatch(/^inputs implausible: 1 \(capital\.hbi\); (yes|no): /);
    const all = /^inputs implausible: 4 \(cost\.mining, capital\.\w+, capital\.\w+, 1 more\); /;
    expect(summary(slip)[1]?.[1]).toMatch(all);
    expect(summary(slip, "headers", false)[0]?.[0]).toMatch(all);
    expect(summary()[1]?.[1]).toMatch(/^no: /);
  });

  test("on the command line and to an agent", async () => {
    const ran = async (...words: string[]) => {
      const told = { out: [] as string[], err: [] as string[] };
      await ironbook(["run", "--set", "capital.hbi=0.5", ...words], {
        lines: async function* () {},
        read: () => "",
        print: (text) => told.out.push(text),
        complain: (text) => told.err.push(text),
      });
      return told;
    };
    const sentence = "inputs implausible: capital.hbi is 0.5, where 430 to 750 is usual; look at its unit";
    for (const format of ["table", "csv"])
      expect((await ran("--format", format)).err).toContain(`warning: ${sentence}`);
    const json = JSON.parse((await ran("--format", "json")).out.join(""));
    const agent = tools.find(({ name }) => name === "run")?.answer({ set: "capital.hbi=0.5" }, context);
    for (const found of [json, agent]) {
      expect(found).toMatchObject({ implausible: ["capital.hbi"] });
      expect(found).toHaveProperty(["warnings", 0], sentence);
    }
  });

  test("with its convention, a value by year as the one of all years", () => {
    const warned = (changed: Readonly<Record<string, number>>) =>
      warningsIn(runProject({ ...referenceSet(), ...changed })).filter((words) =>
        words.startsWith("inputs implausible"),
      );
    for (const [key, value, convention] of [
      ["energy.gas_tariff", 0.24, "look at its unit: per 1000 m3"],
      ["energy.power_tariff", 106, "look at its unit: per kWh"],
      ["carbon.grid_factor", 440, "look at its unit: t/MWh"],
      ["energy.hydrogen_price", 5000, "look at its unit: a kilogram"],
    ] as const) {
      expect(inputKeys.get(key)?.byYear, key).toBeDefined();
      for (const named of [key, `${key}.2040`]) {
        const found = warned({ [named]: value });
        expect(found, named).toHaveLength(1);
        expect(found[0]).toContain(`inputs implausible: ${named} is `);
        expect(found[0]).toContain(convention);
      }
    }
  });

  test("outside the usual range a value by year is counted and named as the one of all years", () => {
    const outside = (...overrides: unknown[]) => {
      const table = said(answer(functionNamed("PROJECT_CHECKS"), [null, ...overrides], context) as Value);
      return (table as readonly (readonly SaidCell[])[]).find(([label]) => label === text("row.unusual")) ?? [];
    };
    const before = Number(outside()[1]);
    for (const key of ["market.hbi_price", "market.hbi_price.2035"]) {
      const [, count, , holds, keys] = outside(key, 600);
      expect([count, holds], key).toEqual([before + 1, false]);
      expect(String(keys).split(", ")).toContain(key);
    }
    expect(outside("market.hbi_price.2035", 350)[1]).toBe(before);
  });
});
