import { type Node, type Statement, type Tree, walkNode } from "../../../formula/kernel/ir";
import { asked, sliced } from "./question";

/** Operations of a trial of what a bank asks, for which targets in time are scaled. */
export function operationsOfTrial(): number {
  const { tree, fixed } = sliced(asked(100), 2);
  return operationsOf(tree, fixed.periods);
}

/** How many operations a trial of a tree takes: calls, choices, look-ups, and a reduction one a period. */
export const operationsOf = ({ trial }: Tree, periods: number): number =>
  trial.reduce((sum, { body }) => sum + inBody(body, periods), 0);

function inBody(body: readonly Statement[], periods: number): number {
  let sum = 0;
  for (const statement of body) {
    if (statement.kind === "loop") {
      const { from = 0, to = periods - 1 } = statement;
      sum += (to - from + 1) * inBody(statement.body, periods);
    } else walkNode(statement.value, (node) => (sum += costOf(node, periods)));
  }
  return sum;
}

function costOf({ kind }: Node, periods: number): number {
  if (kind === "reduce") return periods;
  return kind === "call" || kind === "select" || kind === "lookup" ? 1 : 0;
}
