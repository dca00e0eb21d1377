import { SEEDS, TRIALS } from "../../../analysis/simulation/limits";
import { describe } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { IronError } from "../../../quantities/errors";
import { inUnit } from "../../../workbook/spoken";
import { numberIn } from "../../table/typing";
import type { RiskFields, RiskProblems } from "./state";

// What the fields of the tab say. Errors: IronError with what was typed, and what may be.

const TEN = 10;

type Limits = { readonly least: number; readonly most: number };
const limits = ({ least, most }: Limits) => ({ least: inUnit("#,##0", least), most: inUnit("#,##0", most) });

/** A number of trials; thousands may be apart. */
export function trialsOf(text: string): number {
  const number = wholeIn(text, TRIALS);
  if (number === undefined) throw new IronError("domain", "pane.risk.trials.wrong", { text, ...limits(TRIALS) });
  return number;
}

export function seedOf(text: string): number {
  const number = wholeIn(text, SEEDS);
  if (number === undefined) throw new IronError("domain", "pane.risk.seed.wrong", { text, ...limits(SEEDS) });
  return number;
}

/** More outputs than these nobody compares, and each takes its room in the memory. */
export const MOST_LINES = 6;

export function linesAsked(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) throw new IronError("argument", "pane.risk.lines.none");
  if (lines.length > MOST_LINES) throw new IronError("argument", "pane.risk.lines.many", { most: MOST_LINES });
  return lines;
}

function wholeIn(text: string, { least, most }: Limits): number | undefined {
  const plain = text.trim();
  // 10,000 is ten thousand whatever a language takes its comma for: trials are whole
  const apart = /^\d{1,3}([,\u00a0\u202f ’'.]\d{3})+$/.test(plain)
    ? Number.parseInt(plain.replace(/\D/g, ""), TEN)
    : undefined;
  const number = apart ?? numberIn(plain);
  return number !== undefined && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** What is wrong in each field. */
export function problemsOf({ trials, seed, lines }: RiskFields): RiskProblems {
  const [ofTrials, ofSeed, ofLines] = [
    wrong(() => trialsOf(trials)),
    wrong(() => seedOf(seed)),
    wrong(() => linesAsked(lines)),
  ];
  return {
    ...(ofTrials !== undefined && { trials: ofTrials }),
    ...(ofSeed !== undefined && { seed: ofSeed }),
    ...(ofLines !== undefined && { lines: ofLines }),
  };
}

function wrong(read: () => unknown): Words | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof IronError) return describe(error);
    throw error;
  }
}
