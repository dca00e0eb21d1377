import { describe, expect, test } from "vitest";
import type { Cells } from "../../src/analysis/assumptions/cells";
import { Session } from "../../src/analysis/session";
import { stamp } from "../../src/analysis/stamp";
import { catalog } from "../../src/functions/catalog";
import { invoke } from "../../src/functions/invoke";
import { inputKeys } from "../../src/model/inputs/keys";
import { presentValue } from "../../src/numerics/presentValue";
import { referenceSet, sets } from "../../src/reference/index";

/** A table as the assumptions sheet holds it, in cells of its own at every call, as Excel passes it. */
const sheet = (price: number) => [
  ["Key", "Value", "Unit", "Label", "Low", "High"],
  ...Object.entries(referenceSet()).map(([key, value]) => [
    key,
    key === "market.hbi_price" ? price : value,
    inputKeys.get(key)?.unit ?? "",
    `label of ${key}`,
    0,
    1,
  ]),
];

/** Those that solve for something take more runs; tests/analysis/breakeven.test.ts counts them. */
const SOLVERS = ["BREAKEVEN_PRICE"];
const functions = catalog.filter(
  ({ id, family, args }) => family === "Project" && Object.keys(args)[0] === "assumptions" && !SOLVERS.includes(id),
);

describe("a session", () => {
  test("a thousand functions on one table run the model once for each edit", () => {
    const session = new Session();
    for (const price of [360, 330, 340])
      for (let k = 0; k < 1000; k++)
        for (const f of functions.slice(k % functions.length, (k % functions.length) + 1))
          invoke(f, [sheet(price)], { session });
    expect(session.modelRuns).toBe(3);
  });

  test("a refusal is remembered like a run", () => {
    const session = new Session();
    const impossible = () => session.project(undefined, ["concentrate.recovery", 0.95]);
    for (let k = 0; k < 1000; k++) expect(impossible).toThrow("rule.recoveryAboveMagnetic");
    expect(session.modelRuns).toBe(1);
  });

  test("equal content is one run, however it is said", () => {
    const session = new Session();
    const { run } = session.project();
    expect(session.project([["spec-consistent"]]).run).toBe(run);
    expect(session.project([["set", "spec-consistent"]]).run).toBe(run);
    expect(session.project(undefined, ["market.hbi_price", 360]).run).toBe(run);
    expect(session.project(sheet(360)).run).toBe(run);
    expect(session.modelRuns).toBe(1);
  });

  test("many overrides and tables at once stay right, and memory is bounded", () => {
    const session = new Session();
    for (let price = 300; price < 400; price++) session.project(undefined, ["market.hbi_price", price]);
    for (let price = 300; price < 360; price++) session.project(sheet(price));
    expect(session.project(undefined, ["market.hbi_price", 300]).run.inputs["market.hbi_price"]).toBe(300);
    expect(session.project(sheet(301)).assumptions.given["market.hbi_price"]).toBe(301);
  });

  test("a recalculation without a change runs no model, with 441 what-ifs and 64 tables on one sheet", () => {
    const session = new Session();
    const ask = (id: string, cells: unknown, overrides: readonly unknown[]) => {
      const definition = functions.find((one) => one.id === id);
      if (definition === undefined) throw new Error(`the catalog has lost ${id}`);
      return invoke(definition, [cells as never, ...(overrides as never[])], { session });
    };
    const tables = new Map(
      [360, ...Array.from({ length: 64 }, (_, k) => 400 + k)].map((price) => [price, sheet(price)]),
    );
    // Excel hands over cells of its own at every call
    const table = (price: number) => tables.get(price)?.map((row) => [...row]);
    const recalculate = () => {
      const shown: unknown[] = [];
      for (let across = 0; across < 21; across++)
        for (let down = 0; down < 21; down++)
          shown.push(
            ask("PROJECT_NPV", table(360), ["market.hbi_price", 300 + across, "capital.overrun", 1 + down / 100]),
          );
      for (let price = 400; price < 464; price++) {
        shown.push(ask("PROJECT_IRR", table(price), []));
        shown.push(ask("PROJECT_SUMMARY", table(price), []));
        shown.push(ask("PROJECT_CHECKS", table(price), []));
      }
      return shown;
    };
    const first = recalculate();
    expect(session.modelRuns).toBe(441 + 64);
    expect(recalculate()).toEqual(first);
    expect(session.modelRuns).toBe(441 + 64);
  });

  test("a new question to a run whose rows were let go has them made again, with the same numbers", () => {
    const session = new Session();
    const { run } = session.project(undefined, ["market.hbi_price", 300]);
    const npv = run.value("returns.npv");
    for (let price = 301; price < 400; price++) session.project(undefined, ["market.hbi_price", price]);
    expect(session.modelRuns).toBe(100);
    expect(run.value("returns.npv")).toBe(npv);
    expect(session.modelRuns).toBe(100);
    const revenue = run.row("cash.flow");
    expect(session.modelRuns).toBe(101);
    expect(revenue).toEqual(new Session().project(undefined, ["market.hbi_price", 300]).run.row("cash.flow"));
    expect(run.row("cash.flow")).toBe(revenue);
    expect(() => run.value("no.line")).toThrow("model.unknownLine");
    expect(session.modelRuns).toBe(101);
  });

  test("a table that is refused is read once, an error in a cell included", () => {
    const session = new Session();
    const refused = (cells: Cells) => {
      try {
        session.project(cells);
      } catch (error) {
        return error;
      }
      throw new Error("not refused");
    };
    const tables = [
      (): Cells => [["market.hbi_prise", 1]],
      (): Cells => [["market.hbi_price", { error: "#REF!" }]],
      (): Cells => [["market.hbi_price", "dear"]],
    ];
    for (const cells of tables) expect(refused(cells())).toBe(refused(cells()));
    expect(refused([["market.hbi_price", { error: "#REF!" }]])).not.toBe(
      refused([["market.hbi_price", { error: "#N/A" }]]),
    );
    const override = () => session.project(undefined, ["market.hbi_prise", 1]);
    expect(override).toThrow("model.unknownKey");
    expect(session.modelRuns).toBe(0);
  });

  test("tables that look alike are told apart", () => {
    const session = new Session();
    const npv = (word: string) => session.project([["discount.timing", word]]).run.value("returns.npv");
    const [mid, end] = [npv("mid"), npv("end")];
    expect(mid).not.toBe(end);
    expect([npv("mid"), npv("end")]).toEqual([mid, end]);
    expect(session.modelRuns).toBe(2);
  });

  test("a failure is not remembered as an answer", () => {
    const session = new Session();
    for (let k = 0; k < 2; k++)
      expect(() => session.project(undefined, ["concentrate.recovery", 0.95])).toThrow(
        expect.objectContaining({ kind: "domain" }),
      );
    expect(session.project().run.value("check.all")).toBe(1);
  });

  test("a table changed in place is seen", () => {
    const session = new Session();
    const cells: (string | number)[][] = [["market.hbi_price", 360]];
    const before = session.project(cells).run;
    cells[0] = ["market.hbi_price", 400];
    expect(session.project(cells).run).not.toBe(before);
  });
});

describe.each([
  ["PROJECT_NPV", "returns.npv", "discount.rate", "cash.flow"],
  ["EQUITY_NPV", "equity.npv", "discount.equity_rate", "equity.flow"],
])("%s is NPV_TIMED of its own cash flow, brought to the valuation date", (_, npv, rate, flow) => {
  const values = sets.flatMap(({ name }) => [2020, 2028, 2031].map((valued) => [name, valued] as const));
  test.for(values)("%s, %d", ([name, valued]) => {
    for (const timing of ["start", "mid", "end"] as const) {
      const { run } = new Session().project([[name]], ["discount.timing", timing, "discount.valuation_year", valued]);
      const at = run.value(rate);
      const years = valued - run.value("project.first_year");
      const brought = presentValue(at, [...run.row(flow)], timing) * (1 + at) ** years;
      expect(Math.abs(run.value(npv) / brought - 1)).toBeLessThan(1e-10);
      expect(Math.abs(run.value(`${npv}_${timing}`) / brought - 1)).toBeLessThan(1e-10);
    }
  });
});

describe("a stamp", () => {
  const { run } = new Session().project();
  test("is readable, and the same whatever the order", () => {
    expect(stamp(run)).toMatch(/^IRON(-[0-9A-HJKMNP-TV-Z]{5}){3}-\d+\.\d+\.\d+$/);
    const shuffled = Object.fromEntries(Object.entries(run.inputs).reverse());
    expect(stamp({ ...run, inputs: shuffled })).toBe(stamp(run));
  });

  test("tells a changed assumption in its middle parts only", () => {
    const [, formulas, a, b, release] = stamp(run).split("-");
    const changed = new Session().project(undefined, ["market.hbi_price", 321]).run;
    const [, sameFormulas, otherA, otherB, sameRelease] = stamp(changed).split("-");
    expect(sameFormulas).toBe(formulas);
    expect(sameRelease).toBe(release);
    expect([otherA, otherB]).not.toEqual([a, b]);
  });
});
