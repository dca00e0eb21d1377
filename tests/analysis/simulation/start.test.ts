import { afterEach, describe, expect, test, vi } from "vitest";
import { planned } from "../../../src/analysis/simulation/plan";
import { KERNEL_PAYS_FROM, started } from "../../../src/analysis/simulation/start";
import { referenceSet } from "../../../src/reference/index";

const LINES = ["returns.npv", "cover.dscr_least"];
const planOf = (trials: number) => planned({ assumptions: referenceSet(), lines: LINES, trials, seed: 3 }).plan;

/** A page whose policy allows no WebAssembly, or an engine without instructions on two numbers, has it all the same. */
class Refusing {
  constructor() {
    throw new Error("Refused to compile or instantiate WebAssembly module");
  }
}

afterEach(() => vi.unstubAllGlobals());

describe("what computes the trials of a plan", () => {
  test("a kernel made for the question pays from so many trials on", () => {
    expect(started(planOf(KERNEL_PAYS_FROM)).kernel).toBe("wasm");
    expect(started(planOf(KERNEL_PAYS_FROM - 1)).kernel).toBe("plain");
  });

  test.each([
    ["refused", { ...WebAssembly, Module: Refusing }],
    ["missing", undefined],
  ])("where WebAssembly is %s, the kernel of the product, with the same results", (_, found) => {
    const plan = planOf(KERNEL_PAYS_FROM);
    const fast = started(plan).chunk(40, 60);
    vi.stubGlobal("WebAssembly", found);
    const simulation = started(plan);
    expect(simulation.kernel).toBe("plain");
    const slow = simulation.chunk(40, 60);
    expect(slow.refused).toEqual(fast.refused);
    for (const line of LINES)
      for (const [k, value] of (slow.results.get(line) ?? []).entries()) {
        const other = fast.results.get(line)?.[k] ?? 0;
        if (Number.isNaN(value)) expect(other).toBeNaN();
        else expect(Math.abs(other - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      }
  });
});
