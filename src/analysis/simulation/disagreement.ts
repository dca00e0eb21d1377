import { slice } from "../../formula/program/slice";
import { interpret } from "../../formula/readers/interpret";
import { measures } from "../../model/measures";
import { projectProgram } from "../../model/program";
import { checkInputs } from "../../model/schema";
import type { Plan } from "./plan";
import type { Simulation } from "./simulation";
import type { Disagreement } from "./told";
import { trialInputs } from "./trialInputs";

/** How far a kernel may be from the formulas, in parts of the largest number of a line. */
const ALLOWED = 1e-9;

/** How many trials are looked at. */
const TRIALS = 2;

/** The first number of the first trials that a kernel made for a question computes otherwise than the formulas, read one by one. */
export function disagreement(plan: Plan, simulation: Simulation): Disagreement | undefined {
  const lines = plan.lines.flatMap((line) => measures.get(line)?.lines ?? [line]);
  const { program } = slice(projectProgram(), lines);
  for (let trial = 0; trial < TRIALS; trial++) {
    const values = interpret(program, checkInputs(trialInputs(plan, simulation, trial)));
    const kept = simulation.linesOf(trial);
    for (const line of lines) {
      const [wanted = new Float64Array(0), found] = [values.get(line), kept.get(line)];
      const scale = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      for (const [t, value] of wanted.entries()) {
        const own = found?.[t] ?? Number.NaN;
        if (Number.isFinite(value) && !(Math.abs(own - value) <= ALLOWED * scale))
          return { line, found: own, wanted: value };
      }
    }
  }
  return undefined;
}
