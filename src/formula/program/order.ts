import type { Pieces } from "../../quantities/pieces";
import { FormulaError } from "../language/expression";
import { groups } from "./groups";
import type { Resolved } from "./program";

/** Lines in an order in which they can be computed, a group a piece; a circular reference is reported with its path. */
export function* inOrder(items: ReadonlyMap<string, Resolved>): Pieces<Map<string, Resolved>> {
  const needs = (id: string): string[] =>
    (items.get(id)?.dependencies ?? []).filter((d) => d.reach === "same" || d.reach === "whole").map((d) => d.id);
  const ordered = new Map<string, Resolved>();
  for (const group of groups(items.keys(), needs)) {
    const [first = ""] = group;
    if (group.length > 1 || needs(first).includes(first)) reportLoop(group, items, needs);
    for (const id of group) {
      const item = items.get(id);
      if (item) ordered.set(id, item);
    }
    yield;
  }
  return ordered;
}

function reportLoop(
  loop: readonly string[],
  items: ReadonlyMap<string, Resolved>,
  needs: (id: string) => string[],
): never {
  const path = [loop[0] ?? ""];
  for (;;) {
    const step = needs(path.at(-1) ?? "").find((id) => loop.includes(id)) ?? "";
    const start = path.indexOf(step);
    path.push(step);
    if (start >= 0) {
      path.splice(0, start);
      break;
    }
  }
  const whole = path.find((id) => items.get(id)?.dependencies.some((d) => d.reach === "whole" && path.includes(d.id)));
  const [first = ""] = path;
  const item = items.get(first)?.item;
  const formula = item?.kind === "line" ? item.formula : first;
  const values = { path: path.join(" -> ") };
  if (whole !== undefined)
    throw new FormulaError("formula.loopThroughTotal", first, formula, 0, { ...values, name: whole });
  throw new FormulaError("formula.loop", first, formula, 0, values);
}
