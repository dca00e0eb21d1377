import { describe, expect, test } from "vitest";
import { type ProjectRun, runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";
import { MANAT, MINE_SCHEDULE, PATHS, RISING_HYDROGEN } from "./paths";

/** Values by year: an input has its plain value until a year that gives another, and grows on from there. */
const base = referenceSet("spec-consistent@1");
const FIRST = base["project.first_year"] ?? 0;
const START = FIRST + (base["project.construction_years"] ?? 0);

const run = (changes: Readonly<Record<string, number | string>>): ProjectRun => runProject({ ...base, ...changes });

const inYear = (project: ProjectRun, line: string, year: number): number =>
  project.row(line)[year - FIRST] ?? Number.NaN;

describe("the rule: the value of a year if there is one, else that of the year before, grown", () => {
  test("a path without growth stands until the next step", () => {
    const path = run({ "carbon.grid_factor.2031": 0.3, "carbon.grid_factor.2040": 0.1 });
    for (const [year, value] of [
      [FIRST, 0.44],
      [2030, 0.44],
      [2031, 0.3],
      [2039, 0.3],
      [2040, 0.1],
      [2055, 0.1],
    ] as const)
      expect(inYear(path, "annual.grid_factor", year), String(year)).toBe(value);
  });

  test("growth runs before the step from the base year, and after it from the step", () => {
    const path = run({ "market.price_real_growth": 0.01, "market.hbi_price.2035": 400 });
    expectClose(inYear(path, "annual.hbi_price", 2034), 320 * 1.01 ** (2034 - 2026));
    expectClose(inYear(path, "annual.hbi_price", 2035), 400);
    expectClose(inYear(path, "annual.hbi_price", 2040), 400 * 1.01 ** 5);
  });

  test("growth itself may differ from year to year", () => {
    const path = run({ "energy.real_growth": 0.02, "energy.real_growth.2030": 0, "energy.real_growth.2033": 0.05 });
    expectClose(inYear(path, "annual.gas_tariff", 2029), 240 * 1.02 ** 3);
    expectClose(inYear(path, "annual.gas_tariff", 2032), 240 * 1.02 ** 3);
    expectClose(inYear(path, "annual.gas_tariff", 2034), 240 * 1.02 ** 3 * 1.05 ** 2);
    expectClose(
      inYear(path, "annual.power_tariff", 2034),
      inYear(path, "annual.power_tariff", 2028) * 1.02 * 1.05 ** 2,
    );
  });

  test("a value of a year before the first has grown to the first", () => {
    const late = { "project.first_year": 2030, "market.price_real_growth": 0.02 };
    const path = run({ ...late, "market.hbi_price.2028": 300 });
    expectClose(path.row("annual.hbi_price")[0] ?? 0, 300 * 1.02 ** 2);
    expectClose(path.row("annual.hbi_price")[5] ?? 0, 300 * 1.02 ** 7);
    const both = run({ ...late, "market.hbi_price.2020": 100, "market.hbi_price.2030": 310 });
    expectClose(both.row("annual.hbi_price")[0] ?? 0, 310);
  });

  test("years of operation move with the start, and what lies beyond the plan is not read", () => {
    const mine = { "ore.grade.1": 0.42, "ore.grade.6": 0.38, "ore.grade.60": 0.2 };
    for (const first of [2026, 2030]) {
      const path = run({ ...mine, "project.first_year": first });
      const grades = [...path.row("annual.ore_grade")];
      expect(grades.slice(0, 10)).toEqual([0.4, 0.4, 0.4, 0.42, 0.42, 0.42, 0.42, 0.42, 0.38, 0.38]);
      expect(grades.at(-1)).toBe(0.38);
    }
  });

  test("a value that repeats the plain one in the first year changes nothing", () => {
    const plain = run({});
    for (const key of ["market.hbi_price", "energy.gas_tariff", "mine.strip_ratio", "reduction.hydrogen_share"])
      expectClose(run({ [`${key}.${FIRST}`]: base[key] ?? 0 }).value("returns.npv"), plain.value("returns.npv"));
  });
});

describe("what stands on the plain key stays", () => {
  test("nameplate, capital, claims and the stream table", () => {
    const [plain, path] = [
      run({}),
      run({ "ore.grade.4": 0.3, "concentrate.recovery.4": 0.7, "mine.strip_ratio.4": 4 }),
    ];
    for (const id of ["ore.per_hbi", "nameplate.ore", "capital.base", "stream.ore_mass", "claim.ore_hbi", "ore.life"])
      expect(path.value(id), id).toBe(plain.value(id));
    expect(inYear(path, "annual.ore", START + 1)).toBe(inYear(plain, "annual.ore", START + 1));
    expect(inYear(path, "annual.ore", START + 5)).toBeGreaterThan(inYear(plain, "annual.ore", START + 5));
  });
});

describe("example sets", () => {
  test.for(Object.entries(PATHS))("%s: every identity holds", ([, path]) =>
    expect(run(path).value("check.all")).toBe(1),
  );

  test("a mine schedule of grade, strip ratio and recovery", () => {
    const path = run(MINE_SCHEDULE);
    for (const [year, grade, strip, recovery] of [
      [1, 0.42, 1.5, 0.77],
      [8, 0.4, 2.8, 0.77],
      [16, 0.37, 2.8, 0.74],
    ] as const) {
      const at = START + year - 1;
      const ore = inYear(path, "annual.ore", at);
      expectClose(inYear(path, "annual.waste", at), ore * strip);
      // concentrate of one iron recovered, f eps / c
      expectClose(inYear(path, "annual.concentrate", at) * path.value("concentrate.fe"), ore * grade * recovery);
    }
    expect(path.value("check.all")).toBe(1);
  });

  test("a hydrogen share that rises from three added rows", () => {
    const [plain, path] = [run({}), run(RISING_HYDROGEN)];
    expect(inYear(path, "annual.hydrogen", 2034)).toBe(0);
    expect(inYear(path, "annual.gas", 2034)).toBe(inYear(plain, "annual.gas", 2034));
    const whole = run({ "reduction.hydrogen_share": 0.3 });
    for (const line of ["annual.hydrogen", "annual.gas", "annual.co2_scope_1"])
      expectClose(inYear(path, line, 2040), inYear(whole, line, 2040));
    const [third, second] = [inYear(path, "annual.hydrogen", 2037), inYear(path, "annual.hydrogen", 2036)];
    expectClose(third / inYear(path, "annual.hbi", 2037), (1.5 * second) / inYear(path, "annual.hbi", 2036));
    expect(path.value("check.all")).toBe(1);
  });

  test("manat prices and the exchange rate move tariffs once they are followed", () => {
    const path = run(MANAT);
    const gas = 240 / 1.7 / 34.5;
    expectClose(inYear(path, "annual.gas_price", 2029), gas * 1.05 ** 3);
    expectClose(inYear(path, "annual.gas_price", 2032), gas * 1.05 ** 3 * 1.03 ** 3);
    expectClose(inYear(path, "annual.gas_price", 2033), (gas * 1.05 ** 3 * 1.03 ** 4 * 1.7) / 2);
    expectClose(inYear(path, "index.labour", 2033), (1.05 ** 3 * 1.03 ** 4 * 1.7) / 2);
    // four per cent of manat inflation with the peg held, against two per cent in US$, on the values of version 1
    const value = (changes: Readonly<Record<string, number>>) =>
      runProject({ ...referenceSet("spec-consistent@1"), ...changes }).value("returns.npv");
    expect((value({}) - value({ "discount.azn_follows": 1 })) / 1e6).toBeCloseTo(283.7, 1);
  });
});

describe("a base rate by year", () => {
  const path = {
    "debt.base_rate": 0.036,
    "debt.base_rate.2029": 0.05,
    "debt.base_rate.2033": 0.02,
    "market.hbi_price": 460,
  };
  const repaying = (project: ProjectRun, line: string): number[] =>
    [...project.row(line)].filter((_, t) => project.row("eca.repaying")[t] === 1);

  test.each([0, 1, 2])("profile %d: the loan is repaid and every identity holds", (profile) => {
    const project = run({ ...path, "debt.profile": profile });
    expect(project.value("debt.total")).toBeGreaterThan(1e8);
    expect(project.value("check.all")).toBe(1);
    expect(Math.abs(project.row("eca.balance").at(-1) ?? 1)).toBeLessThan(0.01);
    expectClose(
      inYear(project, "eca.rate_of_year", 2034) - inYear(project, "eca.rate_of_year", 2030),
      -0.03 * project.value("debt.gross_up"),
    );
  });

  test("an annuity pays the same in every year, equal principal the same principal", () => {
    const service = repaying(run({ ...path, "debt.profile": 1 }), "eca.service");
    for (const paid of service) expect(Math.abs(paid / (service[0] ?? 0) - 1)).toBeLessThan(1e-9);
    const principal = repaying(run({ ...path, "debt.profile": 2 }), "eca.principal");
    for (const paid of principal) expect(Math.abs(paid / (principal[0] ?? 0) - 1)).toBeLessThan(1e-9);
  });

  test.each([
    ["start", 1],
    ["mid", 0.5],
    ["end", 0],
  ] as const)(
    "interest until start-up: each year's rate on its opening balance and, drawn at its %s, on %d of its draws",
    (timing, open) => {
      const project = run({ ...path, "discount.timing": timing, "debt.base_rate.2027": 0.08 });
      const [drawn, rates] = [project.row("eca.drawn"), project.row("eca.rate_of_year")];
      for (const t of [0, 1, 2]) {
        const opening = [...drawn].slice(0, t).reduce((sum, x) => sum + x, 0);
        const interest = (opening + open * (drawn[t] ?? 0)) * (rates[t] ?? 0);
        expect(Math.abs((project.row("eca.interest_construction")[t] ?? 0) - interest)).toBeLessThan(0.02);
      }
      expect(drawn[0]).toBeGreaterThan(1e8);
    },
  );

  test("a reserve for the ramp holds the interest of each year of the grace", () => {
    const project = run({ ...path, "debt.grace_years": 3, "debt.ramp_interest": 1, "debt.base_rate.2030": 0.07 });
    const amount = project.value("eca.amount") + project.value("commercial.amount");
    const held = (year: number): number => inYear(project, "debt.ramp_held", year) / amount;
    // both tranches by their amounts: what the years of the grace after this one cost of interest
    const rate = (year: number): number =>
      ["eca", "commercial"].reduce(
        (sum, id) => sum + (project.value(`${id}.amount`) * inYear(project, `${id}.rate_of_year`, year)) / amount,
        0,
      );
    expectClose(held(2028), rate(2029) + rate(2030) + rate(2031));
    expectClose(held(2029), rate(2030) + rate(2031));
    expect(held(2031)).toBe(0);
    expect(project.value("check.all")).toBe(1);
  });
});
