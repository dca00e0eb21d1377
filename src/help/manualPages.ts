import { projectModel } from "../model/model";
import { allAssumptions } from "../reference/index";
import type { Page } from "./html";
import { manual } from "./manual/index";
import { workedYear } from "./manual/workedYear";

/** The manual of the model, with the reference values and sources of its inputs, and a worked year. */
export function manualPages(): readonly Page[] {
  const known = new Map(allAssumptions().map((assumption) => [assumption.key, assumption]));
  return manual(projectModel, (key) => known.get(key), workedYear);
}
