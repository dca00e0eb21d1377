import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Row, within } from "./row";

/** The first run of the model in a process of its own: nothing is compiled or remembered yet. */
export function firstRun(rounds: number): Row {
  const script = fileURLToPath(new URL("./freshProcess.js", import.meta.url));
  const once = (): number => Number(execFileSync(process.execPath, [script], { encoding: "utf8", stdio: "pipe" }));
  return within("The first run of the project in a fresh process", 35e6, Array.from({ length: rounds }, once));
}
