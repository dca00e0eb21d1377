import { type LabelledKey, labelledKeys } from "../model/inputs/labels";
import { allAssumptions } from "../reference/index";

/** Every key, in the order of the sheet; under an input the values by year that the reference has of it. */
export function listedKeys(): readonly LabelledKey[] {
  const steps = allAssumptions().filter(({ step }) => step !== undefined);
  const inOrder = steps.sort((a, b) => (a.step?.n ?? 0) - (b.step?.n ?? 0));
  return [...labelledKeys.values()].flatMap((key) => [key, ...inOrder.filter(({ step }) => step?.of === key.key)]);
}
