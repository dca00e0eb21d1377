import type { Inputs } from "../../model/inputs/keys";
import { distributionNamed } from "../../numerics/distributions/named";
import { valued } from "../draws/drawn";
import type { Plan } from "./plan";
import type { Simulation } from "./simulation";

/** The assumptions of one trial, complete: run by themselves they give what the trial gives. */
export function trialInputs(plan: Plan, simulation: Pick<Simulation, "draws" | "pathOf">, trial: number): Inputs {
  const drawn = simulation.draws(trial, 1);
  const distributions = new Map(
    plan.ranges.map(([key, { distribution, parameters }]) => [key, distributionNamed(distribution, parameters)]),
  );
  const values = plan.ranges.map(([key]) => drawn.get(key)?.[0] ?? Number.NaN)[Symbol.iterator]();
  return {
    ...valued(plan.inputs, distributions, () => values.next().value ?? Number.NaN),
    ...Object.fromEntries(simulation.pathOf(trial)),
  };
}
