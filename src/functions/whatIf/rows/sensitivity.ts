import { type Cells, isBlank } from "../../../analysis/assumptions/cells";
import { knownKey } from "../../../analysis/assumptions/names";
import { relativeNamed } from "../../../analysis/assumptions/relative";
import type { Project, Session } from "../../../analysis/session";
import { type Axis, sensitivity } from "../../../analysis/whatIf/sensitivity";
import { message } from "../../../messages/message";
import { verbatim } from "../../../messages/words";
import type { NamedLine } from "../../../model/lines";
import { IronError } from "../../../quantities/errors";
import { standsOn } from "../../project/shared";
import { type Row, type Shown, spilled } from "../../shown";
import type { ResultCell } from "../../values";
import { found, linesNamed, outcomeCell } from "./asked";

export interface Sensitivity {
  readonly line_id: Cells;
  readonly key: string;
  readonly values: Cells;
  readonly key2: string | undefined;
  readonly values2: Cells | undefined;
}

/** What SENSITIVITY spills. */
export function sensitivityRows(
  session: Session,
  project: Project,
  args: Sensitivity,
  { headers, long }: { readonly headers: boolean; readonly long: boolean },
): Shown {
  const lines = linesNamed(project, args.line_id);
  const axes = axesOf(args);
  const ids = lines.map(({ id }) => id);
  const points = found(session, project, ["sensitivity", ids, axes], (variations) =>
    sensitivity(variations, project.assumptions, ids, axes),
  );
  const [down, across] = axes;
  const [line] = lines;
  const cellsAt = (at: number): readonly ResultCell[] =>
    lines.map((one, k) => outcomeCell(one, points[at]?.outcomes[k] ?? Number.NaN));
  if (down !== undefined && across !== undefined && line !== undefined && lines.length === 1 && !long) {
    const corner = message("header.across", { line: line.label, down: down.key, across: across.key });
    const rows = [
      [standsOn(project, corner), ...across.values.map(valueGiven)],
      ...down.values.map(
        (value, r): Row => [
          valueGiven(value),
          ...across.values.flatMap((_, c) => cellsAt(r * across.values.length + c)),
        ],
      ),
    ];
    return spilled(project, rows, headers, 1);
  }
  const [first = "", ...more] = axes.map(({ key }) => key);
  const head = [standsOn(project, first), ...more.map(verbatim), ...lines.map(headOf)];
  return spilled(
    project,
    [head, ...points.map(({ at }, k) => [...at.map(valueGiven), ...cellsAt(k)])],
    headers,
    axes.length,
  );
}

const headOf = ({ label, unit }: NamedLine) => verbatim(unit === "" ? label : `${label}, ${unit}`);

const valueGiven = (value: unknown): ResultCell =>
  typeof value === "number" || typeof value === "boolean" ? value : verbatim(String(value));

/** Errors: argument for an axis that is half given or given twice, a key that does not exist, and values that are blank. */
function axesOf({ key, values, key2, values2 }: Sensitivity): readonly Axis[] {
  const first = axisOf(key, values, "values");
  if (key2 === undefined && values2 === undefined) return [first];
  if (key2 === undefined || values2 === undefined) throw new IronError("argument", "whatIf.halfAxis");
  const second = axisOf(key2, values2, "values2");
  if (second.key === first.key) throw new IronError("argument", "assumptions.twice", { key: first.key });
  return [first, second];
}

function axisOf(name: string, cells: Cells, argument: string): Axis {
  const key = (relativeNamed(name) ?? knownKey(name)).key;
  const values = cells.flat();
  const blank = values.findIndex(isBlank);
  if (values.length === 0 || blank >= 0)
    throw new IronError("argument", "item.blank", { name: argument, item: blank + 1 });
  return { key, values };
}
