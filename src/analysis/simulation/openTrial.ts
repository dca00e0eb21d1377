import { type Inputs, keyOf } from "../../model/inputs/keys";
import type { Plan } from "./plan";
import { started } from "./start";
import { trialInputs } from "./trialInputs";

/**
 * One trial as a scenario: its assumptions, complete, and the overrides that make them of others, such as those that were asked about
 * before a loan was held. Values by year stand with the input that they are of, which would else take their place.
 */
export function openTrial(
  plan: Plan,
  trial: number,
  others: Inputs = plan.inputs,
): { readonly inputs: Inputs; readonly overrides: Inputs } {
  const inputs = trialInputs(plan, started(plan, "plain"), trial);
  const differs = (key: string): boolean => inputs[key] !== others[key];
  const keys = Object.keys(inputs).filter((key) => differs(key) || differs(keyOf(key)?.step?.of ?? key));
  return { inputs, overrides: Object.fromEntries(keys.map((key) => [key, inputs[key] ?? Number.NaN])) };
}
