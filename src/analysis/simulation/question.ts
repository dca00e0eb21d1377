import type { Message } from "../../messages/message";
import { kernel } from "../../model/generated/project";
import { type Inputs, inputKeys, inUse } from "../../model/inputs/keys";
import { measures } from "../../model/measures";
import type { HdrStream } from "../../numerics/sampling/hdrStreams";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import type { Range } from "../draws/range";
import type { Correlation } from "./correlation";
import { SEEDS, TRIALS } from "./limits";

/** What is asked of a simulation. */
export interface Question {
  /** Complete assumptions; how the simulation is done is among them. */
  readonly assumptions: Inputs;
  /** Lines and measures that are kept of each trial. */
  readonly lines: readonly string[];
  readonly trials: number;
  readonly seed: number;
  /** Ranges by key in place of those of the reference data. */
  readonly ranges?: ReadonlyMap<string, Range>;
  /** A whole matrix in place of the named correlations of the assumptions. */
  readonly correlation?: Correlation;
  /** Keys that are drawn by streams of their own in place of the sampling of the assumptions. */
  readonly streams?: readonly (readonly [key: string, stream: HdrStream])[];
  /** What is to be said of how this was read. */
  readonly says?: readonly Message[];
}

/** Errors: argument for a number that is not whole; domain for one beyond its limits. */
export function checkedTrials(trials: number): number {
  return checked("trials", trials, TRIALS);
}

export function checkedSeed(seed: number): number {
  return checked("seed", seed, SEEDS);
}

function checked(what: string, value: number, { least, most }: { least: number; most: number }): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new IronError("domain", "simulation.whole", { what, value: String(value), least, most });
  return value;
}

/**
 * Lines and measures that a simulation can keep, each once.
 * Errors: argument for none, one that the model does not have, and an input, which is drawn and not kept.
 */
export function checkedLines(lines: readonly string[]): readonly string[] {
  const asked = [...new Set(lines)];
  if (asked.length === 0) throw new IronError("argument", "whatIf.noLine");
  for (const line of asked) {
    if (measures.has(line)) continue;
    const kind = kernel.layout.slots.find(({ id }) => id === line)?.kind;
    if (kind === "scalar" || kind === "row") continue;
    throw inputKeys.has(line)
      ? new IronError("argument", "simulation.input", { key: line })
      : new IronError("argument", "model.unknownLine", { line: shortened(line) });
  }
  return asked;
}

/** Errors: argument for a range of what is no input, of the calendar, or out of use. */
export function checkRanges(ranges: ReadonlyMap<string, Range>, assumptions: Inputs): void {
  for (const key of ranges.keys()) {
    const input = inputKeys.get(key);
    if (input === undefined) throw new IronError("argument", "simulation.rangeOfNone", { key: shortened(key) });
    if (input.calendar) throw new IronError("argument", "simulation.rangeOfCalendar", { key });
    if (!inUse(key, assumptions)) {
      const { choice = "", is = "" } = input.readWhen ?? {};
      throw new IronError("argument", "simulation.rangeOutOfUse", { key, choice, is });
    }
  }
}
