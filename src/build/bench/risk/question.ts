import { type Planned, planned } from "../../../analysis/simulation/plan";
import { keptFor, treeFor, WasmComputer } from "../../../analysis/simulation/simulationKernel";
import { trialMakerOf, uniformsOf } from "../../../analysis/simulation/start";
import type { Slot } from "../../../analysis/simulation/trialMaker";
import type { Tree } from "../../../formula/kernel/ir";
import { toWasm } from "../../../formula/kernel/wasm/emit";
import type { Fixed, Kept } from "../../../formula/kernel/wasm/places";
import type { Inputs } from "../../../model/inputs/keys";
import { projectProgram } from "../../../model/program";
import { checkInputs } from "../../../model/schema";
import { referenceSet } from "../../../reference/index";

/** What a bank asks: values, debt, rates of return and cover. */
export const LINES = ["returns.npv", "equity.npv", "debt.total", "returns.irr", "equity.irr", "cover.dscr_least"];

/** That question about the default set, other assumptions put in, or of other lines. */
export const asked = (trials: number, assumptions: Inputs = {}, lines: readonly string[] = LINES): Planned =>
  planned({ assumptions: { ...referenceSet(), ...assumptions }, lines, trials, seed: 7 });

/** The slice of a question as a tree, and its first trials ready to be computed. */
export interface Sliced {
  readonly checked: Inputs;
  readonly slots: readonly Slot[];
  readonly tree: Tree;
  readonly fixed: Fixed;
  readonly kept: Kept;
  readonly computer: WasmComputer;
}

export function sliced({ plan, base }: Planned, trials: number): Sliced {
  const checked = checkInputs(plan.inputs);
  const maker = trialMakerOf(plan, checked, base.periods);
  const { slots } = maker;
  const kept = keptFor(plan.lines);
  const { tree, fixed } = treeFor(projectProgram(), checked, slots, kept);
  const computer = new WasmComputer(toWasm(tree, kept, fixed), trials, maker.dimensions);
  const { columns, work } = computer;
  const uniforms = uniformsOf(plan);
  for (const [dimension, column] of columns.entries()) uniforms.fill(column, dimension, 0);
  maker.settle(computer.given);
  maker.place(maker.draw(columns, new Uint16Array(trials), { work }), trials, computer.given);
  return { checked, slots, tree, fixed, kept, computer };
}

/** What each of some trials is given or has kept, number by number. */
export const numbersOf = (memory: WasmComputer["given"], trials: number, count: number): readonly Float64Array[] =>
  Array.from({ length: trials }, (_, trial) =>
    Float64Array.from(
      { length: count },
      (_, k) => memory.data[(memory.from[trial] ?? 0) + k * memory.stride] ?? Number.NaN,
    ),
  );
