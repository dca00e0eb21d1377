import type { Cells } from "../../../analysis/assumptions/cells";
import { withValues } from "../../../analysis/assumptions/complete";
import type { Project, Session } from "../../../analysis/session";
import type { Outcome } from "../../../analysis/whatIf/outcome";
import { differingKeys, outcomesOf, readScenarios, type Scenario } from "../../../analysis/whatIf/scenarios";
import { message } from "../../../messages/message";
import { verbatim } from "../../../messages/words";
import { IronError } from "../../../quantities/errors";
import { standsOn } from "../../project/shared";
import { type Row, type Shown, spilled } from "../../shown";
import { BLANK, type ResultCell } from "../../values";
import { labelOf, linesNamed, outcomeCell, unitOf, valueCell } from "./asked";

/** What SCENARIOS spills: lines, then the assumptions that differ, each by scenario and less the base. */
export function scenarioRows(
  session: Session,
  project: Project,
  args: { readonly line_ids: Cells; readonly scenarios: Cells },
  headers: boolean,
): Shown {
  const lines = linesNamed(project, args.line_ids);
  const base: Scenario = { name: "", values: project.assumptions.values };
  const others = readScenarios(session, project.assumptions, args.scenarios);
  const all = [base, ...others];
  const ids = lines.map(({ id }) => id);
  const outcomes = all.map((scenario) => outcomesOf(session, scenario, ids));
  const head = [
    standsOn(project, message("column.line")),
    message("column.unit"),
    message("column.base"),
    ...others.map(({ name }) => verbatim(name)),
    ...others.map(({ name }) => message("header.less", { name })),
  ];
  const body = lines.map((line, k): Row => {
    const found = outcomes.map((of) => of[k] ?? Number.NaN);
    const cells = [line.label, line.unit, ...found.map((one) => outcomeCell(line, one)), ...lessBase(found)];
    // each figure is of its own scenario
    return {
      cells,
      at: (column) => {
        const { values } = all[column - 2] ?? {};
        if (values === undefined || values instanceof IronError) return undefined;
        const assumptions = withValues(project.assumptions, values);
        return { id: line.id, of: { assumptions, run: session.run(values) } };
      },
    };
  });
  const differing = differingKeys(project.assumptions.values, others).map((key): Row => {
    const found = all.map(({ values }) => (values instanceof IronError ? values : values[key]));
    const cell = (value: number | IronError | undefined): ResultCell =>
      typeof value === "number" ? valueCell(key, value) : BLANK;
    const numbers = found.map((value) =>
      typeof cell(value) === "number" && typeof value === "number" ? value : Number.NaN,
    );
    return [labelOf(key), unitOf(key), ...found.map(cell), ...lessBase(numbers)];
  });
  const heading = [message("row.differing"), ...head.slice(1).map(() => BLANK)];
  return spilled(
    project,
    [head, ...body, ...(headers && differing.length > 0 ? [heading, ...differing] : [])],
    headers,
    2,
  );
}

/** Each but the first less the first, where both are numbers. */
const lessBase = ([base, ...others]: readonly Outcome[]): readonly ResultCell[] =>
  others.map((other) =>
    typeof base === "number" && typeof other === "number" && Number.isFinite(other - base) ? other - base : BLANK,
  );
