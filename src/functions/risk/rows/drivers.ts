import type { Project } from "../../../analysis/session";
import { driversOf } from "../../../analysis/simulation/driversOf";
import { text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import { labelledKeyOf } from "../../../model/inputs/labels";
import { movedBy } from "../../../model/inputs/pathFactorsOf";
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

/** What people read of a driver: a path is told by the input that moves. */
export function driverLabel(key: string): Words {
  const moved = movedBy(key);
  const input = moved ?? key;
  const label = labelledKeyOf(input)?.label ?? verbatim(input);
  return moved === undefined ? label : text("risk.inTime", { input: label });
}
