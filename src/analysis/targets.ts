import { type Message, message, type PlainId, type Under } from "../messages/message";
import type { Inputs } from "../model/inputs/keys";
import type { ProjectRun } from "../model/run";
import { IronError } from "../quantities/errors";
import { financingOf } from "./financing";

/** What owners and lenders ask of a project, and when it is met. */
export interface Target {
  /** How far a run is beyond it: negative where it is missed. */
  readonly margin: (run: ProjectRun) => number;
  /** What stays as it is in the case that is asked about, whatever else is moved. */
  readonly held?: (base: ProjectRun) => Inputs;
  readonly met: PlainId;
  readonly missed: PlainId;
  /** The figure behind the answer, in words. */
  readonly figure: (run: ProjectRun) => Message;
}

/** Yes and no as margins; the search takes the one nearer to nil for its answer, which is to be a yes. */
const YES = 1;
const NO = -2;

const COVER = "cover.dscr_lender_least";

const valued = (line: string, figure: Under<"target.figure"> & ("npv" | "equity")) => ({
  margin: (run: ProjectRun) => run.value(line),
  figure: (run: ProjectRun) => message(`target.figure.${figure}`, { value: run.value(line) }),
});

/** The loan of the base, held, is covered so many times in its weakest year, by the lender's case. */
export const covered = (times: number): Target => ({
  margin: (run) => run.value(COVER) - times,
  held: (base) => {
    if (!(base.value("debt.total") > 0)) throw new IronError("noSolution", "debt.notCarried");
    return financingOf(base);
  },
  met: "target.met.cover",
  missed: "target.missed.cover",
  figure: (run) => message("target.figure.dscr", { value: run.value(COVER) }),
});

export const targets = {
  npv: { ...valued("returns.npv", "npv"), met: "target.met.npv", missed: "target.missed.npv" },
  equity: { ...valued("equity.npv", "equity"), met: "target.met.equity", missed: "target.missed.equity" },
  dscr: { ...covered(1), met: "target.met.dscr", missed: "target.missed.dscr" },
  bankable: {
    margin: (run) => (run.value("verdict.against") === 0 ? YES : NO),
    met: "target.met.bankable",
    missed: "target.missed.bankable",
    figure: (run) => message("target.figure.bankable", { verdict: run.value("verdict.bankable") }),
  },
} as const satisfies Readonly<Record<string, Target>>;

export type TargetName = keyof typeof targets;
export const TARGET_NAMES = Object.keys(targets) as readonly TargetName[];
