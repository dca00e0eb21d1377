/** What each cell of a result shows of a project: asked of the functions themselves. */
import { expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { isMatrix } from "../../src/functions/values";

const context = { session: new Session() };
const shown = async (id: string, ...args: unknown[]) => {
  const found = await functionNamed(id).shows(args, context);
  if (found === undefined) throw new Error(`${id} shows nothing of a project`);
  return found;
};

test.each([
  ["PROJECT_NPV", [], 0, 0, { id: "returns.npv" }],
  ["PROJECT_IRR", [], 0, 0, { id: "returns.irr" }],
  ["PROJECT_LINE", ["cash.flow"], 1, 0, { id: "cash.flow" }],
  ["PROJECT_LINE", ["cash.flow"], 1, 3, { id: "cash.flow", year: 2029 }],
  ["PROJECT_LINE", ["cash.flow"], 0, 3, undefined],
  ["PROJECT_LINE", ["cash.flow", null, "headers", false], 0, 1, { id: "cash.flow", year: 2029 }],
  ["PROJECT_SUMMARY", [], 2, 1, { id: "returns.npv" }],
  ["PROJECT_SUMMARY", [null, "headers", false], 1, 0, { id: "returns.npv" }],
  ["PROJECT_CHECKS", [], 1, 1, { id: "check.all" }],
  ["GOVERNMENT_TAKE", [], 1, 1, { id: "state.take" }],
  ["STREAM_TABLE", [], 1, 2, { id: "stream.ore_mass" }],
  ["CASH_COST", [], 1, 2, { id: "nameplate.cost_mining" }],
  ["CASH_COST", [], 1, 6, { id: "steady.cost_mining" }],
  ["REFERENCE", ["market.hbi_price"], 0, 0, { id: "market.hbi_price" }],
  ["EXPLAIN", ["cash.flow", null, 2030], 1, 1, { id: "cash.flow", year: 2030 }],
  ["BREAKEVEN_PRICE", [], 0, 0, undefined],
] as const)("%s(%j) at %i, %i", async (id, args, row, column, number) => {
  expect((await shown(id, ...args)).at(row, column)).toEqual(number);
});

test.each([
  ["PROJECT_LINE", ["cash.flow"]],
  ["PROJECT_TABLE", ["Cash flow"]],
  ["STREAM_TABLE", []],
  ["PROJECT_SUMMARY", []],
] as const)("%s%j: what a cell shows in a year is what stands in it", async (id, args) => {
  const { value, at, project } = await shown(id, ...args);
  const { run } = project;
  let compared = 0;
  if (isMatrix(value))
    for (const [r, row] of value.entries())
      for (const [c, cell] of row.entries()) {
        const number = at(r, c);
        if (typeof cell !== "number" || number === undefined) continue;
        const row = run.values(number.id);
        const expected = number.year === undefined ? row[0] : run.row(number.id)[run.years.indexOf(number.year)];
        if (number.year === undefined && row.length > 1) continue;
        expect(cell, `${number.id} ${number.year}`).toBe(expected);
        compared++;
      }
  expect(compared).toBeGreaterThan(20);
});

test("each case of a table of cases stands on a run of its own", async () => {
  const table = await shown("LENDER_CASES");
  const [one, other] = [table.at(1, 15), table.at(2, 15)];
  expect(one?.id).toBe("returns.npv");
  expect(other?.of?.run.value("returns.npv")).not.toBe(one?.of?.run.value("returns.npv"));
});

test("a technical function shows nothing of a project", async () => {
  expect(await functionNamed("PELLET_GRADE").shows([0.67], context)).toBeUndefined();
});
