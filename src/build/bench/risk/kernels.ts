import { treeFor, WasmComputer } from "../../../analysis/simulation/simulationKernel";
import { KernelRun } from "../../../formula/kernel/run";
import { toWasm } from "../../../formula/kernel/wasm/emit";
import { kernel } from "../../../model/generated/project";
import { projectProgram } from "../../../model/program";
import { noCompiler, withNative } from "../../native";
import { processorTime } from "../clock";
import { type Row, rowOf, within } from "../row";
import { numpyTime, numpyVersion } from "./numpy";
import { operationsOf } from "./operations";
import { asked, numbersOf, type Sliced, sliced } from "./question";
import { twinOf } from "./twin";

const TRIALS = 256;
const TURNS = 20;

/** The kernel that is made for a question against the same slice in C and numpy, against the kernel of the product; making it. */
export function kernelsOfTrials(rounds: number): readonly Row[] {
  const one = sliced(asked(100_000), TRIALS);
  const { computer, tree, fixed, kept, checked, slots } = one;
  const operations = operationsOf(tree, fixed.periods);
  const wasm = (): number => processorTime(TURNS, () => computer.compute(TRIALS)) / TRIALS;
  wasm();
  const bare = new KernelRun(kernel, checked);
  const generic = (): number => processorTime(200, () => bare.trial());
  generic();
  const make = (): number =>
    processorTime(1, () => {
      const made = treeFor(projectProgram(), checked, slots, kept);
      toWasm(made.tree, kept, made.fixed);
    });
  const cold = (): number =>
    processorTime(1, () => {
      const fresh = new WasmComputer(toWasm(tree, kept, fixed), TRIALS, 0);
      fresh.given.data.set(computer.given.data);
      for (let done = 0; done < 100_000; done += TRIALS) fresh.compute(TRIALS);
    });
  const times = <T>(round: () => T): T[] => Array.from({ length: rounds }, round);
  return [
    againstC(one, wasm, rounds),
    rowOf(
      "Kernel in WebAssembly against the generic JavaScript kernel",
      15,
      times(() => ({ script: wasm(), native: generic() })),
    ),
    againstNumpy(one, wasm),
    within("Making the kernel, slice to bytes", 100e6, times(make), operations),
    within("100,000 trials, kernel only, cold", 0.25e9, times(cold), operations),
  ];
}

function againstC(one: Sliced, wasm: () => number, rounds: number): Row {
  const what = "Kernel in WebAssembly against the same slice in C (gcc -O3 -march=native)";
  const skipped = noCompiler();
  if (skipped !== undefined) return { what, skipped };
  return withNative(twinOf(one, TRIALS, TURNS), ["-O3", "-march=native"], ({ run, written }) => {
    run();
    checkKept(one, written());
    return rowOf(
      what,
      1.25,
      Array.from({ length: rounds }, () => ({ script: wasm(), native: Number(run()) })),
    );
  });
}

function againstNumpy(one: Sliced, wasm: () => number): Row {
  const what = "Kernel in WebAssembly against the same slice in numpy, blocks of 4,096";
  if (numpyVersion() === undefined) return { what, skipped: "no python3 with numpy on this machine" };
  const { times, kept } = numpyTime(one, TRIALS, 4096);
  checkKept(one, kept);
  return rowOf(
    what,
    4,
    times.map((native) => ({ script: wasm(), native })),
  );
}

/** A fast wrong answer is no answer: all that is kept of all trials, trial by trial. */
function checkKept({ computer, kept, fixed }: Sliced, found: Float64Array): void {
  const count = kept.numbers.length + kept.rows.length * fixed.periods;
  for (const [trial, own] of numbersOf(computer.kept, TRIALS, count).entries())
    for (const [k, wanted] of own.entries()) {
      const other = found[trial * count + k] ?? Number.NaN;
      const same = Object.is(other, wanted) || Math.abs(other - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted));
      if (!same) throw new Error(`${other} where the kernel gives ${wanted} (trial ${trial}, place ${k})`);
    }
}
