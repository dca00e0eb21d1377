import type { Program } from "../program/program";
import { javascript } from "./dialect";
import { generate } from "./generate";
import { layoutOf } from "./layout";

/** The kernel of a program as an ES module that exports `kernel`, for a build to write to a file; `stamp` tells its formulas. */
export const toModule = (program: Program, stamp: string): string => `${generate(program, javascript)}
export const kernel = {
  stamp: ${JSON.stringify(stamp)},
  layout: ${JSON.stringify(layoutOf(program))},
  periods,
  calendar,
  project,
};
`;
