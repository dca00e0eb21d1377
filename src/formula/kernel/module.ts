import type { Program } from "../language/resolve";
import { javascript } from "./dialect";
import { generate } from "./generate";
import { layoutOf } from "./layout";

/** The kernel as an ES module that exports `kernel`, for a build to write to a file. */
export function toModule(program: Program): string {
  const layout = JSON.stringify(layoutOf(program), null, 2);
  return `${generate(program, javascript)}\nconst layout = ${layout};\n\nexport const kernel = { layout, periods, calendar, project };\n`;
}
