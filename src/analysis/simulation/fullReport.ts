import type { Pieces } from "../../quantities/pieces";
import { type Details, detailsOf } from "./details";
import { type Report, reportOf } from "./report";
import type { Simulated } from "./simulated";
import type { LineSummary } from "./summary";

/** What a simulation tells, and what is behind it. */
export interface FullReport extends Report {
  /** For each of the lines that are one number. */
  readonly details: readonly Details[];
  /** What these would be without the cut-off, in the same trials; where there is one. */
  readonly withoutCutOff?: readonly LineSummary[];
}

export function* fullReportOf({ without, ...own }: Simulated, drivers: number): Pieces<FullReport> {
  const report = yield* reportOf(own, own.results);
  const details = yield* detailsOf(own.results, report.lines, drivers);
  if (without === undefined) return { ...report, details };
  const { lines } = yield* reportOf(without, without.results);
  return { ...report, details, withoutCutOff: lines };
}
