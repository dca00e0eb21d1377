import { c } from "../../formula/kernel/c";
import { placesOf } from "../../formula/kernel/layout";
import { lower } from "../../formula/kernel/lower";
import { print } from "../../formula/kernel/print";
import { everythingVaries } from "../../formula/program/binding";
import { entryValues } from "../../formula/program/inputs";
import { resolve } from "../../formula/program/resolve";
import { whole } from "../../formula/program/slice";
import { kernel } from "../../model/generated/project";
import { projectModel } from "../../model/model";
import { defaultSet, referenceSet } from "../../reference/index";
import { arrayOf, noCompiler, withNative } from "../native";
import { processorTime } from "./clock";
import { type Row, rowOf } from "./row";

/**
 * The JavaScript kernel against the same model as C: both keep every row, both are generic over the calendar, both are
 * printed from one tree. Rounds alternate, so that a busy machine slows both alike.
 */
export function kernelAgainstC(rounds: number): Row {
  const what = "JavaScript kernel against its C twin (gcc -O3), all rows kept";
  const skipped = noCompiler();
  if (skipped !== undefined) return { what, skipped };
  const memory = arrays();
  const { x, tables, s, a, periods } = memory;
  return withNative(twin(memory), ["-O3", "-march=native"], ({ run, written }) => {
    const script = (): number => processorTime(RUNS, () => kernel.trial(x, tables, s, a, periods));
    script();
    run();
    checkEqual(written(), a);
    const times = Array.from({ length: rounds }, () => ({ script: script(), native: Number(run()) }));
    return rowOf(what, 0.5, times);
  });
}

interface Arrays {
  readonly x: Float64Array;
  readonly tables: readonly Float64Array[];
  readonly s: Float64Array;
  readonly a: Float64Array;
  readonly periods: number;
}

function arrays(): Arrays {
  const inputs = referenceSet(defaultSet);
  const places = placesOf(kernel.layout);
  const x = Float64Array.from(places.inputs, ({ id }) => inputs[id] ?? Number.NaN);
  const tables = places.tables.map((table) => entryValues(table, inputs));
  const periods = kernel.periods(x);
  const s = new Float64Array(places.scalars.length);
  const a = new Float64Array(places.rows.length * periods);
  kernel.setup(x, tables, s, a, periods);
  return { x, tables, s, a, periods };
}

const RUNS = 4000;

/** The same tree as C, with a main function that prints the nanoseconds of a trial and writes the rows. */
function twin({ x, tables, s, a, periods }: Arrays): string {
  const program = resolve(projectModel);
  return `${print(lower(whole(program), everythingVaries(program)), c)}
#include <stdio.h>
#include <time.h>
${arrayOf("x", x)}
${tables.map((t, k) => arrayOf(`table_${k}`, t)).join("\n")}
static double s[${s.length}], a[${a.length}];
int main(int argc, char **argv) {
  table T[] = {${tables.map((t, k) => `{${t.length}, table_${k}}`).join(", ")}};
  volatile long n = ${periods};
  struct timespec from, to;
  setup(x, T, s, a, n);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  for (long k = 0; k < ${RUNS}; k++) { trial(x, T, s, a, n); __asm__ volatile("" ::: "memory"); }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  FILE *file = fopen(argv[1], "wb");
  fwrite(a, 8, ${a.length}, file);
  fclose(file);
  printf("%.3f\\n", ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / ${RUNS});
}
`;
}

/** A fast wrong answer is no answer. */
function checkEqual(native: Float64Array, script: Float64Array): void {
  native.forEach((wanted, k) => {
    const found = script[k] ?? Number.NaN;
    const same = Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
    if (!same) throw new Error(`C gives ${wanted} where JavaScript gives ${found} (place ${k})`);
  });
}
