import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { Point } from "./risk/pipeline";
import { cellsOf, type Row } from "./row";

/** What ran it, and how busy it was in the minute before. */
export const machine = (): string => {
  const load = loadavg()[0] ?? Number.NaN;
  return `Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} processors, load ${load.toFixed(1)}`;
};

/** docs/benchmark.md: everything that was measured, in one run. */
export function writeBenchmark(began: string, rows: readonly Row[], points: readonly Point[]): void {
  writeFileSync(
    "docs/benchmark.md",
    `# Benchmark

Written by \`npm run bench\`, from one run. Only ratios say something of the program: absolute times move by twice with the machine and
with what else it does. What is measured is built as the command line is. A time that is asked of a trial of 10,000 operations counts as if the
trial had as many. A ratio above 1 is faster than what is named; behind it stand the least and the most of the rounds. Of a time, the
least of the rounds is told.

- Before: ${began}
- After: ${machine()}

| what | ratio | time |
|---|---|---|
${rows.map((row) => `| ${cellsOf(row).join(" | ")} |`).join("\n")}

## What a trial costs

Microseconds of the processor: of the kernel, and of everything (draws, kernel, rates, report) by trial, the kernel being made already.

| varied | to | operations a trial | kernel | everything |
|---|---|---|---|---|
${points.map(pointShown).join("\n")}
`,
  );
}

const pointShown = ({ by, at, operations, kernel, pipeline }: Point): string =>
  `| ${by} | ${at.toLocaleString("en")} | ${operations.toLocaleString("en")} | ${micro(kernel)} | ${micro(pipeline)} |`;

const micro = (ns: number): string => (ns / 1000).toFixed(2);
