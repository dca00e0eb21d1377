import { implausible } from "../../analysis/assumptions/implausible";
import { message } from "../../messages/message";
import type { NamedLine } from "../../model/lines";
import type { ProjectRun } from "../../model/run";
import type { ResultCell } from "../values";

/** The line that says whether lenders would take the project. */
export const VERDICT = "verdict.bankable";

/** Keys that the verdict names. */
const NAMED = 3;

/** The verdict; before it the inputs that are hardly meant, where there are any: no verdict on them is one on the project. */
export function verdictOf(run: ProjectRun, { id, read }: Pick<NamedLine, "id" | "read">): ResultCell {
  const verdict = read(run.value(id));
  const keys = implausible(run.inputs).map(({ key }) => key);
  const named =
    keys.length > NAMED ? [...keys.slice(0, NAMED), message("inputs.more", { count: keys.length - NAMED })] : keys;
  return keys.length === 0 ? verdict : message("inputs.verdict", { count: keys.length, keys: named, verdict });
}
