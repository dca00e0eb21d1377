import { toModule } from "../formula/kernel/module";
import { fingerprint } from "../formula/program/fingerprint";
import { resolve } from "../formula/program/resolve";
import { projectModel } from "../model/model";
import { write } from "./write";

/**
 * Writes the project's kernel from the formulas as they stand. It is not kept in git: whatever runs the model from its
 * sources (the build, the tests, the benchmark) calls this before it imports the model's run.
 */
export const writeKernel = (): void =>
  write("src/model/generated/kernel.js", toModule(resolve(projectModel), fingerprint(projectModel)));
