import { amountSaid } from "../formula/program/amounts";
import { itemOf } from "../formula/program/program";
import { sum } from "../numerics/sum";
import { projectProgram } from "./program";
import type { ProjectRun } from "./run";

/** The sum over the life of a flow; undefined for any other row, whose years do not add up. */
export function lifeTotal(run: ProjectRun, id: string): number | undefined {
  return addsUp(id) ? sum(run.row(id)) : undefined;
}

/** Whether the years of a line add up to something. */
export const addsUp = (id: string): boolean => amountSaid(itemOf(projectProgram(), id)) === "flow";
