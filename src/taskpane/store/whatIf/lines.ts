import { KEY_RESULTS } from "../../../functions/project/keyResults";
import { folded } from "../../../help/synonyms";
import type { Words } from "../../../messages/words";
import { projectModel } from "../../../model/model";
import type { ProjectRun } from "../../../model/run";

/** A line or a measure that is one amount, so that it can be asked what moves it. */
export interface AskedLine {
  readonly id: string;
  readonly label: Words;
  readonly unit: string;
  /** What it is found by. */
  readonly text: string;
}

let known: readonly AskedLine[] | undefined;

/** All of them, key results first; which lines are one number is the same in every run. */
export function linesOf(run: ProjectRun): readonly AskedLine[] {
  known ??= listed(run);
  return known;
}

function listed(run: ProjectRun): readonly AskedLine[] {
  const all = projectModel.sections.flatMap(({ title, items }) =>
    items.flatMap((item): AskedLine[] => {
      const isAmount = item.kind === "measure" || (item.kind === "line" && item.words === undefined);
      if (!isAmount || item.unit === "flag" || run.values(item.id).length !== 1) return [];
      const { id, label, unit } = item;
      return [{ id, label, unit, text: folded(`${id} ${label} ${title}`) }];
    }),
  );
  const first = KEY_RESULTS.flatMap((id) => all.filter((line) => line.id === id));
  return [...first, ...all.filter((line) => !first.includes(line))];
}
