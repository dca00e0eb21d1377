import { describe, expect, test } from "vitest";
import {
  type Computer,
  keptFor,
  PlainComputer,
  refusingLines,
  WasmComputer,
  wasmFor,
} from "../../../src/analysis/simulation/simulationKernel";
import { TrialMaker } from "../../../src/analysis/simulation/trialMaker";
import { projectProgram } from "../../../src/model/program";
import { runProject } from "../../../src/model/run";
import { checkInputs } from "../../../src/model/schema";
import { seeded } from "../../../src/numerics/random";
import { referenceSet, sets } from "../../../src/reference/index";
import { drawnInputs } from "../drawnInputs";

const distributions = drawnInputs();
const ASKED = ["returns.npv", "returns.irr", "equity.irr", "debt.total", "cover.dscr_least", "cash.flow"];

describe("trials of all inputs that are drawn", () => {
  test.each(sets.map(({ name }) => name))(
    "two at a time give what the kernel of the product gives one by one: %s",
    (name) => {
      const checked = checkInputs(referenceSet(name));
      const { periods } = runProject(referenceSet(name));
      const maker = new TrialMaker(checked, periods, { distributions });
      const kept = keptFor(ASKED);
      const plain = new PlainComputer(checked, maker.slots, kept, 1, maker.dimensions);
      const count = 120;
      const fast = new WasmComputer(wasmFor(projectProgram(), checked, maker.slots, kept), count, maker.dimensions);
      const random = seeded(7);
      const { columns, work } = fast;
      for (const column of columns) column.set(Float64Array.from({ length: count }, random));
      const drawn = maker.draw(columns, new Uint16Array(count), { work });
      for (const { given } of [plain, fast]) maker.settle(given);
      maker.place(drawn, count, fast.given);
      fast.compute(count);
      const numberOf = ({ kept: { data, from, stride } }: Computer, k: number, j: number): number =>
        data[(from[k] ?? 0) + j * stride] ?? Number.NaN;
      let compared = 0;
      for (let k = 0; k < count; k++) {
        const ownDraws = drawn.map((column) => column.subarray(k, k + 1));
        maker.place(ownDraws, 1, plain.given);
        plain.compute(1);
        const scale = plain.kept.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        const rowsFrom = kept.numbers.length;
        for (const [j, wanted] of plain.kept.data.entries()) {
          const found = numberOf(fast, k, j);
          if (!Number.isFinite(wanted)) continue;
          const what = j < rowsFrom ? kept.numbers[j] : kept.rows[Math.floor((j - rowsFrom) / periods)];
          expect(Math.abs(found - wanted), `${what} of trial ${k}: ${found} for ${wanted}`).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(wanted), 1e-6 * scale),
          );
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(10_000);
    },
  );

  test("a line that the model does not have is refused by name", () => {
    expect(() => keptFor(["returns.npw"])).toThrow(/returns\.npw/);
    expect(refusingLines.length).toBeGreaterThan(10);
  });
});
