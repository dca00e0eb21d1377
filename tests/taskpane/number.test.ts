import { expect, test } from "vitest";
import { explained, shownAddends } from "../../src/analysis/explanation/explain";
import { Session } from "../../src/analysis/session";
import { verbatim } from "../../src/messages/words";
import { barsOf, branchesOf, type Node, openAtFirst } from "../../src/taskpane/number/nodes";

const project = new Session().project();
const other = verbatim("Smaller parts");
const rootsOf = (id: string): readonly Node[] => {
  const [whole] = explained(project, { id }).buildUps;
  if (whole === undefined) throw new Error(`${id} is no sum`);
  return barsOf(shownAddends(whole), whole, other, "");
};
const sum = (nodes: readonly Node[]) => nodes.reduce((all, { value }) => all + Number(value), 0);

test.each(["returns.npv", "equity.npv", "returns.levelised_cost"])("the bars of %s add up, small ones too", (id) => {
  const roots = rootsOf(id);
  const value = project.run.value(id);
  expect(Math.abs(sum(roots) - value)).toBeLessThan(0.005);
  for (const { nodes, value: above } of roots)
    if (nodes.length > 0) expect(Math.abs(sum(nodes) - Number(above))).toBeLessThan(0.005);
});

test("the largest is open at first, level by level, and no more than ten rows of it", () => {
  const roots = rootsOf("returns.npv");
  const open = openAtFirst(roots);
  const rows = (nodes: readonly Node[]): readonly Node[] =>
    nodes.flatMap((node) => (open.has(node.key) ? [...node.nodes, ...rows(node.nodes)] : []));
  expect(rows(roots).length).toBeLessThanOrEqual(10);
  expect(rows(roots).map(({ label }) => label)).toContain("Natural gas");
});

test("what is no sum is made of what its formula reads, and an input is the end of it", () => {
  const parts = branchesOf(explained(project, { id: "annual.cost_gas", year: 2035 }), "gas");
  expect(parts.map(({ number }) => number?.id)).toEqual(["annual.gas", "annual.gas_price"]);
  const price = branchesOf(explained(project, { id: "energy.gas_price" }), "price");
  expect(price.map(({ isInput }) => isInput)).toEqual([true, true, true]);
  expect(branchesOf(explained(project, { id: "energy.fx" }), "fx")).toEqual([]);
});
