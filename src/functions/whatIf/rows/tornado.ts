import type { Project, Session } from "../../../analysis/session";
import { type Swing, tornado } from "../../../analysis/whatIf/tornado";
import { type Message, message } from "../../../messages/message";
import { verbatim } from "../../../messages/words";
import type { NamedLine } from "../../../model/lines";
import { projectColumns } from "../../project/shared";
import { type Row, type Shown, spilled } from "../../shown";
import { BLANK } from "../../values";
import { found, labelOf, lineNamed, outcomeCell, together, unitOf, valueCell } from "./asked";

/** What TORNADO spills. */
export function tornadoRows(
  session: Session,
  project: Project,
  {
    line_id,
    swing,
    count,
  }: { readonly line_id: string; readonly swing: number | undefined; readonly count: number | undefined },
  headers: boolean,
): Shown {
  const line = lineNamed(project, line_id);
  const { outcome, swings } = found(session, project, ["tornado", line.id, swing], (variations) =>
    tornado(variations, line.id, swing),
  );
  const base = typeof outcome === "number" ? [said(line, outcome)] : [];
  const head = projectColumns(
    { ...project, remarks: base },
    "key",
    "atLow",
    "atHigh",
    "swing",
    "label",
    "low",
    "base",
    "high",
    "unit",
    "remark",
  );
  return spilled(project, [head, ...swings.slice(0, count).map((one) => rowOf(line, one))], headers, 1);
}

const said = ({ label, unit }: NamedLine, value: number): Message =>
  message("header.outcome", { line: label, value, unit });

/** Without headers a row begins with what the line comes to; the key is named by its label. */
function rowOf(line: NamedLine, { key, base, ends, swing, says }: Swing): Row {
  const told = [labelOf(key)];
  const remark = together(ends === undefined ? [message("row.notInUse")] : says) ?? BLANK;
  if (ends === undefined)
    return [verbatim(key), BLANK, BLANK, BLANK, ...told, BLANK, valueCell(key, base), BLANK, unitOf(key), remark];
  const { low, high } = ends;
  return [
    verbatim(key),
    outcomeCell(line, low.outcome),
    outcomeCell(line, high.outcome),
    swing,
    ...told,
    valueCell(key, low.value),
    valueCell(key, base),
    valueCell(key, high.value),
    unitOf(key),
    remark,
  ];
}
