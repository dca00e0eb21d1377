import "./compared";
import type { Program } from "../formula/program/program";
import { resolveInPieces } from "../formula/program/resolve";
import { atOnce, type Pieces } from "../quantities/pieces";
import { projectModel } from "./model";

let resolved: Program | undefined;

/** The project's formulas, for whoever shows or explains them. Read once, and only when something is asked of them. */
export const projectProgram = (): Program => atOnce(projectProgramInPieces());

/** The same, for whoever must not be kept waiting by the first reading. */
export function* projectProgramInPieces(): Pieces<Program> {
  if (resolved !== undefined) return resolved;
  const read = yield* resolveInPieces(projectModel);
  // someone else may have been quicker: there is one program
  resolved ??= read;
  return resolved;
}
