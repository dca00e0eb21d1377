import { amountSaid } from "../formula/program/amounts";
import { itemOf } from "../formula/program/program";
import { sum } from "../numerics/sum";
import { projectProgram } from "./program";
import type { ProjectRun } from "./run";

/** What is left beyond fifteen digits of the largest year is the rounding of the sum. */
const FIFTEEN_DIGITS = 2 ** -48;

/** The sum of a flow's years, nil where they cancel. */
export function totalOf(years: readonly number[]): number {
  const total = sum(years);
  const largest = Math.max(0, ...years.map(Math.abs));
  return Math.abs(total) <= largest * FIFTEEN_DIGITS ? 0 : total;
}

/** The sum over the life of a flow; undefined for any other row, whose years do not add up. */
export const lifeTotal = (run: ProjectRun, id: string): number | undefined =>
  addsUp(id) ? totalOf([...run.row(id)]) : undefined;

/** Whether the years of a line add up to something. */
export const addsUp = (id: string): boolean => amountSaid(itemOf(projectProgram(), id)) === "flow";
