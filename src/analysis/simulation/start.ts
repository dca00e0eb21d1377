import type { WasmKernel } from "../../formula/kernel/wasm/emit";
import type { Kept } from "../../formula/kernel/wasm/places";
import { runsWebAssembly } from "../../formula/kernel/wasm/run";
import type { Inputs } from "../../model/inputs/keys";
import { projectProgram } from "../../model/program";
import { runProject } from "../../model/run";
import { checkInputs } from "../../model/schema";
import type { Distribution } from "../../numerics/distributions/distribution";
import { distributionNamed } from "../../numerics/distributions/named";
import type { DistributionName } from "../../numerics/distributions/names";
import { tabulated } from "../../numerics/distributions/tabulated";
import { fillFromHdr } from "../../numerics/sampling/hdrStreams";
import { interleaved } from "../../numerics/sampling/interleaved";
import { latinHypercube } from "../../numerics/sampling/latinHypercube";
import { repeatedSobol } from "../../numerics/sampling/sobol";
import { PURPOSE, threefry } from "../../numerics/sampling/threefry";
import type { Uniforms } from "../../numerics/sampling/uniforms";
import type { Range } from "../draws/range";
import { disagreement } from "./disagreement";
import type { Plan } from "./plan";
import { Simulation } from "./simulation";
import { type Computer, keptFor, PlainComputer, WasmComputer, wasmFor } from "./simulationKernel";
import { type Slot, TrialMaker } from "./trialMaker";

/**
 * From so many trials on making a kernel for the question pays: it takes a quarter of a second, and the kernel of the product, which
 * is at hand, about 0.1 ms a trial.
 */
export const KERNEL_PAYS_FROM = 2500;

/** How many trials a kernel has room for at once: what they are given and what is kept of them stays in a processor's cache. */
const ROOM = 256;

/** Quantiles that cost more than a table of them. */
const SLOW: ReadonlySet<DistributionName> = new Set([
  "pert",
  "normal",
  "lognormal",
  "metalog",
  "metalog_coefficients",
  "metalog_coefficients_above",
  "metalog_coefficients_below",
  "metalog_coefficients_within",
]);

/**
 * A simulation ready for its trials. A kernel that is made for it is held to the formulas on the first trials; one that does not agree is
 * put aside, and what it computed otherwise is told.
 * Errors: correlations that cannot be, more dimensions than a sampler has.
 */
export function started(plan: Plan, computed: "wasm" | "plain" = kindFor(plan)): Simulation {
  const checked = checkInputs(plan.inputs);
  const base = runProject(plan.inputs);
  const maker = trialMakerOf(plan, checked, base.periods);
  const kept = keptFor(plan.lines);
  const on = (computer: Computer): Simulation =>
    new Simulation(maker, streamedUniforms(plan, maker.keys), computer, kept, base, plan.lines);
  const plain = () => on(new PlainComputer(checked, maker.slots, kept, ROOM, maker.dimensions));
  if (computed === "plain") return plain();
  const made = kernelFor(checked, maker.slots, kept);
  const fast = on(new WasmComputer(made.module, ROOM, maker.dimensions));
  const disagrees = made.agrees ? undefined : disagreement(plan, fast);
  made.agrees = disagrees === undefined;
  return disagrees === undefined ? fast : Object.assign(plain(), { disagrees });
}

/** What makes the trials of a plan. Errors: correlations that cannot be. */
export const trialMakerOf = (plan: Plan, checked: Inputs, periods: number): TrialMaker =>
  new TrialMaker(checked, periods, {
    distributions: new Map(plan.ranges.map(([key, range]) => [key, distributionFor(range)])),
    fluctuations: plan.fluctuations,
    correlation: plan.correlation,
    streamed: new Set(plan.streams?.map(([key]) => key)),
  });

function distributionFor({ distribution, parameters }: Range): Distribution {
  const made = distributionNamed(distribution, parameters);
  return SLOW.has(distribution) ? tabulated(made) : made;
}

/** A kernel that was made for some assumptions, lines and draws. */
interface Made {
  readonly of: string;
  readonly module: WasmKernel;
  /** Whether it was held to the formulas, and agreed. */
  agrees: boolean;
}

/** The last ones: another seed or more trials need no other. */
const kernels: Made[] = [];
const MOST_KERNELS = 4;

function kernelFor(checked: Inputs, slots: readonly Slot[], kept: Kept): Made {
  const of = JSON.stringify([checked, slots.map(({ id, values }) => [id, values.length]), kept]);
  const known = kernels.find((one) => one.of === of);
  if (known) return known;
  const made = { of, module: wasmFor(projectProgram(), checked, slots, kept), agrees: false };
  kernels.unshift(made);
  kernels.length = Math.min(kernels.length, MOST_KERNELS);
  return made;
}

/** Where WebAssembly is refused, the kernel of the product serves. */
const kindFor = ({ trials }: Plan): "wasm" | "plain" =>
  trials >= KERNEL_PAYS_FROM && runsWebAssembly() ? "wasm" : "plain";

export function uniformsOf({ sampling, seed, replicates, trials }: Plan): Uniforms {
  switch (sampling) {
    case "sobol":
      return repeatedSobol(seed, replicates);
    case "random":
      return interleaved(replicates, (replicate) => threefry({ seed, replicate }, PURPOSE.draws));
    case "latin":
      return interleaved(replicates, (replicate) =>
        latinHypercube({ seed, replicate }, Math.ceil(trials / replicates)),
      );
  }
}

/** The numbers of keys that have streams of their own from these, all others as the plan is sampled. */
function streamedUniforms(plan: Plan, keys: readonly string[]): Uniforms {
  const others = uniformsOf(plan);
  const streams = new Map(plan.streams);
  if (streams.size === 0) return others;
  return {
    dimensions: others.dimensions,
    fill(into, dimension, first, work) {
      const stream = streams.get(keys[dimension] ?? "");
      if (stream) fillFromHdr(into, stream, first);
      else others.fill(into, dimension, first, work);
    },
  };
}
