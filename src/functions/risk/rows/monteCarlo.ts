import type { Cells } from "../../../analysis/assumptions/cells";
import type { Project } from "../../../analysis/session";
import type { Planned } from "../../../analysis/simulation/plan";
import { type Report, reportOf } from "../../../analysis/simulation/report";
import type { Results } from "../../../analysis/simulation/results";
import type { Estimate, LineSummary } from "../../../analysis/simulation/summary";
import { type Message, message } from "../../../messages/message";
import type { NamedLine } from "../../../model/lines";
import type { Context } from "../../define";
import { standsOn } from "../../project/shared";
import { type Shown, spilled } from "../../shown";
import { BLANK, type ResultCell } from "../../values";
import { linesNamed } from "../../whatIf/rows/asked";
import { type Asked, planOf, simulationsOf, unhurried } from "./asked";

/** What MONTE_CARLO spills, and fills while trials are done. */
export async function monteCarloRows(
  context: Context,
  project: Project,
  { line_id, ...asked }: Asked & { readonly line_id: Cells },
  headers: boolean,
): Promise<Shown> {
  const named = linesNamed(project, line_id);
  const plan = planOf(
    project,
    named.map(({ id }) => id),
    asked,
  );
  const spill = async (results: Results): Promise<Shown> =>
    spilled(project, rowsOf(project, plan, named, await unhurried(reportOf(plan, results), context)), headers, 1);
  const { streaming } = context;
  let telling = false;
  const tell = async (results: Results): Promise<void> => {
    // what comes while the last was not yet told is told with the next
    if (telling || streaming === undefined) return;
    telling = true;
    const { value } = await spill(results);
    // a cell that was deleted meanwhile is told nothing
    if (results.done < plan.plan.trials && !streaming.signal.aborted) streaming.tell(value);
    telling = false;
  };
  const results = await simulationsOf(context).of(plan.plan, {
    tell: (results) => void tell(results),
    ...(streaming && { signal: streaming.signal }),
  });
  return spill(results);
}

function rowsOf(
  project: Project,
  plan: Planned,
  named: readonly NamedLine[],
  report: Report,
): readonly (readonly ResultCell[])[] {
  const { trials, ran, lines } = report;
  const each = (cells: (line: LineSummary) => readonly [ResultCell, ResultCell]) => lines.flatMap(cells);
  const estimates = (of: (line: LineSummary) => Estimate) => each((line) => cellsOf(of(line)));
  const row = (head: Message, cells: readonly ResultCell[]): readonly ResultCell[] => [head, ...cells];
  const shares = lines[0]?.percentiles.map(({ share }) => share) ?? [];
  const heads = named.flatMap(({ label, unit }): Message[] => [
    message("risk.column.line", { label, unit }),
    message("risk.column.error"),
  ]);
  const simulation = { assumptions: project.assumptions, remarks: plan.says };
  return [
    [standsOn(simulation, message("risk.column.simulation", { seed: report.seed })), ...heads],
    row(
      message("risk.row.trials"),
      each(() => [trials, BLANK]),
    ),
    row(
      message("risk.row.refused"),
      each(() => [trials - ran, BLANK]),
    ),
    row(
      message("risk.row.absent"),
      each(({ absent }) => [absent, BLANK]),
    ),
    row(
      message("risk.row.mean"),
      estimates(({ mean }) => mean),
    ),
    ...shares.map((share, k) =>
      row(
        message("risk.row.percentile", { percent: 100 * share }),
        estimates(({ percentiles }) => percentiles[k] ?? { value: Number.NaN, error: Number.NaN }),
      ),
    ),
    row(
      message("risk.row.deviation"),
      estimates(({ deviation }) => deviation),
    ),
    row(
      message("risk.row.tail"),
      estimates(({ tail }) => tail),
    ),
    row(
      message("risk.row.threshold"),
      each(({ below }) => [below.threshold, BLANK]),
    ),
    row(
      message("risk.row.below"),
      estimates(({ below }) => below),
    ),
    row(
      message("risk.row.base"),
      each(({ base }) => [number(base.of), BLANK]),
    ),
    row(
      message("risk.row.belowBase"),
      estimates(({ base }) => base),
    ),
  ];
}

export const cellsOf = ({ value, error }: Estimate): readonly [ResultCell, ResultCell] => [
  number(value),
  number(error),
];

/** What no trial has is said to be so. */
const number = (value: number): ResultCell =>
  Number.isFinite(value) ? value : { error: "#N/A", id: "risk.none", values: {} };
