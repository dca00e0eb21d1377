import type { Project, Session } from "../../../analysis/session";
import { type Solved, solveFor } from "../../../analysis/whatIf/solve";
import { message } from "../../../messages/message";
import { verbatim } from "../../../messages/words";
import { standsOn } from "../../project/shared";
import { Shown, spilled } from "../../shown";
import { BLANK } from "../../values";
import { found, lineNamed } from "./asked";

export interface Question {
  readonly line_id: string;
  readonly target: number;
  readonly key: string;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

function solved(session: Session, project: Project, { line_id, target, key, low, high }: Question): Solved {
  const line = lineNamed(project, line_id).id;
  return found(session, project, ["solve", line, target, key, low, high], (variations) =>
    solveFor(variations, project.assumptions, { line, target, key, low, high }),
  );
}

/** What SOLVE_FOR gives: the solution nearest to what stands. */
export const solutionOf = (session: Session, project: Project, asked: Question): Shown =>
  new Shown(solved(session, project, asked).solutions[0].value, project);

/** What it spills where all solutions are wished for: each with what the line comes to; then where there is no run, and why. */
export function solutionRows(session: Session, project: Project, asked: Question, headers: boolean): Shown {
  const { solutions, gaps } = solved(session, project, asked);
  const line = lineNamed(project, asked.line_id);
  const head = [
    standsOn(project, asked.key),
    verbatim(line.unit === "" ? line.label : `${line.label}, ${line.unit}`),
    message("column.residual"),
    message("column.remark"),
  ];
  return spilled(
    project,
    [
      head,
      ...solutions.map(({ value, result, residual }) => [value, line.read(result), residual, BLANK]),
      ...gaps.map(({ from, to, why }) => [BLANK, BLANK, BLANK, message("row.noRun", { from, to, why })]),
    ],
    headers,
    0,
  );
}
