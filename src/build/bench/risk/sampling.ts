import { generateCorrelatedSamples } from "@veenie/risk";
import { among } from "../../../analysis/simulation/correlation";
import { started } from "../../../analysis/simulation/start";
import { processorTime } from "../clock";
import { type Row, rowOf } from "../row";
import { asked } from "./question";

const TRIALS = 4096;
/** Theirs takes long. */
const FEW = 256;

/** Draws of all triangles of the base, correlated, against @veenie/risk 0.2.0 (MIT licence); each in its own order of random numbers. */
export function samplingAgainstRisk(rounds: number): Row {
  const { plan } = asked(10_000);
  const ranges = plan.ranges.filter(([, { distribution }]) => distribution === "triangular");
  const keys = ranges.map(([key]) => key);
  const correlation = among(plan.correlation, keys);
  const simulation = started({ ...plan, ranges, fluctuations: [], correlation }, "wasm");
  const variables = ranges.map(([, { parameters }]) => {
    const [min = 0, mode = 0, max = 0] = parameters;
    return { distId: "triangular", base: mode, params: { min, mode, max } };
  });
  const places = keys.map((key) => correlation.keys.indexOf(key));
  const matrix = places.map((row, i) =>
    places.map((column, j) => (i === j ? 1 : (correlation.matrix[row]?.[column] ?? 0))),
  );
  const ours = (): number => processorTime(1, () => simulation.draws(0, TRIALS)) / TRIALS;
  const theirs = (): number => processorTime(1, () => generateCorrelatedSamples(FEW, variables, matrix, "seed")) / FEW;
  for (let round = 0; round < rounds; round++) ours();
  theirs();
  return rowOf(
    `Sampling of ${keys.length} correlated inputs against @veenie/risk`,
    100,
    Array.from({ length: rounds }, () => ({ script: ours(), native: theirs() })),
  );
}
