import { type Cells, isBlank, textOf } from "../../../analysis/assumptions/cells";
import { knownKey } from "../../../analysis/assumptions/names";
import { financingOf, held } from "../../../analysis/financing";
import type { Project, Session } from "../../../analysis/session";
import { type Target, type TargetName, targets } from "../../../analysis/targets";
import { marginsOf } from "../../../analysis/whatIf/margins";
import { reverseStress } from "../../../analysis/whatIf/stress";
import { Variations } from "../../../analysis/whatIf/variations";
import { message } from "../../../messages/message";
import { verbatim } from "../../../messages/words";
import { explained } from "../../../model/explained";
import { projectColumns } from "../../project/shared";
import { type Shown, spilled } from "../../shown";
import { labelOf, unitOf } from "./asked";

/** What REVERSE_STRESS spills. */
export function stressRows(
  session: Session,
  project: Project,
  { target: name, keys: cells }: { readonly target: TargetName; readonly keys: Cells | undefined },
  headers: boolean,
): Shown {
  const { values } = project.assumptions;
  const target: Target = targets[name];
  const keys = cells
    ?.flat()
    .filter((cell) => !isBlank(cell))
    .map((cell) => knownKey(textOf(cell)).key);
  const found = session.whatIf(JSON.stringify(["stress", name, keys]), [values], (ran) => {
    // a loan that is held is that of the case that is asked about
    const standing = target.held === undefined ? values : held(values, financingOf(project.run));
    target.held?.(project.run);
    const variations = new Variations(standing);
    const made = reverseStress(variations, target, marginsOf(name), keys);
    ran(variations.runs);
    return made;
  });
  const { met, distance, figures, moves } = found;
  const [before, after] = figures;
  const turned = message(met ? target.missed : target.met);
  const head = projectColumns(
    {
      ...project,
      remarks: [message("header.turns", { turned, before: explained(before), after: explained(after), distance })],
    },
    "key",
    "from",
    "to",
    "shareOfRange",
    "label",
    "unit",
  );
  return spilled(
    project,
    [head, ...moves.map(({ key, from, to, share }) => [verbatim(key), from, to, share, labelOf(key), unitOf(key)])],
    headers,
    1,
  );
}
