import { amountSaid } from "../formula/program/amounts";
import { itemOf } from "../formula/program/program";
import { projectProgram } from "./program";
import type { ProjectRun } from "./run";

/** The sum over the life of a flow; undefined for any other row, whose years do not add up. */
export function lifeTotal(run: ProjectRun, id: string): number | undefined {
  if (amountSaid(itemOf(projectProgram(), id)) !== "flow") return undefined;
  return run.row(id).reduce((sum, value) => sum + value, 0);
}
