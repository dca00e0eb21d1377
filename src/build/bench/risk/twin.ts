import { c } from "../../../formula/kernel/c";
import { knownPlace, placesOf } from "../../../formula/kernel/layout";
import { print } from "../../../formula/kernel/print";
import { inputValue } from "../../../formula/program/inputs";
import { arrayOf } from "../../native";
import { numbersOf, type Sliced } from "./question";

/**
 * The slice as C over the same trials, with a main function that goes over them so many times, prints the nanoseconds of a trial
 * and writes what is kept of each. What a trial is given is copied to where the kernel reads it, what is kept to its place, as the
 * kernel in WebAssembly does.
 */
export function twinOf({ tree, fixed, kept, computer, checked }: Sliced, trials: number, turns: number): string {
  const places = placesOf(tree.layout);
  const count = fixed.given.reduce((sum, slot) => sum + slot.count, 0);
  const given = numbersOf(computer.given, trials, count);
  const x = places.inputs.map((input) => inputValue(checked, input));
  const begins = new Map<string, number>();
  let at = 0;
  for (const slot of fixed.given) {
    begins.set(slot.id, at);
    at += slot.count;
  }
  const tables = places.tables.map(({ id }, k) => ({ id, k, begin: begins.get(id) }));
  const fixedTables = tables.filter(({ begin }) => begin === undefined);
  const copied = places.inputs.flatMap(({ id }, k) => {
    const begin = begins.get(id);
    return begin === undefined ? [] : `x[${k}] = g[${begin}];`;
  });
  const moved = tables.flatMap(({ k, begin }) => (begin === undefined ? [] : `T[${k}].values = g + ${begin};`));
  const lengths = tables.map(({ id, k, begin }) => {
    const length = begin === undefined ? fixed.entries(id).length : fixed.given.find((slot) => slot.id === id)?.count;
    return `{${length}, ${begin === undefined ? `fixed_${k}` : "0"}}`;
  });
  const keptCount = kept.numbers.length + kept.rows.length * fixed.periods;
  const numbers = kept.numbers.map((id, k) => `o[${k}] = s[${knownPlace(places, "scalars", id)}];`);
  const rows = kept.rows.map((id, k) => {
    const [to, from] = [kept.numbers.length + k * fixed.periods, knownPlace(places, "rows", id)];
    return `for (long t = 0; t < n; t++) o[${to} + t] = a[t * R + ${from}];`;
  });
  return `${print(tree, c)}
#include <stdio.h>
#include <time.h>
${arrayOf(
  "given",
  given.flatMap((one) => [...one]),
)}
${arrayOf("x", x)}
${fixedTables.map(({ id, k }) => arrayOf(`fixed_${k}`, fixed.entries(id))).join("\n")}
static double s[${places.scalars.length + 1}], a[${places.rows.length * fixed.periods + 1}], out[${trials * keptCount}];
static table T[] = {${lengths.join(", ") || "{0, 0}"}};
int main(int argc, char **argv) {
  const long n = ${fixed.periods};
  struct timespec from, to;
  setup(x, T, s, a, n);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  for (long turn = 0; turn < ${turns}; turn++)
    for (long k = 0; k < ${trials}; k++) {
      const double *g = given + k * ${count};
      double *o = out + k * ${keptCount};
      ${[...copied, ...moved].join(" ")}
      trial(x, T, s, a, n);
      ${[...numbers, ...rows].join("\n      ")}
      __asm__ volatile("" ::: "memory");
    }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  FILE *file = fopen(argv[1], "wb");
  fwrite(out, 8, ${trials * keptCount}, file);
  fclose(file);
  printf("%.3f\\n", ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / ${turns} / ${trials});
}
`;
}
