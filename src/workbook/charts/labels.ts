import type { Words } from "../../messages/words";
import { projectModel } from "../../model/model";

let known: ReadonlyMap<string, Words> | undefined;

/** What the model calls a line, input or measure, without reading its formulas. Errors: RangeError, for an id it lacks. */
export function labelOf(id: string): Words {
  known ??= new Map(projectModel.sections.flatMap(({ items }) => items.map((item) => [item.id, item.label])));
  const label = known.get(id);
  if (label === undefined) throw new RangeError(`the model has no line ${id}`);
  return label;
}
