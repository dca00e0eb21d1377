import type { Program } from "../program/resolve";
import { javascript } from "./dialect";
import { generate } from "./generate";

/** The kernel as an ES module that exports `kernel`, for a build to write to a file. */
export const toModule = (program: Program): string =>
  `${generate(program, javascript)}\nexport const kernel = { periods, calendar, project };\n`;
