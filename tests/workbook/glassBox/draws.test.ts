import { describe, expect, test } from "vitest";
import { drawn } from "../../../src/analysis/draws/drawn";
import { runProject } from "../../../src/model/run";
import { seeded } from "../../../src/numerics/random";
import { IronError } from "../../../src/quantities/errors";
import { referenceSet } from "../../../src/reference/index";
import { drawnInputs } from "../../analysis/drawnInputs";
import { allRecalculated, hasLibreOffice } from "../../libreOffice";
import { tieOut } from "./tieOut";
import { BASE, linesOf, nativeModel, unrecalculated, withInputsTyped, without } from "./written";

/** Draws of all inputs but those that decide how many years there are, as many as the model accepts. */
function feasible(count: number): Readonly<Record<string, number>>[] {
  const standing = referenceSet(BASE);
  const fixed = ["project.construction_years", "project.life_cap"];
  const distributions = drawnInputs((key) => fixed.includes(key));
  const random = seeded(10);
  const found: Readonly<Record<string, number>>[] = [];
  while (found.length < count) {
    const values = drawn(standing, distributions, random);
    try {
      runProject(values);
      found.push(values);
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
    }
  }
  return found;
}

describe.skipIf(!hasLibreOffice)("the project as native formulas (skipped without LibreOffice)", () => {
  test("one workbook follows 50 random sets of inputs typed into it", { timeout: 900_000 }, async () => {
    const plan = without(nativeModel(BASE, referenceSet(BASE)), ["Cover", "Charts", "Drawn", "Tie"]);
    const draws = feasible(50);
    const file = await unrecalculated(plan);
    const found = allRecalculated(draws.map((values) => withInputsTyped(file, plan, values)));
    let [worst, where] = [0, ""];
    for (const [k, values] of draws.entries()) {
      const tie = tieOut(linesOf(nativeModel(BASE, values)), found[k] ?? new Map());
      if (tie.worst > worst) [worst, where] = [tie.worst, `draw ${k}: ${tie.where}`];
    }
    expect(worst, where).toBeLessThan(1e-9);
  });
});
