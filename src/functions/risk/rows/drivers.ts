import type { Project } from "../../../analysis/session";
import { driversOf } from "../../../analysis/simulation/driversOf";
import { verbatim, type Words } from "../../../messages/words";
import { labelledKeyOf } from "../../../model/inputs/labels";
import type { Context } from "../../define";
import { projectColumns } from "../../project/shared";
import { type Shown, spilled } from "../../shown";
import { BLANK, type ResultCell } from "../../values";
import { lineNamed } from "../../whatIf/rows/asked";
import { type Asked, planOf, simulationsOf, unhurried } from "./asked";

/** What RISK_DRIVERS spills. */
export async function driverRows(
  context: Context,
  project: Project,
  { line_id, ...asked }: Asked & { readonly line_id: string },
  headers: boolean,
): Promise<Shown> {
  const { id } = lineNamed(project, line_id);
  const plan = planOf(project, [id], asked);
  const results = await simulationsOf(context).of(plan.plan);
  const drivers = await unhurried(driversOf(results, id), context);
  const head = projectColumns(
    { ...project, remarks: plan.says },
    "key",
    "rankCorrelation",
    "firstOrder",
    "worthKnowing",
    "label",
  );
  const rows = drivers.map(({ key, rankCorrelation, firstOrder, worth }): readonly ResultCell[] => [
    verbatim(key),
    rankCorrelation,
    firstOrder,
    worth ?? BLANK,
    driverLabel(key),
  ]);
  return spilled(project, [head, ...rows], headers);
}

/** What people read of a driver: a path is told by the label of its factors. */
export const driverLabel = (key: string): Words =>
  labelledKeyOf(key)?.label ?? labelledKeyOf(`${key}.1`)?.label ?? verbatim(key);
