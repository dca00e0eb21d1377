import { toModule } from "../formula/kernel/javascript";
import { lower } from "../formula/kernel/lower";
import { writtenLayout } from "../formula/kernel/writtenLayout";
import type { Item } from "../formula/language/model";
import { everythingVaries } from "../formula/program/binding";
import { resolve } from "../formula/program/resolve";
import { whole } from "../formula/program/slice";
import { checkUnits } from "../formula/readers/units";
import type { GivenItem } from "../model/inputs/keys";
import { rules } from "../model/judgement/feasibility";
import type { RuleFacts } from "../model/judgement/judge";
import type { MeasureFacts } from "../model/measures";
import { projectModel } from "../model/model";
import { projectStamp } from "../model/stamp";
import { exported } from "./exported";
import { write } from "./write";

const READS_LAYOUT = 'import { readLayout } from "../../formula/kernel/writtenLayout.ts";\n\n';

/**
 * Writes what a run of the project needs, from the formulas as they stand: the kernel, and what the model says of its
 * inputs, rules and measures, without words. Errors: the first formula that cannot be read, or whose unit is not its line's.
 */
export function writeKernel(): void {
  const program = resolve(projectModel);
  const [wrong] = checkUnits(program);
  if (wrong) throw wrong;
  const tree = lower(whole(program), everythingVaries(program));
  const kernel = toModule(tree, projectStamp(), `readLayout(${JSON.stringify(writtenLayout(tree.layout))})`);
  const items = projectModel.sections.flatMap((section) => section.items);
  const data = { inputs: items.flatMap(givenOf), rules: rules.map(factsOf), measures: items.flatMap(measureOf) };
  write("src/model/generated/project.js", READS_LAYOUT + kernel + exported(data));
}

function givenOf(item: Item): GivenItem[] {
  if (item.kind === "line" || item.kind === "measure") return [];
  // tables of values by year are told by their inputs
  if (item.kind === "table" && item.stepsOf !== undefined) return [];
  const { label: _, block: __, file: ___, ...given } = item;
  return [given];
}

function measureOf(item: Item): MeasureFacts[] {
  if (item.kind !== "measure") return [];
  const { id, unit, solver, lines, absent } = item;
  return [{ id, unit, solver: solver.name, lines, absent }];
}

function factsOf({ label: _, broken: __, why: ___, ...facts }: (typeof rules)[number]): RuleFacts {
  return facts;
}
