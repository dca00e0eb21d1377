import { projectProgram } from "../../model/program";
import { runProject } from "../../model/run";
import { checkInputs } from "../../model/schema";
import type { Distribution } from "../../numerics/distributions/distribution";
import { type DistributionName, distributionNamed } from "../../numerics/distributions/named";
import { tabulated } from "../../numerics/distributions/tabulated";
import { interleaved } from "../../numerics/sampling/interleaved";
import { latinHypercube } from "../../numerics/sampling/latinHypercube";
import { sobol } from "../../numerics/sampling/sobol";
import { PURPOSE, threefry } from "../../numerics/sampling/threefry";
import type { Uniforms } from "../../numerics/sampling/uniforms";
import type { Plan } from "./plan";
import { Simulation } from "./simulation";
import { type Computer, keptFor, PlainComputer, WasmComputer, wasmFor } from "./simulationKernel";
import { TrialMaker } from "./trialMaker";

/**
 * From so many trials on making a kernel for the question pays: it takes a quarter of a second, and the kernel of the product, which
 * is at hand, about 0.1 ms a trial.
 */
export const KERNEL_PAYS_FROM = 2500;

/** How many trials a kernel has room for at once: what they are given and what is kept of them stays in a processor's cache. */
const ROOM = 256;

/** Quantiles that cost more than a table of them. */
const SLOW: ReadonlySet<DistributionName> = new Set(["pert", "normal", "lognormal", "metalog"]);

/** A simulation ready for its trials. Errors: correlations that cannot be, more dimensions than a sampler has. */
export function started(plan: Plan, computed: "wasm" | "plain" = kindFor(plan)): Simulation {
  const checked = checkInputs(plan.inputs);
  const { periods } = runProject(plan.inputs);
  const maker = new TrialMaker(checked, periods, {
    distributions: new Map(
      plan.ranges.map(([key, { distribution, parameters }]) => {
        const made = distributionNamed(distribution, parameters);
        return [key, SLOW.has(distribution) ? tabulated(made) : made] satisfies [string, Distribution];
      }),
    ),
    fluctuations: plan.fluctuations,
    correlation: plan.correlation,
  });
  const kept = keptFor(plan.lines);
  const computer: Computer =
    computed === "wasm"
      ? new WasmComputer(wasmFor(projectProgram(), checked, maker.slots, kept), ROOM)
      : new PlainComputer(checked, maker.slots, kept, ROOM);
  return new Simulation(maker, uniformsOf(plan), computer, kept, periods, plan.lines);
}

/** Where WebAssembly is refused, the kernel of the product serves. */
const kindFor = ({ trials }: Plan): "wasm" | "plain" =>
  trials >= KERNEL_PAYS_FROM && typeof WebAssembly === "object" ? "wasm" : "plain";

function uniformsOf({ sampling, seed, replicates, trials }: Plan): Uniforms {
  return interleaved(replicates, (replicate) => {
    switch (sampling) {
      case "sobol":
        return sobol({ seed, replicate });
      case "random":
        return threefry({ seed, replicate }, PURPOSE.draws);
      case "latin":
        return latinHypercube({ seed, replicate }, Math.ceil(trials / replicates));
    }
  });
}
