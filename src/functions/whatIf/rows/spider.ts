import { type Cells, isBlank, textOf } from "../../../analysis/assumptions/cells";
import type { Project, Session } from "../../../analysis/session";
import { spider } from "../../../analysis/whatIf/spider";
import { message } from "../../../messages/message";
import { verbatim } from "../../../messages/words";
import { IronError } from "../../../quantities/errors";
import { standsOn } from "../../project/shared";
import { type Shown, spilled } from "../../shown";
import { found, lineNamed, outcomeCell } from "./asked";

/** What SPIDER spills. */
export function spiderRows(
  session: Session,
  project: Project,
  { line_id, keys, steps }: { readonly line_id: string; readonly keys: Cells; readonly steps: readonly number[] },
  headers: boolean,
): Shown {
  const line = lineNamed(project, line_id);
  const names = keys
    .flat()
    .filter((cell) => !isBlank(cell))
    .map(textOf);
  if (names.length === 0) throw new IronError("argument", "whatIf.noKey");
  const rows = found(session, project, ["spider", line.id, names, steps], (variations) =>
    spider(variations, line.id, names, steps),
  );
  const head = [standsOn(project, message("column.step")), ...names.map((name) => verbatim(name))];
  const body = rows.map((outcomes, k) => [steps[k] ?? Number.NaN, ...outcomes.map((one) => outcomeCell(line, one))]);
  return spilled(project, [head, ...body], headers, 1);
}
