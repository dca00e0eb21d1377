import { arrayOf, withNative } from "../../src/build/native";
import { c } from "../../src/formula/kernel/c";
import { execute } from "../../src/formula/kernel/execute";
import type { Functions } from "../../src/formula/kernel/kernel";
import { print } from "../../src/formula/kernel/print";
import { type KernelCase, runOf } from "./kernelCases";

/** What a case calls its functions with. */
interface Calls {
  readonly setup: Parameters<Functions["setup"]>;
  readonly trial: Parameters<Functions["trial"]>;
}

/** The cases' kernels as C, compiled and run together; each as functions that hand out what it computed. */
export function inC(cases: readonly KernelCase[]): Functions[] {
  const calls = cases.map(callsOf);
  const kernels = cases.map(({ tree }, k) => print(tree, c, `k${k}_`));
  const text = `#include <stdio.h>
${kernels.join("\n")}
${calls.map(driverOf).join("\n")}
int main(int argc, char **argv) {
  FILE *file = fopen(argv[1], "wb");
${calls.map((_, k) => `  k${k}_run(file);`).join("\n")}
  fclose(file);
}
`;
  const numbers = withNative(text, ["-O0"], ({ run, written }) => {
    run();
    return written();
  });
  let at = 0;
  return calls.map(({ trial: [, , s, a, n] }) => {
    const computed = numbers.subarray(at, at + s.length + a.length);
    at += s.length + a.length;
    const handOut: Functions["trial"] = (_x, _tables, scalars, rows) => {
      scalars.set(computed.subarray(0, s.length));
      rows.set(computed.subarray(s.length));
    };
    return { periods: () => n, setup: handOut, trial: handOut };
  });
}

/** Runs a case with functions that compute nothing but remember what they are given. */
function callsOf(each: KernelCase): Calls {
  const calls: Partial<Record<keyof Calls, Calls["setup"]>> = {};
  const { periods } = execute(each.tree);
  const keep =
    (stage: keyof Calls): Functions["trial"] =>
    (x, tables, s, a, n) => {
      calls[stage] = [x.slice(), [...tables], s, a, n];
    };
  runOf(each, { periods, setup: keep("setup"), trial: keep("trial") });
  const { setup, trial } = calls;
  if (!setup || !trial) throw new Error("the kernel was not called");
  return { setup, trial };
}

/** A function that runs kernel k and writes its numbers, then its rows. */
function driverOf({ setup, trial }: Calls, k: number): string {
  const memory = ([x, tables]: Calls["setup"], stage: string): string =>
    [arrayOf(`x_${stage}`, x), ...tables.map((table, j) => arrayOf(`table_${stage}_${j}`, table))].join(" ");
  const list = ([, tables]: Calls["setup"], stage: string): string =>
    `table T_${stage}[] = {${tables.map(({ length }, j) => `{${length}, table_${stage}_${j}}`).join(", ") || "{0, 0}"}};`;
  const [, , s, a, n] = trial;
  return `static void k${k}_run(FILE *file) {
  ${memory(setup, "setup")} ${memory(trial, "trial")}
  ${list(setup, "setup")} ${list(trial, "trial")}
  static double s[${s.length + 1}], a[${a.length + 1}];
  const long n = (long)k${k}_periods(x_setup);
  if (n != ${n}) return;
  k${k}_setup(x_setup, T_setup, s, a, n);
  k${k}_trial(x_trial, T_trial, s, a, n);
  fwrite(s, 8, ${s.length}, file);
  fwrite(a, 8, ${a.length}, file);
}
`;
}
