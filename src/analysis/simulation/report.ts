import { type Message, message } from "../../messages/message";
import { verbatim, type Words } from "../../messages/words";
import { rules } from "../../model/generated/project";
import { projectProgramInPieces } from "../../model/program";
import type { Pieces } from "../../quantities/pieces";
import { type Bands, bandsOf } from "./bands";
import type { Financing, Planned } from "./plan";
import { isRow, type Results } from "./results";
import { type LineSummary, SHARES, summaryOf } from "./summary";
import type { Reason } from "./told";

/** Trials that were refused for one reason. */
export interface Refusal {
  readonly reason: Message;
  readonly count: number;
}

/** What a simulation tells. */
export interface Report {
  /** Trials so far, and of these those that ran. */
  readonly trials: number;
  readonly ran: number;
  readonly seed: number;
  readonly financing: Financing;
  readonly says: readonly Message[];
  readonly refusals: readonly Refusal[];
  /** Lines that are one number. */
  readonly lines: readonly LineSummary[];
  /** Rows. */
  readonly bands: readonly Bands[];
}

/** What is told of all trials so far. */
export function* reportOf(
  { base, financing, says }: Pick<Planned, "base" | "financing" | "says">,
  results: Results,
  shares: readonly number[] = SHARES,
): Pieces<Report> {
  const { lines: asked, seed } = results.plan;
  const lines: LineSummary[] = [];
  const bands: Bands[] = [];
  for (const line of asked)
    if (isRow(line)) bands.push(yield* bandsOf(results, line, shares));
    else lines.push(yield* summaryOf(results, line, base.value(line), shares));
  const refusals: Refusal[] = [];
  for (const { reason, count } of results.refusals()) refusals.push({ reason: yield* reasonTold(reason), count });
  const refused = refusals.reduce((sum, { count }) => sum + count, 0);
  const { done: trials, disagrees } = results;
  const told = disagrees ? [...says, message("simulation.plainKernel", { ...disagrees })] : says;
  return { trials, ran: trials - refused, seed, financing, says: told, refusals, lines, bands };
}

function* reasonTold(reason: Reason): Pieces<Message> {
  switch (reason.kind) {
    case "limit":
      return message("simulation.reason.limit", { key: reason.key });
    case "rule":
      return message("simulation.reason.rule", { broken: yield* brokenSaid(reason.code) });
    case "notFinite":
      return message("simulation.reason.notFinite");
  }
}

/** A rule's code, and what is so where it is broken. */
function* brokenSaid(code: string): Pieces<Words> {
  const line = rules.find((rule) => rule.code === code)?.line ?? code;
  const program = yield* projectProgramInPieces();
  return program.items.get(line)?.label ?? verbatim(code);
}
