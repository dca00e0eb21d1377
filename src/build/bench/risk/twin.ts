import { c } from "../../../formula/kernel/c";
import { knownPlace, placesOf } from "../../../formula/kernel/layout";
import { print } from "../../../formula/kernel/print";
import { inputValue } from "../../../formula/program/inputs";
import { arrayOf } from "../../native";
import { numbersOf, type Sliced } from "./question";

/** How many numbers a trial is given. */
export const givenCount = ({ fixed }: Pick<Sliced, "fixed">): number =>
  fixed.given.reduce((sum, slot) => sum + slot.count, 0);

/** How many numbers are kept of a trial. */
export const keptCount = ({ fixed, kept }: Pick<Sliced, "fixed" | "kept">): number =>
  kept.numbers.length + kept.rows.length * fixed.periods;

/**
 * The slice as C: `begin` computes what no trial changes, `computed` makes of the numbers that a trial is given those
 * that are kept of it. What it is given is copied to where the kernel reads it, what is kept to its place, as the
 * kernel in WebAssembly does.
 */
export function kernelTwin({ tree, fixed, kept, checked }: Sliced): string {
  const places = placesOf(tree.layout);
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
  const numbers = kept.numbers.map((id, k) => `o[${k}] = s[${knownPlace(places, "scalars", id)}];`);
  const rows = kept.rows.map((id, k) => {
    const [to, from] = [kept.numbers.length + k * fixed.periods, knownPlace(places, "rows", id)];
    return `for (long t = 0; t < n; t++) o[${to} + t] = a[t * R + ${from}];`;
  });
  return `${print(tree, c)}
${arrayOf("x", x)}
${fixedTables.map(({ id, k }) => arrayOf(`fixed_${k}`, fixed.entries(id))).join("\n")}
static double s[${places.scalars.length + 1}], a[${places.rows.length * fixed.periods + 1}];
static table T[] = {${lengths.join(", ") || "{0, 0}"}};
static void begin(void) { setup(x, T, s, a, ${fixed.periods}); }
static inline void computed(const double *g, double *o) {
  const long n = ${fixed.periods};
  ${[...copied, ...moved].join(" ")}
  trial(x, T, s, a, n);
  ${[...numbers, ...rows].join("\n  ")}
}
`;
}

/** What the processor has worked for this program so far, in nanoseconds. */
export const CLOCK = `#include <time.h>
static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1e9 + at.tv_nsec;
}
`;

/**
 * The slice as C over the same trials, with a main function that goes over them so many times, prints the nanoseconds
 * of a trial and writes what is kept of each.
 */
export function twinOf(sliced: Sliced, trials: number, turns: number): string {
  const [count, kept] = [givenCount(sliced), keptCount(sliced)];
  const given = numbersOf(sliced.computer.given, trials, count);
  return `${kernelTwin(sliced)}
#include <stdio.h>
${CLOCK}
${arrayOf(
  "given",
  given.flatMap((one) => [...one]),
)}
static double out[${trials * kept}];
int main(int argc, char **argv) {
  begin();
  const double from = now();
  for (long turn = 0; turn < ${turns}; turn++)
    for (long k = 0; k < ${trials}; k++) {
      computed(given + k * ${count}, out + k * ${kept});
      __asm__ volatile("" ::: "memory");
    }
  const double took = now() - from;
  FILE *file = fopen(argv[1], "wb");
  fwrite(out, 8, ${trials * kept}, file);
  fclose(file);
  printf("%.3f\\n", took / ${turns} / ${trials});
}
`;
}
