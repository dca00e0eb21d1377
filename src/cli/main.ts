import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { ironbook } from "./ironbook";
import { simulationWorkers } from "./simulationWorkers";

// a reader that stops early, such as head, is no failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await ironbook(process.argv.slice(2), {
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  read: (path) => readFileSync(path),
  print: (text) => void process.stdout.write(`${text}\n`),
  simulationWorkers,
  complain: (text) => void process.stderr.write(`${text}\n`),
});
