import { describe, expect, test } from "vitest";
import { standardCases } from "../../src/analysis/cases/standardCases";
import { financingOf } from "../../src/analysis/financing";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { LENDER_COLUMNS } from "../../src/functions/debt/lenderRows";
import { answer } from "../../src/functions/invoke";
import { errorText, saidCell } from "../../src/functions/said";
import { isErrorValue, isMatrix } from "../../src/functions/values";
import { runProject } from "../../src/model/run";
import { formerSets, referenceSet, sets } from "../../src/reference/index";
import { usualRangeOf } from "../../src/reference/values";

type Row = readonly (string | number | boolean)[];

/** The table as a sheet shows it; an error is the text that its cell says. */
function rows(args: readonly unknown[], session = new Session()): readonly Row[] {
  const value = answer(functionNamed("LENDER_CASES"), args, { session });
  if (value instanceof Promise || !isMatrix(value)) throw new Error(JSON.stringify(value));
  return value.map((row) => row.map((cell) => (isErrorValue(cell) ? errorText(cell) : saidCell(cell)))) as Row[];
}

const NAMES = ["case", ...LENDER_COLUMNS.map(({ id }) => id), "remark"];
/** The rows of cases, by name of the case and of the column. */
const table = (...args: Parameters<typeof rows>) =>
  new Map(
    rows(...args)
      .slice(1)
      .map((row) => [row[0], Object.fromEntries(NAMES.map((name, k) => [name, row[k]]))]),
  );
const figure = (found: unknown): number => {
  if (typeof found !== "number") throw new Error(`no number: ${found}`);
  return found;
};

describe("the inputs of version 1, flows at the end of the year, the loan of 988 million held", () => {
  const END = ["discount.timing", "end"];
  const found = table([
    "spec-consistent@1",
    [
      ["Price -5 %", "market.hbi_price.times", 0.95],
      ["Price -10 %", "market.hbi_price.times", 0.9],
      ["Price -20 %", "market.hbi_price.times", 0.8],
      ["Half of CBAM", "carbon.cbam_seller_share", 0.5],
      ["Late", "ramp.delay.plus", 1],
      ["Utilisation", "ramp.maximum", 0.85],
    ],
    null,
    ...END,
  ]);
  // an independent computation of the same cash on the same loan
  test.each([
    ["Price -5 %", 1.06, 1.18, 0, 2],
    ["Price -10 %", 0.73, 0.93, 11, 11],
    ["Price -20 %", 0.05, 0.38, 11, 11],
    ["Half of CBAM", 1.08, 1.1, 0, 10],
    ["Late", -0.03, 1.26, 2, 2],
    ["Utilisation", 1.17, 1.24, 0, 0],
  ])("%s: least %f, average %f, %i years below 1.05 and %i below 1.15", (name, least, average, below, locked) => {
    const row = found.get(name);
    expect(figure(row?.dscr_least)).toBeCloseTo(least, 2);
    expect(figure(row?.dscr_average)).toBeCloseTo(average, 2);
    expect(row?.years_default).toBe(below);
    expect(row?.years_locked).toBe(locked);
    expect(figure(row?.debt) / 1e6).toBeCloseTo(988, 0);
  });
});

describe("the standard cases", () => {
  test("each is in the table of every set, in order; what cannot be says why", () => {
    for (const { name } of [...sets, ...formerSets]) {
      const found = rows([name]).slice(1, 1 + standardCases.length);
      expect(found.map(([first]) => first)).toEqual(standardCases.map((one) => one.name));
      for (const row of found)
        if (typeof row[1] !== "number") expect(row.at(-1), name).toMatch(/carries no debt|covered as often/);
    }
  });

  test.each([...sets, ...formerSets].map(({ name }) => name))("capital is dearer by 15 % in %s, all of it", (name) => {
    const asks = standardCases.find((one) => one.name === "Capital +15 %")?.asks;
    if (asks === undefined || !("changes" in asks)) throw new Error("no such case");
    const announced = referenceSet(name)["capital.announced"] === 1;
    const pairs = announced ? (asks.ofAnnounced ?? []) : asks.changes;
    const spent = (more: readonly unknown[]) => new Session().project([[name]], more).run.value("capital.initial");
    expect(spent(pairs) / spent([])).toBeCloseTo(1.15, 12);
  });

  const base = referenceSet("announced");
  const held = { ...base, ...financingOf(runProject(base)) };
  const found = table(["announced"]);
  const gas = ["energy.gas_tariff", "energy.gas_tariff.2030", "energy.gas_tariff.2035"];
  test.each<[string, Readonly<Record<string, number>>]>([
    ["Base", {}],
    ["Price -10 %", { "market.hbi_price": 0.9 * (base["market.hbi_price"] ?? 0) }],
    ["Capital +15 %", { "capital.overrun": 1.15 * (base["capital.overrun"] ?? 0) }],
    ["Delay of a year", { "ramp.delay": (base["ramp.delay"] ?? 0) + 1 }],
    ["Utilisation -10 %", { "ramp.maximum": 0.9 * (base["ramp.maximum"] ?? 0) }],
    ["Interest +2 %", { "debt.base_rate": (base["debt.base_rate"] ?? 0) + 0.02 }],
    ["CBAM on the seller", { "carbon.cbam_seller_share": 1 }],
    ["Gas at export parity", Object.fromEntries(gas.map((key) => [key, usualRangeOf(key)?.high ?? Number.NaN]))],
  ])("%s is the run of its keys on the held loan", (name, changes) => {
    const run = runProject({ ...held, ...changes });
    const row = found.get(name);
    for (const [column, line] of [
      ["debt", "debt.drawn_total"],
      ["dscr_least", "cover.dscr_lender_least"],
      ["llcr", "cover.llcr_lender_least"],
      ["reserve_drawn", "funds.reserve_drawn_total"],
      ["unpaid", "debt.arrears_most"],
      ["equity_npv", "equity.npv"],
      ["npv", "returns.npv"],
    ] as const) {
      const wanted = run.value(line);
      expect(Math.abs(figure(row?.[column]) - wanted), `${name}, ${line}`).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
    }
  });
  test("at their prices the weakest year is covered 1.20, 1.05 and 1.00 times by the loan of the base", () => {
    for (const times of [1.2, 1.05, 1]) {
      const row = found.get(`Price at DSCR ${times.toFixed(2)}`);
      expect(figure(row?.dscr_least)).toBeCloseTo(times, 7);
      expect(figure(row?.debt)).toBeCloseTo(figure(found.get("Base")?.debt), 0);
    }
  });
  test("one that is in the assumptions already says so, others do not", () => {
    const same = table(["announced", null, null, "carbon.cbam_seller_share", 1]);
    expect(same.get("CBAM on the seller")?.remark).toBe("as in the base");
    expect(same.get("Price -10 %")?.remark).toBe("");
    expect(same.get("Base")?.remark).toBe("");
  });
  test("without debt there is no cover, and the table says why", () => {
    const none = table(["announced", null, null, "debt.gearing", 0]);
    expect(none.get("Base")?.dscr_least).toMatch(/no debt service to cover/);
    expect(none.get("Price at DSCR 1.20")?.remark).toMatch(/carries no debt/);
    expect(typeof none.get("Base")?.npv).toBe("number");
  });
});

describe("cases of a table", () => {
  test("standard ones by their name however it is typed, others by keys; blank rows and a header say nothing", () => {
    const cases = [
      ["Case", "Key", "Value", "Key", "Value"],
      ["price -20 %", null, null, null, null],
      ["", "", "", "", ""],
      ["Mine", "market.hbi_price.times", 0.9, "debt.support", "yes"],
    ];
    const found = rows(["announced", cases]).slice(1, 3);
    expect(found.map(([name]) => name)).toEqual(["Price -20 %", "Mine"]);
    const mine = table(["announced", cases]).get("Mine");
    expect(mine?.unpaid).toBe(0);
    expect(figure(mine?.support)).toBeGreaterThan(1e7);
  });
  test("stand over the overrides of the call", () => {
    const found = table(["announced", [["Dear", "market.hbi_price", 400]], null, "market.hbi_price", 300]);
    expect(found.get("Dear")?.price).toBe(400);
  });
  test("one that the limits of an input rule out says so in its row; the others stand", () => {
    const found = table(["announced", [["Base"], ["Much", "ramp.maximum", 2]]]);
    expect(found.get("Much")?.remark).toBe("ramp.maximum must satisfy 0 < x <= 1.25, got 2");
    expect(found.get("Much")?.npv).toBe(found.get("Much")?.remark);
    expect(typeof found.get("Base")?.npv).toBe("number");
  });
  test.each([
    [
      [["Base"], ["A", "market.hbi_prise", 300]],
      "row 2 of the cases, cell 2: there is no assumption 'market.hbi_prise'",
    ],
    [[["A", "market.hbi_price", "low"]], "row 1 of the cases, cell 3: market.hbi_price must be a number"],
    [[["A", "debt.sweep", 1, "ramp.delay", ""]], "row 1 of the cases, cell 5: ramp.delay"],
    [[["A", "debt.sweep", 1, "debt.sweep", 0.5]], "row 1 of the cases ('A'): debt.sweep is given twice"],
    [[["A", "market.hbi_price"]], "row 1 of the cases, cell 3: market.hbi_price has no value"],
    [[["", "market.hbi_price", 300]], "row 1 of the cases, cell 1: a case begins with its name"],
    [[["market.hbi_price", 300]], "row 1 of the cases, cell 1: a case begins with its name"],
    [[["Base"], [null], ["Bse"]], "row 3 of the cases, cell 1: 'Bse' has no key and no value"],
    [[["Case", "Key", "Value"]], "the table of cases is blank"],
  ])("%j is refused", (cases, words) => {
    const refused = answer(functionNamed("LENDER_CASES"), [null, cases], { session: new Session() });
    expect(isErrorValue(refused) ? errorText(refused) : refused).toContain(words);
  });
});

describe("the bank case", () => {
  test("a set's name, a text or rows: its loan is given to the assumptions, also in the base", () => {
    for (const bank of ["announced@1", [["announced@1"]], "announced@1; discount.rate=0.1", [["set", "announced@1"]]]) {
      const base = table(["announced", [["Base"]], bank]).get("Base");
      expect(figure(base?.debt), JSON.stringify(bank)).toBeCloseTo(
        runProject(referenceSet("announced@1")).value("debt.drawn_total"),
        0,
      );
      const values = { ...referenceSet("announced"), ...financingOf(runProject(referenceSet("announced@1"))) };
      expect(figure(base?.npv)).toBeCloseTo(runProject(values).value("returns.npv"), 0);
    }
  });
  test("overrides reach the assumptions alone, and the header says on what the loan was sized", () => {
    const [head] = rows(["announced", [["Base"]], "spec-consistent", "market.hbi_price", 500]);
    expect(head?.[0]).toBe("Case (announced, 1 value differs; loan sized on spec-consistent, 0 values differ)");
    const base = (...pairs: readonly unknown[]) =>
      table(["announced", [["Base"]], "spec-consistent", ...pairs]).get("Base");
    expect(base("market.hbi_price", 500)?.debt).toBe(base()?.debt);
  });
  test("a loan that is given already is the one that is held, unless there is a bank case", () => {
    const given = Object.entries(financingOf(runProject(referenceSet("announced@1"))));
    const loan = given.flatMap(([key, value]) => [key, key === "debt.sizing" ? "given" : value]);
    const held = table(["announced", [["Base"]], null, ...loan]).get("Base");
    expect(held?.debt).toBe(table(["announced", [["Base"]], "announced@1"]).get("Base")?.debt);
    const own = table(["announced", [["Base"]], "announced", ...loan]).get("Base");
    expect(own?.debt).toBe(table(["announced", [["Base"]]]).get("Base")?.debt);
  });
  test("pairs may stand behind the assumptions or the cases, as in other functions", () => {
    const long = rows(["announced", null, null, "debt.gearing", 0.3]);
    expect(rows(["announced", "debt.gearing", 0.3])).toEqual(long);
    const cases = [["Base"]];
    expect(rows(["announced", cases, "debt.gearing", 0.3])).toEqual(
      rows(["announced", cases, null, "debt.gearing", 0.3]),
    );
    expect(rows(["announced", cases, null, "headers", false])[0]?.[0]).toBe(360);
  });
});

test("asked again, no model runs", () => {
  const session = new Session();
  const first = rows(["announced", null, "spec-consistent"], session);
  const runs = session.modelRuns;
  expect(runs).toBeLessThan(60);
  expect(rows(["announced", null, "spec-consistent"], session)).toEqual(first);
  expect(session.modelRuns).toBe(runs);
});

test("what a case of a table puts outside its range, and the bank's dates, stand in its remark; a standard case is a stress", () => {
  const cases = [
    ["Hot", "market.hbi_price.times", 3],
    ["Usual", "market.hbi_price", 400],
    ["Quick", "project.construction_years", 2],
    ["Price -20 %", null, null],
  ];
  const remarks = new Map(
    rows([null, cases])
      .slice(1)
      .map((row) => [row[0], String(row.at(-1))]),
  );
  expect(remarks.get("Hot")).toMatch(/^outside the usual range of 240 to 490: market\.hbi_price = 1080/);
  expect(remarks.get("Usual")).toBe("");
  expect(remarks.get("Quick")).toMatch(
    /^the loan given is drawn over 3 construction years.*; outside .*construction_years = 2/,
  );
  expect(remarks.get("Price -20 %")).toBe("");
});

test("what is outside its range and what is decided stands below the cases", () => {
  const below = rows(["announced", [["Base"]], null, "market.hbi_price", 500])
    .slice(2)
    .map(([said]) => String(said));
  expect(below.some((said) => /outside the usual range of .*market\.hbi_price = 500/.test(said))).toBe(true);
  expect(below.some((said) => /decided here.*carbon\.cbam_seller_share/.test(said))).toBe(true);
});
