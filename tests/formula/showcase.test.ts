import { describe, expect, test } from "vitest";
import { runKernel } from "../../src/formula/kernel/run";
import {
  balance,
  calendar,
  choice,
  define,
  flow,
  input,
  line,
  measure,
  profile,
  table,
} from "../../src/formula/language/model";
import { resolve } from "../../src/formula/program/resolve";
import { callable } from "../../src/formula/readers/call";
import { explain } from "../../src/formula/readers/explain";
import { interpret } from "../../src/formula/readers/interpret";
import { checkUnits } from "../../src/formula/readers/units";
import { loadKernel, modelOf } from "./build";

/** Losses that expire after some years, oldest used first, as counters of what was ever made and ever closed. */
const losses = [
  calendar("tax.years", "1", "Years a loss is kept"),
  profile("tax.income", "US$", "Income", { last: 10, amount: "flow" }),
  flow("tax.profit", "US$", "Profit", "MAX(tax.income, 0)"),
  balance("tax.ever", "US$", "Losses ever made", "PREV(tax.ever, 0) + MAX(-tax.income, 0)"),
  line("tax.window", "1", "Periods back", "tax.years + 1"),
  balance("tax.past", "US$", "Losses used or expired", "MAX(PREV(tax.closed, 0), PREV(tax.ever, 0, tax.window))"),
  flow("tax.used", "US$", "Losses used", "MIN(tax.profit, PREV(tax.ever, 0) - tax.past)"),
  balance("tax.closed", "US$", "Losses closed", "tax.past + tax.used"),
];
const incomes = [-100, -200, -50, 30, 40, 50, 60, 150, 200, 200];
const entries = Object.fromEntries(incomes.map((v, k) => [`tax.income.${k + 1}`, v]));

/** The plain list of vintages, the way an accountant would keep it. */
function vintages(years: number): number[] {
  const kept: { made: number; left: number }[] = [];
  return incomes.map((income, t) => {
    let used = 0;
    for (const loss of kept.filter((v) => t - v.made <= years)) {
      const take = Math.min(loss.left, Math.max(income, 0) - used);
      loss.left -= take;
      used += take;
    }
    if (income < 0) kept.push({ made: t, left: -income });
    return used;
  });
}

test.for([1, 2, 5, 9])("losses kept %i years are used oldest first", (years) => {
  const program = resolve(modelOf(losses, 10));
  expect(checkUnits(program)).toEqual([]);
  const inputs = { ...entries, "tax.years": years };
  expect([...(interpret(program, inputs).get("tax.used") ?? [])]).toEqual(vintages(years));
  expect([...runKernel(loadKernel(program), inputs).values("tax.used")]).toEqual(vintages(years));
});

test("debt sculpted backward is repaid, whatever the cash flow", () => {
  const program = resolve(
    modelOf(
      [
        input("debt.rate", "1", "Rate"),
        profile("debt.payable", "US$", "Payable", { amount: "flow", last: 5 }),
        balance("debt.opening", "US$", "Opening", "(NEXT(debt.opening, 0) + debt.payable) / (1 + debt.rate)"),
        balance("debt.closing", "US$", "Closing", "debt.opening * (1 + debt.rate) - debt.payable"),
      ],
      5,
    ),
  );
  const payable = Object.fromEntries([100, 100, 100, 100, 100].map((v, k) => [`debt.payable.${k + 1}`, v / 1.3]));
  const run = runKernel(loadKernel(program), { "debt.rate": 0.06, ...payable });
  // 324.0279835050549 is the annuity of 100 / 1.3 over five periods at 6 %.
  expect(run.values("debt.opening")[0]).toBeCloseTo((100 / 1.3) * ((1 - 1.06 ** -5) / 0.06), 10);
  expect(run.values("debt.closing")[4]).toBeCloseTo(0, 9);
});

test("a table is read by its own index, and gives its outside value beyond it", () => {
  const program = resolve(
    modelOf([
      table("carbon.share", "1", "Share", { first: 2026, last: 2030 }),
      line("carbon.year", "1", "Year", "2024 + t"),
      line("carbon.now", "1", "Now", "AT(carbon.share, carbon.year, -1)"),
    ]),
  );
  const inputs = { "carbon.share.2026": 0.9, "carbon.share.2027": 0.7 };
  expect([...(interpret(program, inputs).get("carbon.now") ?? [])]).toEqual([-1, -1, 0.9, 0.7, -1, -1]);
});

test("the lowest of no period does not exist", () => {
  const program = resolve(
    modelOf([
      line("cover.ratio", "1", "Ratio", "5 - t"),
      line("cover.on", "flag", "On", "AND(t > 1, t < 4)"),
      line("cover.off", "flag", "Off", "t > 99"),
      line("cover.least", "1", "Least", "LOWEST(cover.ratio, cover.on)"),
      line("cover.none", "1", "None", "HIGHEST(cover.ratio, cover.off)"),
    ]),
  );
  const values = interpret(program, {});
  expect(values.get("cover.least")).toEqual(Float64Array.of(2));
  expect(values.get("cover.none")).toEqual(Float64Array.of(Number.NaN));
});

test("rounding goes half away from zero, as in Excel", () => {
  const program = resolve(modelOf([line("round.x", "1", "X", "ROUND(-2.5, 0) + ROUND(0.125, 2)")]));
  expect(interpret(program, {}).get("round.x")?.[0]).toBeCloseTo(-3 + 0.13, 12);
});

const recovery = define(
  "recovery",
  { feed: "t/t", concentrate: "t/t", tailings: "t/t" },
  "1",
  "Metal recovery from three assays",
  "concentrate * (feed - tailings) / (feed * (concentrate - tailings))",
);

describe("a named formula", () => {
  const items = [
    line("ore.feed", "t/t", "Feed", "40%"),
    line("ore.tailings", "t/t", "Tailings", "13.7%"),
    line("ore.recovery", "1", "Recovery", "recovery(ore.feed, 0.67, ore.tailings)"),
  ];
  test("gives the same number in a line and as a function", () => {
    const program = resolve(modelOf(items, 6, [recovery]));
    const inLine = interpret(program, {}).get("ore.recovery")?.[0];
    // Two-product formula on the grades of the Abakan skarn: 0.826501.
    expect(inLine).toBeCloseTo(0.826501, 6);
    expect(callable(recovery, [recovery])({ feed: 0.4, concentrate: 0.67, tailings: 0.137 })).toBe(inLine);
  });
  test("must give the unit it declares, and takes tonnes or tonnes a year alike", () => {
    const twice = define("twice", { mass: "t" }, "t", "Twice", "2 * mass");
    const wrong = define("price_of", { mass: "t", price: "US$/t" }, "US$/t", "Price", "mass * price");
    const rate = line("ore.rate", "t/y", "Rate", "3");
    const good = [rate, line("ore.twice", "t/y", "Twice", "twice(ore.rate)")];
    expect(checkUnits(resolve(modelOf(good, 6, [twice])))).toEqual([]);
    expect(checkUnits(resolve(modelOf(good, 6, [twice, wrong]))).map((e) => e.line)).toEqual(["price_of"]);
  });
  test("takes numbers by name, which the compiler checks", () => {
    const twice = define("twice", { mass: "t" }, "t", "Twice", "recovery(mass, 2 * mass, 0) * 4 * mass");
    expect(callable(twice, [recovery])({ mass: 3 })).toBe(12);
    // @ts-expect-error a parameter is missing
    expect(callable(recovery, [])({ feed: 0.4, concentrate: 0.67 })).toBeNaN();
    // @ts-expect-error a parameter is misspelt
    expect(callable(twice, [recovery])({ masss: 3 })).toBeNaN();
  });
});

test("a number is explained by its formula, the numbers put in and what it read", () => {
  const program = resolve(modelOf(losses, 10));
  const values = interpret(program, { ...entries, "tax.years": 5 });
  const found = explain(program, values, "tax.used", 6);
  expect(found.value).toBe(60);
  expect(found.formula).toBe("MIN(tax.profit, PREV(tax.ever, 0) - tax.past)");
  expect(found.substituted).toBe("MIN(60, 350 - 120)");
  expect(found.parts.map(({ id, reach, value }) => [id, reach, value])).toEqual([
    ["tax.profit", "same", 60],
    ["tax.ever", "earlier", 350],
    ["tax.past", "same", 120],
  ]);
  expect(found.inputs).toEqual(["tax.years", "tax.income"]);
});

test("a measure is a plain function of finished rows", () => {
  const count = {
    name: "count",
    solve: (row: Float64Array) => row.length,
    excel: (range: string) => `COUNT(${range})`,
  };
  const program = resolve(
    modelOf([line("a.b", "1", "B", "t"), measure("a.count", "1", "Count", count, ["a.b"], null)]),
  );
  const values = interpret(program, {});
  const found = program.measures.map(({ id, solver, lines }) => [
    id,
    solver.solve(...lines.flatMap((l) => values.get(l) ?? [])),
  ]);
  expect(found).toEqual([["a.count", 6]]);
});

test("a named formula may stand in an argument of itself", () => {
  const twice = define("twice", { x: "1" }, "1", "Twice", "2 * x");
  const program = resolve(
    modelOf([line("test.eightfold", "1", "Eightfold", "twice(MAX(twice(twice(1)), 0))")], 1, [twice]),
  );
  expect(interpret(program, {}).get("test.eightfold")?.[0]).toBe(8);
});

test("a shift inside an argument of a named formula is read once, also where the parameter stands twice", () => {
  const grown = define("grown", { x: "1", y: "1" }, "1", "Grown", "x + y * x");
  const program = resolve(
    modelOf(
      [
        line("test.count", "1", "Count", "t + 1"),
        line("test.before", "1", "Of the year before", "grown(PREV(test.count, 10), 2)"),
        line("test.after", "1", "Of the year after", "grown(test.count, NEXT(test.before, 20))"),
      ],
      3,
      [grown],
    ),
  );
  expect(checkUnits(program)).toEqual([]);
  const values = interpret(program, {});
  expect([...(values.get("test.before") ?? [])]).toEqual([30, 3, 6]);
  expect([...(values.get("test.after") ?? [])]).toEqual([1 + 3, 2 + 6 * 2, 3 + 20 * 3]);
  expect([...runKernel(loadKernel(program), {}).values("test.after")]).toEqual([4, 14, 63]);
});

test("a word stands for its place among those of the choice it is compared with, wherever that is", () => {
  const saying = (words: readonly string[]) =>
    resolve(
      modelOf([
        choice("plant.method", "Method", words),
        line("plant.hours", "1", "Hours", "IF('quick' = plant.method, 2, IF(plant.method <> 'slow', 3, 5))"),
      ]),
    );
  const hours = (words: readonly string[], place: number) =>
    interpret(saying(words), { "plant.method": place }).get("plant.hours")?.[0];
  expect([0, 1, 2].map((place) => hours(["slow", "quick", "none"], place))).toEqual([5, 2, 3]);
  expect([0, 1, 2].map((place) => hours(["quick", "none", "slow"], place))).toEqual([2, 3, 5]);
  const program = saying(["slow", "quick", "none"]);
  expect(checkUnits(program)).toEqual([]);
  const told = explain(program, interpret(program, { "plant.method": 1 }), "plant.hours");
  expect(told.substituted).toBe("IF('quick' = 'quick', 2, IF('quick' <> 'slow', 3, 5))");
  expect(told.parts.map(({ value }) => value)).toEqual(["quick"]);
});

test("a comparison keeps its brackets when numbers are put in", () => {
  const program = resolve(
    modelOf([
      choice("plant.method", "Method", ["slow", "quick"]),
      line("plant.hours", "1", "Hours", "(plant.method = 'quick') * 2 + IF(plant.method = 'slow', 1, 0)"),
    ]),
  );
  const told = explain(program, interpret(program, { "plant.method": 1 }), "plant.hours");
  expect(told.substituted).toBe("('quick' = 'quick') * 2 + IF('quick' = 'slow', 1, 0)");
});
