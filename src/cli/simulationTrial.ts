import type { Assumptions } from "../analysis/assumptions/complete";
import { SET_KEY } from "../analysis/assumptions/row";
import { trialAt } from "../analysis/simulation/histogram";
import { openTrial } from "../analysis/simulation/openTrial";
import type { Plan } from "../analysis/simulation/plan";
import { isRow, type Results } from "../analysis/simulation/results";
import { text } from "../messages/text";
import type { Words } from "../messages/words";
import { keyOf } from "../model/inputs/keys";
import { writtenLine } from "../model/lines";
import { runProject } from "../model/run";
import { IronError } from "../quantities/errors";
import { atOnce } from "../quantities/pieces";
import { shortened } from "../quantities/shortened";
import { figures } from "./figures";
import { asCsv, type Format } from "./results";
import { sentence } from "./sentence";

/**
 * The trial, from 0 on, that is named by its number from 1 on, or by a percentile of the first line that is one number, such as P10.
 * Errors: argument for anything else, and for a line that has a value in no trial.
 */
export async function trialNamed(given: string, plan: Plan, results: () => Promise<Results>): Promise<number> {
  const line = plan.lines.find((one) => !isRow(one));
  const [, percent] = /^P(\d{1,2}(?:\.\d+)?)$/i.exec(given.trim()) ?? [];
  const share = Number(percent) / 100;
  if (line !== undefined && share > 0 && share < 1) {
    const nearest = atOnce(trialAt(await results(), line, share));
    if (nearest === undefined) throw new IronError("noSolution", "cli.simulate.trialNone", { line, given });
    return nearest;
  }
  const number = /^\d+$/.test(given.trim()) ? Number(given) : Number.NaN;
  if (!(number >= 1 && number <= plan.trials))
    throw new IronError("argument", "cli.simulate.trial", {
      given: shortened(given),
      most: plan.trials,
      line: line ?? plan.lines.join(),
    });
  return number - 1;
}

/**
 * The assumptions of a trial: as overrides in one text, to be given beside what the simulation was given; in the other formats all of them,
 * as a file of assumptions.
 */
export function trialAs(format: Format, { set, values }: Assumptions, plan: Plan, trial: number): string {
  const { inputs, overrides } = openTrial(plan, trial, values);
  const pairs = Object.entries(format === "table" ? overrides : inputs).map(
    ([key, value]) => [key, keyOf(key)?.choices?.[value] ?? value] as const,
  );
  switch (format) {
    case "table":
      return pairs.map(([key, value]) => `${key}=${value}`).join("; ");
    case "json":
      return JSON.stringify({ [SET_KEY]: set, ...Object.fromEntries(pairs) }, null, 2);
    case "csv":
      return asCsv([[SET_KEY, set], ...pairs.map(([key, value]) => [key, String(value)])]);
  }
}

/** Which trial it is, and what its lines come to, or why they do not. */
export function trialTold(plan: Plan, trial: number): readonly Words[] {
  const number = trial + 1;
  try {
    const run = runProject(openTrial(plan, trial).inputs);
    const lines = plan.lines.filter((line) => !isRow(line)).map(writtenLine);
    return [
      text("cli.simulate.trialTold", { trial: number, trials: plan.trials, seed: plan.seed }),
      ...lines.map(({ id, label, unit }) => {
        const [value = ""] = figures(unit, [run.value(id)]);
        return text("cli.simulate.trialLine", { label, unit, value });
      }),
    ];
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    return [text("cli.simulate.trialRefused", { trial: number, why: sentence(error) })];
  }
}
