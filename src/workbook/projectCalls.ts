import { ASSUMPTIONS_NAME } from "../functions/assumptionsName";
import type { CallArgument, Computation } from "./plan";

/** Calls of the project's functions on the assumptions of the workbook. */
export const ASSUMPTIONS: CallArgument = { name: ASSUMPTIONS_NAME };

export const ofProject = (call: string, ...overrides: readonly CallArgument[]): Computation => ({
  call,
  args: [ASSUMPTIONS, ...overrides],
});

/** The figures of a line without its headers: one number, or word, in one cell, or a row of years. */
export const lineOf = (id: string, ...overrides: readonly CallArgument[]): Computation => ({
  call: "PROJECT_LINE",
  args: [id, ASSUMPTIONS, "headers", false, ...overrides],
});
