import type { Project } from "../../../analysis/session";
import { bandsOf } from "../../../analysis/simulation/bands";
import { summaryOf } from "../../../analysis/simulation/summary";
import { message } from "../../../messages/message";
import { namedLine } from "../../../model/lines";
import type { Context } from "../../define";
import { standsOn } from "../../project/shared";
import { type Shown, spilled } from "../../shown";
import { type Asked, planOf, simulationsOf, unhurried } from "./asked";
import { cellsOf } from "./monteCarlo";

/** What RISK_PERCENTILES spills: a row a percentile; of a line with years one value a year. */
export async function percentileRows(
  context: Context,
  project: Project,
  { line_id, percentiles, ...asked }: Asked & { readonly line_id: string; readonly percentiles: readonly number[] },
  headers: boolean,
): Promise<Shown> {
  const { id, row, label, unit } = namedLine(project.run, line_id);
  const plan = planOf(project, [id], asked);
  const results = await simulationsOf(context).of(plan.plan);
  const head = standsOn({ ...project, remarks: plan.says }, message("column.percentile"));
  const line = message("risk.column.line", { label, unit });
  if (row) {
    const bands = await unhurried(bandsOf(results, id, percentiles), context);
    const rows = bands.values.map((values, k) => [percentiles[k] ?? Number.NaN, ...values]);
    return spilled(project, [[head, ...plan.base.years], ...rows], headers);
  }
  const summary = await unhurried(summaryOf(results, id, plan.base.value(id), percentiles), context);
  const rows = summary.percentiles.map(({ share, ...estimate }) => [share, ...cellsOf(estimate)]);
  return spilled(project, [[head, line, message("risk.column.error")], ...rows], headers);
}
