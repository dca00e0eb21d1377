import { placesOf } from "../../formula/kernel/layout";
import type { KernelRun } from "../../formula/kernel/run";
import { kernel, rules } from "../../model/generated/project";

const { placeOf } = placesOf(kernel.layout);

/** Where the numbers lie that are nil where no rule refuses a run. */
const flags: readonly number[] = rules.flatMap(({ severity, line, yearly }) => {
  if (severity !== "error") return [];
  return [line, ...(yearly === undefined ? [] : [yearly.years])].map((id) => {
    const place = placeOf("scalars", id);
    if (place === undefined) throw new RangeError(`the kernel keeps no '${id}' among its numbers`);
    return place;
  });
});

/** Whether a rule refuses a run; which one, and why, `judged` of the model says. */
export const brokenIn = ({ numbers }: Pick<KernelRun, "numbers">): boolean =>
  flags.some((place) => numbers[place] !== 0);
