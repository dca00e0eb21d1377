import { expect, test } from "vitest";
import { itemOf } from "../../src/formula/program/program";
import { projectProgram } from "../../src/model/program";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";

const program = projectProgram();
const lines = [...program.items.values()];
const inputs = lines.filter(({ item }) => item.kind !== "line").map(({ id }) => id);

/** What a line or a measure reads; one that reads nothing but itself is read by nobody. */
const read = new Set([
  ...lines.flatMap(({ id, dependencies }) => dependencies.flatMap((of) => (of.id === id ? [] : [of.id]))),
  ...program.measures.flatMap((measure) => measure.lines),
]);

const groupOf = (id: string): string => id.slice(0, id.indexOf("."));
const groups = [...new Set(inputs.map(groupOf))];

/** An input that nobody reads would be typed, drawn and explained for nothing. */
test.each(groups)("every input of %s is read by a line or a measure", (group) => {
  const unread = inputs.filter((id) => groupOf(id) === group && !read.has(id));
  expect(unread.map((id) => `${id}: ${itemOf(program, id).label}`)).toEqual([]);
});

/** What a choice or a share of nil keeps from the value of the base moves it where they let it. */
test.each([
  ["market.scrap", { "market.quality_rule": "value in use" }, 300, 500],
  ["discount.inflation_azn", { "discount.azn_follows": "yes" }, 0.02, 0.06],
  ["energy.renewable_tariff", { "energy.renewable_share": 0.5 }, 0.05, 0.12],
  ["partners.carry_rate", { "partners.state_carried": 0.2 }, 0.05, 0.12, "state_equity.npv"],
] as const)("%s is live", (key, beside, low, high, line = "returns.npv") => {
  const at = (value: number) => runProject({ ...referenceSet("announced@1"), ...beside, [key]: value }).value(line);
  expect(at(low)).not.toBe(at(high));
});
