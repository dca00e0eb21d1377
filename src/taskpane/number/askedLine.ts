import type { PaneState } from "../store/state";
import { linesOf } from "../store/whatIf/lines";

/** The line that is taken apart, where a what-if can be asked of it: not of a row, nor of an input. */
export function askedLine({ number: { telling } }: Pick<PaneState, "number">): string | undefined {
  if (telling?.state !== "told") return undefined;
  const { number, project } = telling;
  return linesOf(project.run).find(({ id }) => id === number.id)?.id;
}
