import { cpus } from "node:os";
import { firstRun } from "./firstRun";
import { kernelAgainstC } from "./kernels";
import {
  longestTaskOfExplaining,
  longestTaskOfNewModel,
  longestTaskOfWhatIf,
  longestTaskOfWriting,
} from "./longestTask";
import { closureRates, ratesAgainstNodeIrr } from "./rates";
import { type Row, shown, within } from "./row";
import { manyRuns, unchangedTable } from "./whatIfs";
import { rememberedCall, wholeRun } from "./wholeRun";

const ROUNDS = 9;

type Made = Row | readonly Row[];

const rows: readonly (() => Made | Promise<Made>)[] = [
  () => kernelAgainstC(ROUNDS),
  () => wholeRun(ROUNDS),
  () => firstRun(ROUNDS),
  () => rememberedCall(ROUNDS),
  () => manyRuns(ROUNDS),
  () => unchangedTable(ROUNDS),
  () => ratesAgainstNodeIrr(ROUNDS),
  () => within("All rates of a mine with closure", 5_000, [closureRates(ROUNDS)]),
  () => longestTaskOfWriting(ROUNDS),
  () => longestTaskOfNewModel(ROUNDS),
  () => longestTaskOfExplaining(ROUNDS),
  () => longestTaskOfWhatIf(ROUNDS),
];

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} processors\n`);
for (const made of rows) for (const row of [await made()].flat()) console.log(shown(row));
