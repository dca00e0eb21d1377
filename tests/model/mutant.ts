import type { Item } from "../../src/formula/language/model";
import { resolve } from "../../src/formula/program/resolve";
import { interpret } from "../../src/formula/readers/interpret";
import { projectModel } from "../../src/model/model";
import { checkInputs } from "../../src/model/schema";
import { referenceSet } from "../../src/reference/index";

/** The project with some of its formulas spoilt, as read line by line: what a check is there to notice. */
export function spoilt(
  formulas: Readonly<Record<string, string>>,
  overrides: Readonly<Record<string, number>> = {},
): (line: string) => number {
  const spoil = (item: Item): Item => {
    const formula = formulas[item.id];
    return item.kind === "line" && formula !== undefined ? { ...item, formula } : item;
  };
  const sections = projectModel.sections.map((section) => ({ ...section, items: section.items.map(spoil) }));
  const values = interpret(resolve({ ...projectModel, sections }), checkInputs({ ...referenceSet(), ...overrides }));
  return (line) => values.get(line)?.[0] ?? Number.NaN;
}
