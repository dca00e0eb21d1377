import type { Part as Read } from "../../formula/readers/explain";
import { inputKeys, inputOfSteps } from "../../model/inputs/keys";
import { labelledKey } from "../../model/inputs/labels";
import { stepThatStands } from "../../model/stepsByPeriod";
import type { Part } from "./explained";
import { inChoice } from "./inputTold";
import type { OpenedRun } from "./openedRun";

/** What a formula reads, each with what to open next; of a table the entry, of values by year the one that stands. */
export function partsTold(opened: OpenedRun, parts: readonly Read[], period: number): readonly Part[] {
  return parts.flatMap((part): Part[] => {
    const path = inputOfSteps(part.id);
    if (path !== undefined) return standing(opened, path, period);
    const key = part.reach === "entry" ? inputKeys.get(`${part.id}.${part.at}`)?.key : undefined;
    return [
      {
        ...opened.told(part.id, part.at),
        ...(key !== undefined && { label: labelledKey(key).label, address: { id: key } }),
        value: part.value,
        reach: part.reach,
        isInput: !opened.isLine(part.id),
      },
    ];
  });
}

/** Of the values by year of an input the one that stands in a period, where there is one. */
function standing(opened: OpenedRun, path: string, period: number): Part[] {
  const key = stepThatStands(path, period, opened.run.inputs);
  if (key === undefined) return [];
  const value = inChoice(labelledKey(key), opened.run.inputs[key]);
  return [{ ...opened.told(key), value, reach: "entry", isInput: true }];
}
