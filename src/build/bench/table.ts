import { machine, writeBenchmark } from "./document";
import { firstRun } from "./firstRun";
import { kernelAgainstC } from "./kernels";
import {
  longestTaskOfExplaining,
  longestTaskOfNewModel,
  longestTaskOfWhatIf,
  longestTaskOfWriting,
} from "./longestTask";
import { closureRates, ratesAgainstNodeIrr } from "./rates";
import { kernelsOfTrials } from "./risk/kernels";
import { againstLibreOffice } from "./risk/libreOffice";
import { curve, pipelines } from "./risk/pipeline";
import { ratesOfTrials } from "./risk/rates";
import { samplingAgainstRisk } from "./risk/sampling";
import { twoWorkers } from "./risk/workers";
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
  () => kernelsOfTrials(ROUNDS),
  () => ratesOfTrials(ROUNDS),
  () => samplingAgainstRisk(ROUNDS),
  () => pipelines(ROUNDS),
  () => twoWorkers(3),
  () => againstLibreOffice(),
];

const began = machine();
console.log(`${began}\n`);
const told: Row[] = [];
for (const made of rows)
  for (const row of [await made()].flat()) {
    console.log(shown(row));
    told.push(row);
  }
const points = curve();
console.table(points);
writeBenchmark(began, told, points);
