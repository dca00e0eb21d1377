import type { Inputs } from "../../model/inputs/keys";
import type { Plan } from "./plan";
import { started } from "./start";
import { trialInputs } from "./trialInputs";

/** One trial as a scenario: its assumptions, complete, and those of them that are not what the plan stands on. */
export function openTrial(plan: Plan, trial: number): { readonly inputs: Inputs; readonly overrides: Inputs } {
  const inputs = trialInputs(plan, started(plan, "plain"), trial);
  const overrides = Object.fromEntries(Object.entries(inputs).filter(([key, value]) => value !== plan.inputs[key]));
  return { inputs, overrides };
}
