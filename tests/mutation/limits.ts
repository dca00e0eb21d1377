import ts from "typescript";
import type { Mutation, Source } from "./mutation";

const ENDS: Readonly<Record<string, string>> = { min: "above", above: "min", max: "below", below: "max" };

/** Slips in limits: another end, an end that is or is not inside, an end or wholeness forgotten. */
export function slipsInLimits({ file, text, tree }: Source): readonly Mutation[] {
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node))
      for (const property of node.properties) {
        if (!ts.isPropertyAssignment(property)) continue;
        const name = property.name.getText(tree);
        if (!(name in ENDS) && name !== "whole") continue;
        const [start, end] = [property.getStart(tree), property.getEnd()];
        const comma = text[end] === "," ? 1 : 0;
        found.push({ file, start, end: end + comma, text: "", kind: "limit" });
        const { initializer } = property;
        if (name === "whole") continue;
        found.push({ file, start, end: start + name.length, text: ENDS[name] ?? "", kind: "limit" });
        const [from, to] = [initializer.getStart(tree), initializer.getEnd()];
        const value = initializer.getText(tree);
        found.push({ file, start: from, end: to, text: `(${value}) * 1.01 + 0.01`, kind: "limit" });
      }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
