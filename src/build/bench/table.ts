import { cpus } from "node:os";
import { kernelAgainstC } from "./kernels";
import { closureRates, ratesAgainstNodeIrr } from "./rates";
import type { Row } from "./row";
import { rememberedCall, wholeRun } from "./wholeRun";

const ROUNDS = 9;

const micro = (ns: number): string => `${(ns / 1000).toFixed(2)} us`;

function print(row: Row): void {
  if ("skipped" in row) {
    console.log(`${row.what}: skipped, ${row.skipped}`);
    return;
  }
  const [low, high] = row.spread.map((r) => r.toFixed(2));
  console.log(`${row.what}: ${row.ratio.toFixed(2)}x, from ${low} to ${high} (target ${row.target}x)`);
  console.log(`  ${micro(row.script)} against ${micro(row.native)} a run, median of ${ROUNDS} rounds`);
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} processors\n`);
print(kernelAgainstC(ROUNDS));
const { run, first } = wholeRun(ROUNDS);
console.log(
  `A full model run, checks and measures included: ${micro(run)} (target below 5 ms); the first: ${micro(first)}`,
);
console.log(`A project function on a table already seen: ${micro(rememberedCall(ROUNDS))} (target 20 us)`);
print(await ratesAgainstNodeIrr(ROUNDS));
console.log(`All rates of a mine with closure: ${micro(closureRates(ROUNDS))} (target 5 us)`);
