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
import { rememberedCall, wholeRun } from "./wholeRun";

const ROUNDS = 9;

const rows: readonly (() => Row | Promise<Row>)[] = [
  () => kernelAgainstC(ROUNDS),
  () => wholeRun(ROUNDS),
  () => firstRun(ROUNDS),
  () => rememberedCall(ROUNDS),
  () => ratesAgainstNodeIrr(ROUNDS),
  () => within("All rates of a mine with closure", 5_000, [closureRates(ROUNDS)]),
  () => longestTaskOfWriting(ROUNDS),
  () => longestTaskOfNewModel(ROUNDS),
  () => longestTaskOfExplaining(ROUNDS),
  () => longestTaskOfWhatIf(ROUNDS),
];

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} processors\n`);
for (const row of rows) console.log(shown(await row()));
