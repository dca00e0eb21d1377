import type { Layout } from "./layout";

type Stage = (x: Float64Array, T: readonly Float64Array[], s: Float64Array, a: Float64Array, n: number) => void;

/** The functions of a kernel. They only read and write the arrays they are given: inputs, tables, numbers, rows, periods. */
export interface Functions {
  readonly periods: (x: Float64Array) => number;
  readonly setup: Stage;
  readonly trial: Stage;
}

/**
 * What a build makes of a program: functions, what lies where in their arrays, and the fingerprint of the formulas. With it
 * a model runs without its formulas.
 */
export interface Kernel extends Functions {
  readonly stamp: string;
  readonly layout: Layout;
}

/**
 * A kernel that was made from other formulas than those with the fingerprint `stamp` would give wrong numbers and say
 * nothing: it is a defect of the build.
 */
export function checkFresh(kernel: Pick<Kernel, "stamp">, stamp: string): void {
  if (stamp === kernel.stamp) return;
  throw new Error(
    `the kernel was made from other formulas (${kernel.stamp}) than those that stand here (${stamp}): run "npm run build"`,
  );
}
