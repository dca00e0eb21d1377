/** A row with all of its years: its total, which its years and its addends add up to, or no number at all. */
import { describe, expect, test } from "vitest";
import { explained } from "../../../src/analysis/explanation/explain";
import { Session } from "../../../src/analysis/session";
import { sum } from "../../../src/numerics/sum";

const project = new Session().project();
const whole = (id: string) => explained(project, { id, whole: true });

describe.each(["tax.profit", "cash.flow", "annual.revenue"])("%s", (id) => {
  const total = sum([...project.run.row(id)]);
  const near = expect.closeTo(total, 2);

  test("is told as the total of all years, and of none of them", () => {
    expect(whole(id)).toMatchObject({ value: near, address: { id, whole: true } });
    expect(whole(id).address).not.toHaveProperty("year");
    expect(whole(id).formula?.inNumbers).toBeUndefined();
  });

  test("its years and its addends add up to it", () => {
    const { byYear, buildUps } = whole(id);
    expect(byYear?.sum).toEqual(near);
    expect(sum(byYear?.rows.map(({ values }) => values.at(-1) ?? Number.NaN) ?? [])).toEqual(near);
    for (const { addends } of buildUps) expect(sum(addends.map(({ value }) => value))).toEqual(near);
  });
});

test("the total of a sum is built up of the totals of its terms", () => {
  expect(whole("cash.flow").buildUps.map(({ of }) => of)).toEqual(["whole"]);
});

test("a row whose years do not add up has no number, and its years are told", () => {
  const told = whole("annual.gas_price");
  expect(told.value).toBeUndefined();
  expect(told.buildUps).toEqual([]);
  expect(told.byYear?.sum).toBeUndefined();
  expect(told.byYear?.rows.map(({ values: [value] }) => value)).toEqual([...project.run.row("annual.gas_price")]);
});

test("what a row reads is told as a whole, too: a flow with its total", () => {
  const parts = whole("annual.cost_gas").parts.map(({ address, value }) => [address, value]);
  expect(parts).toEqual([
    [{ id: "annual.gas", whole: true }, expect.closeTo(sum([...project.run.row("annual.gas")]), 2)],
    [{ id: "annual.gas_price", whole: true }, undefined],
  ]);
});

test("of one number, of an input and of a measure it says nothing", () => {
  for (const id of ["carbon.intensity", "energy.gas_tariff", "returns.npv"])
    expect(whole(id)).toEqual(explained(project, { id }));
});
