import "./compared";
import type { Program } from "../formula/program/program";
import { resolve } from "../formula/program/resolve";
import { projectModel } from "./model";

let resolved: Program | undefined;

/** The project's formulas, for whoever shows or explains them. Read once, and only when something is asked of them. */
export function projectProgram(): Program {
  resolved ??= resolve(projectModel);
  return resolved;
}
