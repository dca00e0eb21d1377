import { describe, expect, test } from "vitest";
import { valued } from "../../../src/analysis/draws/drawn";
import { Simulation } from "../../../src/analysis/simulation/simulation";
import { keptFor, PlainComputer, WasmComputer, wasmFor } from "../../../src/analysis/simulation/simulationKernel";
import { TrialMaker } from "../../../src/analysis/simulation/trialMaker";
import { inputKeys } from "../../../src/model/inputs/keys";
import { projectProgram } from "../../../src/model/program";
import { runProject } from "../../../src/model/run";
import { checkInputs } from "../../../src/model/schema";
import { sobol } from "../../../src/numerics/sampling/sobol";
import { IronError } from "../../../src/quantities/errors";
import { referenceSet } from "../../../src/reference/index";
import { drawnInputs } from "../drawnInputs";

const distributions = drawnInputs((key) => inputKeys.get(key)?.calendar === true);
const ASKED = ["returns.npv", "equity.irr", "cover.dscr_least", "cash.flow"];
const base = referenceSet();
const run = runProject(base);
const checked = checkInputs(base);
const maker = new TrialMaker(checked, run.periods, { distributions });
const kept = keptFor(ASKED);
const module = wasmFor(projectProgram(), checked, maker.slots, kept);

const simulation = (most: number): Simulation =>
  new Simulation(maker, sobol({ seed: 5 }), new WasmComputer(module, most, maker.dimensions), kept, run, ASKED);

describe("trials of the project", () => {
  test("are the same however they are divided", () => {
    const whole = simulation(64).chunk(0, 100);
    for (const [most, parts] of [
      [64, [0, 1, 38, 99, 100]],
      [7, [0, 50, 51, 100]],
      [1, [0, 100]],
    ] as const) {
      const one = simulation(most);
      for (const [k, from] of parts.slice(0, -1).entries()) {
        const count = (parts[k + 1] ?? from) - from;
        const part = one.chunk(from, count);
        expect(part.refused).toEqual(whole.refused.slice(from, from + count));
        for (const [id, values] of part.results) {
          const width = values.length / count;
          expect(values, id).toEqual(whole.results.get(id)?.slice(from * width, (from + count) * width));
        }
      }
    }
  });

  test("give what the project gives for the values that were drawn, and are refused where it refuses", () => {
    const one = simulation(32);
    const plain = new Simulation(
      maker,
      sobol({ seed: 5 }),
      new PlainComputer(checked, maker.slots, kept, 7, maker.dimensions),
      kept,
      run,
      ASKED,
    );
    const count = 60;
    const [chunk, slow] = [one.chunk(1000, count), plain.chunk(1000, count)];
    expect(slow.refused).toEqual(chunk.refused);
    const draws = [...one.draws(1000, count).values()];
    let ran = 0;
    for (let k = 0; k < count; k++) {
      const drawn = draws.map((column) => column[k] ?? Number.NaN);
      let j = 0;
      const inputs = valued(base, distributions, () => drawn[j++] ?? Number.NaN);
      try {
        const run = runProject(inputs);
        expect(chunk.refused[k]).toBe(0);
        for (const id of ASKED) {
          const wanted = run.values(id);
          const scale = Math.max(1, ...wanted.map(Math.abs));
          const found = chunk.results.get(id)?.subarray(k * wanted.length, (k + 1) * wanted.length);
          for (const [t, value] of wanted.entries())
            if (Number.isNaN(value)) expect(found?.[t]).toBeNaN();
            else expect(Math.abs((found?.[t] ?? 0) - value) / scale, `${id} of trial ${k}`).toBeLessThan(1e-9);
        }
        ran++;
      } catch (error) {
        if (!(error instanceof IronError)) throw error;
        const reason = one.reasons[(chunk.refused[k] ?? 0) - 1];
        expect(reason?.kind, error.id).not.toBeUndefined();
        if (reason?.kind === "rule") expect(error.values).toMatchObject({ code: reason.code });
      }
    }
    expect(ran).toBeGreaterThan(30);
  });
});
